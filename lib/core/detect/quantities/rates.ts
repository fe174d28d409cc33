import { isLetter, isSpace, skipSpaces, wordAt } from '../scan';
import { isStopWord, readCountedNoun, singular } from './nouns';
import { readMeasure } from './unit-words';

/** What stands below the line of a rate: "per square mile", "a barrel", "/km²", "each year". */
interface RateReading {
  id: string;
  end: number;
}

/**
 * After "a" or "an" only what prices and speeds are stated by: "$52 a barrel", "40 hours a week", "60 miles an
 * hour".
 */
const AFTER_ARTICLE = new Set(
  (
    'second minute hour day night week fortnight month quarter year decade barrel gallon litre liter ' +
    'pound ounce ton tonne kilo kilogram ' +
    'share head person piece unit bottle pack dozen game mile kilometre kilometer litre bushel pint pop ' +
    'square cubic metre meter foot'
  ).split(' '),
);

/** The rest of a rate at `at`, behind the unit (or behind the number, for "per" alone). */
export function readRate(text: string, at: number): RateReading | null {
  let p = skipSpaces(text, at);
  if (text[p] === '/') {
    const q = skipSpaces(text, p + 1);
    return q - p > 2 ? null : below(text, q, true);
  }
  if (text[p] === '-' && text[p + 1] === 'a' && text[p + 2] === '-') return below(text, p + 3, false);
  if (text[p] === '-' && text.startsWith('-per-', p)) return below(text, p + 5, false);
  if (p === at) return null;
  const word = wordAt(text, p);
  if (!word) return null;
  if (word.lower === 'per') {
    p = text[word.end] === '-' ? word.end + 1 : skipSpaces(text, word.end);
    return p === word.end ? null : (perSo(text, p) ?? below(text, p, true));
  }
  if (word.lower === 'a' || word.lower === 'an') {
    p = isSpace(text.charCodeAt(word.end)) ? skipSpaces(text, word.end) : text[word.end] === '-' ? word.end + 1 : -1;
    const noun = p < 0 ? null : wordAt(text, p);
    // "from 900 euros a year ago": a time, and no rate.
    if (!noun || /^ (?:ago|earlier|later|before|from now)\b/.test(text.slice(noun.end, noun.end + 10))) return null;
    return AFTER_ARTICLE.has(noun.lower) ? below(text, p, false) : null;
  }
  if (word.lower === 'every' || word.lower === 'each') {
    const noun = wordAt(text, skipSpaces(text, word.end));
    return noun && /^(?:day|week|month|year|hour|minute|second)$/.test(noun.lower)
      ? { id: noun.lower, end: noun.end }
      : null;
  }
  return null;
}

/** A measure, or with `nouns` any noun in the singular ("per capita", "per student", "/person"). */
function below(text: string, at: number, nouns: boolean): RateReading | null {
  // `readMeasure` reads from behind a number: hand it the place before a letter with nothing skipped.
  const acceleration = /^s(?:\^?2|²)(?![\p{L}\d])/u.exec(text.slice(at, at + 4));
  if (acceleration) return { id: 'square_second', end: at + acceleration[0].length };
  const measure = readMeasure(text, at, true);
  if (measure && measure.start === at && !/^(?:point|dozen)$/.test(measure.id))
    return { id: measure.id, end: measure.end };
  const word = wordAt(text, at);
  if (!word) return null;
  if (word.lower === 'cent') return null;
  if (word.lower === 'capita') return { id: 'person', end: word.end };
  if (!nouns && !AFTER_ARTICLE.has(word.lower)) return null;
  if (isStopWord(word.lower) || !isLetter(text.charCodeAt(word.start)) || word.text.length < 2) return null;
  return { id: singular(word.lower), end: word.end };
}

/**
 * "per 100,000 people", "per 1,000 births": the base is part of the unit's id ("death/100000_person"), which
 * converts to nothing.
 */
function perSo(text: string, at: number): RateReading | null {
  const base = /^\d{1,3}(?:,\d{3}){0,2}(?= )/.exec(text.slice(at, at + 12));
  if (!base) return null;
  const noun = readCountedNoun(text, at + base[0].length, false);
  return noun && { id: `${base[0].replaceAll(',', '')}_${noun.id}`, end: noun.end };
}
