import { scopeOf } from './facts';
import type { CardRow, Fact, MessageRef, Outcome, Quantity, Verdict } from './types';

/** Closed interval of values. */
export interface Interval {
  low: number;
  high: number;
}

export const meets = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;
export const hull = (...all: Interval[]): Interval => ({
  low: Math.min(...all.map((one) => one.low)),
  high: Math.max(...all.map((one) => one.high)),
});
export const widen = (value: number, share: number): Interval => ({
  low: value * (1 - share),
  high: value * (1 + share),
});

/**
 * "about 2 million" may be off by half a million, "about 82,400" by a hundred: a hedge doubles the rounding, up to
 * 15 %. "Nearly 2 million" lies as far below, and not above. */
const ABOUT_SHARE = 0.15;
/** "more than 32 million" would have been "33 million" beyond; a round "more than 10 million" stretches to half as much again. */
const ROUND_SHARE = 0.5;

/** The next figure that a careful writer would have named: a digit more, or, from a round figure, half as much again. */
function beyond(value: number, precision: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.abs(value) || 1));
  const isRound = Math.abs(value) % size === 0;
  return Math.max(precision, isRound ? ROUND_SHARE * Math.abs(value) : 0);
}

/**
 * What the words allow. A plain figure is as wide as its rounding: "32 million" is 31.5 to 32.5 million.
 * A hedge moves or widens it; no flat tolerance is added.
 */
export function statedInterval(stated: Quantity): Interval {
  const { value, low, high, relation, precision } = stated;
  const half = precision / 2;
  const reach = Math.min(precision, Math.max(half, ABOUT_SHARE * Math.abs(value)));
  switch (relation) {
    case 'range':
      return { low: low - half, high: (high ?? low) + half };
    case '~':
      // "nearly" and "almost" come with their ends: from below, and not above.
      return low < value ? { low, high: value } : { low: value - reach, high: value + reach };
    case '>':
    case '>=':
      return { low: value, high: value + beyond(value, precision) };
    case '<':
    case '<=':
      return { low: value - reach, high: value };
    default:
      return { low: value - half, high: value + half };
  }
}

/** A date as a year and its fraction: "2020-11-01" is 2020.83; a bare year is taken at its middle. */
export function toYears(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return year! + (month ? (month - 1) / 12 : 0.5) + (day ? (day - 1) / 365 : 0);
}

/** Figures of one definition, and what they come to at the date in question. */
export interface RecordGroup {
  definition: string;
  /** Oldest first. */
  facts: Fact[];
  /** The figure nearest the date, which the card shows. */
  fact: Fact;
  /** What the record allows at the date. */
  now: Interval;
  /** What it allows at any date in reach: only outside of all this may a claim differ. */
  reach: Interval;
  /** False where the figure was published after the article, was a projection, or has no date of its own. */
  firm: boolean;
}

/** Width of a figure within its own year, and how much wider it gets for each year away from it. */
interface Spread {
  own: number;
  yearly: number;
}

const SPREADS: Record<string, Spread> = {
  population: { own: 0.01, yearly: 0.015 },
  area: { own: 0.01, yearly: 0 },
  // In dollars it moves with the rate of exchange, and its accounts are revised for years.
  gdp: { own: 0.05, yearly: 0.08 },
};
/**
 * An urban agglomeration is an estimate whose edge somebody drew, the UN's population of a country one that a statistics
 * office would put a little higher or lower; a gazetteer's figure is anybody's.
 */
const ESTIMATE = 0.03;
const isEstimate = ({ grade, definition, source }: Fact): boolean =>
  grade === 'gazetteer' || definition === 'urban-agglomeration' || source.publisher.startsWith('United Nations');
/** An estimate of an agglomeration stands beside the newer ones for so many years. */
const LASTING = 6;
/** A record this much older than the article speaks only for its own year. */
const TOO_OLD = 10;
/** A figure published up to so many years after the article may show agreement, never difference. */
const KNOWN_LATER = 3;

/** Two figures nearer than this say more of how they were counted than of growth. */
const APART = 2;

interface Dated {
  fact: Fact;
  years: number;
  interval: Interval;
}

