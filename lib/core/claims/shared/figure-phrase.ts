import type { QuantityMention } from '../../types';
import { cue } from './cues';
import { type FoundNation, nationInPlay, standsForNation, sureNation } from './nation';
import { type Context, holds, type Sentence } from './sentence';

export type NationalProperty = 'population' | 'area' | 'gdp';

/** A figure that a sentence gives of a country. */
export interface NationalFigure {
  subject: FoundNation['subject'];
  rule: string;
  /** "Ghana has 5 million people" may go on to say which: what is less than the record may be a part. */
  mayBePart: boolean;
}

/** Words that change nothing of what the phrase says; taken out, few shapes are left. */
const FILLER =
  /\b(?:an?|the|now|currently|today|only|just|still|also|last|recorded|officially|roughly|approximately|about|around|some|estimated|staggering|mere|total|current|overall|entire|whole|large|small|tiny|huge|vast|growing|fast-growing|rapidly|ageing|aging|diverse|young|over|nearly|almost|well|quite|little|latest|official|annual|nominal|geographical|surface|land|worth|put|counted|given|value for|by (?:the )?(?:united nations|un|world bank))\b/g;
/** "in 2013", "as of July 1, 2010": the year is read from the sentence's dates. */
const WHEN =
  /,? ?\b(?:[Ii]n|[Aa]s of|[Aa]s at|[Bb]y|[Ff]or) (?:(?:early|late|mid) )?(?:\p{Lu}[\p{L}.]{2,9} )?(?:\d{1,2},? )?\d{4},?(?!\d)/gu;
/** "has a population of # and", "covers # and": an earlier figure of the same subject. */
const EARLIER = /\b(?:(?:population|area|gdp) of|covers(?: area of)?) #[^#,]{0,20},? and (?:has |with )?/g;

/** Brings the words around a figure to their plain shape: lower case, no filler, other figures as "#". */
function plain(words: string): string {
  return words
    .replace(/\([^()]{0,30}\)/g, ' ')
    .replace(WHEN, ' ')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/gross domestic product/g, 'gdp')
    .replace(FILLER, ' ')
    .replace(/\b\d{4} (?=population|area|gdp)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(EARLIER, 'has ')
    .replace(/\b(?:has|with) has\b/g, 'has')
    .replace(/ (?=[,:;])/g, '')
    .trim();
}

const VERB =
  '(?:of|is|was|stands|stood|sits|reached|has reached|hit|has hit|exceeds|exceeded|tops|topped|passed|surpasses|surpassed|has passed|has topped|has surpassed|totals|totall?ed|numbers|numbered|amounts|amounted|grew|has grown|rose|has risen|fell|has fallen)(?: (?:at|to|as|be))?';
const APPOSED = '(?:,[^,;:#]{1,60},)?';
const RELATIVE = '(?:,? (?:which|that))?';
const COUNTRY = '(?:country|nation|kingdom|republic|archipelago)';
const whole = (body: string): RegExp => new RegExp(`^${body}$`);

/** What may stand between the country's name and the figure. */
const shapesOf = (word: NationalProperty): [RegExp, string][] => [
  [whole(`'s ${word} ${VERB}`), 'possessive'],
  [whole(`${APPOSED}${RELATIVE} ?(?:has|had|have) ${word} of`), 'has'],
  [whole(`,? (?:and )?with ${word} of`), 'with'],
  [whole(` ?(?:is|lies) [^;:#]{1,80}(?:,| and) (?:has|with) ${word} of`), 'located'],
];
const SHAPES: Record<NationalProperty, [RegExp, string][]> = {
  population: [
    ...shapesOf('population'),
    [whole(`${APPOSED},? ?(?:is |was )?[a-z' -]{0,40}\\b${COUNTRY} (?:of|with|that has|home to)`), 'nation-of'],
    [whole(`,? ?\\((?:population|pop\\.?)[:,]?`), 'population-apposed'],
  ],
  area: [
    ...shapesOf('area'),
    [
      whole(`${APPOSED}${RELATIVE},? ?(?:covers|spans|covering|spanning|stretches (?:across|over))(?: area of)?`),
      'covers',
    ],
  ],
  gdp: shapesOf('gdp'),
};
/** "The population of Ghana is": the property stands before the name. */
const AFTER_HEAD = whole(`(?:,[^;:#]{0,60},| )?(?:${VERB}|:|-|–)`);
const HEADS: Record<NationalProperty, RegExp> = {
  population: /\bpopulation,? (?:of|in)$/,
  area: /\barea (?:of|in)$/,
  gdp: /\bgdp (?:of|in)$/,
};
/** "the Muslim population of India", "half the population of", "the forest area of" are of parts. */
const WHOLE_HEAD = /(?:^|[.,:;–—-]|\b(?:that|and|but|while|so|since|because|as|though|although|where))$/;

