import { isApostrophe, isDigit, isHyphen, isLetter, isSpace, isUpper, wordEnd } from '../scan';
import { isNumberWord } from './number-words';
import { readMeasure } from './unit-words';

/** A counted noun behind a number: "new urban jobs". */
export interface NounReading {
  /** Canonical id: the head noun in the singular ("job"), `person` for people. */
  id: string;
  start: number;
  end: number;
}

/** Tokens that a counted noun phrase may have: "combined digital and physical music streaming sales". */
const MOST_TOKENS = 6;

/** Words that count people by other names. */
const PERSONS = new Set(
  'people person persons resident residents inhabitant inhabitants population populations'.split(' '),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['thieves', 'thief'],
  ['halves', 'half'],
  ['shelves', 'shelf'],
  ['police', 'police'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['cattle', 'cattle'],
  ['deer', 'deer'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['diagnoses', 'diagnosis'],
  ['hypotheses', 'hypothesis'],
  ['bases', 'base'],
  ['cases', 'case'],
  ['buses', 'bus'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['gases', 'gas'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['species', 'species'],
  ['series', 'series'],
  ['media', 'media'],
  ['data', 'data'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['bacteria', 'bacterium'],
  ['shoes', 'shoe'],
  ['toes', 'toe'],
  ['canoes', 'canoe'],
  ['foes', 'foe'],
  ['houses', 'house'],
  ['horses', 'horse'],
  ['nurses', 'nurse'],
  ['courses', 'course'],
  ['purchases', 'purchase'],
  ['licenses', 'license'],
  ['licences', 'licence'],
  ['personnel', 'personnel'],
  ['staff', 'staff'],
  ['troops', 'troop'],
  ['taxis', 'taxi'],
  ['axes', 'axe'],
]);
for (const whole of [
  'fisher',
  'police',
  'fire',
  'business',
  'congress',
  'sales',
  'spokes',
  'service',
  'states',
  'crafts',
  'council',
]) {
  (IRREGULAR as Map<string, string>).set(`${whole}men`, `${whole}man`).set(`${whole}women`, `${whole}woman`);
}

/**
 * Words at which a noun phrase ends: determiners, prepositions, conjunctions, pronouns, auxiliaries and plain
 * verbs.
 */
const STOP = new Set(
  (
    'a an the this that these those my your his her its our their all both each every some any no another ' +
    'other such what which who whom whose ' +
    'of in on at by for from to with without within into onto over under after before since until till ' +
    'during between among against about around ' +
    'above below near per via than as if because while when where though although so then once but or nor ' +
    'yet not never also too just only even ' +
    'ever still already again ago later earlier away apart ahead behind back off out up down through ' +
    'throughout across along beyond outside inside despite amid ' +
    'i you he she it we they me him us them himself herself itself themselves there here ' +
    'is are was were be been being am has have had having do does did done doing will would can could may ' +
    'might must shall should ' +
    'says said say saying tells told goes went gone gets got gives gave given makes made takes took taken ' +
    'comes came become became shows showed shown ' +
    'remains remained includes included including contains contained according compared left came ran run ' +
    'rose fell died were won lost live lived ' +
    'take make go get come say see seen think know need want used works worked more less fewer most least ' +
    'now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april june july august september october november december jan feb mar apr ' +
    'jun jul aug sept sep oct nov dec ' +
    'vs versus plus minus times am pm gmt et est edt bst pst pdt'
  ).split(' '),
);

/** Plurals that are no things counted: "the 7 says", "in 20 others". */
const NO_HEAD = new Set(
  'others ones yours theirs always perhaps across versus news has was is its this thus us yes'.split(' '),
);

/** Singular ends that look like plurals. */
function isPlural(word: string): boolean {
  if (IRREGULAR.has(word) || PERSONS.has(word)) return true;
  return word.length > 2 && word.endsWith('s') && !/(?:ss|us|is|'s|’s|ous)$/.test(word) && !NO_HEAD.has(word);
}

/** The singular of a plural noun ("cities": city); the word itself where it is none. */
export function singular(word: string): string {
  if (PERSONS.has(word)) return 'person';
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (!isPlural(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zzes|[^aeiou]oes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

interface Token {
  start: number;
  end: number;
  lower: string;
  capital: boolean;
}

/** A word with its inner hyphens, apostrophes and digits ("cross-regional", "737", "F-Series"); null at punctuation. */
function tokenAt(text: string, at: number): Token | null {
  let end = at;
  for (let parts = 0; parts < 6; parts++) {
    const stop = wordEnd(text, end);
    let digits = stop;
    while (digits - stop < 6 && isDigit(text.charCodeAt(digits))) digits++;
    if (digits === end) break;
    end = digits;
    if (digits > stop && isLetter(text.charCodeAt(end))) continue;
    const c = text.charCodeAt(end);
    const on = text.charCodeAt(end + 1);
    if ((isHyphen(c) || isApostrophe(c)) && (isLetter(on) || (isHyphen(c) && isDigit(on)))) end++;
    else break;
  }
  if (end === at) return null;
  return { start: at, end, lower: text.slice(at, end).toLowerCase(), capital: isUpper(text.charCodeAt(at)) };
}

/**
 * The noun that a number counts, from the text right behind it. `one`: the value is 1 or a fraction, so the noun
 * is singular.
 * The first plural is the head; a phrase of six tokens without one counts nothing.
 */
export function readCountedNoun(text: string, at: number, one: boolean): NounReading | null {
  let p = at;
  if (!isSpace(text.charCodeAt(p))) return null;
  let start = -1;
  /** "eight million 250ml bottles": the head is read over another figure, the span ends before it. */
  let clear = at;
  let stated = false;
  let last: Token | null = null;
  for (let n = 0; n < MOST_TOKENS; n++) {
    while (isSpace(text.charCodeAt(p)) && p - at < 200) p++;
    const token = tokenAt(text, p);
    if (!token) break;
    if (token.lower === 'and' && last !== null && n < MOST_TOKENS - 1) {
      p = token.end;
      continue;
    }
    // "eight more picks", "the 20 most expensive restaurants", but "12 more than".
    if (n === 0 && /^(?:more|most|other|such)$/.test(token.lower) && isSpace(text.charCodeAt(token.end))) {
      p = token.end;
      start = token.start;
      continue;
    }
    if (STOP.has(token.lower) || token.lower === 'and') break;
    // "278,000 t valued 10 000 dollars": another figure, not a model's number ("two new 737 Max jets").
    if (last && !last.capital && /^\d+$/.test(token.lower) && /^ \d/.test(text.slice(token.end, token.end + 2))) break;
    if (isNumber(token) || (/^\d+$/.test(token.lower) && readMeasure(text, token.end, true))) stated = true;
    if (start < 0) start = token.start;
    if (isPlural(token.lower) && !isDigit(text.charCodeAt(token.start))) {
      // "one pilot flies a leg" has a verb behind its noun, "one sports club" an attribute before it.
      if (one && last) break;
      if (!one || PERSONS.has(token.lower)) return { id: headOf(token.lower), start, end: stated ? clear : token.end };
    }
    if (!stated) clear = token.end;
    last = token;
    p = token.end;
    if (!isSpace(text.charCodeAt(p))) break;
  }
  // "one count of wire fraud", "a third share": the word before whatever ended the phrase.
  if (!one || !last || /(?:ly|ed|ing|n['’]t)$/.test(last.lower) || !/^\p{L}/u.test(last.lower)) return null;
  return { id: headOf(last.lower), start, end: last.end };
}

/** "of the residents", "of its 31 provinces": the noun after "of" and a determiner. */
export function readNounAfterOf(text: string, at: number): NounReading | null {
  const match = /^ of (?:the |its |their |our |his |her |these |those |all |all the |all of the )?/.exec(
    text.slice(at, at + 24),
  );
  if (!match) return null;
  const behind = at + match[0].length;
  const noun = readCountedNoun(text, behind - 1, false);
  // "29 of 50 states", "two of their past nine games": the noun is both figures', the second has its own span.
  const second = noun && /^(?:past |last |first |next )?(?:\d|(\p{Ll}+) )/u.exec(text.slice(behind, behind + 24));
  if (!second || (second[1] && !isNumberWord(second[1]))) return noun;
  return { ...noun, start: at, end: at };
}

/**
 * "250ml", "three-ton", "USD50", "five-year": a figure of its own inside the phrase. A bare "737" belongs to a
 * name.
 */
function isNumber(token: Token): boolean {
  if (/^\d+(?:[a-z]|-[a-z])/.test(token.lower) || /^[a-z]{3}\d/.test(token.lower)) return true;
  const hyphen = token.lower.indexOf('-');
  return hyphen > 0 && isNumberWord(token.lower.slice(0, hyphen));
}

function headOf(word: string): string {
  const hyphen = word.lastIndexOf('-');
  const head = singular(hyphen >= 0 && hyphen < word.length - 2 ? word.slice(hyphen + 1) : word);
  return PERSONS.has(head) ? 'person' : head;
}

/** The singular noun behind a hyphen: "a 10-member panel", "six-cylinder". */
export function readHyphenNoun(text: string, at: number): NounReading | null {
  if (!isHyphen(text.charCodeAt(at))) return null;
  const end = wordEnd(text, at + 1);
  if (end - at < 4) return null;
  const word = text.slice(at + 1, end).toLowerCase();
  if (word !== text.slice(at + 1, end)) return null;
  // "a 300-strong crew", "a 3-million-strong city".
  if (word === 'strong') return { id: 'person', start: at + 1, end };
  return { id: singular(word), start: at + 1, end };
}

export const isStopWord = (word: string): boolean => STOP.has(word);
