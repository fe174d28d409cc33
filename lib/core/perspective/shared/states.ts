import type { Context, Sentence } from '../../claims/shared/sentence';
import type { Facts } from '../../facts';
import { type Gazetteer, NameStyle, type RegionIndex, RegionKind } from '../../gazetteer';
import { NO_NAME } from '../../names';
import type { Span, SubjectRef } from '../../types';

/** A first-level division on record that a sentence names beyond doubt: "in Texas", "Texans". */
export interface StateMention extends Span {
  state: SubjectRef & { admin1: string };
  country: string;
  /** "Texans", and not "Texas". */
  people: boolean;
}

const WORD = /[\p{L}\p{M}’'-]+/uy;
/** "New South Wales", "District of Columbia". */
const LONGEST = 3;
const REACH = 60;

/** Cities, a president or a country are called so as well: a state where the next or the last word says it. */
const SHARED =
  /^(?:Washington|New York|Georgia|Victoria|Quebec|Ontario|Panama|Mexico|Delhi|Berlin|Hamburg|Bremen|São Paulo)/;
const SAYS_STATE =
  /^(?:['’]s)? (?:state\b|State\b|statewide|Gov\b|governor|legislature|Legislature|lawmakers|province)/;
const STATE_OF = /\b(?:state|province) of $/i;
/** "The Mississippi rose": a river. */
const RIVER =
  /^(?:Mississippi|Missouri|Ohio|Colorado|Delaware|Connecticut|Arkansas|Tennessee|Illinois|Wisconsin|Iowa|Kansas)$/;
const OF_STATE =
  /^ (?:state|race|legislat|lawmak|govern|econom|budget|law|constitution|residents|voters|officials|[A-Z])/;
/** "South Texas", "rural Kansas": a part of it only. */
const PART =
  /\b(?:(?:north|south|east|west|central|mid)[a-z]{0,9}|rural|coastal|upstate|downstate|inland|parts? of|much of|areas? of|corner of|regions? of|most of|outside|outside of|near)[ -]$/i;
/** "University of Texas", "George Washington": another name ends here. A sentence's first word is no name. */
const NAME_BEFORE = /(?:^|[^\p{L}])(\p{Lu}[\p{L}\p{M}.’'&-]{0,24}),? (?:of |in |at )?$/u;
const OPENING =
  /^(?:In|The|Across|Throughout|But|And|For|When|While|As|If|Since|From|Of|Like|Unlike|Around|Statewide|Meanwhile|Nearly|About|Some|Most|Many|More|All|So|Now|Today|Republican|Republicans|Democratic|Democrats)$/;
/** "Texas Instruments", "Florida Keys": another name begins here, unless it is one of the state's own. */
const NAME_AFTER = /^ \p{Lu}/u;
const OWN_AFTER =
  /^ (?:Gov|Governor|Lt|Sen|Senate|Rep|House|Republicans?|Democrats?|Democratic|Department|Legislature|State|Supreme|Attorney|Secretary|Medicaid|Office|Public|Division)\b(?! (?:University|College|Fair))/;

/** The divisions on record that a sentence names, without those that only tell which city is meant. */
export function findStates(sentence: Sentence, context: Context): StateMention[] {
  const { text, start: offset } = sentence;
  const found: StateMention[] = [];
  const starts = startsOf(context);
  let past = 0;
  for (const capital of sentence.capitals) {
    if (capital < past) continue;
    const first = wordAt(text, capital);
    past = capital + first.length;
    if (!mayStart(first, starts)) continue;
    const at = capital + offset;
    if ([...sentence.cities, ...sentence.countries].some((span) => at >= span.start && at < span.end)) continue;
    const words = text.slice(capital, capital + REACH).split(' ', LONGEST);
    for (let count = words.length; count > 0; count--) {
      const name = words
        .slice(0, count)
        .join(' ')
        .replace(/(?:['’]s?)?[,;:.!?)”"]{0,3}$/u, '');
      const named = stateCalled(name, context);
      if (!named) continue;
      past = capital + name.length;
      if (isMeant(name, text.slice(0, capital), text.slice(past), named.people)) {
        found.push({ start: at, end: at + name.length, ...named });
      }
      break;
    }
  }
  return found;
}

const known = new WeakMap<Gazetteer, Set<string>>();

/** How the names of divisions on record and of their people begin, in small letters. */
function startsOf({ gazetteer, facts }: Context): Set<string> {
  const found = known.get(gazetteer);
  if (found) return found;
  const starts = new Set<string>();
  for (const { region, style, name } of gazetteer.divisionNames()) {
    if (!onRecord(region, gazetteer, facts)) continue;
    const written = style === NameStyle.full ? gazetteer.regionName(region) : name;
    starts.add(wordAt(written, 0).toLowerCase());
  }
  known.set(gazetteer, starts);
  return starts;
}

/** The word that begins at `at`. */
function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.test(text) ? text.slice(at, WORD.lastIndex) : '';
}

/** Whether a word may open the name of a division: most capitals are somebody's. "Texas’", "Texas's" and "Texans" do. */
function mayStart(word: string, starts: Set<string>): boolean {
  const bare = word.toLowerCase().replace(/['’]s?$/, '');
  return starts.has(bare) || (bare.endsWith('s') && starts.has(bare.slice(0, -1)));
}

function isMeant(name: string, before: string, after: string, people: boolean): boolean {
  if (SHARED.test(name) && (people || !(SAYS_STATE.test(after) || STATE_OF.test(before)))) return false;
  if (PART.test(before)) return false;
  if (NAME_AFTER.test(after) && !OWN_AFTER.test(after)) return false;
  if (RIVER.test(name) && /\bthe $/i.test(before) && !OF_STATE.test(after)) return false;
  const [, last] = NAME_BEFORE.exec(before) ?? [];
  return last === undefined || OPENING.test(last) || STATE_OF.test(before);
}

/** The one division on record of that name, by its full name or as its people are called. */
function stateCalled(name: string, context: Context): Omit<StateMention, keyof Span> | null {
  const people = name.endsWith('s') ? stateOf(name.slice(0, -1), NameStyle.adjective, context) : null;
  if (people) return { ...people, people: true };
  const own = stateOf(name, NameStyle.full, context);
  return own && { ...own, people: false };
}

function stateOf(
  name: string,
  style: number,
  { gazetteer, facts }: Context,
): Omit<StateMention, keyof Span | 'people'> | null {
  const key = gazetteer.names.find(name, 0, name.length);
  if (key === NO_NAME) return null;
  const first = gazetteer.firstRegionName(key);
  let found: Omit<StateMention, keyof Span | 'people'> | null = null;
  for (let i = first; i < gazetteer.endRegionNames(first); i++) {
    const region = gazetteer.regionOfName[i]!;
    if (gazetteer.regionKind[region] !== RegionKind.admin1 || gazetteer.styleOfName[i] !== style) continue;
    // Among the alternates is many a word: GeoNames has "August" for North Carolina.
    if (style === NameStyle.full && gazetteer.regionName(region) !== name) continue;
    if (found) return null;
    const state = onRecord(region, gazetteer, facts);
    if (state) found = { state, country: gazetteer.countryCode(gazetteer.regionCountry[region]!) };
  }
  return found;
}

/** A division as the record calls it, or null where no figure is held for it. */
function onRecord(region: RegionIndex, gazetteer: Gazetteer, facts: Facts): StateMention['state'] | null {
  const state = { admin1: gazetteer.dottedCode(region), name: gazetteer.regionName(region) };
  return facts.about(state, 'population').length === 0 ? null : state;
}
