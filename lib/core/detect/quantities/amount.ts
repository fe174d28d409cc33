import { isHyphen, isLetter, isSpace, isUpper, skipSpaces, wordAt, wordBefore } from '../scan';
import { readDigits } from './digits';
import { readHedgeSuffix } from './hedges';
import { type MoneyPrefix, readMoneyBefore, repeatedCurrency } from './money';
import { readMultiple, readTimes } from './multiples';
import { type NounReading, readCountedNoun, readHyphenNoun, readNounAfterOf } from './nouns';
import { type Amount, type NumberReading, type Standing, times } from './number';
import { readNumberWords } from './number-words';
import { arePeople, isAgeLimit, isDensity, isHarmed } from './people';
import { readRate } from './rates';
import { readRatio } from './ratios';
import { readScale } from './scales';
import { readMeasure, type UnitReading } from './unit-words';

/**
 * The amount whose number starts at `at`; null where no number is there. No judgement yet on whether it is a
 * quantity.
 */
export function readAmount(text: string, at: number): Amount | null {
  const digits = !isLetter(text.charCodeAt(at));
  const multiple = digits ? null : readMultiple(text, at);
  if (multiple) return multiple;
  const prefix = digits ? readMoneyBefore(text, at) : null;
  const reading = digits ? readDigits(text, at, prefix !== null) : readNumberWords(text, at);
  if (!reading) return null;
  const repeated = !prefix && reading.form !== 'fraction' ? readTimes(text, reading) : null;
  if (repeated) return repeated;
  const ratio = readRatio(text, reading);
  if (ratio) return bare(ratio, ratio.value, at, ratio.end);
  const start = prefix?.start ?? at;
  const sign = readSign(text, start, at, prefix);
  const value = sign.negative ? -reading.value : reading.value;
  const suffix = readHedgeSuffix(text, reading.end);
  const end = suffix?.end ?? reading.end;
  const base: Amount = { ...bare(reading, value, sign.start, end), suffix: suffix?.relation ?? null };
  if (prefix) return withMoney(text, base, prefix);
  return withUnit(text, base, digits);
}

function bare(reading: NumberReading, value: number, start: number, end: number): Amount {
  return {
    start,
    end,
    number: { start: reading.start, end: reading.end },
    reading,
    value,
    unit: null,
    unitText: '',
    standing: 'bare',
    money: false,
    hyphenated: false,
    suffix: null,
    numberEnd: end,
  };
}

/** "-5", "−5", "minus 5", "minus-260", "$-50.8bn": a sign, not a dash between words or digits. */
function readSign(
  text: string,
  start: number,
  at: number,
  prefix: MoneyPrefix | null,
): { negative: boolean; start: number } {
  if (prefix && /[-−]/.test(text[at - 1] ?? '')) return { negative: true, start };
  const c = text[start - 1];
  if (c === '-' || c === '−') {
    const before = text.charCodeAt(start - 2);
    // "COVID -19": a name whose hyphen a tokeniser set apart.
    const acronym = isSpace(before) && isUpper(text.charCodeAt(start - 3)) && isUpper(text.charCodeAt(start - 4));
    if (!acronym && (start < 2 || isSpace(before) || text[start - 2] === '(')) {
      return { negative: true, start: start - 1 };
    }
  }
  const word = wordBefore(text, c === '-' ? start - 1 : start);
  if (word && (word.lower === 'minus' || word.lower === 'negative')) return { negative: true, start: word.start };
  return { negative: false, start };
}

function withMoney(text: string, base: Amount, prefix: MoneyPrefix): Amount {
  let { end } = base;
  let unit = prefix.id;
  const again = repeatedCurrency(text, end);
  if (again) {
    end = again.end;
    if (unit === 'USD') unit = again.id;
  } else {
    const measure = readMeasure(text, end, true);
    // "$10 dollars", "C$5 Canadian dollars".
    if (measure && (measure.id === unit || (measure.id === 'USD' && prefix.id !== 'USD'))) end = measure.end;
    // "$1mil", "$5 pc": nothing else may follow an amount of money as its unit.
  }
  const rate = readRate(text, end);
  if (rate) {
    end = rate.end;
    unit = `${unit}/${rate.id}`;
  } else {
    // "C$6 (US$4.46) per share": the rate is said once, behind both.
    const bracket = /^ \([^()]{2,20}\)(?= (?:per|an?) )/.exec(text.slice(end, end + 32));
    const shared = bracket && readRate(text, end + bracket[0].length);
    if (shared) unit = `${unit}/${shared.id}`;
  }
  const unitText = rate
    ? `${text.slice(prefix.start, base.number.start)}…${text.slice(base.end, end)}`.trim()
    : text.slice(prefix.start, base.number.start).trim();
  return { ...base, end, unit, unitText, standing: 'measure', money: true };
}

