import { type Home, Homes } from './homes';
import { NameIndex, type NameKey, NO_NAME } from './names';
import { PackedFile } from './packed';
import { Sums } from './sums';
import type { Place, PlaceId } from './types';

export { DataError } from './packed';

/** What a region's name stands for; the order is that of the packed file. */
export const RegionKind = { country: 1, admin1: 2, admin2: 3 } as const;
/** How a name speaks of its region: "Texas", "Tex." or "TX", "Texan". */
export const NameStyle = { full: 1, abbreviation: 2, adjective: 3 } as const;
/** Whose name it is: the place's own, one kept by hand, or one of GeoNames' alternates. */
export const NameOrigin = { own: 0, curated: 1, alternate: 2 } as const;

/** What is known of a word apart from places: how usual it is as a given name, a surname, an English word. */
export interface NamePrior {
  /** 0 no, 1 rare, 2 usual, 3 very usual. */
  given: number;
  surname: number;
  /** 0 not an English word, 1 rare ... 5 among the most used; 6 the name of something greater, 7 never a place. */
  word: number;
}

interface Meta {
  vintage: string;
  countries: string[];
  features: string[];
  codes: string[];
}

/** Index of a place or region in the columns of the file, not its GeoNames id. */
export type PlaceIndex = number;
export type RegionIndex = number;

/** Unpacked places are kept, up to this many: an article asks for the same few again and again. */
const MOST_UNPACKED = 2000;

/**
 * The places, countries and divisions of the dataset, read where they lie: no object is made for a place until it is
 * asked for.
 * Throws DataError where the bytes are not a whole dataset file.
 */
export class Gazetteer {
  readonly names: NameIndex;
  private readonly meta: Meta;
  private readonly priors: Uint8Array;
  private readonly ids: Uint32Array;
  /** Steps in hundredths of a degree from each place to the next, modulo 2 ** 16. */
  private readonly lat: Sums;
  private readonly lon: Sums;
  private readonly feature: Uint8Array;
  private readonly peopleLow: Uint16Array;
  private readonly peopleHigh: Uint16Array;
  /** Country of each place, as an index for `countryCode`. */
  readonly countries: Uint8Array;
  /** Region index of each place's first- and second-level division; 0 is none. */
  readonly admin1: Uint16Array;
  readonly admin2: Uint16Array;

  /** Places of key `k`, best population first: `placesByName[nameStart[k] .. nameStart[k + 1])`. */
  readonly nameStart: Uint32Array;
  readonly placesByName: Uint32Array;
  /** NameOrigin of each entry of `placesByName`. */
  readonly originByName: Uint8Array;
  /** Which of the forms of its key is the place's own. */
  private readonly formByName: Uint8Array;
  private readonly unpacked = new Map<PlaceIndex, Place>();
  private readonly indices = new Map<PlaceId, PlaceIndex>();

  readonly regionKind: Uint8Array;
  readonly regionCountry: Uint8Array;
  /** The first-level division that a second-level one belongs to; 0 else. */
  readonly regionParent: Uint16Array;
  private readonly regionForm: Uint32Array;
  private readonly regionCode: Uint16Array;
  /** Names of regions, sorted by key: key, region, style. */
  private readonly regionKeys: Uint32Array;
  readonly regionOfName: Uint16Array;
  readonly styleOfName: Uint8Array;
  private readonly countryRegion = new Map<string, RegionIndex>();
  private readonly cityDemonyms: Map<string, PlaceId>;
  private readonly homes: Homes;

  constructor(bytes: Uint8Array) {
    const file = new PackedFile(bytes);
    this.names = new NameIndex(file);
    this.meta = file.json('meta') as Meta;
    this.priors = file.u8('names.prior');
    this.ids = runningSum(join(file, 'place.id'));
    this.lat = new Sums(file.u16('place.lat'));
    this.lon = new Sums(file.u16('place.lon'));
    this.feature = file.u8('place.feature');
    this.peopleLow = file.u16('place.people.lo');
    this.peopleHigh = file.u16('place.people.hi');
    this.countries = file.u8('place.country');
    this.admin1 = file.u16('place.admin1');
    this.admin2 = file.u16('place.admin2');

    this.nameStart = startsOf(file.u16('names.places'));
    this.placesByName = join(file, 'listed.place');
    this.originByName = file.u8('listed.origin');
    this.formByName = file.u8('listed.form');

    this.regionKind = file.u8('region.kind');
    this.regionCountry = file.u8('region.country');
    this.regionParent = file.u16('region.parent');
    this.regionForm = file.u32('region.name');
    this.regionCode = file.u16('region.code');
    this.regionKeys = file.u32('rname.key');
    this.regionOfName = file.u16('rname.region');
    this.styleOfName = file.u8('rname.style');
    this.cityDemonyms = new Map(file.json('demonyms') as [string, PlaceId][]);
    this.homes = new Homes(file);
    for (let region = 1; region < this.regionKind.length && this.regionKind[region] === RegionKind.country; region++) {
      this.countryRegion.set(this.countryCode(this.regionCountry[region]!), region);
    }
  }

