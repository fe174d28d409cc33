import { type Gazetteer, NameOrigin, type PlaceIndex, type RegionIndex, RegionKind } from '../../gazetteer';
import { CITY_FIRST, type Evidence, liesIn, regionsOf } from './evidence';
import type { HomeEvidence } from './home';
import type { Hit, Hits } from './match';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf } from './words';

/** All mentions of one name in the article, and the places that it may be. */
export interface Name {
  key: number;
  hits: Hit[];
  places: PlaceIndex[];
  /** Score of each place, in powers of ten of population. */
  base: Float64Array;
  /** Probability of each place, given that the name is a city. */
  chance: Float64Array;
  /** How likely the name is a city here, from the pass before. */
  likely: number;
  /** Support that the best place draws from other places of the article, 0 and up. */
  support: number;
}

const MOST_PLACES = 16;
const MOST_SUPPORTERS = 64;
const SHARPNESS = 2;
const ENGLISH_SPEAKING = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ', 'ZA', 'IN']);

const WEIGHT = {
  english: 0.35,
  alternate: -1.5,
  capital: 0.5,
  besideCapital: -1.5,
  country: 0.8,
  countryMost: 2.2,
  state: 1,
  stateMost: 2.6,
  county: 1.6,
  countyMost: 3,
  qualified: 6,
  namedByHost: 0.45,
  near: 2.6,
};

const FAMOUS_FROM = 500_000;
const REACH_KM = 300;
const DECAY_KM = 80;
/** Nearness of places 40 km apart. */
const SAME_CITY = 0.6;

/** Places of a name with what speaks for each before other names are looked at. */
export function openName(key: number, gazetteer: Gazetteer, evidence: Evidence): Name {
  const scored: { place: PlaceIndex; score: number }[] = [];
  const small = evidence.home.keys.includes(key) ? WEIGHT.namedByHost : 1;
  for (let i = gazetteer.nameStart[key]!; i < gazetteer.nameStart[key + 1]!; i++) {
    const place = gazetteer.placesByName[i]!;
    if (scored.some((one) => one.place === place)) continue;
    let score = sizeOf(place, gazetteer) * small;
    if (gazetteer.originByName[i] === NameOrigin.alternate) score += WEIGHT.alternate;
    if (ENGLISH_SPEAKING.has(gazetteer.countryCode(gazetteer.countries[place]!))) score += WEIGHT.english;
    const country = evidence.country[gazetteer.countries[place]!]!;
    // One "U.S. official" in an article on Sudan does not move Athens to Georgia.
    score += grown(country, WEIGHT.country, WEIGHT.countryMost) * (0.5 + (0.5 * country) / evidence.countryMost);
    if (isGreatCapital(place, gazetteer)) score += WEIGHT.capital;
    score += grown(evidence.region.get(gazetteer.admin1[place]!) ?? 0, WEIGHT.state, WEIGHT.stateMost);
    score += grown(evidence.region.get(gazetteer.admin2[place]!) ?? 0, WEIGHT.county, WEIGHT.countyMost);
    scored.push({ place, score });
  }
  // A nation's papers mean their capital: "Washington" in one of Georgia's, though Washington, Ga., lies near.
  for (const { place: capital } of scored.filter(({ place }) => isGreatCapital(place, gazetteer))) {
    for (const one of scored) {
      if (one.place !== capital && gazetteer.countries[one.place] === gazetteer.countries[capital]) {
        one.score += WEIGHT.besideCapital;
      }
    }
  }
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  scored.length = Math.min(scored.length, MOST_PLACES);
  return {
    key,
    hits: [],
    places: scored.map((one) => one.place),
    base: Float64Array.from(scored, (one) => one.score),
    chance: new Float64Array(scored.length),
    likely: 0,
    support: 0,
  };
}

const LEAST_PEOPLE = 300;
/** Seats of districts without a figure. */
const UNTOLD_PEOPLE = 10_000;

/** People of a place, in powers of ten. */
export function sizeOf(place: PlaceIndex, gazetteer: Gazetteer): number {
  return Math.log10(Math.max(gazetteer.population(place) || UNTOLD_PEOPLE, LEAST_PEOPLE));
}

