import type { Span } from './types';

/** Words whose full stop does not end a sentence: "Oct. 31", "St. Louis", "Sen. Jones", "No. 5", "500 sq. km". */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sen rep gov gen lt col capt sgt maj rev hon pres jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri no vs inc ltd co corp jr sr sq mt ft approx est pop dept univ ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);

const TERMINATOR = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\d])/gu;

/**
 * The sentences of one block, in order, without the white space between them.
 * An abbreviation, an initial ("J. Smith", "U.S.") or a full stop before a lower-case letter ends none.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  TERMINATOR.lastIndex = 0;
  for (let match = TERMINATOR.exec(text); match; match = TERMINATOR.exec(text)) {
    if (text[match.index] === '.') {
      let from = match.index;
      while (from > start && /[\p{L}.]/u.test(text[from - 1]!)) from--;
      const word = text.slice(from, match.index).toLowerCase();
      const initials = /^(?:\p{L}\.)*\p{L}$/u.test(word);
      if (initials || ABBREVIATIONS.has(word)) continue;
    }
    spans.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.trimEnd().length });
  return spans;
}
