import type { Earlier } from '../../earlier';
import { type Gazetteer, NameStyle, type PlaceIndex, type RegionIndex, RegionKind } from '../../gazetteer';
import { addressOf } from '../../homes';
import { NO_NAME } from '../../names';
import type { HomePlace } from '../../types';

/** What an article's address, its publisher and the session's earlier articles of the host say of where it plays. */
export interface HomeEvidence {
  /** Keys of places that the host names ("bangorledger"), or a section of the address ("/dublin_news/"). */
  keys: number[];
  /** Weights by country index and by region index. */
  countries: Map<number, number>;
  regions: Map<RegionIndex, number>;
  /** Places near which the article's places are likely to lie, with a weight up to about 1. */
  anchors: { place: PlaceIndex; weight: number }[];
}

/** What the caller knows besides the text. */
export interface Surroundings {
  url: string | null;
  /** The publisher's address, as the page states it. */
  home: HomePlace | null;
  earlier: Earlier | null;
}

const COUNTRY_WEIGHT = 1.5;
const STATE_WEIGHT = 1;
const COUNTY_WEIGHT = 0.5;
const ANCHOR_WEIGHT = 1;
/** A publisher's address may be that of the owner's office. */
const STATED_SHARE = 0.6;
const SECTION_WEIGHT = 1;
const EARLIER_COUNTRY = 1.5;
const EARLIER_STATE = 1.2;
const EARLIER_ANCHOR = 1.2;

export function readSurroundings({ url, home, earlier }: Surroundings, gazetteer: Gazetteer): HomeEvidence {
  const evidence: HomeEvidence = { keys: [], countries: new Map(), regions: new Map(), anchors: [] };
  const { host, path } = addressOf(url);
  const known = gazetteer.homeOf(host);
  if (known) {
    add(evidence.countries, known.country, COUNTRY_WEIGHT);
    if (known.place !== null) addPlace(evidence, gazetteer, gazetteer.indexOf(known.place), 1);
  } else if (home) readStated(evidence, gazetteer, home);
  if (host) readHost(evidence, gazetteer, host, known !== null);
  if (path) readSections(evidence, gazetteer, path);
  if (earlier) readEarlier(evidence, gazetteer, earlier);
  return evidence;
}

function add(weights: Map<number, number>, index: number, weight: number): void {
  if (index >= 0) weights.set(index, (weights.get(index) ?? 0) + weight);
}

function addPlace(evidence: HomeEvidence, gazetteer: Gazetteer, place: PlaceIndex, share: number): void {
  if (place < 0) return;
  add(evidence.regions, gazetteer.admin1[place] || -1, STATE_WEIGHT * share);
  add(evidence.regions, gazetteer.admin2[place] || -1, COUNTY_WEIGHT * share);
  evidence.anchors.push({ place, weight: ANCHOR_WEIGHT * share });
}

/** The publisher's address: a city alone says as much as its largest namesake, so it needs a state or a country. */
function readStated(evidence: HomeEvidence, gazetteer: Gazetteer, { city, region, country }: HomePlace): void {
  const code = country.length === 2 ? country.toUpperCase() : gazetteer.countryByName(country);
  const index = code === null ? -1 : gazetteer.countryIndex(code);
  add(evidence.countries, index, COUNTRY_WEIGHT);
  if (index < 0 && !region) return;
  const inside = regionsCalled(gazetteer, region).filter(
    (one) => gazetteer.regionKind[one] === RegionKind.admin1 && (index < 0 || gazetteer.regionCountry[one] === index),
  );
  if (region && inside.length === 0 && index < 0) return;
  const place = placesCalled(gazetteer, city).find(
    (one) =>
      (index < 0 || gazetteer.countries[one] === index) &&
      (inside.length === 0 || inside.includes(gazetteer.admin1[one]!)),
  );
  if (place !== undefined) {
    addPlace(evidence, gazetteer, place, STATED_SHARE);
    if (index < 0) add(evidence.countries, gazetteer.countries[place]!, COUNTRY_WEIGHT);
  }
}

function placesCalled(gazetteer: Gazetteer, name: string): PlaceIndex[] {
  const key = gazetteer.names.find(name, 0, name.length);
  if (key === NO_NAME) return [];
  return [...gazetteer.placesByName.subarray(gazetteer.nameStart[key]!, gazetteer.nameStart[key + 1]!)];
}

/** Countries and divisions of this name or abbreviation. */
function regionsCalled(gazetteer: Gazetteer, name: string): RegionIndex[] {
  const key = gazetteer.names.find(name, 0, name.length);
  if (key === NO_NAME || (gazetteer.priorBits(key) & 0x80) === 0) return [];
  const first = gazetteer.firstRegionName(key);
  const regions: RegionIndex[] = [];
  for (let i = first; i < gazetteer.endRegionNames(first); i++) {
    if (gazetteer.styleOfName[i] !== NameStyle.adjective) regions.push(gazetteer.regionOfName[i]!);
  }
  return regions;
}

const LONGEST_LABEL = 40;
const SHORTEST_NAME = 5;
/** "The Mercury" and "the Record" are no towns; Concord is, though also a word. */
const MOST_USUAL = 2;
/** ".tv" and the like are sold to all the world. */
const SOLD_EVERYWHERE = new Set(['TV', 'ME', 'IO', 'CO', 'AI', 'FM', 'LY', 'TO', 'CC', 'GG']);
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

