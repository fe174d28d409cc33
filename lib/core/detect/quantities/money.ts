import { ABBREVIATIONS, CURRENCY_CODES, DOLLAR_PREFIXES, SIGNS, WORDLIKE_CODES } from '../../units/currencies';
import { isLetter, isSpace, isUpper, skipSpaces, skipSpacesBack, wordStart } from '../scan';
import { isSentenceStart } from './exclusions';
import { SYMBOLS } from './unit-spellings';

export interface MoneyPrefix {
  id: string;
  start: number;
}

const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES);

/** The currency that stands before the number at `at`: "$", "US $", "HK$", "EUR", "Rs.", or null. */
export function readMoneyBefore(text: string, at: number): MoneyPrefix | null {
  let end = skipSpacesBack(text, at);
  // "$-50.8bn", "£−3m": the sign of the number stands between.
  if ((text[end - 1] === '-' || text[end - 1] === '−') && SIGNS[text[end - 2] ?? '']) end--;
  const sign = text[end - 1] ?? '';
  if (sign === '$') return dollar(text, end - 1);
  const id = SIGNS[sign];
  if (id) return withPrefix(text, end - 1, id);
  if (sign === '=' && text[end - 2] === 'Y') return { id: 'JPY', start: end - 2 };
  return code(text, end, at);
}

/** What dollar a "$" is: by the letters that touch it, or one space before it ("US $84 billion", "A$5"). */
function dollar(text: string, at: number): MoneyPrefix {
  let end = at;
  if (isSpace(text.charCodeAt(end - 1))) end--;
  const start = text[end - 1] === '.' ? end - 4 : wordStart(text, end);
  if (start < 0 || start >= end || isLetter(text.charCodeAt(start - 1))) return { id: 'USD', start: at };
  const letters = text.slice(start, end).toUpperCase();
  // "Plan A $5", "vitamin C $3": a lone letter counts only where it touches, or in a capital with nothing capital
  // before it.
  if (end < at && letters.length === 1 && !isUpper(text.charCodeAt(start))) return { id: 'USD', start: at };
  // "A $2.5-million house": an article, where a sentence starts.
  if (end < at && letters === 'A' && isSentenceStart(text, start)) return { id: 'USD', start: at };
  const id = DOLLAR_PREFIXES[letters];
  return id ? { id, start } : { id: 'USD', start: at };
}

function withPrefix(text: string, at: number, id: string): MoneyPrefix {
  const end = isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
  const start = wordStart(text, end);
  const letters = text.slice(start, end);
  if (id === 'JPY' && (letters === 'CN' || letters === 'RMB')) return { id: 'CNY', start };
  // "EGP £5", "USD $5", "INR ₹500": said twice.
  if (CODES.has(letters)) return { id: letters, start };
  return { id, start: at };
}

/** "EUR 50", "EUR50m", "USD2", "Rs. 500", "RM3". `at` is where the number starts, `end` where the letters end. */
function code(text: string, end: number, at: number): MoneyPrefix | null {
  let last = end;
  if (text[last - 1] === '.') last--;
  const start = wordStart(text, last);
  if (start === last || isLetter(text.charCodeAt(start - 1))) return null;
  const letters = text.slice(start, last);
  const dotted = last < end;
  const folded = letters === 'rmb' ? 'RMB' : SYMBOLS.get(letters)?.id;
  if (!dotted && /^[a-z]{3}$/.test(letters) && folded && (CODES.has(folded) || folded === 'RMB')) {
    return { id: folded === 'RMB' ? 'CNY' : folded, start };
  }
  if (!dotted && CODES.has(letters) && !(WORDLIKE_CODES.has(letters) && end < at)) return { id: letters, start };
  const id = ABBREVIATIONS[dotted ? `${letters}.` : letters] ?? (dotted ? undefined : ABBREVIATIONS[letters]);
  // A lone "R", "Sh" or "kr" must touch its number: "R500m", "kr200".
  if (!id || (letters.length < 2 && end < at) || (letters === 'Re' && end < at)) return null;
  // "the R1 assistant", but "R5 million", "R8.50".
  if (letters === 'R' && /^\d(?![\d.,]| ?(?:[mb]n?|million|billion|trillion)\b)/.test(text.slice(at, at + 10)))
    return null;
  return { id, start };
}

/**
 * What is written behind an amount that has its currency already: "$76 US", "$10 USD", "£5 sterling", "$10
 * dollars".
 */
export function repeatedCurrency(text: string, at: number): { id: string; end: number } | null {
  const p = skipSpaces(text, at);
  const c = text.charCodeAt(p);
  if (!isUpper(c)) return null;
  const end = p + (/^[A-Z]{1,4}/.exec(text.slice(p, p + 5))?.[0].length ?? 0);
  if (isLetter(text.charCodeAt(end))) return null;
  const letters = text.slice(p, end);
  if (letters === 'US' && !/^ (?:dollars?|government|Treasury)/.test(text.slice(end, end + 12)))
    return { id: 'USD', end };
  return CODES.has(letters) ? { id: letters, end } : null;
}
