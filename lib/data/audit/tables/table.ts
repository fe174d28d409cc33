import { createRequire } from 'node:module';
import { scopeOf } from '../../../core/facts';
import type { Gazetteer } from '../../../core/gazetteer';
import type { GeoName } from '../geonames';
import type { AuditRow } from '../rows';

const require = createRequire(import.meta.url);

/** A figure of a reference table that speaks of a row's subject, definition and time. */
export interface Theirs {
  value: number;
  /** As the table puts it: "PARIS, urban agglomeration, 2019". */
  label: string;
  /** Where the table has years: the figure of a neighbouring one can confirm a row and not contradict it. */
  year?: number;
  /** The row's own source is this table, so that the figures must be the same. */
  copied?: boolean;
}

/** Every figure that the table has for a row; empty where it does not speak of it. */
export type Lookup = (row: AuditRow) => Theirs[];

export interface Context {
  folder: string;
  gazetteer: Gazetteer;
  places: Map<number, GeoName>;
}

export interface ReferenceTable {
  /** The files that it is read from. */
  files: string[];
  /** Throws a sentence where a file is missing or of another form. */
  open(context: Context): Lookup;
}

/** Definitions by what a table calls a city within its limits, any unit that is administered, and all that has grown together. */
export const WITHIN_LIMITS = new Set(['city-proper', 'municipality']);
export const isAdministrative = (definition: string): boolean => scopeOf(definition) === 'administrative';
export const isGrownTogether = (definition: string): boolean =>
  scopeOf(definition) === 'urban' || scopeOf(definition) === 'metropolitan';

interface Codes {
  _numeric?: string;
  _alpha3?: string;
  _fips10?: string;
}
const mappings: Record<string, Codes> = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
const byCode = (of: (codes: Codes, iso: string) => string | undefined): Map<string, string> =>
  new Map(
    Object.entries(mappings).flatMap(([iso, codes]) => {
      const code = /^[A-Z]{2}$/.test(iso) ? of(codes, iso) : undefined;
      return code ? [[code, iso] as const] : [];
    }),
  );

/** ISO 3166-1 alpha-2 by other codes: alpha-3, the number without zeros in front, and the factbook's. */
export const isoByAlpha3 = byCode((codes) => codes._alpha3);
export const isoByNumber = byCode((codes) => codes._numeric && String(Number(codes._numeric)));
export const isoByGec = new Map([
  // CLDR leaves out those that are the ISO code; of two countries the one that is written out has the code.
  ...byCode((codes, iso) => (codes._fips10 ? undefined : iso)),
  ...byCode((codes) => codes._fips10),
]);

/** Names of the United Nations that the gazetteer does not know, also without what stands in brackets. */
const UN_NAMES: Record<string, string> = {
  'Brunei Darussalam': 'BN',
  'China, Hong Kong SAR': 'HK',
  'China, Macao SAR': 'MO',
  Congo: 'CG',
  'Holy See': 'VA',
  "Lao People's Democratic Republic": 'LA',
  'Republic of Moldova': 'MD',
  'Republic of South Sudan': 'SS',
  'State of Palestine': 'PS',
  'United Kingdom of Great Britain and Northern Ireland': 'GB',
  'United Republic of Tanzania': 'TZ',
  'United States Virgin Islands': 'VI',
  'Viet Nam': 'VN',
};

/** ISO code of a country by its name in English, also as the United Nations write it. */
export const isoByName = (name: string, gazetteer: Gazetteer): string | null =>
  UN_NAMES[name] ?? gazetteer.countryByName(name) ?? gazetteer.countryByName(name.replace(/ \(.*/, ''));

/** Whole kilometres between two points, near enough for telling places apart. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const east = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.round(Math.hypot(a.lat - b.lat, east) * 111.2);
}
