import { type Gazetteer, NameStyle, type RegionIndex, RegionKind } from '../../gazetteer';
import { ofAfter, ofSaint, WEAK_DIVISION } from './after';
import type { Article } from './article';
import { ALSO_A_PLACE, CITY_FIRST, DIVISION_TO_COUNTRY } from './evidence';
import type { Hit } from './match';
import { givenStrength } from './people';
import { type Name, sizeOf } from './resolve';
import { Setting } from './sentences';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf, hashOf } from './words';

/** Countries that are cities: the name is marked as the city. */
const CITY_STATES = new Set(['SG', 'HK', 'MO', 'MC', 'VA', 'SM', 'GI', 'LU']);
const FEDERAL = new Set(['US', 'CA', 'AU']);

/** A name in the gazetteer starts a little above the threshold. */
const BASE = 0.35;
const THE = hashOf('the');
const RIO = hashOf('rio');
const AGENCY_REACH = 12;
const NEVER = 7;
/** A river, a region or a statesman of this name is better known than any town of it. */
const GREATER = 6;
/** "DeKalb County" says little of each of the six states that have one. */
const HINT = 0.3;
const SIZE_WEIGHT = 1;
const UNLIKE_ANY_WORD = 0.5;
/** A small capital is news all the same: powers of ten of population. */
const CAPITAL_SIZE = 5.3;
/** A place below this size, of a country that hardly comes up where another does often, is likely none. */
const STRANGER_SIZE = 5;
const STRANGER_FROM = 3;
const STRANGER_SHARE = 0.1;

function isCapital(gazetteer: Gazetteer, place: number): boolean {
  return gazetteer.featureOf(place) === 'PPLC';
}

/** How much speaks for a mention being a city, but for the support of other names: a sum of weights, above zero a city. */
export function scoreHit(hit: Hit, name: Name, article: Article, qualified: boolean): number {
  return (
    BASE +
    ofName(hit, name, article, qualified) +
    ofBefore(hit, article) +
    ofAfter(hit, article, qualified) +
    (qualified ? 4 : 0) +
    ofList(hit, article) +
    (isDateline(hit, article) ? 4 : 0)
  );
}

/** What the name alone says: how big the place is, and what else is called so. */
function ofName(hit: Hit, name: Name, article: Article, qualified: boolean): number {
  const { tokens, gazetteer, settings, surnames, small, evidence } = article;
  const place = name.places[0]!;
  const size = sizeOf(place, gazetteer);
  const { given, surname, word } = gazetteer.prior(hit.key);
  const words = hit.to - hit.from;
  let score = Math.min(((isCapital(gazetteer, place) ? Math.max(size, CAPITAL_SIZE) : size) - 4.3) * SIZE_WEIGHT, 3);
  // "La" is none, "L.A." is one; "in Asia." ends a sentence.
  if (word === NEVER && !(gazetteer.names.text(hit.key).includes('.') && isAsWritten(hit, tokens, gazetteer)))
    score -= 6;
  if (word === GREATER && !qualified) score -= 3;
  // "Prince Albert" is a city in Saskatchewan, and a prince.
  if (words > 1) score += cuesOf(tokens.hash[hit.from]!) & Cue.title ? -1.2 : 0.8;
  if (words === 1) {
    const famous = size > 5.7 ? 0.4 : 1;
    if (given + surname + word === 0) score += UNLIKE_ANY_WORD;
    score -= (0.55 * given + 0.4 * surname) * famous;
    const setting = settings[tokens.sentence[hit.from]!]!;
    const bare = tokens.is(hit.from, Shape.first) || setting !== Setting.plain;
    if (word < GREATER) score -= word * (bare ? 0.9 : 0.4);
    if (word > 0 && small.has(tokens.hash[hit.from]!)) score -= 1.5;
    const letters = hit.end - hit.start;
    const upper = tokens.is(hit.from, Shape.upper) && setting !== Setting.upper;
    if (upper && letters <= 5 && !isAsWritten(hit, tokens, gazetteer)) score -= 3;
    if (upper && letters <= 3 && !tokens.is(hit.from, Shape.dotted)) score -= 1;
    if (surnames.has(tokens.hash[hit.from]!)) score -= 3.5;
    // "MPs", "the AMAs".
    if (!tokens.is(hit.from, Shape.upper) && /^\p{Lu}{2}/u.test(tokens.text(hit.from))) score -= 4;
    // "DeKalb police": the county of the article, not the town of that name in Illinois.
    const county = evidence.counties.get(tokens.hash[hit.from]!);
    if (county !== undefined && gazetteer.admin1[place] !== gazetteer.regionParent[county]) score -= 3;
  }
  const state = evidence.region.get(gazetteer.admin1[place]!) ?? 0;
  const district = evidence.region.get(gazetteer.admin2[place]!) ?? 0;
  if (state > HINT) score += 0.7;
  if (district > HINT) score += 0.7;
  if (evidence.home.keys.includes(hit.key)) score += 2;
  // An article on Helmand that names no word of India means no Nawa in Rajasthan.
  const spoken = evidence.country[gazetteer.countries[place]!]!;
  if (
    !qualified &&
    size < STRANGER_SIZE &&
    evidence.countryMost >= STRANGER_FROM &&
    spoken < STRANGER_SHARE * evidence.countryMost
  )
    score -= 1.5;
  if (article.works.has(hit.key) && !qualified && !isInside(hit, tokens)) score -= 5;
  if (isWithArticle(hit, article)) score -= 3;
  // "The Rio Grande" is a river.
  if (words > 1 && tokens.hash[hit.from] === RIO && tokens.joined(hit.from - 1) && tokens.hash[hit.from - 1] === THE)
    score -= 5;
  // "Lebanon, Tenn." is no country.
  if (hit.isRegion && !qualified) score += ofRegion(hit, name, article);
  return score + ofSaint(hit, article, place);
}

