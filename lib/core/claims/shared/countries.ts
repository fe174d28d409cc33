import type { Gazetteer } from '../../gazetteer';
import type { Span } from '../../types';

/** A country named in a sentence: by its name, in the possessive ("China's"), or by its adjective ("Austrian"). */
export interface CountryMention extends Span {
  country: string;
  name: string;
  form: 'name' | 'possessive' | 'adjective';
}

const WORD = /\p{Lu}[\p{L}\p{M}.'’-]*/gu;
/** "Republic of Ireland", "Trinidad and Tobago", "Democratic Republic of the Congo": the longest is five words. */
const LONGEST = 5;
const REACH = 80;

/** Finds the countries named within `span` of a block, longest name first; none inside a city's own name. */
export function findCountries(text: string, span: Span, gazetteer: Gazetteer, taken: Span[]): CountryMention[] {
  const found: CountryMention[] = [];
  const sentence = text.slice(span.start, span.end);
  let from = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(sentence); match; match = WORD.exec(sentence)) {
    if (match.index < from) continue;
    const start = span.start + match.index;
    if (taken.some((other) => start >= other.start && start < other.end)) continue;
    const words = sentence.slice(match.index, match.index + REACH).split(/\s+/, LONGEST);
    for (let count = words.length; count > 0; count--) {
      const written = words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:)”"]{1,4}$/u, '');
      const bare = written.replace(/['’]s?$/u, '');
      const name = bare.replace(/[.!?]{1,4}$/u, (dots) => (/\p{Lu}\.$/u.test(bare) ? dots : ''));
      const byName = gazetteer.countryByName(name);
      // "Sri Lankan" and "South Korean" are two words, and no adjective is longer.
      const country = byName ?? (count <= 2 ? gazetteer.demonym(name) : null);
      if (!country) continue;
      const end = start + name.length;
      const possessive = /^['’]/u.test(text.slice(end, end + 1));
      const form = byName ? (possessive ? 'possessive' : 'name') : 'adjective';
      found.push({ start, end, country, name: gazetteer.countryName(country), form });
      from = end - span.start;
      break;
    }
  }
  return found;
}
