import { cue } from '../../claims/shared/cues';
import { holds } from '../../claims/shared/sentence';
import { unit as unitOf } from '../../units';
import { toYears } from '../../verdict';
import type { Figure } from './figure';

/** A stretch of time over which something was counted. */
export interface Period {
  seconds: number;
  /** As it is shown in the division: a number with a unit of time. */
  value: number;
  unit: string;
}

const YEAR = 31556952;

/** Something that happens or is done, so that a count of it in a year has a rate: not what there is ("has 300 shops"). */
const DONE =
  /\b(?:produc|s[eo]ld?\b|fill|repair|record|report|register|receiv|carri|handl|buil[dt]|treat|issu|ship|spen[dt]|paid|pay\b|rais(?:e|ed|ing)\b|invest|g[ai]ve|donat|collect|plant|process|deliver|export|import|generat|bring|brought|cross|arriv|visit|land|complet|made\b|make\b|award|grant|serv|consum|us(?:e|es|ed)\b|los[et]|burn|emit|mine[ds]?\b|harvest|arrest|deport|detain|test|vaccinat|download|print|publish|attract|implant|earn|open(?:ed|s)?\b|clos(?:ed|es)\b)/i;

const OVER =
  /^[^,;:()"“”—–]{0,60}?\b(?:in|over|during|within)(?: the| a| its| their)?(?: course of| space of| span of| period of)?(?: the)?(?: just| only| past| last| next| first| coming| previous| following| those| these| same| about| nearly| almost){0,3}\s?$/;
/** "In the past two years, the bank has paid out …". */
const LEADING =
  /^(?:in|over|during|within) (?:just )?(?:the (?:past|last|first|previous) )?(?:about |nearly |almost )?$/i;
const YEARLY = /^[^,;:()"“”—–]{0,30}?\b(?:a year|each year|every year|per year|annually|yearly)\b/;
const DAILY = /^[^,;:()"“”—–]{0,30}?\b(?:a day|each day|every day|per day|daily)\b/;
const SINCE = /^[^,;:()"“”]{0,50}?\bsince (?:[A-Z][a-z]{2,8} )?(1[5-9]\d\d|20\d\d)\b/;
const LAST_YEAR = /\b(?:last year|in (?:all of )?(1[89]\d\d|20\d\d))\b/i;
const MONTH =
  /\bin (January|February|March|April|May|June|July|August|September|October|November|December)(?: alone)?(?! \d{1,2}\b)\b/;
/** A day more or less is within what two figures allow. */
const DAYS: Readonly<Record<string, number>> = {
  Jan: 31,
  Feb: 28,
  Mar: 31,
  Apr: 30,
  May: 31,
  Jun: 30,
  Jul: 31,
  Aug: 31,
  Sep: 30,
  Oct: 31,
  Nov: 30,
  Dec: 31,
};
const QUARTER = /\bin (?:the|its) (first|second|third|fourth|last|latest) (?:fiscal |financial )?quarter\b/i;
const DAYS_OF_QUARTER: Readonly<Record<string, number>> = { first: 90, second: 91, third: 92, fourth: 92 };
/** "China records 50.6 billion trips in the first three quarters": of a year that begins in January or not. */
const PART_OF_YEAR: readonly [RegExp, months: number][] = [
  [/\bin the (?:first|last) three quarters\b/i, 9],
  [/\bin the (?:first|second|last) half(?: of (?:the|this|last) (?:fiscal )?year| of (?:19|20)\d\d)\b/i, 6],
];
/** How near its figure a quarter is named to be that figure's. */
const NEAR = 40;
/** Paid once, in whatever month that was. */
const AT_ONCE =
  /\b(?:settle\w{0,8}|fined?|penalt\w{1,9}|deal|acqui\w{1,9}|merger|listing|bail|bond|lawsuit|jackpot|outbreaks?|epidemic)\b/i;
/** Money that comes in or goes out all year: "spent $15 million in 1997" may have been one day. */
const TAKINGS =
  /\b(?:revenues?|sales|earn(?:s|ed|ings)?|exports?|imports?|exported|imported|turnover|profits?|income|loss(?:es)?)\b/i;
const isMoney = ({ quantity }: Figure): boolean => unitOf(quantity.unit ?? '')?.dimension === 'money';

/** Words of a stretch of the year; without them and without a year none is named. */
const PARTS = cue(
  'quarter quarters half last january february march april may june july august september october november december',
);
const A_YEAR = /\b(?:1[89]|20)\d\d\b/;
const TO_COME = /\b(?:will|would|could|may|might|expect\w{0,8}|forecast|project\w{1,9}|by 20\d\d)\b/i;

const period = (value: number, unit: string): Period => ({ value, unit, seconds: value * unitOf(unit)!.factor });

/** Of a year that begins in January; one that begins in April has its quarters of as many days, but for one. */
function quarter(which: string): Period {
  const days = DAYS_OF_QUARTER[which.toLowerCase()];
  return days === undefined ? period(1, 'quarter') : period(days, 'day');
}

/** "73,000 tonnes a year", read as one unit. */
export const periodOfUnit = (unit: string): Period => period(1, unit);

/** The stretch of time over which the words count a figure, or null where they name none. */
export function periodOf(figure: Figure): Period | null {
  return regular(figure) ?? stretch(figure) ?? leading(figure) ?? since(figure) ?? named(figure);
}

/** "$30 million over nine months". */
function stretch({ mention, sentence }: Figure): Period | null {
  const next = sentence.quantities.find((other) => other.start >= mention.end);
  if (!next) return null;
  const { value, unit, relation } = next.quantity;
  const between = sentence.block.text.slice(mention.end, next.start);
  if (relation === 'range' || unit === null || unitOf(unit)?.dimension !== 'time' || !OVER.test(between)) return null;
  // "will be worth $3 billion in five years" is a day to come.
  if (/\bin\s*$/.test(between) && TO_COME.test(sentence.text)) return null;
  if (/\b(?:ago|later|old|earlier)\b/.test(sentence.block.text.slice(next.end, next.end + 10))) return null;
  return value > 0 ? period(value, unit) : null;
}

/** "In the past two years, the bank has paid out $14 billion". */
function leading({ mention, sentence }: Figure): Period | null {
  const [first, second] = sentence.quantities;
  if (!first || second !== mention) return null;
  const { value, unit, relation } = first.quantity;
  const lead = sentence.block.text.slice(sentence.start, first.start);
  const between = sentence.block.text.slice(first.end, mention.start);
  if (relation === 'range' || unit === null || unitOf(unit)?.dimension !== 'time' || !LEADING.test(lead)) return null;
  return DONE.test(between) && !TO_COME.test(between) && !/[;:]/.test(between) ? period(value, unit) : null;
}

/** "more than $5 billion annually". */
function regular({ after }: Figure): Period | null {
  if (YEARLY.test(after)) return period(1, 'year');
  return DAILY.test(after) ? period(1, 'day') : null;
}

const FEWEST_YEARS = 3;

/** "more than 5,000 strandings recorded since 1840". */
function since({ after, sentence, stage, context }: Figure): Period | null {
  const match = SINCE.exec(after);
  // Of a page without a date it is not known how many years those are.
  if (!match || !context.dated || !DONE.test(sentence.text)) return null;
  const years = Math.floor(stage.year ?? 0) - Number(match[1]);
  return years >= FEWEST_YEARS ? period(years, 'year') : null;
}

/** "Last year, the city filled 255,904 potholes", "a record 5.7 billion calls in October alone". */
function named(figure: Figure): Period | null {
  const { sentence, before, after, stage, context } = figure;
  const { text } = sentence;
  if (!holds(sentence, PARTS) && !A_YEAR.test(text)) return null;
  if (!DONE.test(before) && !/\balone\b/.test(after)) return null;
  if (TO_COME.test(text) || /\b(?:since|so far)\b/i.test(text)) return null;
  if (AT_ONCE.test(text) || (isMoney(figure) && !TAKINGS.test(text))) return null;
  // "Earned $4.9 billion in the fourth quarter, down from a year ago" has the quarter beside its figure.
  const beside = QUARTER.exec(after.slice(0, NEAR));
  if (beside) return quarter(beside[1]!);
  if (/\b(?:up from|down from|compared)\b/i.test(text)) return null;
  const any = QUARTER.exec(text);
  if (any) return quarter(any[1]!);
  const part = PART_OF_YEAR.find(([words]) => words.test(text));
  if (part) return period(part[1], 'month');
  const year = LAST_YEAR.exec(text);
  if (year)
    return Number(year[1] ?? 0) < Math.floor(stage.year ?? toYears(context.published)) ? period(1, 'year') : null;
  const month = MONTH.exec(text)?.[1];
  return month ? period(DAYS[month.slice(0, 3)]!, 'day') : null;
}

/** The year in seconds, by which a period of several is told from a shorter one. */
export const isYears = ({ seconds }: Period): boolean => seconds >= 1.5 * YEAR;
