import type { CardRow, Quantity } from '../../lib/core/types';
import { convert } from '../../lib/core/units';
import { statedInterval } from '../../lib/core/verdict';

export interface Band {
  low: number;
  high: number;
  /** "more than 32 million" has no upper end. */
  open: boolean;
}

/** A bare number further from the record than this is none of its kind: the 5 of "five times the size". */
const SAME_KIND = 100;

/** What the text states, in the unit of the rows; null where it states something else: a rank, a ratio. */
export function statedBand(stated: Quantity, rows: readonly CardRow[]): Band | null {
  const unit = rows[0]?.unit ?? null;
  if (rows.length === 0 || rows.some((row) => row.unit !== unit)) return null;
  const { low, high } = statedInterval(stated);
  const open = stated.relation === '>' || stated.relation === '>=';
  if (stated.unit === unit) return { low, high, open };
  if (stated.unit === null) {
    const most = Math.max(...rows.map(({ value }) => value));
    return stated.value > most / SAME_KIND && stated.value < most * SAME_KIND ? { low, high, open } : null;
  }
  if (unit === null) return null;
  const from = convert(low, stated.unit, unit);
  const to = convert(high, stated.unit, unit);
  return from === null || to === null ? null : { low: from, high: to, open };
}
