import { type CalendarDay, dayNumber, isDay, isoDay, weekdayOf } from '../calendar';
import type { Claim, MessageRef, Outcome, Verdict } from '../types';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { type Pairing, readPairings } from './shared/weekdays';

/** The last year in which Britain counted by the old calendar; a date before is not read at all. */
const OLD_STYLE = 1752;
/** The last year in which a European country did (Greece): until then a date may be by either. */
const LAST_OLD_STYLE = 1923;
/** Days from publication within which a date without a year is of that time. */
const IN_REACH = 42;
/** In October "April 18" may be the one that was or the one to come. */
const WITHIN = 250;
/** Dates that stand for what happened on them: "on Thursday, Jan. 6 defendants said". */
const NAMED_DAYS = new Set(['9-11', '1-6', '10-7', '7-7', '11-13', '6-4', '7-4']);
/** Of which year a date is, where the sentence says so without a number. */
const OTHER_YEAR =
  /\b(?:next|last|previous|following|preceding|that) year\b|\byears? (?:ago|later|earlier|before|after)\b|\banniversar/i;

const shiftOf = (year: number, { month, day }: CalendarDay, weekday: number): number =>
  (weekday - weekdayOf(year, month, day) + 7) % 7;

const fits = (year: number, { weekdays, days }: Pairing): boolean =>
  days.every((one, i) => {
    const own = one.year ?? year + (i > 0 && one.month < days[0]!.month ? 1 : 0);
    return isDay(own, one.month, one.day) && shiftOf(own, one, weekdays[i]!) === 0;
  });

interface NearYear {
  year: number;
  /** Days between the day in that year and the article's. */
  away: number;
}

/** The years in which a day lies within some eight months of a date, the nearest first. */
function yearsAround({ month, day }: CalendarDay, published: string): [NearYear, ...NearYear[]] {
  const [y, m, d] = published.split('-').map(Number) as [number, number, number];
  const from = dayNumber(y, m, d);
  const years = [y - 1, y, y + 1].map((year) => ({ year, away: Math.abs(dayNumber(year, month, day) - from) }));
  years.sort((a, b) => a.away - b.away);
  return [years[0]!, ...years.slice(1).filter(({ away }) => away <= WITHIN)];
}

/** The pairing as the claim holds it. */
const pairingOf = ({ start, end, detail }: Claim): Pairing => ({
  start,
  end,
  weekdays: detail.weekdays as number[],
  days: (detail.days as string[]).map((written) => {
    const [month, day, year] = written.split('-').map(Number);
    return { month: month!, day: day!, year: year ?? null };
  }),
  loose: detail.loose === true,
  night: detail.night === true,
});

/** "Oct 30, 2025 is a Thursday." */
function recordOf(year: number, { days }: Pairing): MessageRef | null {
  const params = days.flatMap((one, i) => {
    const own = one.year ?? year + (i > 0 && one.month < days[0]!.month ? 1 : 0);
    if (!isDay(own, one.month, one.day)) return [];
    return [{ date: isoDay(own, one.month, one.day) }, { weekday: weekdayOf(own, one.month, one.day) }];
  });
  if (params.length === 0) return null;
  if (params.length === 2) return { id: 'record_weekday', params };
  return { id: 'record_weekdays', params: [...params.slice(0, 2), ...params.slice(-2)] };
}

const verdict = (outcome: Outcome, reason: string, record: MessageRef | null): Verdict => ({
  outcome,
  reason,
  record,
  working: null,
  facts: [],
  rows: [],
});

/** The weekdays lie as far apart as the days: two that do not are no weekdays of the two days. */
const isInStep = (year: number, { days, weekdays }: Pairing): boolean => {
  const shifts = days.map((one, i) => shiftOf(one.year ?? year, one, weekdays[i]!));
  return shifts.every((shift) => shift === shifts[0]);
};

/** Why a weekday that is another than its date's may still be right; null where it is not. */
function doubtOf(year: number, pairing: Pairing): string | null {
  const { days, weekdays, loose, night } = pairing;
  if (loose || !isInStep(year, pairing)) return 'weekday-of-several';
  if (night && shiftOf(year, days[0]!, weekdays[0]!) === 6) return 'after-midnight';
  return null;
}

