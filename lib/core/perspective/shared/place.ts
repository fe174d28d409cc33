import type { Context, Sentence } from '../../claims/shared/sentence';
import { sureCity } from '../../claims/shared/subject';
import { type Gazetteer, RegionKind } from '../../gazetteer';
import { NO_NAME } from '../../names';
import type { CityMention, Span, SubjectRef } from '../../types';
import { toYears } from '../../verdict';
import { findStates, type StateMention } from './states';

/** Where a figure is at home: the city that the words name, and its country or the one that they name. */
export interface PlaceInPlay {
  city: SubjectRef | null;
  /** The first-level division that the words name, where they name no city. */
  state: SubjectRef | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Whose words name it. */
  by: 'sentence' | 'paragraph' | 'article';
}

/** The article's own country has at least so many mentions, and so large a share of them. */
const FEWEST = 3;
const DOMINANT = 0.6;

/** What the paragraphs and the whole article are about, each worked out once, when first asked for. */
export class Stage {
  /** Sentences whose place was asked for already. */
  readonly known = new Map<Sentence, PlaceInPlay | null>();
  private readonly named = new Map<Sentence, StateMention[]>();
  private own: string | null | undefined;
  private latest: number | null | undefined;
  private all: StateMention[] | undefined;

  constructor(private readonly context: Context) {}

  /** The country that most of the article's names lie in, or null where none stands out. */
  get country(): string | null {
    if (this.own === undefined) this.own = countryOfMost(this.context, this);
    return this.own;
  }

  /** The year of the article: that of its date, else the latest that it names, or null. */
  get year(): number | null {
    const { dated, published, sentences } = this.context;
    if (this.latest === undefined) this.latest = dated ? toYears(published) : latestYear(sentences, published);
    return this.latest;
  }

  /** The first-level divisions that a sentence names. */
  statesOf(sentence: Sentence): readonly StateMention[] {
    let named = this.named.get(sentence);
    if (!named) {
      named = findStates(sentence, this.context);
      this.named.set(sentence, named);
    }
    return named;
  }

  /** The first-level divisions that the article names. */
  get states(): readonly StateMention[] {
    this.all ??= this.context.sentences.flatMap((sentence) => this.statesOf(sentence));
    return this.all;
  }

  /** The sentences of its paragraph before this one. */
  before({ block, index }: Sentence): Sentence[] {
    let from = index;
    const { sentences } = this.context;
    while (sentences[from - 1]?.block.id === block.id) from--;
    return sentences.slice(from, index);
  }
}

function countryOfMost({ sentences, gazetteer }: Context, stage: Stage): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const sentence of sentences) {
    const cities = sentence.cities.flatMap((city) => countryOf(city, gazetteer) ?? []);
    const named = [...sentence.countries, ...stage.statesOf(sentence)].map((one) => one.country);
    for (const country of [...cities, ...named]) {
      counts.set(country, (counts.get(country) ?? 0) + 1);
      total += 1;
    }
  }
  const [country, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= FEWEST && count / total >= DOMINANT ? country : null;
}

/** "A launch is planned for November 2018", of an article of 2014. */
const TO_COME =
  /\b(?:will|plan(?:s|ned|ning)?|expect(?:s|ed)|schedul(?:e|ed)|target(?:s|ed)?|later than|until|by (?:the )?(?:end of )?20\d\d)\b/i;

/** A page without a date may be of any year: those that it names tell how old it is, or nothing does. */
function latestYear(sentences: readonly Sentence[], today: string): number | null {
  const now = toYears(today);
  let latest = 0;
  for (const { text } of sentences) {
    if (TO_COME.test(text)) continue;
    for (const [written] of text.matchAll(/\b(?:19|20)\d\d\b/g)) {
      if (Number(written) <= now) latest = Math.max(latest, Number(written));
    }
  }
  if (latest === 0) return null;
  return latest === Math.floor(now) ? now : latest + 0.5;
}

/** The division that all these mentions name, or null where they name none or several. */
const oneState = (mentions: readonly StateMention[]): StateMention | null =>
  new Set(mentions.map(({ state }) => state.admin1)).size === 1 ? mentions[0]! : null;

const countryOf = (city: CityMention, gazetteer: Gazetteer): string | null => gazetteer.countryOf(city.candidates[0]!);

/**
 * The place in play in a sentence: its own, else the one that its paragraph names before it, else the article's country.
 * Null where the words name several, or one that is on no map here: "across Darfur" is not Sudan, and "in California"
 * not the United States.
 */
export function placeInPlay(sentence: Sentence, context: Context, stage: Stage): PlaceInPlay | null {
  const known = stage.known.get(sentence);
  if (known !== undefined) return known;
  const place = read(sentence, context, stage);
  stage.known.set(sentence, place);
  return place;
}

