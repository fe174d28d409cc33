import type { Facts, Observance } from '../../facts';
import type { Span } from '../../types';
import type { Sentence } from './sentence';

/** An observance where a sentence names it. */
export interface NamedObservance extends Span {
  observance: Observance;
}

interface Name {
  text: string;
  observance: Observance;
}

const WORD = /(?<![\p{L}\p{N}])\p{Lu}\p{L}*/gu;
const FIRST = /^\p{L}+/u;

/** All names by their first word, the longest first; made once for the fact tables. */
const indexes = new WeakMap<Facts, Map<string, Name[]>>();

function indexOf(facts: Facts): Map<string, Name[]> {
  const known = indexes.get(facts);
  if (known) return known;
  const index = new Map<string, Name[]>();
  for (const observance of facts.observances) {
    for (const text of [observance.name, ...observance.aliases]) {
      const first = FIRST.exec(text)?.[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { text, observance }]);
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.text.length - a.text.length);
  indexes.set(facts, index);
  return index;
}

/** "Remembrance Day" is not meant inside "Genocide Remembrance Day": no capitalised word but "The" stands directly before. */
function isPartOfLonger(text: string, at: number): boolean {
  const before = text.slice(0, at).split(' ').slice(-2, -1)[0] ?? '';
  return /^\p{Lu}/u.test(before) && before !== 'The';
}

/** The observances that a sentence names, in order. */
export function observancesIn(sentence: Sentence, facts: Facts): NamedObservance[] {
  const index = indexOf(facts);
  const text = sentence.text.replaceAll("'", '’');
  const found: NamedObservance[] = [];
  let from = 0;
  for (const word of text.matchAll(WORD)) {
    const at = word.index;
    const names = at < from ? undefined : index.get(word[0]);
    const name = names?.find(
      (one) => text.startsWith(one.text, at) && !/^\p{L}/u.test(text.slice(at + one.text.length)),
    );
    if (!name || isPartOfLonger(text, at)) continue;
    from = at + name.text.length;
    found.push({ start: sentence.start + at, end: sentence.start + from, observance: name.observance });
  }
  return found;
}
