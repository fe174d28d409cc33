import type { Quantity, QuantityMention, Relation } from '../../types';
import { unit as unitOf } from '../../units';
import { wordBefore } from '../scan';
import { type Change, type ChangeReading, readChangeBefore } from './change';
import { type Hedge, readHedgeAfter, readHedgeBefore } from './hedges';
import { multipleChange } from './multiples';
import type { Amount } from './number';
import { countsPeople } from './people';
import { movedFrom, type RangeReading } from './ranges';

/** A stretch of time, with which "over" and "past" mean something else. */
export function isTimeUnit(unit: string | null): boolean {
  return unit !== null && unitOf(unit)?.dimension === 'time';
}

const SHARES = new Set(['percent', 'percentage_point', 'basis_point']);

/** The change stated before `at`, unless its words belong to the mention that ends at `floor`. */
export function changeBefore(text: string, amount: Amount, at: number, floor: number): ChangeReading | null {
  const share = amount.unit !== null && SHARES.has(amount.unit);
  const sum = amount.money || amount.unit === 'point' || amount.unit === 'penny' || amount.unit === 'cent';
  const reading = readChangeBefore(text, at, share, sum);
  return reading && reading.start >= floor ? reading : null;
}

/** The mention around an amount: hedge, change, bounds, spans. */
export function dress(
  text: string,
  amount: Amount,
  range: RangeReading | null,
  block: number,
  previous: QuantityMention | null,
): QuantityMention {
  const floor = previous?.end ?? 0;
  let start = Math.max(range?.start ?? amount.start, floor);
  let end = range?.second.end ?? amount.end;
  const isTimed = isTimeUnit(amount.unit);
  const hedge = keepAfter(readHedgeBefore(text, start, isTimed), floor);
  if (hedge) start = hedge.start;
  const after = readHedgeAfter(text, end);
  if (after) end = after.end;
  const changed =
    hedge && LEVELS.test(text.slice(hedge.start, amount.start)) ? null : changeBefore(text, amount, start, floor);
  const inherited = inherit(text, range?.start ?? amount.start, amount, previous);
  const relation: Relation = range
    ? 'range'
    : (amount.suffix ?? after?.relation ?? hedge?.relation ?? inherited?.relation ?? '=');
  const change: Change | null = multipleChange(text, amount) ?? changed?.change ?? inherited?.change ?? null;
  const unit =
    amount.unit ??
    (amount.standing === 'bare' && amount.end === amount.numberEnd ? unsaidUnit(text, start, previous) : null);
  const number = { start: amount.number.start, end: range?.second.number.end ?? amount.number.end };
  const precision = range
    ? Math.min(amount.reading.precision, range.second.reading.precision)
    : amount.reading.precision;
  const bounds = range
    ? { value: (amount.value + range.second.value) / 2, low: amount.value, high: range.second.value }
    : bound(amount.value, relation, hedge);
  const { value, low, high } = bounds;
  const quantity: Quantity = { value, low, high, unit, relation, change, precision };
  const mention: QuantityMention = { type: 'quantity', block, start, end, number, quantity, unitText: amount.unitText };
  return markPair(text, mention, previous);
}

/**
 * What a bare figure counts without saying it again: "a population of 32 million", "3.9 million headsets, up from
 * 2.4 million".
 */
function unsaidUnit(text: string, start: number, previous: QuantityMention | null): string | null {
  const paired = heldAgainst(text, start, previous) ?? pairedWith(text, start, previous);
  return paired?.quantity.unit ?? (countsPeople(text, start) ? 'person' : null);
}

/** "grew from 1.2 million in 1990 to 1.5 million": the figure that this one is set beside. */
function pairedWith(text: string, start: number, previous: QuantityMention | null): QuantityMention | null {
  if (
    !previous ||
    start - previous.end > 24 ||
    !text.startsWith(' to ', start - 4) ||
    wordBefore(text, previous.start)?.lower !== 'from'
  )
    return null;
  return BETWEEN_PAIR.test(text.slice(previous.end, start)) ? previous : null;
}
const BETWEEN_PAIR =
  /^(?: in \d{4}| an? (?:year|month|week|decade) (?:ago|earlier|before)| last (?:year|month|week))? to $/;

/** Marks the two figures of "rose from 40,000 to 50,000": a pair is no range, and neither is a figure of its own. */
function markPair(text: string, mention: QuantityMention, previous: QuantityMention | null): QuantityMention {
  const from = pairedWith(text, mention.start, previous);
  if (!from || !movedFrom(text, from.start)) return mention;
  from.quantity.kind = 'from';
  return { ...mention, quantity: { ...mention.quantity, kind: 'to' } };
}

const ENDS_COMPARISON = new Set('from with to versus including which against the'.split(' '));

/** The figure before, where this one is said to be held against it or a part of it. */
export function heldAgainst(text: string, start: number, previous: QuantityMention | null): QuantityMention | null {
  if (!previous || start - previous.end > 40) return null;
  const between = text.slice(previous.end, start);
  // "aged 4 and 7": the ages of two.
  if (previous.quantity.unit === 'year_of_age' && /^(?:,|,? and) $/.test(between))
    return previous.unitText === '' && /^\d{1,2}(?:[.,;)]|$| and \d)/.test(text.slice(start, start + 8))
      ? previous
      : null;
  // Most figures stand beside none: the words need not be looked at.
  if (!ENDS_COMPARISON.has(wordBefore(text, start)?.lower ?? '')) return null;
  return /(?:^|\s)(?:(?:up|down) from|compared (?:with|to)|versus|including|of which|against)(?: the)? $/.test(
    between,
  ) && !/[.;!?]/.test(between)
    ? previous
    : null;
}

/** "fell below $76", "rose past 500": where something got to, not how far it went. */
const LEVELS = /(?:below|above|past|beyond|under|near|close to|short of|shy of) ?$/i;

function keepAfter(hedge: Hedge | null, floor: number): Hedge | null {
  return hedge && hedge.start >= floor ? hedge : null;
}

/**
 * The literal ends of what the words allow. "Nearly" comes from below, within a tenth; a lower bound of none is
 * zero.
 */
function bound(
  value: number,
  relation: Relation,
  hedge: Hedge | null,
): { value: number; low: number; high: number | null } {
  if (relation === '>' || relation === '>=') return { value, low: value, high: null };
  if (relation === '<' || relation === '<=') return { value, low: Math.min(0, 10 * value), high: value };
  if (hedge?.below)
    return value < 0 ? { value, low: value, high: value * 0.9 } : { value, low: value * 0.9, high: value };
  return { value, low: value, high: value };
}

/**
 * A figure in brackets behind another of the same kind is the same figure again ("more than 100 kilometers (60
 * miles)"),
 * and one behind "or" shares its change ("grew by 125,600 positions or 2.2 per cent").
 */
function inherit(
  text: string,
  start: number,
  amount: Amount,
  previous: QuantityMention | null,
): { relation: Relation; change: Change | null } | null {
  if (!previous || start - previous.end > 5) return null;
  const joined = text.slice(previous.end, start);
  const { relation, change, unit } = previous.quantity;
  if (joined === ', or ' || joined === ' or ') return { relation: '=', change };
  if (joined !== ' (' || !sameKind(unit, amount.unit)) return null;
  return { relation: relation === 'range' ? '=' : relation, change };
}

function sameKind(a: string | null, b: string | null): boolean {
  const [first, second] = [a && unitOf(a), b && unitOf(b)];
  return Boolean(first && second && first.dimension === second.dimension && first.dimension !== 'count');
}