/** Growth by the year from the last figure and the newest one far enough before it, oldest first; 1 where nothing grows. */
function growthOf(before: Dated[], spread: Spread): number {
  const newer = before[before.length - 1];
  const older = newer && before.filter((one) => newer.years - one.years >= APART).pop();
  if (spread.yearly === 0 || newer?.fact.property === 'gdp' || !newer || !older) return 1;
  return (newer.fact.value / older.fact.value) ** (1 / (newer.years - older.years));
}

function at(facts: Fact[], when: number, property: string): { fact: Fact; now: Interval; reach: Interval } | null {
  const spread = SPREADS[property] ?? { own: 0.01, yearly: 0.01 };
  const own = (fact: Fact): number => (isEstimate(fact) ? Math.max(ESTIMATE, spread.own) : spread.own);
  const dated = facts.map(
    (fact): Dated => ({ fact, years: toYears(fact.asOf), interval: widen(fact.value, own(fact)) }),
  );
  const nearest = dated.reduce((a, b) => (Math.abs(b.years - when) <= Math.abs(a.years - when) ? b : a));
  const age = Math.abs(when - nearest.years);
  if (spread.yearly > 0 && age > TOO_OLD) return null;
  const before = dated.filter((one) => one.years <= when);
  const after = dated.filter((one) => one.years > when);
  let now: Interval;
  if (before.length > 0 && after.length > 0) {
    now = hull(before[before.length - 1]!.interval, after[0]!.interval);
  } else {
    const carried = nearest.fact.value * growthOf(before, spread) ** Math.max(0, when - nearest.years);
    now = hull(widen(nearest.fact.value, own(nearest.fact)), widen(carried, own(nearest.fact) + spread.yearly * age));
  }
  // The edge of an agglomeration, and so its count, is somebody's estimate: those of the last years stand side by side.
  const side =
    nearest.fact.definition === 'urban-agglomeration' ? dated.filter((one) => when - one.years <= LASTING) : [];
  now = hull(now, ...side.map((one) => one.interval));
  return { fact: nearest.fact, now, reach: hull(now, ...dated.map((one) => one.interval)) };
}

/**
 * Sorts the figures of a property by definition and reads each at `when` (a year or date that the sentence names,
 * else the article's). Figures that came out more than three years after the article are left out.
 */
export function readRecord(facts: Fact[], when: string, published: string): RecordGroup[] {
  const moment = toYears(when);
  const known = facts.filter((fact) => toYears(fact.known) - toYears(published) <= KNOWN_LATER);
  const groups: RecordGroup[] = [];
  for (const definition of new Set(known.map((fact) => fact.definition))) {
    const own = known.filter((fact) => fact.definition === definition);
    const reading = at(own, moment, own[0]!.property);
    if (!reading) continue;
    const { grade, known: out, asOf } = reading.fact;
    const firm = grade === 'official' && out <= published && asOf.slice(0, 4) <= out.slice(0, 4);
    groups.push({ definition, facts: own, ...reading, firm });
  }
  return groups;
}

/** Between agreement and difference lies the near miss: within so much of the edge of the record, firm or not. */
const CLOSE = 0.1;
const CLOSE_TO_ESTIMATE = 0.05;

/** The people of a city are counted within one limit or another, those of a country within its own. */
const isOfCity = ({ fact }: RecordGroup): boolean => fact.property === 'population' && 'place' in fact.subject;

/**
 * Whether the widest definition in use is on record: only then may a figure be too large. A city of which only the
 * municipality is on record may be meant with its suburbs.
 */
function knowsWidest(groups: RecordGroup[]): boolean {
  if (!isOfCity(groups[0]!)) return true;
  const largest = (scope: string) =>
    Math.max(...groups.filter((group) => scopeOf(group.definition) === scope).map((group) => group.fact.value));
  const urban = largest('urban');
  return largest('metropolitan') > 0 || (urban > 0 && largest('administrative') > urban);
}

/** Definitions that may be the city in the narrow sense: a prefecture, a governorate or a metropolitan area hold more. */
const NARROW = new Set(['city-proper', 'municipality', 'urban-area', 'urban-agglomeration', 'census-agglomeration']);