  /** Newest change in the GeoNames table that this was built from, YYYY-MM-DD. */
  get vintage(): string {
    return this.meta.vintage;
  }

  get placeCount(): number {
    return this.ids.length;
  }

  /** The place with this GeoNames id, unpacked. */
  place(id: PlaceId): Place | undefined {
    const index = this.indexOf(id);
    return index < 0 ? undefined : this.unpack(index);
  }

  /** Places of this name, largest first, each once. */
  lookup(name: string): PlaceId[] {
    const key = this.names.find(name, 0, name.length);
    if (key === NO_NAME) return [];
    return [...new Set(this.placesByName.subarray(this.nameStart[key]!, this.nameStart[key + 1]!))].map(
      (index) => this.ids[index]!,
    );
  }

  /** ISO code of the country that a city lies in, or null where it is not held. */
  countryOf(id: PlaceId): string | null {
    const index = this.indexOf(id);
    return index < 0 ? null : this.countryCode(this.countries[index]!);
  }

  /** The country's name in English, or the code itself where it is not one. */
  countryName(code: string): string {
    const region = this.countryRegion.get(code);
    return region === undefined ? code : this.regionName(region);
  }

  /** ISO code of the country that is called so: "France", "U.S.", "Britain". */
  countryByName(name: string): string | null {
    return this.country(name, NameStyle.full) ?? this.country(name, NameStyle.abbreviation);
  }

  /** ISO code of the country of this adjective or people: "French", "Norwegians". */
  demonym(word: string): string | null {
    return this.country(word, NameStyle.adjective);
  }

  /** GeoNames id of the city whose people or adjective this is, as written: "Londoner", "Muscovites"; null for "londoner". */
  cityDemonym(word: string): PlaceId | null {
    return this.cityDemonyms.get(word) ?? null;
  }

  /** Where the paper of this host ("www.example.com") is at home; null where that is not known. */
  homeOf(host: string): Home | null {
    return this.homes.of(host);
  }

  /** Every way in which a country or its people is named, one of each folded form. */
  *countryNames(): Iterable<string> {
    for (const [i, key] of this.regionKeys.entries()) {
      if (this.regionKind[this.regionOfName[i]!] === RegionKind.country) yield this.names.text(key);
    }
  }

  /** Every way in which a first-level division or its people is named, one of each folded form. */
  *divisionNames(): Iterable<{ region: RegionIndex; style: number; name: string }> {
    for (const [i, key] of this.regionKeys.entries()) {
      const region = this.regionOfName[i]!;
      if (this.regionKind[region] === RegionKind.admin1) {
        yield { region, style: this.styleOfName[i]!, name: this.names.text(key) };
      }
    }
  }

  private country(name: string, style: number): string | null {
    const key = this.names.find(name, 0, name.length);
    if (key === NO_NAME) return null;
    for (let i = this.firstRegionName(key); i < this.regionKeys.length && this.regionKeys[i] === key; i++) {
      const region = this.regionOfName[i]!;
      if (this.regionKind[region] === RegionKind.country && this.styleOfName[i] === style) {
        return this.countryCode(this.regionCountry[region]!);
      }
    }
    return null;
  }

  // The rest serves detection, which works on indices.

  prior(key: NameKey): NamePrior {
    const bits = this.priors[key]!;
    return { given: bits & 3, surname: (bits >> 2) & 3, word: (bits >> 4) & 7 };
  }

  /** The packed priors of a name: bits 0-1 given, 2-3 surname, 4-6 word, 7 set where a region is called so. */
  priorBits(key: NameKey): number {
    return this.priors[key]!;
  }

  countryCode(country: number): string {
    return this.meta.countries[country]!;
  }

  /** Index of a country code, or -1. */
  countryIndex(code: string): number {
    return this.meta.countries.indexOf(code);
  }

