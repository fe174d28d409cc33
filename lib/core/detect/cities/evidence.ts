import { type Gazetteer, NameStyle, type PlaceIndex, type RegionIndex, RegionKind } from '../../gazetteer';
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
  /** The labels of the host without its public suffix, folded to letters: "thebangorledger". */
  host: string;
  /** Keys of places that the host names: "bangorledger". */
  hostKeys: number[];
  /** Country that the host's ending names, or -1. */
  hostCountry: number;
}

const ADJECTIVE_WEIGHT = 0.6;
const DIVISION_TO_COUNTRY = 0.7;
const HOST_WEIGHT = 1.5;
/** Divisions whose name speaks of the city first. */
export const CITY_FIRST = new Set(['New York', 'Washington', 'District of Columbia', 'Victoria']);
/** "Washington" and "Victoria" are cities as well, and then say little of the state. */
const ALSO_A_PLACE = 0.3;
const COUNTY_TO_STATE = 0.7;
const CUE_WEIGHT = 0.35;
const MOST_CUES = 4;

/** Reads the evidence of every region named. A name that is also a place's speaks only for the country it lies in. */
export function gatherEvidence(tokens: Tokens, hits: Hits, gazetteer: Gazetteer, url: string | null): Evidence {
  const evidence: Evidence = {
    country: new Float32Array(256),
    countryMost: 1,
    region: new Map(),
    ...readHost(url, gazetteer),
  };
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
      addRegion(evidence, gazetteer, region, weight);
    }
  }
  readHabits(tokens, gazetteer, evidence.country);
  if (evidence.hostCountry >= 0) evidence.country[evidence.hostCountry]! += HOST_WEIGHT;
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

const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;
const LONGEST_LABEL = 40;
const SHORTEST_NAME = 5;
/** "The Mercury" and "the Record" are no towns; Concord is, though also a word. */
const MOST_USUAL = 2;
/** ".tv" and the like are sold to all the world. */
const SOLD_EVERYWHERE = new Set(['TV', 'ME', 'IO', 'CO', 'AI', 'FM', 'LY', 'TO', 'CC', 'GG']);
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

type HostEvidence = Pick<Evidence, 'host' | 'hostKeys' | 'hostCountry'>;

function readHost(url: string | null, gazetteer: Gazetteer): HostEvidence {
  const match = url === null ? null : HOST.exec(url.slice(0, 300));
  if (!match) return { host: '', hostKeys: [], hostCountry: -1 };
  const labels = match[1]!.toLowerCase().split('.');
  const ending = labels.pop()!;
  if (SECOND_LEVEL.has(labels.at(-1) ?? '')) labels.pop();
  const code = ending === 'uk' ? 'GB' : ending.length === 2 ? ending.toUpperCase() : '';
  const host = (labels.at(-1) ?? '').replace(/[^a-z]/g, '').slice(0, LONGEST_LABEL);
  return {
    host,
    hostKeys: placesInLabel(host, gazetteer),
    hostCountry: code && !SOLD_EVERYWHERE.has(code) ? gazetteer.countryIndex(code) : -1,
  };
}

/** The longest name of a place that a label starts or ends with: "bangorledger", "thebangorledger", "visitcork". */
function placesInLabel(label: string, gazetteer: Gazetteer): number[] {
  const skipped = /^(the|my|daily|visit|go)?/.exec(label)![0].length;
  for (const start of skipped > 0 ? [0, skipped] : [0]) {
    for (let end = label.length; end - start >= SHORTEST_NAME; end--) {
      const key = placeKey(label, start, end, gazetteer);
      if (key >= 0) return [key];
    }
  }
  for (let start = 1; label.length - start >= SHORTEST_NAME; start++) {
    const key = placeKey(label, start, label.length, gazetteer);
    if (key >= 0) return [key];
  }
  return [];
}

function placeKey(label: string, start: number, end: number, gazetteer: Gazetteer): number {
  const key = gazetteer.names.find(label, start, end);
  if (key < 0 || gazetteer.nameStart[key] === gazetteer.nameStart[key + 1]) return -1;
  const { word, given } = gazetteer.prior(key);
  return word > MOST_USUAL || given > 1 ? -1 : key;
}