/** What the host says by itself: its ending, unless the home is known, and the city or state in its name. */
function readHost(evidence: HomeEvidence, gazetteer: Gazetteer, host: string, isKnown: boolean): void {
  const labels = host.split('.');
  const ending = labels.pop()!;
  if (SECOND_LEVEL.has(labels.at(-1) ?? '')) labels.pop();
  const code = ending === 'uk' ? 'GB' : ending.length === 2 ? ending.toUpperCase() : '';
  if (!isKnown && code && !SOLD_EVERYWHERE.has(code)) {
    add(evidence.countries, gazetteer.countryIndex(code), COUNTRY_WEIGHT);
  }
  const label = (labels.at(-1) ?? '').replace(/[^a-z]/g, '').slice(0, LONGEST_LABEL);
  const key = nameInLabel(label, (start, end) => placeKey(label, start, end, gazetteer));
  if (key >= 0) evidence.keys.push(key);
}

/** The longest name that a label starts or ends with: "bangorledger", "thebangorledger", "visitcork". */
function nameInLabel(label: string, keyOf: (start: number, end: number) => number): number {
  const skipped = /^(the|my|daily|visit|go)?/.exec(label)![0].length;
  for (const start of skipped > 0 ? [0, skipped] : [0]) {
    for (let end = label.length; end - start >= SHORTEST_NAME; end--) {
      const key = keyOf(start, end);
      if (key >= 0) return key;
    }
  }
  for (let start = 1; label.length - start >= SHORTEST_NAME; start++) {
    const key = keyOf(start, label.length);
    if (key >= 0) return key;
  }
  return NO_NAME;
}

function placeKey(label: string, start: number, end: number, gazetteer: Gazetteer): number {
  const key = gazetteer.names.find(label, start, end);
  if (key < 0 || gazetteer.nameStart[key] === gazetteer.nameStart[key + 1]) return NO_NAME;
  // "Jordan News" is a paper's name, whatever Jordan is besides.
  if (end < label.length && PRESS.test(label.slice(end))) return gazetteer.prior(key).word > MOST_USUAL ? NO_NAME : key;
  const { word, given } = gazetteer.prior(key);
  return word > MOST_USUAL || given > 1 ? NO_NAME : key;
}

const PRESS =
  /^(?:daily|sunday|evening|free)?(?:news|newspapers?|times|post|herald|press|journal|gazette|chronicle|tribune|star|record|register|observer|independent|beacon|sentinel|telegram|telegraph|review|leader|courier|echo|today|online|live)$/;

const FEDERAL = new Set(['US', 'CA', 'AU', 'GB']);
const MOST_SECTIONS = 6;
const LONGEST_SECTION = 30;
/** "/uk-news/", "/dublin_news/", "/local/": what a section says besides its place. */
const SECTION_WORDS = /^(?:news|local|area)[-_ ]|[-_ ](?:news|local|area|metro|county)$/g;

/** Sections of the address ("/us-news/", "/news/kanawha/"), but not its last part: that is the headline again. */
function readSections(evidence: HomeEvidence, gazetteer: Gazetteer, path: string): void {
  for (const section of path.toLowerCase().split('/').slice(1, -1).slice(0, MOST_SECTIONS)) {
    if (section.length > LONGEST_SECTION || /\d/.test(section)) continue;
    const bare = section.replace(SECTION_WORDS, '').replace(/_/g, ' ');
    const states = regionsCalled(gazetteer, bare).filter((one) => speaksAlone(gazetteer, one, bare));
    const key =
      states.length === 0 && bare.length >= SHORTEST_NAME ? placeKey(bare, 0, bare.length, gazetteer) : NO_NAME;
    if (key >= 0) evidence.keys.push(key);
    const regions = states.length > 0 || key >= 0 ? states : regionsCalled(gazetteer, `${bare} county`);
    for (const region of regions) {
      const weight = SECTION_WEIGHT / regions.length;
      add(evidence.countries, gazetteer.regionCountry[region]!, weight);
      if (gazetteer.regionKind[region] !== RegionKind.country) add(evidence.regions, region, weight);
      add(evidence.regions, gazetteer.regionParent[region] || -1, weight);
    }
  }
}

/** Countries and states: "/us/" and "/uk/" are such, "/in/" and "/me/" are words. */
function speaksAlone(gazetteer: Gazetteer, region: RegionIndex, name: string): boolean {
  const kind = gazetteer.regionKind[region];
  if (kind === RegionKind.country) return name.length > 2 || /^u[ks]$/.test(name);
  return (
    kind === RegionKind.admin1 &&
    name.length > 3 &&
    FEDERAL.has(gazetteer.countryCode(gazetteer.regionCountry[region]!))
  );
}

function readEarlier(evidence: HomeEvidence, gazetteer: Gazetteer, { places }: Earlier): void {
  const countries = new Map<number, number>();
  const states = new Map<number, number>();
  for (const { id, share, state, country } of places) {
    const place = gazetteer.indexOf(id);
    if (place < 0) continue;
    countries.set(gazetteer.countries[place]!, country);
    states.set(gazetteer.admin1[place] || -1, state);
    evidence.anchors.push({ place, weight: EARLIER_ANCHOR * share });
  }
  for (const [country, share] of countries) add(evidence.countries, country, EARLIER_COUNTRY * share);
  for (const [state, share] of states) add(evidence.regions, state, EARLIER_STATE * share);
}