function withUnit(text: string, base: Amount, digits: boolean): Amount {
  const { reading } = base;
  let at = base.numberEnd;
  // "half a mile", "a quarter of an hour", "two-thirds of a mile".
  if (reading.form === 'fraction') at = pastArticle(text, at);
  // "The weight is 20 [kg]".
  const measure = readMeasure(text, at, digits) ?? bracketed(text, at);
  if (measure) {
    const unit = poundsOf(text, base, measure.id, measure.end);
    const compound = readCompound(text, base, unit, measure);
    if (compound) return compound;
    const frost = measure.id.startsWith('degree') ? readBelowZero(text, measure.end) : null;
    if (frost) {
      const { end, scale } = frost;
      const unitText = text.slice(measure.start, end);
      return { ...base, end, value: -Math.abs(base.value), unit: scale ?? unit, unitText, standing: 'measure' };
    }
    const rate = readRate(text, measure.end);
    const end = rate?.end ?? measure.end;
    return {
      ...base,
      end,
      unit: rate ? `${unit}/${rate.id}` : unit,
      unitText: text.slice(measure.start, end),
      standing: 'measure',
      money: isMoney(unit),
      hyphenated: measure.hyphenated,
    };
  }
  if (reading.form === 'fraction') return withShared(text, base);
  const hanging = readHanging(text, base.numberEnd);
  if (hanging) return { ...base, ...hanging, hyphenated: true };
  const hyphen = readHyphenNoun(text, base.numberEnd);
  if (hyphen) return counted(text, base, hyphen, 'attribute');
  const noun = readCountedNoun(text, base.numberEnd, reading.value === 1) ?? readNounAfterOf(text, base.numberEnd);
  // "12 dead", "one missing".
  if (noun) return counted(text, base, isHarmed(noun.id) ? { ...noun, id: 'person' } : noun, 'counted');
  if (arePeople(text, base.start, base.numberEnd)) return { ...base, unit: 'person', standing: 'counted' };
  if (isAge(text, base)) return { ...base, unit: 'year_of_age', standing: 'measure' };
  const shared = sharedMeasure(text, base, digits);
  if (shared) return { ...base, unit: shared.unit, standing: 'counted', money: shared.money };
  const rate = readRate(text, base.numberEnd);
  // "419 per square kilometre": people are meant only where the sentence says so.
  if (rate) {
    const unit = isDensity(text, base.start) ? `person/${rate.id}` : null;
    return { ...base, end: rate.end, unit, unitText: text.slice(base.numberEnd, rate.end).trim() };
  }
  return base;
}

/** "15 degrees below zero Celsius", "20°C below zero": a minus in words. */
function readBelowZero(text: string, at: number): { end: number; scale: string | null } | null {
  const match = /^ below zero(?: (celsius|fahrenheit)(?!\p{L}))?/iu.exec(text.slice(at, at + 23));
  return match && { end: at + match[0].length, scale: match[1] ? `degree_${match[1].toLowerCase()}` : null };
}

/** "5 and 10 percent", "45 and 50 mg": the measure stands once, behind the second. */
function sharedMeasure(text: string, base: Amount, digits: boolean): Amount | null {
  if (base.reading.form === 'figure' && base.reading.scaled) return null;
  const join = /^,? and (?=[\d\p{Ll}])/u.exec(text.slice(base.numberEnd, base.numberEnd + 7));
  if (!join) return null;
  const at = base.numberEnd + join[0].length;
  if (isLetter(text.charCodeAt(at)) === digits) return null;
  const second = digits ? readDigits(text, at, false) : readNumberWords(text, at);
  const measure = second && !second.scaled && second.value > base.value && readMeasure(text, second.end, digits);
  return measure ? { ...base, unit: measure.id, money: isMoney(measure.id) } : null;
}

/** "two-thirds of voters": a share of what follows; its unit is none. */
function withShared(text: string, base: Amount): Amount {
  const noun = readNounAfterOf(text, base.numberEnd);
  return noun ? { ...base, unitText: '', standing: 'counted' } : base;
}

/** "four-, five- and six-cylinder engines": the unit stands once, behind the last of them. */
function readHanging(text: string, at: number): Pick<Amount, 'unit' | 'unitText' | 'standing'> | null {
  let p = at;
  for (let n = 0; n < 4; n++) {
    if (!isHyphen(text.charCodeAt(p))) return null;
    if (n > 0 && isLetter(text.charCodeAt(p + 1))) {
      const measure = readMeasure(text, p, true);
      if (measure) return { unit: measure.id, unitText: text.slice(measure.start, measure.end), standing: 'measure' };
      const noun = readHyphenNoun(text, p);
      return noun && { unit: noun.id, unitText: text.slice(noun.start, noun.end), standing: 'attribute' };
    }
    const gap = /^-(?:, ?(?:and |or )?| and | or )/.exec(text.slice(p, p + 8));
    if (!gap) return null;
    p += gap[0].length;
    const next = isLetter(text.charCodeAt(p)) ? readNumberWords(text, p) : readDigits(text, p, false);
    if (!next) return null;
    p = next.end;
  }
  return null;
}