/** Shapes that need a noun for people after the figure, and may speak of a part. */
const LOOSE: [RegExp, string][] = [
  [/^'s$/, 'possessive-people'],
  [/^(?:,? ?with|has|had)$/, 'has-people'],
  [whole(`${APPOSED}(?:,? ?(?:is|was))?,? ?home to`), 'home-to'],
];
const PEOPLE = /^(?:people|inhabitants|residents)$/i;
/** Between the name and the figure, these would have a figure of their own. */
const OTHER_PLACE = /\b(?:capital|city|cities|town|region|province|district|island|neighbou?r|people)\b/;

interface Shape {
  rule: string;
  mayBePart: boolean;
}

function readShape(words: string, head: string, property: NationalProperty, mention: QuantityMention): Shape | null {
  const between = plain(words);
  if (OTHER_PLACE.test(between)) return null;
  for (const [pattern, rule] of SHAPES[property]) if (pattern.test(between)) return { rule, mayBePart: false };
  const before = plain(head);
  const lead = HEADS[property].exec(before);
  if (lead && AFTER_HEAD.test(between) && WHOLE_HEAD.test(before.slice(0, lead.index).trim())) {
    return { rule: `${property}-of`, mayBePart: false };
  }
  if (property !== 'population' || !PEOPLE.test(mention.unitText)) return null;
  for (const [pattern, rule] of LOOSE) if (pattern.test(between)) return { rule, mayBePart: true };
  return null;
}

/** The words between a name and the figure, with every other figure as "#", so that shapes can look past them. */
function masked(sentence: Sentence, from: number, to: number): string {
  let text = sentence.block.text.slice(from, to);
  for (const other of [...sentence.quantities].reverse()) {
    if (other.start < from || other.end > to) continue;
    text = `${text.slice(0, other.start - from)}#${text.slice(other.end - from)}`;
  }
  return text;
}

const EXCEEDS = /^(?:exceed|tops|topped|surpass|passed)/i;

const STANDS_FOR = cue('country nation kingdom republic sultanate emirate archipelago');
const STANDS_FOR_WORD = /\b(?:country|nation|kingdom|republic|sultanate|emirate|archipelago)\b/g;
const LONGEST = 160;

/**
 * The country of which a figure is said, or null where it is not beyond doubt: its name, or what stands for it, to the
 * left in one of a few plain shapes, no other place between, and no second country that would fit as well.
 */
export function nationalFigure(
  sentence: Sentence,
  mention: QuantityMention,
  property: NationalProperty,
  context: Context,
): NationalFigure | null {
  if (sentence.countries.length === 0 && !holds(sentence, STANDS_FOR)) return null;
  const text = sentence.block.text;
  const found: NationalFigure[] = [];
  const places = [...sentence.cities, ...sentence.countries];
  // "Its population exceeds 220 million": the verb went to the figure as its hedge, and is the sentence's all the same.
  const from = EXCEEDS.test(text.slice(mention.start, mention.end)) ? mention.number.start : mention.start;
  const consider = (start: number, end: number, subject: () => FoundNation['subject'] | null): void => {
    if (mention.start - end > LONGEST) return;
    if (places.some((place) => place.start >= end && place.end <= mention.start)) return;
    const shape = readShape(masked(sentence, end, from), text.slice(sentence.start, start), property, mention);
    const country = shape && subject();
    if (shape && country) found.push({ subject: country, ...shape });
  };
  for (const country of sentence.countries) {
    if (country.end <= mention.start) {
      consider(country.start, country.end, () => sureNation(country, sentence)?.subject ?? null);
    }
  }
  const before = text.slice(sentence.start, mention.start);
  for (const word of before.matchAll(STANDS_FOR_WORD)) {
    const end = word.index + word[0].length;
    const stands = standsForNation(before.slice(Math.max(0, end - 90), end));
    if (!stands) continue;
    const start = sentence.start + end - stands[0].length;
    const inPlay = () => nationInPlay(sentence, start, context);
    consider(start, sentence.start + end, inPlay);
    // "The country of 26 million": it is its own apposition.
    if (property !== 'population' || plain(before.slice(end)) !== 'of') continue;
    const subject = inPlay();
    if (subject) found.push({ subject, rule: 'nation-of', mayBePart: false });
  }
  const last = found[found.length - 1];
  return last && found.every((one) => one.subject.country === last.subject.country) ? last : null;
}
