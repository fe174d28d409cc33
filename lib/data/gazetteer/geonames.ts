import { readFileSync } from 'node:fs';
import { SourceError } from '../table';

/** A row of GeoNames' table of populated places. */
export interface SourcePlace {
  id: number;
  name: string;
  asciiName: string;
  alternates: string[];
  lat: number;
  lon: number;
  feature: string;
  country: string;
  /** "US.TX", "US.TX.113"; '' where the row has none. */
  admin1: string;
  admin2: string;
  population: number;
  /** IANA name of its time zone. */
  zone: string;
}

/** Sections of places, and places that are no more. */
const LEFT_OUT = new Set(['PPLX', 'PPLH', 'PPLCH', 'PPLQ', 'PPLW']);
const SEATS = new Set(['PPLC', 'PPLA']);
/** With a hundred million people and more, where the seat of a district (GeoNames often has no figure for it) is a town of tens of thousands. */
const GREAT_COUNTRIES = new Set('CN IN ID PK BR BD RU JP PH EG'.split(' '));
/** A place that is written of in many languages. */
const MANY_ALTERNATES = 16;
const SMALLEST = 500;
const CELLS = 19;

/**
 * Places of 500 people and more, every national capital and first-level seat, the better known of the second-level seats, by division and latitude.
 * `vintage` is the newest change among them. Throws SourceError with the line of a row that is not one.
 */
export function readPlaces(file: string): { places: SourcePlace[]; vintage: string } {
  const places: SourcePlace[] = [];
  let vintage = '';
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells.length !== CELLS) throw new SourceError(file, index + 1, `${cells.length} cells where ${CELLS} belong`);
    const feature = cells[7]!;
    const place = {
      id: Number(cells[0]),
      name: cells[1]!,
      asciiName: cells[2]!,
      alternates: cells[3] ? cells[3].split(',') : [],
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      feature,
      country: cells[8]!,
      admin1: cells[10] ? `${cells[8]}.${cells[10]}` : '',
      admin2: cells[10] && cells[11] ? `${cells[8]}.${cells[10]}.${cells[11]}` : '',
      population: Number(cells[14]),
      zone: cells[17]!,
    };
    if (LEFT_OUT.has(feature) || (place.population < SMALLEST && !isSeat(place))) continue;
    const wrong = fault(place);
    if (wrong) throw new SourceError(file, index + 1, wrong);
    if (cells[18]! > vintage) vintage = cells[18]!;
    places.push(place);
  }
  // Neighbours lie side by side, which halves what the packed columns weigh.
  places.sort(
    (a, b) =>
      compare(a.country, b.country) ||
      compare(a.admin1, b.admin1) ||
      compare(a.admin2, b.admin2) ||
      a.lat - b.lat ||
      a.id - b.id,
  );
  return { places, vintage };
}

function isSeat({ feature, country, alternates }: SourcePlace): boolean {
  if (feature === 'PPLA2') return GREAT_COUNTRIES.has(country) || alternates.length >= MANY_ALTERNATES;
  return SEATS.has(feature);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fault(place: SourcePlace): string | null {
  if (!Number.isInteger(place.id) || place.id <= 0) return 'the id is not a positive whole number';
  if (!place.name) return 'the place has no name';
  if (!(Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180)) return 'the coordinates are out of range';
  if (!/^[A-Z]{2}$/.test(place.country)) return `"${place.country}" is not a country code`;
  if (!Number.isInteger(place.population) || place.population < 0) return 'the population is not a whole number';
  return null;
}
