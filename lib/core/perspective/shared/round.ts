/** `value` to so many significant figures. */
export function toFigures(value: number, figures = 2): number {
  return value === 0 ? 0 : Number(value.toPrecision(figures));
}

/** Whether one significant figure stands for `value`, off by less than such a share of it. */
export const oneFigureServes = (value: number, within: number): boolean =>
  Math.abs(toFigures(value, 1) / value - 1) < within;

/** "1 in N" is said for an N of one figure, up to a hundred, that lies this near the true one. */
const NEAR = 0.08;
const MOST = 100;

/** The N of one figure, 2 to 100, that stands for `ratio`; null where none is near. */
export function roundFactor(ratio: number): number | null {
  const factor = toFigures(ratio, 1);
  return factor >= 2 && factor <= MOST && Math.abs(ratio / factor - 1) <= NEAR ? factor : null;
}
