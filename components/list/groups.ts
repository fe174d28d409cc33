import type { ReportRow } from '../../lib/core/report';
import { TELLING, type TermStyle } from '../../lib/core/terms';

/** What the list is divided by, in the order in which a reader would want to know: verdicts, then what has none. */
const GROUPS: readonly TermStyle[] = [...TELLING, 'statistic', 'city'];

export const groupOf = ({ outcome, kind }: ReportRow): TermStyle => outcome ?? (kind === 'city' ? 'city' : 'statistic');

export interface Group {
  style: TermStyle;
  rows: ReportRow[];
}

/** The rows by outcome, each group in reading order; those with nothing in them are left out. */
export function groupRows(rows: readonly ReportRow[]): Group[] {
  return GROUPS.map((style) => ({ style, rows: rows.filter((row) => groupOf(row) === style) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** "all", "claims", or a kind, with how many rows are of it; only what there is, kinds in the order of the page. */
export function filtersOf(rows: readonly ReportRow[]): { id: string; count: number }[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const isClaim = (kind: string) => kind !== 'city' && kind !== 'statistic';
  const claims = kinds.filter(isClaim);
  const ids = ['all', ...(claims.length > 1 ? ['claims'] : []), ...claims, ...kinds.filter((kind) => !isClaim(kind))];
  return ids.map((id) => ({ id, count: rows.filter((row) => passes(row, id)).length }));
}

/** Whether a row is shown under a filter. */
export function passes(row: ReportRow, filter: string): boolean {
  if (filter === 'all') return true;
  return filter === 'claims' ? row.outcome !== null : row.kind === filter;
}
