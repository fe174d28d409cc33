import type { Place } from '../../types';
import type { Context, Sentence } from './sentence';

/** Within what a place is ranked. */
export type Region =
  | { kind: 'world' }
  | { kind: 'continent'; group: string }
  | { kind: 'country'; country: string }
  | { kind: 'state'; country: string; admin1Code: string };

/** A region as the sentence writes it beside a superlative: "Canada's", "the nation's", "in Texas", "U.S.". */
export interface RegionWords {
  written: string;
  start: number;
  end: number;
}

const NAME = '\\p{Lu}[\\p{L}.]{1,20}(?: (?:of |and |the )?\\p{Lu}[\\p{L}.]{1,20}){0,3}';
const OWNER = new RegExp(
  `(?:\\b(?:[Tt]he|As|But|And|When|While|Since|In|For) )?((?:state of |province of )?${NAME}|world|planet|globe|country|nation|state|province)['’]s? (?:(?:national |state )?capital and )?$`,
  'u',
);
const WITHIN = new RegExp(
  `^ (?:in|of|on) (?:the )?(?:whole |entire )?(?:(?:[Uu]\\.?[Ss]\\.? |American |Canadian |Brazilian |Indian |Australian |Chinese |German |Mexican )?(?:state|province) of )?(${NAME}|world|planet|globe|country|nation|state|province)`,
  'u',
);

const CONTINENT =
  /^(?:Africa|Europe|Asia|Oceania|(?:North|South|Latin|Central) America|(?:West|East|North|Southern|Central|Sub-Saharan) Africa|(?:Southeast|South|East|Central|Western) Asia|(?:Western|Eastern|Central|Northern|Southern) Europe|Scandinavia|Middle East|European Union|EU)$/;

/** The region before a superlative that starts at `start`, or after its noun that ends at `end`. */
export function regionWords(sentence: Sentence, start: number, end: number): RegionWords | null {
  const text = sentence.block.text;
  const from = Math.max(sentence.start, start - 80);
  const owner = OWNER.exec(text.slice(from, start));
  if (owner) return { written: owner[1]!, start: from + owner.index + owner[0].indexOf(owner[1]!), end };
  const its = /\bits $/.exec(text.slice(from, start));
  if (its) return { written: 'its', start: from + its.index, end };
  const within = WITHIN.exec(text.slice(end, sentence.end));
  if (!within) return null;
  // "In the U.S." takes its full stop along where it ends the sentence, "in Texas." does not.
  const written = within[1]!.replace(/(?<!\p{Lu})\.$/u, '');
  return { written, start, end: end + within[0].length - (within[1]!.length - written.length) };
}

/** What the words mean for a place that lies there; null where it does not, or where they are no region that is known. */
export function regionOf(words: string, place: Place, { gazetteer }: Context): Region | null {
  const state: Region = { kind: 'state', country: place.country, admin1Code: place.admin1Code };
  if (/^(?:world|planet|globe|Earth)$/.test(words)) return { kind: 'world' };
  if (/^(?:country|nation)$/.test(words)) return { kind: 'country', country: place.country };
  if (/^(?:state|province)$/.test(words)) return place.admin1Code === '' ? null : state;
  if (CONTINENT.test(words)) return { kind: 'continent', group: words.toLowerCase() };
  const country = gazetteer.countryByName(words) ?? gazetteer.demonym(words);
  if (country === place.country) return { kind: 'country', country };
  const named = words.replace(/^(?:state|province) of /, '');
  return place.admin1 !== '' && named === place.admin1 ? state : null;
}