  /** Index into `regionOfName` and `styleOfName` of the first region called so; more follow, up to `endRegionNames`. */
  firstRegionName(key: NameKey): number {
    let low = 0;
    let high = this.regionKeys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.regionKeys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  endRegionNames(first: number): number {
    let end = first;
    while (end < this.regionKeys.length && this.regionKeys[end] === this.regionKeys[first]) end++;
    return end;
  }

  regionName(region: RegionIndex): string {
    return region === 0 ? '' : this.names.text(this.regionForm[region]!);
  }

  /** The first-level division of GeoNames' dotted code ("US.TX"), or 0 where there is none. */
  regionByCode(code: string): RegionIndex {
    const [country, division] = code.split('.') as [string, string?];
    const [inCountry, coded] = [this.countryIndex(country), this.meta.codes.indexOf(division ?? '')];
    for (let region = 1; region < this.regionKind.length; region++) {
      if (this.regionKind[region] !== RegionKind.admin1 || this.regionCountry[region] !== inCountry) continue;
      if (this.regionCode[region] === coded) return region;
    }
    return 0;
  }

  /** GeoNames' dotted code of a first-level division: "US.TX". */
  dottedCode(region: RegionIndex): string {
    return `${this.countryCode(this.regionCountry[region]!)}.${this.meta.codes[this.regionCode[region]!]!}`;
  }

  /** Index of a GeoNames id, or -1. Places are packed by division, so the first question looks at each: about 0.1 ms. */
  indexOf(id: PlaceId): PlaceIndex {
    const known = this.indices.get(id);
    if (known !== undefined) return known;
    const index = this.ids.indexOf(id);
    if (this.indices.size >= MOST_UNPACKED) this.indices.clear();
    this.indices.set(id, index);
    return index;
  }

  idOf(index: PlaceIndex): PlaceId {
    return this.ids[index]!;
  }

  population(index: PlaceIndex): number {
    return ((this.peopleHigh[index]! << 16) | this.peopleLow[index]!) >>> 0;
  }

  /** Degrees, to two decimals. */
  latitude(index: PlaceIndex): number {
    return ((this.lat.first(index + 1) & 0xffff) - 9000) / 100;
  }

  longitude(index: PlaceIndex): number {
    return ((this.lon.first(index + 1) & 0xffff) - 18000) / 100;
  }

  featureOf(index: PlaceIndex): string {
    return this.meta.features[this.feature[index]!]!;
  }

  unpack(index: PlaceIndex): Place {
    const known = this.unpacked.get(index);
    if (known) return known;
    const admin1 = this.admin1[index]!;
    const place = {
      id: this.ids[index]!,
      name: this.names.text(this.ownForm(index)),
      country: this.countryCode(this.countries[index]!),
      admin1: this.regionName(admin1),
      admin1Code: admin1 === 0 ? '' : this.meta.codes[this.regionCode[admin1]!]!,
      lat: this.latitude(index),
      lon: this.longitude(index),
      population: this.population(index),
      feature: this.featureOf(index),
    };
    if (this.unpacked.size >= MOST_UNPACKED) this.unpacked.clear();
    this.unpacked.set(index, place);
    return place;
  }

  /** The form that a place is called by. Names list their places, not the other way round: about 0.1 ms. */
  private ownForm(index: PlaceIndex): number {
    let entry = this.placesByName.indexOf(index);
    while (this.originByName[entry] !== NameOrigin.own) entry = this.placesByName.indexOf(index, entry + 1);
    let low = 0;
    let high = this.nameStart.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.nameStart[middle]! <= entry) low = middle;
      else high = middle;
    }
    return low + this.formByName[entry]!;
  }
}

/** Numbers of up to 32 bits, stored as their lower and upper halves, which compress better apart. */
function join(file: PackedFile, section: string): Uint32Array {
  const low = file.u16(`${section}.lo`);
  const high = file.u16(`${section}.hi`);
  const whole = new Uint32Array(low.length);
  for (let i = 0; i < whole.length; i++) whole[i] = (high[i]! << 16) | low[i]!;
  return whole;
}

/** Steps from one number to the next, in place, to the numbers; sums wrap around, so a step back is a large one. */
function runningSum(steps: Uint32Array): Uint32Array {
  for (let i = 1; i < steps.length; i++) steps[i] = steps[i]! + steps[i - 1]!;
  return steps;
}

/** Where each of a row of things starts, and the last one ends, from their sizes. */
function startsOf(sizes: Uint16Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  let sum = 0;
  for (let i = 0; i < sizes.length; i++) {
    starts[i] = sum;
    sum += sizes[i]!;
  }
  starts[sizes.length] = sum;
  return starts;
}
