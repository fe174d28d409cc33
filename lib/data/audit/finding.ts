/** What an audit looks for, in the order of the report. */
export const KINDS = {
  build: 'does not build',
  reference: 'more than 5 % from a reference table',
  density: 'density that no place has',
  parts: 'a part above its whole',
  sum: 'divisions that do not add up to their country',
  jump: 'a jump in a series',
  capital: 'capital, and GeoNames says otherwise',
  elevation: 'elevation more than 150 m from the terrain',
  duplicate: 'a figure that stands twice',
  source: 'sources without rows, rows without sources',
  definition: 'definitions that are never used',
  date: 'dates that cannot be, and projections',
} as const;
export type Kind = keyof typeof KINDS;

export interface Finding {
  kind: Kind;
  /** "population.tsv:14", or the table alone. */
  where: string;
  /** Whom it is about. */
  name: string;
  what: string;
  /** The notes of the rows concerned: a finding with a note counts as explained. */
  note: string;
  /** Set where a row was held against a reference table. */
  against?: { table: string; ours: number; theirs: number };
}

export const isExplained = (finding: Finding): boolean => finding.note !== '';

/** A figure for people: no more decimals than it needs, thousands apart. */
export const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 });
