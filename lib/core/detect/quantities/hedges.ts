import type { Relation } from '../../types';
import { isDash, isDigit, isHyphen, isLetter, isSpace, skipSpaces, wordAt, wordBefore } from '../scan';

/** How a hedge bounds the figure. `below`: approached from below ("nearly", "almost"). */
export interface Hedge {
  relation: Relation;
  below?: true;
  start: number;
}

type Meaning = Relation | 'below';

/** Phrases that stand before a figure, as written in lower case, by their last word. */
const BEFORE = new Map<string, Array<{ words: string[]; means: Meaning }>>();
function before(means: Meaning, phrases: string): void {
  for (const phrase of phrases.split(',')) {
    const words = phrase.split(' ');
    const last = words.pop()!;
    const rows = BEFORE.get(last) ?? [];
    rows.push({ words: words.reverse(), means });
    rows.sort((a, b) => b.words.length - a.words.length);
    BEFORE.set(last, rows);
  }
}
before(
  '>',
  'more than,over,above,in excess of,greater than,upwards of,upward of,north of,higher than,larger ' +
    'than,bigger than,longer than',
);
before('>', 'older than,heavier than,taller than,wider than,deeper than,faster than,better than,beyond,past');
before(
  '>',
  'exceeding,exceeds,exceed,exceeded,surpassing,surpasses,surpassed,surpass,topping,topped,tops,outnumbering,passed',
);
before(
  '>=',
  'at least,at the least,at the very least,at a minimum,no fewer than,no less than,not less than,not fewer than,a minimum of,minimum ' +
    'of,a minimum,not under',
);
before(
  '<',
  'less than,fewer than,under,below,lower than,smaller than,shorter than,younger than,lighter ' +
    'than,cheaper than,south of,shy of,short of',
);
before(
  '<=',
  'up to,at most,at the most,at the very most,no more than,not more than,no higher than,no larger than,a maximum ' +
    'of,maximum of,a maximum,not exceeding,not exceed,never exceed,cannot exceed,without exceeding',
);
before('<=', 'as many as,as much as,as high as,as large as,as long as,not over,capped at,limited to,upto');
before('>=', 'as few as,as little as,as low as');
before(
  '~',
  'about,around,approximately,approx,roughly,some,circa,perhaps,maybe,an estimated,estimated,in the region of,in the neighborhood of',
);
before(
  '~',
  'in the neighbourhood of,on the order of,of the order of,in the order of,somewhere around,or so,give ' +
    'or take,ca,c,more or less,approximatively',
);
before(
  'below',
  'nearly,almost,close to,nearing,approaching,approaches,approached,near,not quite,practically,virtually',
);

/** "just over", "well below": part of the hedge; "just 3%" alone is none. */
const STRENGTHENERS = new Set(
  'just well slightly far considerably significantly only little comfortably somewhat'.split(' '),
);

/** "over seven months": how long something took, unless one of these says that the stretch itself is measured. */
const STRETCH_MEASURED = new Set(
  (
    'for is was are were be been of lasted lasts last took takes take after just well with aged spent spanning ' +
    'has have had'
  ).split(' '),
);

/**
 * The hedge that stands right before `at`. `time`: the figure's unit is a stretch of time, where "over", "under" and
 * "past" mean something else ("over seven months", "past two years").
 */
export function readHedgeBefore(text: string, at: number, time: boolean): Hedge | null {
  const sign = signBefore(text, at);
  if (sign) return sign;
  let word = wordBefore(text, at);
  // "about a dozen", "around a minute": the article belongs to the figure and has been taken in already.
  if (!word && text[at - 1] === '-') word = prefixBefore(text, at - 1);
  if (!word) return abbreviation(text, at);
  if (word.lower === 'a' || word.lower === 'an' || word.lower === 'the') {
    // "about the 50 mark" is none; "more than a 20% rise" is.
    if (word.lower === 'the') return null;
    const inner = wordBefore(text, word.start);
    if (!inner || !['than', 'over', 'nearly', 'almost', 'around', 'about'].includes(inner.lower)) return null;
    word = inner;
  }
  const rows = BEFORE.get(word.lower);
  if (!rows) return null;
  for (const { words, means } of rows) {
    let start = word.start;
    let matched = true;
    for (const expected of words) {
      const previous = wordBefore(text, start);
      if (previous?.lower !== expected) {
        matched = false;
        break;
      }
      start = previous.start;
    }
    if (!matched) continue;
    if (!isHedge(text, word.lower, words.length, start, at, time)) return null;
    // "The population has passed 1.6 million": a verb, whose figure begins behind it.
    if (word.lower === 'passed' && means === '>') return { relation: means, start: at };
    const strong = wordBefore(text, start);
    if (strong && STRENGTHENERS.has(strong.lower) && means !== '~') {
      start = strong.start;
      const a = strong.lower === 'little' ? wordBefore(text, start) : null;
      if (a?.lower === 'a') start = a.start;
    }
    return means === 'below' ? { relation: '~', below: true, start } : { relation: means, start };
  }
  return null;
}