/** Whether a firm figure of the city alone is on record: only then may a figure be too small. */
const knowsNarrow = (groups: RecordGroup[]): boolean =>
  !isOfCity(groups[0]!) || groups.some((group) => group.firm && NARROW.has(group.definition));

export interface Judgement {
  outcome: Outcome;
  reason: string;
  group: RecordGroup | null;
}

/**
 * Holds a stated figure against the record. `differs` needs an official figure known at the time, and a stated
 * interval wholly below or wholly above the widened record under every definition and date in reach.
 */
export function judge(stated: Quantity, groups: RecordGroup[]): Judgement {
  if (groups.length === 0) return { outcome: 'cannot-tell', reason: 'not-on-record', group: null };
  const interval = statedInterval(stated);
  const hit = groups.find((group) => meets(interval, group.now));
  if (hit) return { outcome: 'agrees', reason: `matches-${hit.definition}`, group: hit };
  const main = groups.find((group) => group.firm) ?? groups[0]!;
  const once = groups.find(
    (group) => group.firm && group.facts.some((fact) => meets(interval, widen(fact.value, 0.01))),
  );
  if (once) return { outcome: 'outdated', reason: 'was-so', group: once };
  const near = groups.find((group) => {
    const margin = (group.firm ? CLOSE : CLOSE_TO_ESTIMATE) * Math.abs(group.fact.value);
    return meets(interval, { low: group.reach.low - margin, high: group.reach.high + margin });
  });
  if (near) return { outcome: 'cannot-tell', reason: 'close-to-record', group: near };
  // "At least 2 million" sets a bound, of which a city of 20 million is no denial.
  const literally =
    (stated.relation === '>=' && groups.some((group) => group.reach.low > interval.high)) ||
    (stated.relation === '<=' && groups.some((group) => group.reach.high < interval.low));
  if (literally) return { outcome: 'cannot-tell', reason: 'true-but-far', group: main };
  if (!main.firm) return { outcome: 'cannot-tell', reason: 'record-not-firm', group: main };
  const below = groups.every((group) => interval.high < group.reach.low);
  const above = groups.every((group) => interval.low > group.reach.high);
  // Between the city and its agglomeration lies many a definition that is on no record.
  if (!below && !above) return { outcome: 'cannot-tell', reason: 'between-definitions', group: main };
  if (below && !knowsNarrow(groups)) return { outcome: 'cannot-tell', reason: 'narrower-definition', group: main };
  if (above && !knowsWidest(groups)) return { outcome: 'cannot-tell', reason: 'wider-definition', group: main };
  return { outcome: 'differs', reason: 'outside-record', group: main };
}

/** A verdict with nothing behind it: the reason says what is lacking. */
export const cannotTell = (reason: string): Verdict => ({
  outcome: 'cannot-tell',
  reason,
  record: null,
  working: null,
  facts: [],
  rows: [],
});

/** The message that names a definition: "municipality", "urban area". */
export const definitionLabel = (definition: string): MessageRef => ({
  id: `definition_${definition.replaceAll('-', '_')}`,
});

/** One bar for each definition on record, the one the claim was held against marked. */
export function rowsOf(groups: RecordGroup[], main: RecordGroup | null): CardRow[] {
  return groups.map(({ definition, fact }) => ({
    label: definitionLabel(definition),
    value: fact.value,
    unit: fact.unit,
    asOf: fact.asOf,
    main: definition === main?.definition,
  }));
}

/** The verdict on a single figure, held against the definitions `meant`; its rows are all that are on record. */
export function figureVerdict(name: string, stated: Quantity, meant: RecordGroup[], groups = meant): Verdict {
  const { outcome, reason, group } = judge(stated, meant);
  const ordered = group ? [group, ...groups.filter((other) => other !== group)] : groups;
  const record: MessageRef | null = group && {
    id: 'record_figure',
    params: [
      name,
      { number: group.fact.value, unit: group.fact.unit },
      definitionLabel(group.definition),
      { date: group.fact.asOf },
    ],
  };
  return {
    outcome,
    reason,
    record,
    working: null,
    facts: ordered.map((one) => one.fact),
    rows: rowsOf(ordered, group),
  };
}
