import { type ReportedPage, type ReportRow, sourcesOf } from './report';
import type { Source } from './types';

/** The words of a row, in the reader's language. */
export interface RowWords {
  /** "Populations", "Cities". */
  kind: string;
  /** "Agrees with the record", or '' where nothing was held against it. */
  outcome: string;
  /** What the record holds, how that was worked out, and why the outcome is what it is, as far as there are words. */
  says: string[];
}

export type Wording = (row: ReportRow) => RowWords;

function cite({ publisher, title, year, url, licence }: Source): string {
  return `${publisher}, ${title}, ${year}, ${url} (${licence})`;
}

/** For a letter or a note: the page, then each finding with its sentence, verdict and sources. */
export function asText(page: ReportedPage, rows: readonly ReportRow[], words: Wording): string {
  const parts = rows.map((row) => {
    const { kind, outcome, says } = words(row);
    const lines = [
      `“${row.text}”: ${[kind, outcome].filter(Boolean).join(', ')}`,
      row.sentence === row.text ? '' : `  ${row.sentence}`,
      ...says.map((sentence) => `  ${sentence}`),
      ...sourcesOf(row.facts).map((source) => `  ${cite(source)}`),
    ];
    return lines.filter(Boolean).join('\n');
  });
  return `${[[page.title, page.published, page.url].filter(Boolean).join('\n'), ...parts].join('\n\n')}\n`;
}

const COLUMNS = ['text', 'kind', 'outcome', 'verdict', 'says', 'sentence', 'sources', 'page', 'published'];

/**
 * For a spreadsheet: RFC 4180, with the mark by which spreadsheets tell UTF-8. Text that a spreadsheet would take for
 * a formula has an apostrophe before it: the sentences are a stranger's.
 */
export function asCsv(page: ReportedPage, rows: readonly ReportRow[], words: Wording): string {
  const lines = rows.map((row) => {
    const { kind, outcome, says } = words(row);
    const sources = sourcesOf(row.facts).map(cite).join('\n');
    const cells = [row.text, kind, row.outcome ?? '', outcome, says.join('\n'), row.sentence, sources, page.url];
    return [...cells, page.published ?? ''].map(cell);
  });
  return `\ufeff${[COLUMNS, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** For a program: everything, with the figures as numbers. */
export function asJson(page: ReportedPage, rows: readonly ReportRow[], words: Wording, version: string): string {
  const findings = rows.map((row) => {
    const { text, sentence, kind, subject, outcome, reason, facts, places, quantity } = row;
    return {
      ...{ text, sentence, kind, subject, outcome, reason, says: words(row).says },
      record: facts.map(({ subject, property, definition, value, unit, asOf, known, source }) => ({
        ...{ subject, property, definition, value, unit, asOf, known, source: source.id },
      })),
      sources: sourcesOf(facts),
      places: places.map(({ id, name, country, admin1, lat, lon }) => ({
        geonames: id,
        name,
        country,
        admin1,
        lat,
        lon,
      })),
      quantity,
    };
  });
  return `${JSON.stringify({ format: 'tallymark-findings', version, page, findings }, null, 2)}\n`;
}