function isGreatCapital(place: PlaceIndex, gazetteer: Gazetteer): boolean {
  return gazetteer.featureOf(place) === 'PPLC' && gazetteer.population(place) >= FAMOUS_FROM;
}

function grown(count: number, weight: number, most: number): number {
  return count > 0 ? Math.min(weight * Math.log2(1 + count), most) : 0;
}

/**
 * The region that follows a name: "Paris, Texas", "Athens, Ga.", "London (Ontario)", "Bangor, Penobscot County, Maine".
 * Only regions in which a place of this name lies count, so "Paris, London and New York" qualifies nothing. Null where
 * the text names a state or country that has no such place: the Hamilton of "Hamilton, New Jersey" is not on record.
 */
export function qualifiersOf(
  hit: Hit,
  tokens: Tokens,
  hits: Hits,
  gazetteer: Gazetteer,
  places: PlaceIndex[],
): RegionIndex[] | null {
  if (isPartOfAnother(hit, tokens, hits, gazetteer, places)) return null;
  const found: RegionIndex[] = [];
  let last = hit.to - 1;
  for (let step = 0; step < 2 && tokens.joined(last); step++) {
    const next = last + 1;
    const gap = tokens.gap[next]!;
    const postal = gap === Gap.space && tokens.is(next, Shape.upper) && tokens.stem[next]! - tokens.start[next]! === 2;
    if (gap !== Gap.comma && gap !== Gap.open && !postal) break;
    const other = hits.list[hits.ofToken[next]!];
    if (!other?.isRegion || other.from !== next) break;
    const regions = regionsOf(tokens, hits, other, gazetteer);
    if (step === 0 && isStateOf(hit, regions, tokens, hits, gazetteer)) break;
    const inside = regions.filter((region) => places.some((place) => liesIn(gazetteer, place, region)));
    if (step === 0 && inside.length === 0 && !hit.isRegion && isStateAlone(other, regions, tokens, gazetteer))
      return null;
    if (inside.length === 0 || isListed(hit, other, tokens, hits)) break;
    found.push(...inside);
    last = other.to - 1;
  }
  return found;
}

/** "Hampstead, north London": a part of the city behind it, which no place on record is. */
function isPartOfAnother(hit: Hit, tokens: Tokens, hits: Hits, gazetteer: Gazetteer, places: PlaceIndex[]): boolean {
  const quarter = hit.to;
  if (!tokens.joined(quarter - 1) || !tokens.joined(quarter) || tokens.gap[quarter] !== Gap.comma) return false;
  if (!tokens.is(quarter, Shape.lower) || !(cuesOf(tokens.hash[quarter]!) & Cue.quarter)) return false;
  const other = hits.list[hits.ofToken[quarter + 1]!];
  if (!other?.isPlace || other.isRegion || other.from !== quarter + 1) return false;
  const start = gazetteer.nameStart[other.key]!;
  const cities = gazetteer.placesByName.subarray(start, gazetteer.nameStart[other.key + 1]!);
  return !places.some((place) => {
    const nearness = nearnessTo(place, gazetteer);
    return cities.some((city) => nearness(city) > SAME_CITY);
  });
}

/** "Tamaulipas, Mexico": a state and its country, though a village of Mexico is called so too. */
function isStateOf(hit: Hit, countries: RegionIndex[], tokens: Tokens, hits: Hits, gazetteer: Gazetteer): boolean {
  return regionsOf(tokens, hits, hit, gazetteer).some(
    (state) =>
      gazetteer.regionKind[state] === RegionKind.admin1 &&
      !CITY_FIRST.has(gazetteer.regionName(state)) &&
      countries.some(
        (one) =>
          gazetteer.regionKind[one] === RegionKind.country &&
          gazetteer.regionCountry[one] === gazetteer.regionCountry[state],
      ),
  );
}

