import type { CityMention, QuantityMention, SubjectRef } from '../../types';
import { cue as words } from './cues';
import { type Context, holds, type Sentence } from './sentence';
import { cityInPlay, PRONOUNS, plainCity, subjectAfter, subjectBefore } from './subject';

export interface Resident {
  subject: SubjectRef;
  rule: string;
}

/** The population as a whole: "student population", "Jewish population" are parts of one. */
const POPULATION =
  '(?:(?:total|current|estimated|overall|entire|official|permanent|resident|urban|metropolitan|city) )?population';
/** "is", "now stands at", "has passed": from the word for the population to its figure. */
const COMES_TO =
  '(?:,? ?(?:now|currently|today|already) |(?: now| currently)? (?:of|is|was|at|stands at|stood at|reached|hit|passed|topped|tops|exceeds|exceeded|exceeding|surpassed|totals|totalled|numbers|numbered|is now|has (?:now )?(?:reached|passed|hit|topped|exceeded|surpassed)|(?:is|was) (?:estimated|put|counted) at|,? ?(?:estimated|put|counted) at) )(?:only |just |now |at )?';
/** How a name hands on to what is said of it: at once, or after an apposition between commas. */
const AT_ONCE = /^\s?[,(—–]?\s?$|^,\s[^;:(]{1,60}(?:,\s|\s\()$|^\sis\s[^,;:]{1,60},\s$/;
const VERBALLY =
  /^,\s[A-Z][^,;:]{1,30}\s$|^(?:,\s[^;:]{1,80},)?\s?(?:(?:,\s?)?which|that)?\s?(?:now|also|alone|itself|proper|today|currently|already|still)?\s?$|,?\sand\s$/;
const APPOSED =
  /^(?:(?:,\s[^,;:]{1,60})?(?:,|\s?\(|\s[—–])\s?(?:which (?:is|was) |now |still |once )?|\s(?:now|still)\s|(?:,\s[^;:]{1,60},)?\s(?:is|was|remains|became|has become)\s(?:now |still |today |already |only |just )?)(?:an? |the |its )?(?:[\p{L}\p{N}’'.-]{1,20} ){0,4}$/iu;
const POSSESSED = /^(?:['’]s?|\s?)\s$|^$|^,\swhose\s$/;

interface Cue {
  rule: string;
  /** Ends right before the figure. */
  words: RegExp;
  /** What stands between the subject and the cue. */
  link: RegExp;
}

const cue = (rule: string, words: string, link: RegExp): Cue => ({ rule, words: new RegExp(words, 'i'), link });

/** Words that end right before the figure and make it a population, with the subject to their left. */
const CUES: Cue[] = [
  cue('population-of', `\\b(?:has|had|have|boasts|boasted|reached) an? ${POPULATION}${COMES_TO}$`, VERBALLY),
  cue('population-of', `\\b(?:with|having|boasting|reaching) (?:an?|its) ${POPULATION}${COMES_TO}$`, AT_ONCE),
  cue('population-of', `\\b${POPULATION}${COMES_TO}$`, POSSESSED),
  cue('home-to', '\\b(?:home to|inhabited by|populated by)\\s$', /^.{0,80}$/),
  cue('home-to', '\\bhouses\\s$', VERBALLY),
  cue('passes', '\\b(?:passes|passed|tops|topped|hits|hit|reaches|reached|surpasses|surpassed)\\s(?:the )?$', VERBALLY),
  cue(
    'city-of',
    '\\b(?:city|municipality|metropolis|megacity|town|capital|port|village) (?:of|with|that has|has|which has)\\s$',
    APPOSED,
  ),
  cue('with', '\\bwith (?:its )?$', AT_ONCE),
  cue('has', '\\b(?:has|had|counts|counted)\\s$', VERBALLY),
  cue('population-apposed', '\\b(?:population|pop\\.?),?:?\\s$', AT_ONCE),
];

/** Cues that say "population" by themselves; the others need residents, inhabitants or people for a unit. */
const NAMES_POPULATION = new Set(['population-of', 'population-apposed']);
/** "300,000 elderly residents", "200,000 Turkish inhabitants" are some of a city's: no other word may stand before the noun. */
const RESIDENTS = /^(?:(?:city|human) )?(?:residents|inhabitants|people|citizens|souls|population)$/i;
/** "with 300 people in hospital" is a flow, "with 32 million residents" a population: bare people need a city of them. */
const ONLY_RESIDENTS = /^(?:(?:city|human) )?(?:residents|inhabitants)$/i;
const ENDS = /^(?:$|[.,;:!)—–”"]|\s(?:and|but|today|now|as of)\b)/;

/** "Dallas reached 20,000 residents by phone" is no population. */
const PASSES_ENDS =
  /^(?:$|[.,;:!)—–”"]|\s(?:and|but|today|now|(?:last|this) (?:year|month|week|spring|summer|autumn|fall|winter)|for the first time|in (?:19|20)\d\d)\b)/;

/** What follows a part, a flow or a density: "residents who lost power", "people were evacuated", "residents without water". */
const PART =
  /^[,\s]*(?:(?:as )?per|for (?:each|every)|to the square|a square|in (?:each|every)|who|whose|were|was|are being|have been|had been|without|lost|fled|left|aged|over the age|under the age|displaced|evacuated|killed|infected|injured|employed|arrested|registered|affected|protested|attended|signed|voted|took part|live[sd]? (?:within|near|along|below|under)|in need|in poverty)\b/i;
/** What makes of residents only some: "people from Serbia", "residents aged over 100", "inhabitants in shelters". */
const SOME =
  /^[,\s]*(?:(?:as )?per|for (?:each|every)|to the square|a square|of|from|with|without|on|at|over|under|in(?! (?:all|total|(?:19|20)\d\d|the (?:19|20)\d\d)\b)|aged|who|whose|that|which|born|living(?! in)|working|between|lacking|waiting|needing|facing|displaced|affected|infected|registered|eligible)\b/i;

/** "Munich, a city of 1.5 million people, lost its last night train": behind the comma the city goes on, not its people. */
const GOES_ON = /^,\s(?!(?:who|whose|per|for|mostly|mainly|most|many|half|all|some)\b)/;
/** "Vienna's population of 2 million keeps growing": what the figure seems to count is the verb behind it. */
const BEHIND =
  /^(?:keeps|grows|makes|needs|faces|ranks|means|puts|gives|remains|relies|depends|lives|includes|exceeds|continues)$/;
const ENDS_APPOSITION = new Set(['city-of', 'home-to', 'with']);

function isPerson({ quantity, unitText }: QuantityMention, rule: string, rest: string): boolean {
  const after = ENDS_APPOSITION.has(rule) && GOES_ON.test(rest) ? '' : rest;
  if (quantity.change !== null || !Number.isInteger(quantity.value)) return false;
  const isBare = quantity.unit === null && quantity.value >= 500;
  if (NAMES_POPULATION.has(rule)) {
    const isPeople = quantity.unit === null || quantity.unit === 'person' || BEHIND.test(unitText);
    return isPeople && !PART.test(after);
  }
  if (rule === 'city-of') return !PART.test(after) && (quantity.unit === null ? isBare : RESIDENTS.test(unitText));
  if (PART.test(after) || SOME.test(after)) return false;
  if (rule === 'passes') return ONLY_RESIDENTS.test(unitText) && PASSES_ENDS.test(after);
  if (rule === 'home-to') return RESIDENTS.test(unitText) || (isBare && ENDS.test(after));
  return ONLY_RESIDENTS.test(unitText) || (RESIDENTS.test(unitText) && rule === 'has' && ENDS.test(after));
}

/** The figure whose city a pattern looks for, and the words around it. */
interface Around {
  sentence: Sentence;
  mention: QuantityMention;
  context: Context;
  before: string;
  after: string;
}

const cityThat = (sentence: Sentence, matches: (city: CityMention) => boolean): CityMention | undefined =>
  sentence.cities.find(matches);

const plain = (city: CityMention | undefined, { sentence, context }: Around): SubjectRef | null =>
  city ? plainCity(city, sentence, context) : null;

/** "Many of Dhaka's 10 million inhabitants", "for Vienna's 2 million residents": what stands before is said of the people. */
const OF_PEOPLE =
  /\b(?:for|to|by|from|among|amongst|between|like|unlike|than|against|with|(?:many|few|most|some|half|all|each|none|thousands|millions|percent|third|quarter|majority|lives|homes|needs) of)\s$/i;
const ITS = /(?:^|[,;:—–“"] ?)(?:Its|Each of its|Most of its|Many of its|All of its|Few of its) (?:roughly |some )?$/i;

/** "Vienna's 2 million residents", "Vienna, whose 2 million residents": the possessor is the subject. */
function possessor(around: Around): SubjectRef | null {
  const { sentence, mention, context, before, after } = around;
  if (SOME.test(after)) return null;
  const owns = /^(?:['’]s?|,\swhose)\s(?:roughly |some |estimated |more than |nearly )?$/;
  const text = sentence.block.text;
  const city = cityThat(sentence, (one) => owns.test(text.slice(one.end, mention.start)));
  if (!city) return ITS.test(before) ? ownerInPlay(sentence, context) : null;
  const isWhole = OF_PEOPLE.test(text.slice(sentence.start, city.start));
  return plainCity(city, isWhole ? { ...sentence, start: city.start } : sentence, context);
}

/** "Its" at the head of a sentence is the city's with which the sentence before begins. */
function ownerInPlay(sentence: Sentence, context: Context): SubjectRef | null {
  const previous = context.sentences[sentence.index - 1];
  const first = previous?.cities[0];
  if (!first || sentence.cities.length > 0 || previous.countries.length > 0) return null;
  return /^["'“‘(]?$/.test(previous.text.slice(0, first.start - previous.start))
    ? cityInPlay(sentence, sentence.start, context)
    : null;
}

/** "Vienna (2 million inhabitants)": people in brackets may be a crowd's, inhabitants are the city's. */
function bracketed({ sentence, mention, context, after }: Around): SubjectRef | null {
  if (!ONLY_RESIDENTS.test(mention.unitText) || !/^[);,]/.test(after)) return null;
  const text = sentence.block.text;
  const city = cityThat(sentence, (one) => text.slice(one.end, mention.start) === ' (');
  return city ? plainCity(city, { ...sentence, start: city.start }, context) : null;
}

const THERE = words('there');
const DWELL = /^\s(?:now |currently )?(?:live|lived|reside|living|residing) in (?:the (?:\w+ )?city of )?/;
/** "Two million people live in the city." */
const DWELL_THERE = /^\s(?:now |currently )?(?:live|reside) (?:in the (?:city|capital|metropolis)|there)\s?(?:[.,;]|$)/;
const CALL_HOME = /^\s(?:now )?(?:call|who call)\s$/;

/** "Two million people live in Vienna", "call Vienna home": the subject follows. */
function livedIn(around: Around): SubjectRef | null {
  const { sentence, mention, context, after } = around;
  const text = sentence.block.text;
  if (DWELL_THERE.test(after) && sentence.cities.length === 0) return cityInPlay(sentence, mention.start, context);
  const home = cityThat(sentence, (one) => CALL_HOME.test(text.slice(mention.end, Math.max(one.start, mention.end))));
  if (home) return / home\b/.test(text.slice(home.end, home.end + 5)) ? plain(home, around) : null;
  const dwell = DWELL.exec(after);
  if (!dwell) return null;
  const kind = /^the (?:\p{Lu}\p{L}{1,20} )?(?:city|capital)(?: of)? /u.exec(after.slice(dwell[0].length));
  const start = mention.end + dwell[0].length + (kind?.[0].length ?? 0);
  const city = cityThat(sentence, (one) => one.start === start);
  const ends = city && /^(?:[,.;]|\s(?:and|today|now|as of)\b|$)/.test(text.slice(city.end, sentence.end));
  return ends ? plain(city, around) : null;
}

/** "Vienna, where two million people live," */
function where(around: Around): SubjectRef | null {
  const { sentence, mention, after } = around;
  if (!/^\s(?:now |currently )?(?:live|reside)(?:[.,;]|$)/.test(after)) return null;
  const text = sentence.block.text;
  return plain(
    cityThat(sentence, (one) => /^,\swhere\s$/.test(text.slice(one.end, mention.start))),
    around,
  );
}

/** "The two million inhabitants of Vienna": all of them, by the article; "2 million residents of Vienna" may be some. */
function inhabitantsOf(around: Around): SubjectRef | null {
  const { sentence, mention, before } = around;
  if (!/\bthe (?:roughly |some |nearly |more than )?$/i.test(before)) return null;
  const text = sentence.block.text;
  const city = cityThat(sentence, (one) => /^\sof\s$/.test(text.slice(mention.end, Math.max(one.start, mention.end))));
  if (!city || SOME.test(text.slice(city.end, sentence.end)) || /^['’]/.test(text.slice(city.end))) return null;
  const before1 = { ...sentence, start: city.start };
  return plainCity(city, before1, around.context);
}

/** "The population of Vienna is two million", "Vienna, whose population is two million": the subject stands inside. */
const INSIDE = new RegExp(`^(?:,\\s[^,;:]{1,40},)?${COMES_TO}$`);
const WHOSE = new RegExp(`^,\\swhose ${POPULATION}${COMES_TO}$`);
function populationOf(around: Around): SubjectRef | null {
  const { sentence, mention, context, after } = around;
  if (PART.test(after)) return null;
  const text = sentence.block.text;
  const city = cityThat(
    sentence,
    (one) =>
      one.end <= mention.start &&
      /\bthe (?:total |current |estimated |overall )?population of (?:the )?(?:city of )?$/i.test(
        text.slice(sentence.start, one.start),
      ) &&
      INSIDE.test(text.slice(one.end, mention.start)),
  );
  if (city) return plainCity(city, { ...sentence, start: city.start }, context);
  return plain(
    cityThat(sentence, (one) => WHOSE.test(text.slice(one.end, Math.max(one.end, mention.start)))),
    around,
  );
}

/** "Home to two million people, Vienna runs ...": the subject follows the comma. */
const FRONTED = new RegExp(
  `^["“]?(?:(?:Still |Now )?Home to|Housing|(?:With|Boasting|Having) (?:an?|its) ${POPULATION} of|With(?: its)?|(?:(?:For|As) )?an? (?:[\\p{L}-]{1,20} ){0,3}(?:city|metropolis|capital|municipality|town) of)\\s$`,
  'iu',
);
function fronted({ sentence, mention, context, before }: Around): SubjectRef | null {
  return FRONTED.test(before) ? subjectAfter(sentence, mention.end, context) : null;
}

/**
 * "The 8.8 million New Yorkers": its people by their name. "The 300 New Yorkers in the room" are some of them, so that
 * fewer than half of the city make no claim.
 */
function byDemonym({ sentence, mention, context, before, after }: Around): SubjectRef | null {
  if (!/\b(?:the|all|the city['’]s|its|there are) (?:roughly |some |nearly |more than )?$/i.test(before)) return null;
  if (SOME.test(after)) return null;
  const id = context.gazetteer.cityDemonym(mention.unitText);
  const place = id === null ? undefined : context.gazetteer.place(id);
  const others = sentence.cities.some((one) => one.end <= mention.start && one.candidates[0] !== id);
  return place && !others && mention.quantity.value * 2 >= place.population
    ? { place: place.id, name: place.name }
    : null;
}

const STRONG_CITY = /^\s(?:city|metropolis|capital|municipality)\b/;
/** "Vienna, a two-million-strong city". */
function strong({ sentence, mention, context, before, after }: Around): SubjectRef | null {
  if (mention.unitText !== 'strong' || !STRONG_CITY.test(after)) return null;
  const found = subjectBefore(sentence, mention.start, context);
  const link = found && sentence.block.text.slice(found.end, sentence.start + before.length);
  return link && APPOSED.test(link) ? found.subject : null;
}

const REACH = 120;
/** A verb that the quantity took for its own hedge. */
const EXCEEDS = /^(?:exceed|tops|topped|surpass|passed)/i;

/** Whether the figure may count people at all, and whether any city may be theirs. */
function mayCountPeople(sentence: Sentence, { quantity, unitText }: QuantityMention, { gazetteer }: Context): boolean {
  const { unit, change } = quantity;
  if (change !== null) return false;
  if (unit !== null && gazetteer.cityDemonym(unitText) !== null) return true;
  if (sentence.cities.length === 0 && !holds(sentence, PRONOUNS | THERE)) return false;
  return (
    unit === null || unit === 'person' || unitText === 'strong' || RESIDENTS.test(unitText) || BEHIND.test(unitText)
  );
}

/** The city that a counted number of people is the population of; null where they are no population, or whose is not sure. */
export function residentsOf(sentence: Sentence, mention: QuantityMention, context: Context): Resident | null {
  if (!mayCountPeople(sentence, mention, context)) return null;
  const text = sentence.block.text;
  const start = EXCEEDS.test(text.slice(mention.start, mention.end)) ? mention.number.start : mention.start;
  const before = text.slice(sentence.start, start);
  const after = text.slice(mention.end, sentence.end);
  const around: Around = { sentence, mention, context, before, after };
  const near = before.slice(-REACH);
  for (const { rule, words, link } of CUES) {
    const match = words.exec(near);
    if (!match || !isPerson(mention, rule, after)) continue;
    const at = start - near.length + match.index;
    const found = subjectBefore(sentence, at, context);
    if (found && link.test(text.slice(found.end, at))) return { subject: found.subject, rule };
  }
  const isPeople = RESIDENTS.test(mention.unitText);
  const others: [string, SubjectRef | null][] = [
    ['population-of', populationOf(around)],
    ['fronted', isPeople || mention.unitText === '' ? fronted(around) : null],
    ['possessive', isPeople ? (possessor(around) ?? bracketed(around)) : null],
    ['lived-in', isPeople ? (livedIn(around) ?? where(around) ?? inhabitantsOf(around)) : null],
    ['demonym', byDemonym(around)],
    ['city-of', strong(around)],
  ];
  const found = others.find(([, subject]) => subject !== null);
  return found ? { subject: found[1]!, rule: found[0] } : null;
}
