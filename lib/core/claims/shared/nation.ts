import type { SubjectRef } from '../../types';
import type { Context, CountryMention, Sentence } from './sentence';

/** A country that is surely meant, with the end of the words that name it. */
export interface FoundNation {
  subject: Extract<SubjectRef, { country: string }>;
  start: number;
  end: number;
}

/** Names that a state, an island or two countries bear as often: the text would have to say which. */
const SHARED_NAMES = new Set(['Georgia', 'Jersey', 'Korea', 'Congo', 'America', 'Micronesia', 'Macedonia', 'Guernsey']);

/**
 * Words before a name that make it another: "New Mexico", "Northern Ireland", "Inner Mongolia", "southern Ghana",
 * "Peninsular Malaysia", "colonial India". A capital letter is enough, but at the head of a sentence, where every word has one.
 */
const OTHER_NAME =
  /(?:^|[^\p{L}])(?:north|south|east|west|central|middle|upper|lower|inner|outer|mainland|rural|urban|metropolitan|northern|southern|eastern|western|north-\p{L}{4,8}|south-\p{L}{4,8}|peninsular|continental|greater|colonial|ancient|medieval|imperial|occupied|undivided|old|new|little|french|british|dutch|us|american|british-ruled|communist|soviet|prewar|postwar|post-war)[ -]$/iu;
const NAME = /^["“(]?\p{Lu}[\p{L}'’.]*$/u;
const HEADS =
  /^(?:the|in|but|and|while|with|today|now|currently|presently|like|although|though|tiny|yet|as|when|since|for)$/i;
/** "The population of Ghana", "the Republic of Ghana" and "the nation of Ghana" are of the whole; "the north of Ghana" is not. */
const WHOLE_OF =
  /\b(?:population|area|gdp|gross domestic product|economy|size|density|country|nation|republic|kingdom|sultanate|emirate|grand duchy|federation|state) (?:of|in) (?:the )?$/i;
/** "(current US$) in Bolivia" */
const OF_FIGURE = /(?:population|gdp|gross domestic product)\W{1,3}[^,;:]{0,24} (?:in|of) (?:the )?$/i;
const PREPOSITION =
  /\b(?:of|in|near|from|than|like|unlike|for|against|to|across|throughout|over|within|outside|between|by|at|on|into|via|around|towards?|with) (?:the )?$/i;
/** "Ghana and Togo have", "Togo, Ghana and Benin" are sums of several. */
const JOINT = /,? (?:and|or|&|plus) (?:the )?$/;
const JOINED_AFTER = /^,? (?:and|or|&|plus) (?:the )?\p{Lu}/u;
/** "Lagos, Nigeria, has" speaks of Lagos. */
const COMMA = /, (?:the )?$/;
/** But a fronted phrase ends in a name as well: "According to the Factbook, Nicaragua has". */
const FRONTED = /^["“]?(?:According to|Based on|As of|By|Since|\p{Lu}\p{Ll}{2,12}(?:ed|ing)\s\p{Ll})[^,]*, (?:the )?$/u;
/** "Peru, Indiana" is a town, "China Mobile" a firm, "Israel-Gaza" a war, "Niger State" a part. */
const NAME_GOES_ON = /^(?:[-‑–/&]\p{L}|,? \p{Lu}(?!opulation\b|[\p{L} ]{2,20}['’]s\b))/u;

/** Whether words end in a name and then in what `link` says. */
function followsName(words: string, link: RegExp): boolean {
  const match = link.exec(words);
  return match !== null && NAME.test(words.slice(0, match.index).split(' ').pop()!);
}

/** The country itself, where a mention of its name leaves no doubt. Null for adjectives. */
export function sureNation(mention: CountryMention, sentence: Sentence): FoundNation | null {
  if (mention.form === 'adjective') return null;
  const text = sentence.block.text;
  const written = text.slice(mention.start, mention.end);
  const before = text.slice(Math.max(sentence.start, mention.start - 60), mention.start);
  const head = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + 40));
  if (SHARED_NAMES.has(written) || OTHER_NAME.test(before)) return null;
  if (followsName(before, COMMA) && !FRONTED.test(head)) return null;
  if (followsName(before, JOINT) || JOINED_AFTER.test(after) || NAME_GOES_ON.test(after)) return null;
  const word = before.slice(0, -1).split(/[ -]/).pop()!;
  if (/[ -]$/.test(before) && NAME.test(word) && !HEADS.test(word)) return null;
  // "Most of Ghana's 34 million people" are some, but the figure is of all.
  const isOwner = mention.form === 'possessive';
  if (!isOwner && PREPOSITION.test(before) && !WHOLE_OF.test(before) && !OF_FIGURE.test(before)) return null;
  return { subject: { country: mention.country, name: mention.name }, start: mention.start, end: mention.end };
}

/** Words that stand for the country in play: "the country", "the West African nation". */
const STANDS_FOR =
  /\b[Tt](?:he|his|hat) (?:[\p{L}-]{2,20} ){0,3}(?:country|nation|kingdom|republic|sultanate|emirate|archipelago)$/u;

/** Whether `words` end in one that stands for a country. */
export function standsForNation(words: string): RegExpExecArray | null {
  return STANDS_FOR.exec(words);
}

/**
 * The country that "the country" means at `offset`: the only one named in the sentence before it, else the only one of
 * the two sentences before, of the same or the next block. Cities on the way must lie in it. Null where in doubt.
 */
export function nationInPlay(sentence: Sentence, offset: number, context: Context): FoundNation['subject'] | null {
  const own = { ...sentence, countries: sentence.countries.filter((one) => one.end <= offset) };
  const cities = sentence.cities.filter((city) => city.end <= offset);
  if (own.countries.length > 0) return onlyNation([{ ...own, cities }], context);
  const scope: Sentence[] = [{ ...own, cities }];
  for (let back = 1; back <= 2; back++) {
    const previous = context.sentences[sentence.index - back];
    if (!previous || sentence.block.id - previous.block.id > 1 || previous.block.role === 'list') break;
    scope.push(previous);
  }
  return onlyNation(scope, context);
}

function onlyNation(sentences: Sentence[], context: Context): FoundNation['subject'] | null {
  let only: CountryMention | null = null;
  for (const { countries } of sentences) {
    for (const one of countries) {
      if (only && only.country !== one.country) return null;
      only = one;
    }
  }
  if (!only || SHARED_NAMES.has(only.name)) return null;
  const { country, name } = only;
  const elsewhere = sentences.some(({ cities }) =>
    cities.some((city) => city.candidates.every((id) => context.gazetteer.place(id)?.country !== country)),
  );
  return elsewhere ? null : { country, name };
}