/** "The North Pole", "below the Niagara Falls": with an article, and no noun behind that it belongs to. */
function isWithArticle(hit: Hit, { tokens }: Article): boolean {
  const before = hit.from - 1;
  if (hit.to === hit.from + 1 || !tokens.joined(before) || tokens.hash[before] !== THE) return false;
  if (tokens.is(hit.to - 1, Shape.possessive)) return true;
  if (!tokens.joined(hit.to - 1)) return true;
  const gap = tokens.gap[hit.to]!;
  if (gap !== Gap.space) return gap !== Gap.hyphen && gap !== Gap.slash && gap !== Gap.ampersand;
  return tokens.is(hit.to, Shape.lower) && (cuesOf(tokens.hash[hit.to]!) & (Cue.function | Cue.and)) === Cue.function;
}

function isInside(hit: Hit, tokens: Tokens): boolean {
  return tokens.joined(hit.from - 1) && (cuesOf(tokens.hash[hit.from - 1]!) & Cue.inside) !== 0;
}

/** Whether a short form stands in its own spelling, capitals and stops included: "NYC", "L.A.", "D.C.". */
function isAsWritten(hit: Hit, tokens: Tokens, gazetteer: Gazetteer): boolean {
  return hit.to === hit.from + 1 && gazetteer.names.text(hit.key) === tokens.text(hit.from);
}

/** A country's name is no city, unless the country is one; nor is a state's, but for New York and Washington. */
function ofRegion(hit: Hit, name: Name, article: Article): number {
  const { tokens, gazetteer } = article;
  let worst = 0;
  const first = gazetteer.firstRegionName(hit.key);
  for (let i = first; i < gazetteer.endRegionNames(first); i++) {
    const style = gazetteer.styleOfName[i]!;
    const region = gazetteer.regionOfName[i]!;
    const kind = gazetteer.regionKind[region]!;
    if (style === NameStyle.abbreviation) {
      if (kind === RegionKind.country && tokens.is(hit.from, Shape.upper)) worst = Math.min(worst, -6);
      continue;
    }
    const code = gazetteer.countryCode(gazetteer.regionCountry[region]!);
    const biggest = gazetteer.population(name.places[0]!);
    if (style === NameStyle.adjective) worst = Math.min(worst, -5);
    else if (kind === RegionKind.country) worst = Math.min(worst, ofCountry(hit, name, region, article));
    else if (kind === RegionKind.admin1 && FEDERAL.has(code)) {
      worst = Math.min(worst, CITY_FIRST.has(gazetteer.regionName(region)) ? -0.7 : -6);
    } else if (kind === RegionKind.admin1 && code === 'GB') worst = Math.min(worst, -6);
    else if (kind === RegionKind.admin1 && biggest < 50_000) worst = Math.min(worst, -2);
    // "Boston in Lincolnshire": the county, not the village of that name in Illinois.
    else if (kind === RegionKind.admin2 && code === 'GB' && speaksMoreOf(region, name, article))
      worst = Math.min(worst, -4);
  }
  return worst;
}

/** "A farm in Norfolk" of an article on the British is no city in Virginia. */
function speaksMoreOf(region: RegionIndex, name: Name, { gazetteer, evidence }: Article): boolean {
  const ours = gazetteer.regionCountry[region]!;
  const theirs = gazetteer.countries[name.places[0]!]!;
  const itself = name.hits.length * ALSO_A_PLACE * DIVISION_TO_COUNTRY;
  return ours !== theirs && evidence.country[ours]! - itself >= evidence.country[theirs]!;
}

/**
 * Lebanon is a country, but a town in a paper at home near it, and in an article on the county around it, as long as
 * nothing else there speaks of the country.
 */
