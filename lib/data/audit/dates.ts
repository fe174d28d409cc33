import type { Finding } from './finding';
import type { AuditRow } from './rows';

/** First and last moment of a date of the tables in years: "2020" is 2020 to 2021, "2020-07-01" one day of it. */
export function span(date: string): { from: number; to: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return { from: year, to: year + 1 };
  const from = year + (month - 1) / 12 + ((day ?? 1) - 1) / 365;
  return { from, to: from + (day === undefined ? 1 / 12 : 1 / 365) };
}

export const middle = (date: string): number => (span(date).from + span(date).to) / 2;

/** Years between two dates of the tables. */
export const yearsApart = (a: string, b: string): number => Math.abs(middle(a) - middle(b));

/** The years under which another table may file a date: that of 1 January is often the year before's. */
export function filedUnder(date: string): number[] {
  const year = Number(date.slice(0, 4));
  if (date.endsWith('-01-01')) return [year, year - 1];
  return date.endsWith('-12-31') ? [year, year + 1] : [year];
}

/** Figures known before what they describe are projections; nothing can have been published after today. */
export function checkDates(rows: AuditRow[], today: string): Finding[] {
  const now = span(today).from;
  return rows.flatMap((row) => {
    const found = (what: string): Finding => ({ kind: 'date', where: row.where, name: row.name, what, note: row.note });
    const findings: Finding[] = [];
    if (span(row.known).from > now) findings.push(found(`known ${row.known} is after today`));
    if (span(row.asOf).from - span(row.known).to > 1) {
      findings.push(found(`a projection: as of ${row.asOf}, known ${row.known}`));
    }
    return findings;
  });
}
