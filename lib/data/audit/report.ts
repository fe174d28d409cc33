import { type Finding, figure, isExplained, KINDS, type Kind } from './finding';
import type { Comparison } from './reference';

/** Rows of cells in columns; the last is left as it is. */
function columns(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

function cells(finding: Finding): string[] {
  const { where, name, what, note, against } = finding;
  const mark = isExplained(finding) ? '' : '!';
  const told = note ? `[${note}]` : '';
  if (!against) return [mark, where, name, [what, told].filter(Boolean).join(' ')];
  const { table, ours, theirs } = against;
  const ratio = (ours / theirs).toFixed(2);
  return [mark, where, name, what, table, figure(ours), figure(theirs), ratio, told];
}

const ORDER = Object.keys(KINDS) as Kind[];

/** The findings by kind, the unexplained first and marked "!", then a line of totals. */
export function report(findings: Finding[], rows: number, comparison: Comparison | null): string {
  const lines: string[] = [];
  for (const kind of ORDER) {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) continue;
    const open = own.filter((finding) => !isExplained(finding)).length;
    // Projections are many, and each says so in its note.
    const shown = kind === 'date' ? own.filter((finding) => !isExplained(finding)) : own;
    shown.sort((a, b) => Number(isExplained(a)) - Number(isExplained(b)));
    lines.push(`${KINDS[kind]}: ${own.length}, unexplained ${open}`);
    const head = ['', 'row', 'name', 'figure', 'table', 'ours', 'theirs', 'ratio', 'note'];
    lines.push(
      ...columns([...(kind === 'reference' ? [head] : []), ...shown.map(cells)]).map((line) => `  ${line}`),
      '',
    );
  }
  lines.push(...(comparison?.gaps ?? ['No folder of reference tables was named: only the inner sense was checked.']));
  const open = findings.filter((finding) => !isExplained(finding)).length;
  const held = comparison
    ? `, ${comparison.spokenOf} of ${comparison.comparable} figures held against reference tables (${comparison.compared} comparisons)`
    : '';
  lines.push(
    `${rows} rows${held}: ${findings.length} findings, ${findings.length - open} explained, ${open} unexplained`,
  );
  return lines.join('\n');
}