/** "aged 45", "age 87", "she is 34.", "who was 10", "Maria Lopez, 34, of Leeds". */
function isAge(text: string, base: Amount): boolean {
  const { reading, start, end } = base;
  if (reading.form === 'figure' || reading.value < 1 || reading.value > 120) return false;
  const before = wordBefore(text, start);
  if (before && /^ages?d?$/.test(before.lower)) return true;
  if (isAgeLimit(text, start, base.numberEnd)) return true;
  if (reading.digits === 0) return false;
  if (before && /^(?:is|was|turned|turns|am|are|were)$/.test(before.lower)) {
    const who = wordBefore(text, before.start);
    return (
      who !== null &&
      /^(?:who|he|she|i)$/.test(who.lower) &&
      /^(?:[.,;!?)]|$| when| at the| and )/.test(text.slice(end, end + 8))
    );
  }
  // A number between commas behind a name; "Monday, 12," and "Game 5, 12," have none.
  if (before || text[end] !== ',' || text[start - 1] !== ' ' || text[start - 2] !== ',' || reading.value < 5)
    return false;
  const name = wordBefore(text, start - 2);
  if (!name || name.text.length < 2 || !isUpper(text.charCodeAt(name.start))) return false;
  const given = wordBefore(text, name.start);
  // "In Boston, 58, as ever": a place has a preposition before it, a name has none, or a given name or an initial.
  return (
    !given || isUpper(text.charCodeAt(given.start)) || !/^(?:in|at|from|near|to|of|for|on|since|by)$/.test(given.lower)
  );
}

/** What may follow a unit as its part: "5 feet 2 inches", "15 dollars 50", "9 pounds 4 ounces". */
const PARTS: Readonly<Record<string, readonly [part: string, size: number]>> = {
  foot: ['inch', 12],
  pound: ['ounce', 16],
  stone: ['pound', 14],
  USD: ['cent', 100],
  EUR: ['cent', 100],
  GBP: ['penny', 100],
};

/** "5 feet 2 inches", "3 dollars and 50 cents", "15 dollars 50", "75 USD million": one amount of the larger unit. */
function readCompound(text: string, base: Amount, unit: string, measure: UnitReading): Amount | null {
  const made = (value: number, end: number, precision: number): Amount => ({
    ...base,
    end,
    value: base.value < 0 ? -value : value,
    reading: { ...base.reading, precision },
    unit,
    unitText: text.slice(measure.start, end),
    standing: 'measure',
    money: isMoney(unit),
    hyphenated: measure.hyphenated,
  });
  const whole = Math.abs(base.value);
  if (isMoney(unit)) {
    const scale = readScale(text, measure.end, false);
    if (scale && scale.factor >= 1e3 && !base.reading.scaled)
      return made(times(whole, scale.factor), scale.end, scale.factor);
  }
  const part = PARTS[unit];
  if (!part || !Number.isInteger(whole) || base.reading.scaled) return null;
  const gap = /^(?: and | |-)/.exec(text.slice(measure.end, measure.end + 5));
  // `6'2"` and "5ft2in" touch.
  const at = measure.end + (gap?.[0].length ?? 0);
  const second = isLetter(text.charCodeAt(at)) ? readNumberWords(text, at) : readDigits(text, at, false);
  if (!second || second.form === 'figure' || second.value >= part[1]) return null;
  const named = readMeasure(text, second.end, second.digits > 0);
  const precision = 1 / part[1];
  if (named && named.id === part[0]) return made(whole + second.value / part[1], named.end, precision);
  if (named || !isMoney(unit) || second.value < 10 || /^ ?[\p{L}\d]/u.test(text.slice(second.end, second.end + 2)))
    return null;
  return made(whole + second.value / part[1], second.end, precision);
}

function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

function counted(text: string, base: Amount, noun: NounReading, standing: Standing): Amount {
  const rate = readRate(text, noun.end);
  const end = rate?.end ?? noun.end;
  return {
    ...base,
    end,
    unit: rate ? `${noun.id}/${rate.id}` : noun.id,
    unitText: text.slice(noun.start, end),
    standing,
    hyphenated: standing === 'attribute',
  };
}

function pastArticle(text: string, at: number): number {
  const match = /^[ -](?:of )?(?:an?)(?=[ -])/.exec(text.slice(at, at + 8));
  return match ? at + match[0].length : at;
}

function bracketed(text: string, at: number): ReturnType<typeof readMeasure> {
  const p = skipSpaces(text, at);
  const closes = { '[': ']', '(': ')', '{': '}', '<': '>' }[text[p] ?? ''];
  if (!closes || !isLetter(text.charCodeAt(p + 1))) return null;
  const inner = readMeasure(text, p + 1, true);
  return inner && text[inner.end] === closes ? { ...inner, end: inner.end + 1 } : null;
}

/** "5 million pounds" is money, "5 million pounds of beef" a weight, "200 pounds" a weight. */
function poundsOf(text: string, base: Amount, id: string, end: number): string {
  if (id !== 'pound' || !base.reading.scaled || base.value < 1e5 || isHyphen(text.charCodeAt(base.numberEnd)))
    return id;
  return wordAt(text, skipSpaces(text, end))?.lower === 'of' ? id : 'GBP';
}