/** "over", "past", "near", "c" and "some" mean other things in other company. `at` is where the figure starts. */
function isHedge(text: string, last: string, more: number, start: number, at: number, time: boolean): boolean {
  const previous = wordBefore(text, start)?.lower ?? '';
  // "Turnout inched up to 61.3 percent": the verb owns the "up".
  if (last === 'to' && CREEPS.has(previous)) return false;
  if (more > 0) return true;
  if (last === 'over' || last === 'under') {
    if (time) return STRETCH_MEASURED.has(previous) || (last === 'under' && previous === 'to');
    // "under one arm", "over one shoulder": a place; "over one million" is none.
    if (/^one (?!hundred|thousand|million|billion|trillion|in )/.test(text.slice(at, at + 13))) return false;
    // "took over 20 companies", "handed over $5m", "won over 300 voters": the verb owns the word.
    return !OWNS_OVER.has(previous);
  }
  // "in their past nine games", "the past 12 months".
  if (last === 'past' || last === 'beyond') return !/^(?:the|its|their|his|her|our|my|your)$/.test(previous) && !time;
  if (last === 'above' || last === 'below') return previous !== 'the';
  if (last === 'c' || last === 'ca') return text[start + last.length] === '.';
  if (last === 'some') return true;
  // "near $70", "is near 400", but "a mill near 40 cottages".
  if (last === 'near') return STANDS_NEAR.has(previous) || !isDigit(text.charCodeAt(at)) || isShareAt(text, at);
  // "has passed 50,000 signatures", but "has passed 3 laws".
  if (last === 'passed') return /^(?:has|have|had)$/.test(previous) && isLargeAt(text, at);
  if (last === 'about') return !['brought', 'bring', 'brings', 'came'].includes(previous);
  return true;
}
const CREEPS = new Set('inched inches edged edges ticked ticks crept creeps nudged bumped'.split(' '));
const STANDS_NEAR = new Set('is are was were be been at stands stood hovers hovered'.split(' '));

function isShareAt(text: string, at: number): boolean {
  return /^[\d.,]{1,12} ?(?:%|per ?cent)/.test(text.slice(at, at + 24));
}

/** Four digits or more, or a scale. */
function isLargeAt(text: string, at: number): boolean {
  return /^[^\p{L}\d]?(?:\d[\d,.]{3}|[\d.]{1,4} (?:m|b|tr)illion)/u.test(text.slice(at, at + 14));
}

const OWNS_OVER = new Set('handed hand hands taking takeover turned pulled carried rolled'.split(' '));

/** "sub-300", "minus" is a sign and read elsewhere. */
function prefixBefore(text: string, at: number): ReturnType<typeof wordBefore> {
  const word = wordBefore(text, at);
  return word && word.end === at && word.lower === 'sub' ? { ...word, lower: 'below' } : null;
}

/** "~1.2", "≈ 5", ">3", "≥ 10", "<5", "+3%" is a change and read elsewhere. */
function signBefore(text: string, at: number): Hedge | null {
  const p = isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
  switch (text[p - 1]) {
    case '~':
    case '≈':
    case '∼':
      return { relation: '~', start: p - 1 };
    case '>':
      return { relation: '>', start: p - 1 };
    case '<':
      return { relation: '<', start: p - 1 };
    case '≥':
      return { relation: '>=', start: p - 1 };
    case '≤':
      return { relation: '<=', start: p - 1 };
    default:
      return null;
  }
}

