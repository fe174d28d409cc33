import {
  isApostrophe,
  isDigit,
  isHyphen,
  isLetter,
  isSpace,
  isUpper,
  skipSpaces,
  skipSpacesBack,
  wordAt,
  wordBefore,
} from '../scan';
import {
  isAddress,
  isCode,
  isCoordinate,
  isDecade,
  isDigitGroup,
  isEntryTime,
  isEra,
  isListNumber,
  isNamed,
  isOrdinal,
  isPhone,
  isScore,
  isTagged,
  isTime,
} from './exclusions';
import type { Amount } from './number';
import type { RangeReading } from './ranges';

/** Whether the amount is a figure that a reader would mark. `evident`: a hedge, a range or a change says so. */
export function isQuantity(text: string, amount: Amount, evident: boolean, range: RangeReading | null): boolean {
  const { reading, standing } = amount;
  const inDigits = reading.digits > 0;
  // "the 1990s", "Model 3s": an "s" that touches a whole number is a plural, not seconds.
  if (amount.unitText === 's' && reading.form === 'integer') return false;
  // "a 4K screen", "Form 10-K".
  if (amount.unitText === 'K' && (amount.value < 10 || amount.hyphenated)) return false;
  if (inDigits) {
    if (!amount.money && isCode(text, reading)) return isUnitTouching(text, amount) && !isNameBefore(text, amount);
    if (isOrdinal(text, reading.end) || isTime(text, reading)) return false;
    if (isEra(text, reading) || isCoordinate(text, reading)) return false;
    if (standing !== 'measure' && (isPhone(text, reading) || isListNumber(text, reading) || isEntryTime(text, reading)))
      return false;
  } else if (followsName(text, amount)) {
    return false;
  }
  if (isNamedPeriod(text, amount) || isCallNumber(text, amount) || isResolution(text, amount)) return false;
  if (standing === 'measure') return !isKindOf(text, amount) && !isSomeDay(text, amount);
  if (inDigits && range === null) {
    if (
      isDecade(text, reading.end) ||
      isTagged(text, reading.end) ||
      isScore(text, reading) ||
      isAddress(text, reading)
    )
      return false;
    if (standing === 'bare' && isDigitGroup(text, reading)) return false;
    if (reading.form === 'integer' && isNamed(text, reading, standing === 'counted')) return false;
    if (reading.form === 'figure' && !reading.scaled && standing === 'bare' && isNamed(text, reading, false))
      return false;
  }
  if (standing === 'attribute') return !isKindOf(text, amount);
  if (standing === 'counted')
    return reading.value !== 1 || evident || reading.form === 'fraction' || isCountedOne(text, amount);
  if (reading.form === 'fraction') return isShare(text, amount, evident);
  if (evident) return !isSmallWord(text, amount, range);
  return reading.scaled || reading.form === 'figure' || isLongFigure(text, reading);
}

/** Five to eight bare digits are a figure ("95800 who"), unless they are a postal code. */
function isLongFigure(text: string, reading: Amount['reading']): boolean {
  if (reading.digits < 5 || reading.digits > 8) return false;
  // A paragraph of nothing else: the number of a picture or a clip.
  if (reading.digits > 6 && text.trim().length === reading.digits) return false;
  return !/^(?:zip|postcode|postal|area)$/.test(wordAt(text, skipSpaces(text, reading.end))?.lower ?? '');
}

/** Digits whose letters are their unit ("5km", "20°"), as against a code ("5G"). */
function isUnitTouching(text: string, amount: Amount): boolean {
  const { reading } = amount;
  return (
    amount.standing === 'measure' &&
    isLetter(text.charCodeAt(reading.end)) &&
    amount.end > reading.end &&
    !isLetter(text.charCodeAt(amount.end))
  );
}

function isNameBefore(text: string, amount: Amount): boolean {
  const c = text.charCodeAt(amount.reading.start - 1);
  return (
    isLetter(c) ||
    (isHyphen(c) &&
      !isSpace(text.charCodeAt(amount.reading.start - 2)) &&
      !/(?:minus|sub)-$/i.test(text.slice(0, amount.reading.start).slice(-6)))
  );
}

/** "Day One", "category one", "No one", "Chapter Two", "phase two", "the Big Ten": a number word behind its noun. */
function followsName(text: string, amount: Amount): boolean {
  const word = wordBefore(text, amount.start);
  const named = isUpper(text.charCodeAt(amount.number.start));
  // "…; Five Guys": a capital behind a comma, and one after it.
  if (!word)
    return named && isListed(text, amount.start) && isUpper(text.charCodeAt(skipSpaces(text, amount.number.end)));
  if (amount.standing === 'measure' && !(amount.unit === 'mile' && named)) return false;
  if (amount.value === 1 && /^(?:no|any|every|some|this|that|which|each|another|the)$/.test(word.lower)) return true;
  if (NUMBERED.has(word.lower)) return true;
  // "of Six Flags", "near Ten Mile": a capital inside a sentence, and one after it. "BBC One": one before it.
  if (named && !isUpper(word.text.charCodeAt(0)) && isUpper(text.charCodeAt(skipSpaces(text, amount.number.end))))
    return true;
  return named && isUpper(word.text.charCodeAt(0)) && amount.standing !== 'counted';
}

/** Behind a comma or a semicolon. */
function isListed(text: string, at: number): boolean {
  const before = text[skipSpacesBack(text, at) - 1];
  return before === ',' || before === ';';
}