function ofCountry(hit: Hit, name: Name, region: RegionIndex, { tokens, gazetteer, evidence }: Article): number {
  const country = gazetteer.regionCountry[region]!;
  const code = gazetteer.countryCode(country);
  if (CITY_STATES.has(code)) return code === 'VA' && isInstitution(hit, tokens) ? -5 : -0.5;
  const place = name.places[0]!;
  if (gazetteer.countries[place] === country || evidence.country[country]! > name.hits.length + 0.3) return -6;
  const { anchors, keys } = evidence.home;
  if (keys.includes(hit.key) || anchors.some((anchor) => anchor.place === place && anchor.weight > 0.5)) return -1;
  if ((evidence.region.get(gazetteer.admin2[place]!) ?? 0) > 0) return -2;
  return -6;
}

/** "The Vatican said", "to reform the Vatican": the Holy See; one lives in it, or flies to it. */
function isInstitution(hit: Hit, tokens: Tokens): boolean {
  if (hit.to > hit.from + 1) return false;
  const the = tokens.joined(hit.from - 1) && tokens.hash[hit.from - 1] === THE ? 1 : 0;
  const before = hit.from - 1 - the;
  return !tokens.joined(before) || (cuesOf(tokens.hash[before]!) & (Cue.inside | Cue.toward)) === 0;
}

/** "Ohio, New York and Texas" are states, "Polk and Story counties" counties. */
function ofList(hit: Hit, { tokens, hits }: Article): number {
  let score = 0;
  const next = afterAnd(tokens, hit.to);
  if (next > 0) {
    const other = hits.list[hits.ofToken[next]!];
    const end = other ? other.to : next + 1;
    if (hit.isRegion && isPureRegion(other)) score -= 3.5;
    if (tokens.is(next, Shape.capital) && tokens.joined(end - 1) && cuesOf(tokens.hash[end]!) & Cue.division) {
      if (tokens.is(end, Shape.lower) && !WEAK_DIVISION.has(tokens.hash[end]!)) score -= 3;
    }
  }
  if ((next > 0 || STREETS.has(tokens.hash[hit.to]!)) && isPairedStreet(hit, tokens)) score -= 5;
  if (hit.isRegion && hit.from > 0) {
    const before = hit.from - 1;
    const and = cuesOf(tokens.hash[before]!) & Cue.and ? 1 : 0;
    const other = hits.list[hits.ofToken[before - and]!];
    if (isPureRegion(other) && tokens.joined(before - and) && (and || tokens.gap[hit.from] === Gap.comma)) score -= 3.5;
  }
  return score;
}

const STREETS = new Set('streets avenues roads boulevards drives lanes'.split(' ').map(hashOf));

/** "Lakeview and Harrison streets", either of them. */
function isPairedStreet(hit: Hit, tokens: Tokens): boolean {
  const isAnd = (token: number) => (cuesOf(tokens.hash[token]!) & Cue.and) !== 0;
  const last = STREETS.has(tokens.hash[hit.to]!) && tokens.joined(hit.to - 1);
  if (last) return isAnd(hit.from - 1) && tokens.joined(hit.from - 2) && tokens.is(hit.from - 2, Shape.capital);
  if (!isAnd(hit.to)) return false;
  for (let at = hit.to + 1; at < hit.to + 4 && tokens.joined(at - 1) && tokens.gap[at] === Gap.space; at++) {
    if (STREETS.has(tokens.hash[at]!)) return at > hit.to + 1;
    if (!tokens.is(at, Shape.capital)) return false;
  }
  return false;
}

function isPureRegion(hit: Hit | undefined): boolean {
  return hit?.isRegion === true && !hit.isPlace;
}

/** The token after "and" or a comma that follows `token`'s hit, or -1. */
function afterAnd(tokens: Tokens, token: number): number {
  if (!tokens.joined(token - 1)) return -1;
  if (cuesOf(tokens.hash[token]!) & Cue.and) return tokens.joined(token) ? token + 1 : -1;
  return tokens.gap[token] === Gap.comma ? token : -1;
}