/** "c. 1,200", "approx. 30". */
function abbreviation(text: string, at: number): Hedge | null {
  const dot = isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  if (text[dot] !== '.') return null;
  const word = wordBefore(text, dot);
  if (!word || word.end !== dot) return null;
  return ['c', 'ca', 'approx', 'est'].includes(word.lower) ? { relation: '~', start: word.start } : null;
}

interface HedgeAfter {
  relation: Relation;
  end: number;
}

const AFTER: ReadonlyArray<readonly [words: string, means: Relation]> = [
  ['or more', '>='],
  ['or greater', '>='],
  ['or higher', '>='],
  ['or above', '>='],
  ['or over', '>='],
  ['or older', '>='],
  ['or longer', '>='],
  ['and above', '>='],
  ['and over', '>='],
  ['and older', '>='],
  ['and up', '>='],
  ['or better', '>='],
  ['or less', '<='],
  ['or fewer', '<='],
  ['or lower', '<='],
  ['or below', '<='],
  ['or under', '<='],
  ['or younger', '<='],
  ['and under', '<='],
  ['and below', '<='],
  ['and younger', '<='],
  ['or so', '~'],
  ['or thereabouts', '~'],
  ['give or take', '~'],
  ['at least', '>='],
  ['at most', '<='],
  ['at the least', '>='],
  ['at the very least', '>='],
  ['at the most', '<='],
  ['at the very most', '<='],
  ['plus', '>='],
];

/** "or more", "plus" and their like behind a figure or its unit; "10% or More" in a headline. */
export function readHedgeAfter(text: string, at: number): HedgeAfter | null {
  const comma = text[at] === ',';
  const p = skipSpaces(text, comma ? at + 1 : at);
  if (p === at) return null;
  const first = wordAt(text, p);
  if (!first || !['or', 'and', 'give', 'at', 'plus'].includes(first.lower)) return null;
  // "200 sheep, give or take"; a comma before the others begins something new.
  if (comma && first.lower !== 'give') return null;
  for (const [words, relation] of AFTER) {
    const end = p + words.length;
    if (
      text.slice(p, end).toLowerCase() === words &&
      !isLetter(text.charCodeAt(end)) &&
      !isHyphen(text.charCodeAt(end))
    ) {
      // "two plus two", "at least" before another figure belongs to that one.
      if (/^ (?:\d|the |a |an |two |three |four |five )/.test(text.slice(end, end + 7))) return null;
      return { relation, end };
    }
  }
  return null;
}

/** "32-plus", "32+", "360-ish", "30-odd", "30-some" right behind the number's own words. */
export function readHedgeSuffix(text: string, at: number): HedgeAfter | null {
  if (text[at] === '+' && !/[\d+]/.test(text[at + 1] ?? '')) return { relation: '>=', end: at + 1 };
  let p = at;
  if (isDash(text.charCodeAt(p))) p++;
  else if (isSpace(text.charCodeAt(p))) p++;
  else return null;
  const word = wordAt(text, p);
  if (!word) return null;
  // "a dozen or so boats", "40 or more guests": what is counted stands behind it.
  if (word.lower === 'or' && !isDash(text.charCodeAt(at))) {
    const behind = readHedgeAfter(text, at);
    return behind && /^ \p{L}/u.test(text.slice(behind.end, behind.end + 2)) ? behind : null;
  }
  if (word.lower === 'plus') {
    const on = skipSpaces(text, word.end);
    // "30 plus 5", "20 plus VAT" is a sum; "30-plus years" is a floor.
    if (!isDash(text.charCodeAt(at)) && !isLetter(text.charCodeAt(on))) return null;
    if (
      !isDash(text.charCodeAt(at)) &&
      !/^(?:years?|people|percent|miles|countries|days|hours)/.test(text.slice(on, on + 10))
    )
      return null;
    return { relation: '>=', end: word.end };
  }
  if (!isDash(text.charCodeAt(at)) && word.lower !== 'odd') return null;
  if (word.lower === 'ish' || word.lower === 'odd' || word.lower === 'something' || word.lower === 'some')
    return { relation: '~', end: word.end };
  return null;
}