/** "One day it will end": a day, not a length of time, unless something is reckoned from it ("one day later"). */
function isSomeDay(text: string, amount: Amount): boolean {
  if (amount.value !== 1 || amount.reading.digits > 0 || !/^(?:day|night)$/.test(amount.unitText)) return false;
  const next = wordAt(text, skipSpaces(text, amount.end));
  return next !== null && !/^(?:later|earlier|after|before|ago|of|in|for|from|to|at|off|out|or|and)$/.test(next.lower);
}

/** "911 calls", "a 999 operator": the number that is dialled. */
function isCallNumber(text: string, { reading, end }: Amount): boolean {
  if (reading.digits !== 3 || !/^(?:911|999|112|000|111)$/.test(text.slice(reading.start, reading.end))) return false;
  return /^ (?:emergency |phone )?(?:calls?|callers?|operators?|dispatch(?:ers?)?|systems?|centers?|centres?)\b/.test(
    text.slice(reading.end, Math.max(end, reading.end + 24)),
  );
}

/** "games at 4k", "an 8k screen": a picture's size; "4k people" are four thousand. */
function isResolution(text: string, { reading, standing }: Amount): boolean {
  return (
    standing === 'bare' && reading.scaled && /^[48]k(?![\p{L}\d])/u.test(text.slice(reading.start, reading.start + 3))
  );
}

const NUMBERED = new Set(
  (
    'category phase chapter part day number tier level stage version grade week round game act book volume ' +
    'type unit'
  ).split(' '),
);

/**
 * Hyphenated stretches of time name a kind of thing ("a two-day event", "30-year bonds"), and so do "two-way",
 * "three-star".
 */
function isKindOf(text: string, amount: Amount): boolean {
  if (!amount.hyphenated) return false;
  const noun = amount.unitText.toLowerCase();
  if (/^(?:day|week|month|year|decade|century|quarter|night|weekend|season)s?$/.test(noun)) {
    // "over a 13.8-billion-year period": nobody names a kind of thing so.
    if (amount.reading.scaled) return false;
    // "a five-year, 1.8 billion-mile journey" measures both.
    return !(text[amount.end] === ',' && isDigit(text.charCodeAt(amount.end + 2)));
  }
  return amount.standing === 'attribute' && KINDS.has(noun);
}
const KINDS = new Set(
  (
    'way time star part step party state sided dimensional term game match set round point plus odd ' +
    'something thirds piece page hand handed legged eyed wheel wheeled ' +
    'wheeler wheelers story pronged fold faced figure figures digit ball footer run over stop to for and some ' +
    'off liner'
  ).split(' '),
);

/** "the first three quarters", "in the last quarter": stretches of a year by name, not 0.75 of anything. */
function isNamedPeriod(text: string, amount: Amount): boolean {
  const words = text.slice(amount.number.start, amount.end).toLowerCase();
  if (!/(?:quarters?|half|halves|thirds?)$/.test(words)) return false;
  const word = wordBefore(text, amount.start);
  if (!word) return false;
  return /^(?:first|second|third|fourth|last|past|next|final|previous|latest|opening|other|this|better|latter)$/.test(
    word.lower,
  );
}

/** "one study", "one person": counted ones are figures, idioms are not ("one day", "at one point", "one thing"). */
function isCountedOne(text: string, amount: Amount): boolean {
  const next = wordAt(text, skipSpaces(text, amount.reading.end));
  // "one of the best speakers" states no number, "one doesn't" and "one containing" count none.
  if (next?.lower === 'of' || (next && (next.lower.endsWith('ing') || isApostrophe(text.charCodeAt(next.end)))))
    return false;
  if (amount.reading.digits > 0) return true;
  return next !== null && !IDIOMS_OF_ONE.has(next.lower);
}
const IDIOMS_OF_ONE = new Set(
  (
    'day thing time way point side hand reason another minute moment such step morning night evening ' +
    'big good bad final last key major arm leg eye ear foot knee shoulder roof breath sitting go'
  ).split(' '),
);

/**
 * "half of", "a third of the vote", "about a quarter", "three-quarters more", not "a quarter" of a year and not "a
 * third man".
 */
function isShare(text: string, amount: Amount, evident: boolean): boolean {
  const next = wordAt(text, skipSpaces(text, amount.reading.end));
  const words = text.slice(amount.number.start, amount.number.end).toLowerCase();
  const article =
    /^(?:an? )?(?:half|quarter|third|fifth|fourth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)$/.test(words);
  if (!article) return true;
  if (next?.lower === 'of')
    return !/^half/.test(words) || !/ of (?:me|it|them)\b/.test(text.slice(amount.end, amount.end + 9));
  // "Support has fallen by half."
  if (/^half/.test(words) && wordBefore(text, amount.start)?.lower === 'by' && evident) return true;
  if (/^half/.test(words))
    return next !== null && /^(?:the|its|their|all|that|his|her|as|full|empty|filled|built|complete)$/.test(next.lower);
  return evident || (next !== null && /^(?:more|less|fewer|larger|higher|lower|smaller|bigger|as)$/.test(next.lower));
}

/** "about two", "some one": a hedged number word below ten with nothing to count says too little. */
function isSmallWord(text: string, amount: Amount, range: RangeReading | null): boolean {
  if (range || amount.reading.digits > 0 || amount.reading.scaled) return false;
  return amount.value < 10 && text[amount.end] !== '%';
}