/** The state's own affairs: which state is said elsewhere. */
const OF_STATE =
  /\b(?:statewide|the state|the state['’]s|state (?:residents|budget|government|lawmakers|legislat\w{3,5}|officials|senate|house|department|agenc\w{1,3}|taxpayers|funds|money)|province-?wide|the province|provincial)\b/i;

function read(sentence: Sentence, context: Context, stage: Stage): PlaceInPlay | null {
  const own = stage.statesOf(sentence);
  if (own.length > 0 || OF_STATE.test(sentence.text)) return readState(sentence, own, context, stage);
  if (namesOther(sentence, context.gazetteer)) return null;
  const here = placesOf([sentence], context);
  if (here !== 'none') return here && { ...here, by: 'sentence' };
  const before = stage.before(sentence);
  const near = placesOf(before, context);
  if (near !== 'none')
    return before.some((other) => namesOther(other, context.gazetteer)) ? null : near && { ...near, by: 'paragraph' };
  return before.every((other) => !namesOther(other, context.gazetteer)) && stage.country
    ? { city: null, state: null, country: stage.country, by: 'article' }
    : null;
}

/** "In Texas", "statewide": the state that the sentence names and no other place, else its paragraph's, else the article's. */
function readState(
  sentence: Sentence,
  own: readonly StateMention[],
  { gazetteer }: Context,
  stage: Stage,
): PlaceInPlay | null {
  if (sentence.cities.length > 0 || sentence.countries.length > 0 || namesOther(sentence, gazetteer, own)) return null;
  const at = OF_STATE.exec(sentence.text)?.index ?? Number.POSITIVE_INFINITY;
  if (own.length > 0) {
    const one = oneState(own);
    // "The state paid a Minnesota agency" is another state's money.
    return one && own[0]!.start - sentence.start <= at
      ? { city: null, state: one.state, country: one.country, by: 'sentence' }
      : null;
  }
  const near = stage.before(sentence).flatMap((other) => stage.statesOf(other));
  const one = oneState(near.length > 0 ? near : stage.states);
  return one && { city: null, state: one.state, country: one.country, by: near.length > 0 ? 'paragraph' : 'article' };
}

/** Georgia is a state as well, and there are two Congos. */
const SHARED_NAMES = new Set(['GE', 'CG', 'CD']);

type Named = Omit<PlaceInPlay, 'by'>;

/** The one place that these sentences name, null where they name several, "none" where they name none. */
function placesOf(sentences: readonly Sentence[], context: Context): Named | null | 'none' {
  const { gazetteer } = context;
  const countries = new Set<string>();
  const cities = new Map<number, SubjectRef>();
  let unsure = false;
  for (const sentence of sentences) {
    for (const { country, form } of sentence.countries) {
      if (form !== 'adjective' && SHARED_NAMES.has(country)) unsure = true;
      countries.add(country);
    }
    for (const mention of sentence.cities) {
      const subject = sureCity(mention, context);
      if (!subject || !('place' in subject)) {
        if (!mention.metonym) unsure = true;
        const country = mention.metonym ? countryOf(mention, gazetteer) : null;
        if (country) countries.add(country);
        continue;
      }
      cities.set(subject.place, subject);
      countries.add(gazetteer.place(subject.place)!.country);
    }
  }
  if (unsure || countries.size > 1 || cities.size > 1) return countries.size === 1 && !unsure ? alone(countries) : null;
  if (countries.size === 0) return 'none';
  return { city: [...cities.values()][0] ?? null, state: null, country: [...countries][0]! };
}

/** Several cities of one country: the country. */
const alone = (countries: Set<string>): Named => ({ city: null, state: null, country: [...countries][0]! });

const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3}/gu;
const AT =
  /\b(?:in|across|throughout|around|near|outside|inside|of|from|to|on|off|into|over)\s(?:the\s)?(?:[a-z]{4,9}(?:ern)?\s)?$/;
const NO_PLACE =
  /^(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Parliament|Congress|Senate|President|Christmas|Easter|Covid|COVID|Ebola|Zika|AIDS|HIV|GDP|Transportation|Health|Education|Labor|Agriculture|Justice|Energy|Corrections|Revenue|Social|Public|Human|Natural|Veterans|Medicaid|Medicare|Internet|A\b|I\b|The\b)/;

const PART = /^(?:(?:North|South|East|West|Central)[a-z]{0,9}|Upstate|Rural|Coastal) /;
/** How usual a word is, of 1 to 7, from where on a sentence may open with it and mean no place. */
const COMMON = 3;

/** Whether the sentence names a region, a continent or another place that no figure here is for. */
function namesOther(sentence: Sentence, gazetteer: Gazetteer, known: readonly Span[] = []): boolean {
  const { text, start } = sentence;
  const taken: Span[] = [...sentence.cities, ...sentence.countries, ...sentence.dates, ...known];
  for (const match of text.matchAll(NAME)) {
    const from = match.index + start;
    if (taken.some((span) => from < span.end && from + match[0].length > span.start)) continue;
    const bare = match[0].replace(/['’]s?$|[.]$/u, '');
    // "Police recorded" opens a sentence, though there is a county of that name.
    if (match.index === 0 && isWord(bare, gazetteer)) continue;
    // "Northern California" is a part of what the rest names.
    const whole = bare.replace(PART, '');
    if ((isRegion(bare, gazetteer) || (whole !== bare && isRegion(whole, gazetteer))) && !followsCity(sentence, from))
      return true;
    if (AT.test(text.slice(0, match.index)) && !NO_PLACE.test(bare)) return true;
  }
  return false;
}

/** "Portland, Oregon": the region says which city is meant. */
const followsCity = (sentence: Sentence, from: number): boolean =>
  sentence.cities.some((city) => /^, ?$/.test(sentence.block.text.slice(city.end, from)));

function isWord(name: string, gazetteer: Gazetteer): boolean {
  const key = gazetteer.names.find(name, 0, name.length);
  return key !== NO_NAME && gazetteer.prior(key).word >= COMMON;
}

function isRegion(name: string, gazetteer: Gazetteer): boolean {
  if (/^U\.?S\.?$/.test(name)) return false;
  const key = gazetteer.names.find(name, 0, name.length);
  if (key === NO_NAME) return false;
  const first = gazetteer.firstRegionName(key);
  for (let i = first; i < gazetteer.endRegionNames(first); i++) {
    const kind = gazetteer.regionKind[gazetteer.regionOfName[i]!];
    if (kind === RegionKind.admin1 || kind === RegionKind.admin2) return true;
  }
  return false;
}
