import type { PerspectiveLine } from '../types';
import { unit as unitOf } from '../units';
import { isOneFigure, type PerspectiveRule, tellsOfHarm } from './shared/figure';
import { asStated, divided, makeLine, rounded } from './shared/line';
import { isYears, type Period, periodOf, periodOfUnit } from './shared/period';
import { toFigures } from './shared/round';

/** What may be told by the day: counts, sums, weights, volumes. Not people who stay what they are counted as. */
const FLOWS = new Set(['count', 'money', 'mass', 'volume']);
/** Nouns that are no deed and no thing made: "four times in 18 games". */
const NO_FLOW =
  /^(?:time|way|point|percent|game|season|match|goal|save|yard|shot|assist|title|year|place|state|country|city|team|vote|seat|employee|staff|worker|job|patient|member|student|user|follower|subscriber|type|kind|sort|question|thing|level|episode|part|round|album|award|win|loss)$/;
/** Already told by some stretch of time besides the one that is named. */
const TOLD = /\b(?:a|each|every|per) (?:day|hour|minute|second|week|month)\b|\b(?:daily|hourly|weekly|monthly)\b/i;

/** Stretches in which a rate is told, the first one that gives one or more preferred. */
const BY_YEARS = ['year', 'day', 'hour'] as const;
const BY_DAYS = ['day', 'hour', 'minute', 'second'] as const;
/** A sum is told by the day, as takings and budgets are. */
const MONEY_BY_DAYS = ['day'] as const;
const MONEY_BY_YEARS = ['year'] as const;
/** Another stretch is taken where the figure in it is so much nearer a round one. */
const ROUNDER = 0.06;
const FEWEST = 20;
/** "$39 a month" is what it costs, not $1.30 a day: only large sums are told by the day. */
const LEAST_MONEY = 1e6;
const LEAST_PEOPLE = 9.5;
/** "More than 10,000 people travel to Antarctica every year" come in a few months: so few by the day are nobody's day. */
const LEAST_PEOPLE_OF_YEAR = 49.5;
/** A concern that takes in $23 million a year is no matter of days. */
const LEAST_MONEY_A_DAY = 1e5;
/** People under other names: they come by the day, at hours of the day, and never in tenths. */
const PEOPLE =
  /^(?:person|visitor|tourist|traveller|traveler|passenger|pilgrim|guest|customer|case|infection|death|birth|migrant|refugee|immigrant|commuter|rider|shopper|viewer|child|baby|newborn|resident|citizen|applicant|arrest)$/;
/** "As many as two billion doses could be produced per year if needed". */
const SUPPOSED = /\b(?:could|would|might|if needed|capable of|capacity)\b/i;
/** What was written off in one day was not lost day by day. */
const LOSS = /\bloss(?:es)? (?:of |was |came to )(?:about |nearly |more than )?$/i;
const AT_ONCE = /\b(?:write-?(?:down|off)s?|wr(?:ote|itten) (?:down|off)|impairment|one-time|one-off)\b/i;
/** The figure that something went up to is what there is then, no flow: "from 300,000 to 400,000 in six months". */
const LEVEL = /\b(?:to|at|reach|reached|hit|total of)\s$/;

/** A count or a sum over a stated period, by the year, the day, the hour or the second. */
export const rate: PerspectiveRule = {
  kind: 'rate',
  lines(figure) {
    const { quantity, sentence } = figure;
    const { value, change } = quantity;
    const words = sentence.block.text.slice(figure.mention.start, figure.mention.number.end + 2);
    const [unit, over] = quantity.unit?.split('/') ?? [];
    if (unit === undefined || change !== null || !isOneFigure(quantity)) return [];
    if (!FLOWS.has(unitOf(unit)?.dimension ?? '') || NO_FLOW.test(unit) || value < FEWEST) return [];
    if (LEVEL.test(figure.before)) return [];
    // "A 25-pound dog" is no flow, and "about 5,000 Americans" have no noun of their own.
    if (/\d-[a-z]/i.test(words) || /^\p{Lu}\p{Ll}/u.test(figure.mention.unitText)) return [];
    if (unitOf(unit)?.dimension === 'money' && value < LEAST_MONEY) return [];
    const period = over === undefined ? periodOf(figure) : over === 'year' ? periodOfUnit(over) : null;
    if (!period || TOLD.test(sentence.text) || tellsOfHarm(figure)) return [];
    if (SUPPOSED.test(sentence.text) || (LOSS.test(figure.before) && AT_ONCE.test(sentence.block.text))) return [];
    // Half of it is seen at once.
    if (period.unit === 'year' && period.value === 2) return [];
    if (isPlain(value, period.value)) return [];
    const line = perUnit(value, unit, period);
    return line ? [line] : [];
  },
};

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10];

/** How far a figure is from one that is easily kept in mind. */
function roughness(value: number): number {
  const lead = value / 10 ** Math.floor(Math.log10(value));
  return Math.min(...ROUND.map((round) => Math.abs(lead / round - 1)));
}

/** "20 wells over five years", "$631 billion over 10 years": a reader does these at sight. */
const isPlain = (value: number, by: number): boolean =>
  by === 10 || (by > 1 && by < 10 && toFigures(value, 1) === value && toFigures(value / by, 1) === value / by);

/** The least that is told by a stretch of time. There are no tenths of a person. */
function leastOf(unit: string, isMoney: boolean, time: string, period: Period): number {
  if (isMoney) return time === 'day' ? LEAST_MONEY_A_DAY : 1;
  if (!PEOPLE.test(unit)) return 1;
  return time === 'day' && period.unit === 'year' ? LEAST_PEOPLE_OF_YEAR : LEAST_PEOPLE;
}

function perUnit(value: number, unit: string, period: Period): PerspectiveLine | null {
  const isMoney = unitOf(unit)?.dimension === 'money';
  // A budget of several years is told by the year.
  const long = isMoney && period.value > 1 ? MONEY_BY_YEARS : BY_YEARS;
  const short = isMoney ? MONEY_BY_DAYS : BY_DAYS;
  const times = (isYears(period) ? long : short)
    .filter((time) => !(PEOPLE.test(unit) || isMoney) || time === 'year' || time === 'day')
    .filter((time) => time !== period.unit || period.value !== 10)
    .filter((time) => unitOf(time)!.factor < 0.6 * period.seconds);
  const rates = times.map((time) => ({ time, each: (value * unitOf(time)!.factor) / period.seconds }));
  const told = rates.filter(({ time, each }) => each >= leastOf(unit, isMoney, time, period));
  const first = told[0];
  if (!first) return null;
  const rounder = told.find(({ each }) => roughness(each) + ROUNDER < roughness(first.each));
  const { time, each } = rounder ?? first;
  return makeLine({
    kind: rate.kind,
    message: { id: time === 'hour' ? 'perspective_an_hour' : `perspective_a_${time}`, params: [rounded(each, unit)] },
    working: divided(asStated(value, unit), asStated(period.value, period.unit)),
    value: toFigures(each),
    unit: `${unit}/${time}`,
    base: period.seconds / unitOf(time)!.factor,
    baseUnit: time,
  });
}