function judgeDated(year: number, pairing: Pairing): Verdict {
  const { days } = pairing;
  if (days.some((one) => !isDay(one.year ?? year, one.month, one.day))) {
    return verdict(days.length > 1 ? 'cannot-tell' : 'differs', 'no-such-day', null);
  }
  const record = recordOf(year, pairing);
  if (fits(year, pairing)) return verdict('agrees', 'matches-weekday', record);
  if (year <= LAST_OLD_STYLE) return verdict('cannot-tell', 'old-calendar', record);
  const doubt = doubtOf(year, pairing);
  return doubt ? verdict('cannot-tell', doubt, record) : verdict('differs', 'other-weekday', record);
}

/** Years that a sentence names. */
const yearsOf = (sentences: readonly Sentence[]): number[] => [
  ...new Set(sentences.flatMap(({ dates }) => dates.flatMap(({ year }) => year ?? []))),
];

/**
 * A date without a year is that nearest to the article's. It differs only where the article has at least one other such
 * date near its own that does fall on the weekday named, so that its date is known to be right, and nothing in it looks
 * back on another year.
 */
function judgeUndated(pairing: Pairing, claim: Claim, { published, dated, sentences }: Context): Verdict {
  const first = pairing.days[0]!;
  const years = yearsAround(first, published);
  const { year, away } = years[0];
  const own = sentences.find(
    ({ block, start, end }) => block.id === claim.block && claim.start >= start && claim.end <= end,
  )!;
  const named = yearsOf([own]);
  const record = recordOf(year, pairing);
  const isOwnYear = dated && !OTHER_YEAR.test(own.text);
  const near = isOwnYear ? years.map((one) => one.year) : [];
  const other = [...near, ...named].find((one) => fits(one, pairing));
  if (other !== undefined) return verdict('agrees', 'matches-weekday', recordOf(other, pairing));
  if (!isOwnYear) return verdict('cannot-tell', 'year-not-stated', null);
  const doubt = doubtOf(year, pairing);
  if (doubt) return verdict('cannot-tell', doubt, record);
  const sure =
    away <= IN_REACH &&
    named.every((one) => one === year) &&
    !NAMED_DAYS.has(`${first.month}-${first.day}`) &&
    !sentences.some(({ text }) => OTHER_YEAR.test(text)) &&
    !yearsOf(sentences).some((one) => fits(one, pairing)) &&
    isBorneOut(pairing, sentences, published);
  return sure ? verdict('differs', 'other-weekday', record) : verdict('cannot-tell', 'weekday-of-another-year', record);
}

function isBorneOut(pairing: Pairing, sentences: readonly Sentence[], published: string): boolean {
  return sentences.flatMap(readPairings).some((other) => {
    const { year, away } = yearsAround(other.days[0]!, published)[0];
    const same = other.days[0]!.month === pairing.days[0]!.month && other.days[0]!.day === pairing.days[0]!.day;
    return !same && away <= IN_REACH && fits(other.days[0]!.year ?? year, other);
  });
}

/** A weekday beside its date. The calendar knows, and no record is needed. */
export const weekday: ClaimRule = {
  kind: 'weekday',
  anyStance: true,
  from: 'dates',

  match(sentence) {
    return readPairings(sentence).flatMap((pairing): Claim[] => {
      const { days, weekdays, loose, night } = pairing;
      const { year, month, day } = days[0]!;
      if (year !== null && year <= OLD_STYLE) return [];
      return [
        makeClaim(sentence, {
          kind: 'weekday',
          span: pairing,
          subject: null,
          property: 'weekday',
          asOf: year === null ? null : isoDay(year, month, day),
          detail: {
            weekdays,
            days: days.map((one) => [one.month, one.day, ...(one.year === null ? [] : [one.year])].join('-')),
            loose,
            night,
          },
          rule: 'weekday-beside-date',
        }),
      ];
    });
  },

  check(claim, context) {
    const pairing = pairingOf(claim);
    const { year } = pairing.days[0]!;
    return year === null ? judgeUndated(pairing, claim, context) : judgeDated(year, pairing);
  },
};
