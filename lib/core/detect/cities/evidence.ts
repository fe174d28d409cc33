import { type Gazetteer, NameStyle, type PlaceIndex, type RegionIndex, RegionKind } from '../../gazetteer';
import type { HomeEvidence } from './home';
import type { Hit, Hits } from './match';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf, habitOf } from './words';

/** What the whole article, and its address, say of where it plays. */
export interface Evidence {
  /** By country index: how often the country, its people or its divisions are named; the host counts too. */
  country: Float32Array;
  /** The largest of `country`, at least 1. */
  countryMost: number;
  /** By region index: states, provinces and counties. */
  region: Map<RegionIndex, number>;
  /** Counties that the text names in full, by the hash of the first word: "DeKalb" of "DeKalb County". */
  counties: Map<number, RegionIndex>;
  /** What speaks from outside of the text. */
  home: HomeEvidence;
}

const ADJECTIVE_WEIGHT = 0.6;
export const DIVISION_TO_COUNTRY = 0.7;
/** Divisions whose name speaks of the city first. */
export const CITY_FIRST = new Set(['New York', 'Washington', 'District of Columbia', 'Victoria']);
/** "Washington" and "Victoria" are cities as well, and then say little of the state. */
export const ALSO_A_PLACE = 0.3;
const COUNTY_TO_STATE = 0.7;
const CUE_WEIGHT = 0.35;
const MOST_CUES = 4;

/** Reads the evidence of every region named. A name that is also a place's speaks only for the country it lies in. */
export function gatherEvidence(tokens: Tokens, hits: Hits, gazetteer: Gazetteer, home: HomeEvidence): Evidence {
  const evidence: Evidence = {
    country: new Float32Array(256),
    countryMost: 1,
    region: new Map(),
    counties: new Map(),
    home,
  };
  const counties: { name: number; region: RegionIndex }[] = [];
  for (const hit of hits.list) {
    if (!hit.isRegion) continue;
    const first = gazetteer.firstRegionName(hit.key);
    const end = gazetteer.endRegionNames(first);
    let full = 0;
    for (let i = first; i < end; i++) if (gazetteer.styleOfName[i] !== NameStyle.abbreviation) full++;
    for (let i = first; i < end; i++) {
      const style = gazetteer.styleOfName[i]!;
      const region = gazetteer.regionOfName[i]!;
      if (style === NameStyle.abbreviation && !isAbbreviation(tokens, hits, hit, gazetteer.regionKind[region]!))
        continue;
      const kind = gazetteer.regionKind[region]!;
      let weight = style === NameStyle.adjective ? ADJECTIVE_WEIGHT : 1;
      if (style !== NameStyle.abbreviation) weight /= full;
      if (kind === RegionKind.admin1 && CITY_FIRST.has(gazetteer.regionName(region)) && !namesState(tokens, hit))
        weight *= ALSO_A_PLACE;
      // Kent is a county, and a city in three states.
      if (kind === RegionKind.admin2 && hit.isPlace) weight *= ALSO_A_PLACE;
      addRegion(evidence, gazetteer, region, weight);
      if (kind === RegionKind.admin2 && hit.to === hit.from + 2)
        counties.push({ name: tokens.hash[hit.from]!, region });
    }
  }
  for (const [country, weight] of home.countries) evidence.country[country]! += weight;
  for (const [region, weight] of home.regions) evidence.region.set(region, (evidence.region.get(region) ?? 0) + weight);
  // Six states have a DeKalb County: the one of the state that is named most.
  const told = (county: RegionIndex) => evidence.region.get(gazetteer.regionParent[county]!) ?? 0;
  for (const { name, region } of counties) {
    const before = evidence.counties.get(name);
    if (before === undefined || told(region) > told(before)) evidence.counties.set(name, region);
  }
  readHabits(tokens, gazetteer, evidence.country);
  for (const count of evidence.country) if (count > evidence.countryMost) evidence.countryMost = count;
  return evidence;
}

function addRegion(evidence: Evidence, gazetteer: Gazetteer, region: RegionIndex, weight: number): void {
  const country = gazetteer.regionCountry[region]!;
  if (gazetteer.regionKind[region] === RegionKind.country) {
    evidence.country[country]! += weight;
    return;
  }
  evidence.country[country]! += weight * DIVISION_TO_COUNTRY;
  evidence.region.set(region, (evidence.region.get(region) ?? 0) + weight);
  const parent = gazetteer.regionParent[region]!;
  if (parent > 0) evidence.region.set(parent, (evidence.region.get(parent) ?? 0) + weight * COUNTY_TO_STATE);
}

/** "Washington state", "New York Gov. Smith". */
function namesState(tokens: Tokens, hit: Hit): boolean {
  return tokens.joined(hit.to - 1) && (cuesOf(tokens.hash[hit.to]!) & (Cue.division | Cue.governor)) !== 0;
}

/** Words and spellings that one English-speaking country uses: "sheriff", "centre", "crore". */
function readHabits(tokens: Tokens, gazetteer: Gazetteer, country: Float32Array): void {
  const counts = new Map<string, number>();
  for (let token = 0; token < tokens.count; token++) {
    const habit = habitOf(tokens.hash[token]!);
    if (habit) counts.set(habit, (counts.get(habit) ?? 0) + 1);
  }
  for (const text of tokens.texts) if (text.includes('£')) counts.set('GB', (counts.get('GB') ?? 0) + 2);
  for (const [codes, count] of counts) {
    for (const code of codes.split(' ')) {
      const index = gazetteer.countryIndex(code);
      if (index >= 0) country[index]! += CUE_WEIGHT * Math.min(count, MOST_CUES);
    }
  }
}

/** "US" and "U.S." are a country wherever they stand; "Ga." and "IN" are a state only after "Name,". */
function isAbbreviation(tokens: Tokens, hits: Hits, hit: Hit, kind: number): boolean {
  const shaped = tokens.is(hit.from, Shape.upper) || tokens.is(hit.to - 1, Shape.dotted);
  if (!shaped) return false;
  if (kind === RegionKind.country) return true;
  return tokens.gap[hit.from] === Gap.comma && hits.ofToken[hit.from - 1]! >= 0;
}

/** The regions that a hit names, if it names any in this form. */
export function regionsOf(tokens: Tokens, hits: Hits, hit: Hit, gazetteer: Gazetteer): RegionIndex[] {
  if (!hit.isRegion) return [];
  const regions: RegionIndex[] = [];
  const first = gazetteer.firstRegionName(hit.key);
  const end = gazetteer.endRegionNames(first);
  for (let i = first; i < end; i++) {
    const region = gazetteer.regionOfName[i]!;
    const style = gazetteer.styleOfName[i]!;
    if (style === NameStyle.adjective) continue;
    if (style === NameStyle.abbreviation && !isAbbreviation(tokens, hits, hit, gazetteer.regionKind[region]!)) continue;
    regions.push(region);
  }
  return regions;
}

export function liesIn(gazetteer: Gazetteer, place: PlaceIndex, region: RegionIndex): boolean {
  const kind = gazetteer.regionKind[region];
  if (kind === RegionKind.country) return gazetteer.countries[place] === gazetteer.regionCountry[region];
  return kind === RegionKind.admin1 ? gazetteer.admin1[place] === region : gazetteer.admin2[place] === region;
}