/** What stands before: prepositions, titles, given names, other capitals. */
function ofBefore(hit: Hit, { tokens, hits, gazetteer, settings }: Article): number {
  const before = hit.from - 1;
  if (before < 0 || !tokens.joined(before)) return 0;
  const gap = tokens.gap[hit.from]!;
  const cues = cuesOf(tokens.hash[before]!);
  const title = settings[tokens.sentence[hit.from]!] !== Setting.plain;
  if (gap === Gap.hyphen) {
    if (cues & Cue.party && tokens.is(before, Shape.capital)) return 3;
    if (cues & (Cue.toward | Cue.and) && tokens.is(before, Shape.lower)) return 0.5;
    return hits.ofToken[before]! >= 0 ? 0 : -2.5;
  }
  if (gap === Gap.comma) return ofComma(before, tokens, cues);
  if (gap === Gap.ampersand) return -2;
  if (gap === Gap.slash) return -0.5;
  if (gap !== Gap.space && gap !== Gap.dot) return 0;
  const capital = tokens.is(before, Shape.capital) && !(tokens.is(before, Shape.first) && cues & Cue.function);
  if (cues & Cue.inside) return capital && !title ? 1.5 : 2;
  if (cues & Cue.toward) return 0.9;
  if (cues & Cue.of) return ofOf(before, tokens);
  if (cues & Cue.quarter) return capital && !title && !/^(down|mid|up)/i.test(tokens.text(before)) ? -1 : 1.5;
  if (cues & Cue.title && !tokens.is(before, Shape.possessive)) return -4;
  if (cues & Cue.county && capital) return -3.5;
  if (cues & Cue.particle && !capital) return -2.5;
  if (cues & Cue.agent) return -0.4;
  if (cues & Cue.settlement && !capital) return 1;
  if (cues & (Cue.month | Cue.day)) return 0;
  if (tokens.is(before, Shape.possessive)) return capital ? -0.3 : 0;
  if (tokens.is(before, Shape.digit)) return -0.8;
  if (!capital) return 0;
  const given = givenStrength(tokens, hits, gazetteer, before);
  const initial = tokens.stem[before]! - tokens.start[before]! <= 1 || gap === Gap.dot;
  if (initial) return -3;
  if (given > 0) return title ? -1.5 - given * 0.5 : -2.5 - given * 0.5;
  if (title) return -0.3;
  const other = hits.list[hits.ofToken[before]!];
  if (other?.isRegion) return -0.7;
  return tokens.is(before, Shape.first) ? -2 : -3.2;
}

/** "12 Elm St., Bangor", "Ann Smith, 40, Bangor, was charged". */
function ofComma(before: number, tokens: Tokens, cues: number): number {
  if (cues & Cue.street && tokens.is(before, Shape.capital)) return 3.5;
  const size = tokens.stem[before]! - tokens.start[before]!;
  return tokens.is(before, Shape.digit) && size === 2 && tokens.gap[before] === Gap.comma ? 2 : 0;
}

/** "Duke of Norfolk", "Bishop of Durham". */
const NOBLE = new Set(
  'duke duchess earl countess prince princess baron baroness marquess bishop archbishop battle treaty'
    .split(' ')
    .map(hashOf),
);

const PEERS = new Set('lord lady baron baroness viscount viscountess earl'.split(' ').map(hashOf));

/** "the mayor of X", "the streets of X". */
const OF_A_PLACE = new Set(
  'mayor residents people inhabitants streets outskirts heart centre center part parts port siege'
    .split(' ')
    .map(hashOf),
);

/** "city of X" is a place, "Bank of X" an organisation, "people of X" likely a place. */
function ofOf(of: number, tokens: Tokens): number {
  const head = of - 1;
  if (head < 0 || !tokens.joined(head)) return 0.3;
  const cues = cuesOf(tokens.hash[head]!);
  if (cues & Cue.settlement) return 3;
  if (cues & Cue.division) return tokens.is(head, Shape.capital) && !(cues & Cue.settlement) ? -5 : -3;
  if (cues & Cue.quarter) return 2;
  if (tokens.is(head, Shape.digit) && tokens.gap[of] === Gap.comma) return 2;
  if (OF_A_PLACE.has(tokens.hash[head]!)) return 1.8;
  if (NOBLE.has(tokens.hash[head]!)) return -2;
  // "Lord Baker of Dorking", "Baroness Grey of Naunton".
  if (tokens.is(head, Shape.capital) && tokens.joined(head - 1) && PEERS.has(tokens.hash[head - 1]!)) return -4;
  if (tokens.is(head, Shape.capital)) {
    if (cues & (Cue.title | Cue.civic)) return 1.5;
    return cues & Cue.organisation ? -4.5 : -0.2;
  }
  return 0.6;
}

/** "CHONGQING, Oct. 28 (Xinhua) —", "JACKSON, Miss. —", "PARIS (AP) -": a name, and soon after it a dash. */
function isDateline(hit: Hit, { tokens }: Article): boolean {
  if (!tokens.is(hit.from, Shape.first | Shape.upper)) return false;
  for (let at = hit.to; at < tokens.count && at < hit.to + AGENCY_REACH && tokens.joined(at - 1); at++) {
    const gap = tokens.gap[at]!;
    if (gap === Gap.dash) return true;
    if (gap === Gap.stop) return false;
    if (tokens.is(at, Shape.lower) || (at === hit.to && gap === Gap.space)) return false;
  }
  return false;
}
