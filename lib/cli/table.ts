/** Plain columns for a terminal, the last one free; a cell longer than `width` characters is cut with an ellipsis. */
export function table(head: string[], rows: string[][], width = 56): string {
  const cut = (cell: string) => (cell.length > width ? `${cell.slice(0, width - 1).trimEnd()}…` : cell);
  const cells = [head, ...rows].map((row) => row.map((cell) => cut(cell.replace(/\s+/g, ' ').trim())));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