/** A state or country, and no member of a list: "Paris, Japan and Cairo". */
function isStateAlone(hit: Hit, regions: RegionIndex[], tokens: Tokens, gazetteer: Gazetteer): boolean {
  if (regions.length === 0) return false;
  // "Paris, Jordan said": a speaker, or another town.
  const isCountry = regions.some((one) => gazetteer.regionKind[one] === RegionKind.country);
  if (hit.isPlace && !(isCountry && tokens.gap[hit.to] !== Gap.space)) return false;
  if (regions.some((one) => gazetteer.regionKind[one] === RegionKind.admin2)) return false;
  if (!tokens.joined(hit.to - 1) || (cuesOf(tokens.hash[hit.to]!) & Cue.and) === 0) {
    return tokens.gap[hit.to] !== Gap.comma || !tokens.is(hit.to, Shape.capital);
  }
  return false;
}

/**
 * Whether `other` goes on a list rather than naming the state: "Oslo, New York, Paris", "Washington, Pennsylvania and
 * Ohio".
 */
function isListed(hit: Hit, other: Hit, tokens: Tokens, hits: Hits): boolean {
  if (!tokens.joined(other.to - 1)) return false;
  const and = cuesOf(tokens.hash[other.to]!) & Cue.and ? 1 : 0;
  if (!and && tokens.gap[other.to] !== Gap.comma) return false;
  const next = hits.list[hits.ofToken[other.to + and] ?? -1];
  if (next === undefined || next.from !== other.to + and) return false;
  return hit.isRegion ? next.isRegion : other.isPlace && next.isPlace && !next.isRegion && !and;
}

/** Probabilities from the base scores, the support of other names, and qualifiers of any mention. */
export function weigh(
  name: Name,
  names: Name[],
  qualified: Map<PlaceIndex, number>,
  anchors: Anchor[],
  gazetteer: Gazetteer,
): void {
  const supporters = names.length > MOST_SUPPORTERS ? names.slice(0, MOST_SUPPORTERS) : names;
  const scores = name.base.map((base, i) => {
    const place = name.places[i]!;
    const near = 1 - Math.exp(-supportOf(name, place, supporters, anchors, gazetteer));
    return base + WEIGHT.near * near + WEIGHT.qualified * Math.min(1, qualified.get(place) ?? 0);
  });
  softmax(scores, name.chance);
  const order = [...name.places.keys()].sort((a, b) => name.chance[b]! - name.chance[a]! || a - b);
  name.base = Float64Array.from(order, (i) => name.base[i]!);
  name.chance = Float64Array.from(order, (i) => name.chance[i]!);
  name.places = order.map((i) => name.places[i]!);
  name.support = name.places.length > 0 ? supportOf(name, name.places[0]!, supporters, anchors, gazetteer) : 0;
}

function softmax(scores: Float64Array, out: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += out[i] = Math.exp(SHARPNESS * (scores[i]! - most));
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / sum;
}

type Anchor = HomeEvidence['anchors'][number];

function supportOf(name: Name, place: PlaceIndex, names: Name[], anchors: Anchor[], gazetteer: Gazetteer): number {
  let support = 0;
  const nearness = nearnessTo(place, gazetteer);
  for (const { place: other, weight } of anchors) support += weight * nearness(other);
  for (const other of names) {
    if (other === name || other.likely < 0.1) continue;
    let best = 0;
    for (let i = 0; i < other.places.length && i < 4; i++) {
      best = Math.max(best, other.chance[i]! * nearness(other.places[i]!));
    }
    support += best * other.likely;
  }
  return support;
}

/** 1 at the place itself, 0 from `REACH_KM` on. */
function nearnessTo(place: PlaceIndex, gazetteer: Gazetteer): (other: PlaceIndex) => number {
  const lat = gazetteer.latitude(place);
  const lon = gazetteer.longitude(place);
  const squeeze = Math.cos((lat * Math.PI) / 180) * 111;
  return (other) => {
    const dLat = (gazetteer.latitude(other) - lat) * 111;
    if (dLat > REACH_KM || dLat < -REACH_KM) return 0;
    const dLon = (gazetteer.longitude(other) - lon) * squeeze;
    const distance = Math.sqrt(dLat * dLat + dLon * dLon);
    return distance < REACH_KM ? Math.exp(-distance / DECAY_KM) : 0;
  };
}
