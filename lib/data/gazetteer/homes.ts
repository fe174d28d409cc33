import { readFileSync } from 'node:fs';
import { fold } from '../../core/fold';
import { hashOfHost } from '../../core/homes';
import { readTable, SourceError } from '../table';
import type { SourcePlace } from './geonames';

/** A host's home: the place's GeoNames id, or 0 where the paper reports of a whole country. */
export interface HostHome {
  hash: number;
  place: number;
  /** '' where it reports of the world. */
  country: string;
}

/**
 * Homes of news hosts: those of the installed list (host, city, country, reach), and the local papers of `papers.tsv`
 * (host, place, admin1, country). A local paper is at home in its city, a national one in its country, one that reports
 * of the world nowhere. A place is the most populous of its name in its division. Throws SourceError where
 * there is no such place, or a host stands twice.
 */
export function readHomes(places: SourcePlace[], hostsFile: string, papersFile: string): HostHome[] {
  const find = placeFinder(places);
  const homes = new Map<number, HostHome>();
  const add = (host: string, place: SourcePlace | null, country: string, file: string, line: number) => {
    const hash = hashOfHost(host);
    if (homes.has(hash)) throw new SourceError(file, line, `"${host}", or a host of the same hash, stands here before`);
    homes.set(hash, { hash, place: place?.id ?? 0, country });
  };
  const placeOf = (name: string, admin1: string, country: string, file: string, line: number): SourcePlace => {
    const place = find(name, admin1, country);
    if (!place)
      throw new SourceError(file, line, `GeoNames has no place "${name}" in ${admin1 && `${admin1}, `}${country}`);
    return place;
  };
  for (const [index, text] of readFileSync(hostsFile, 'utf8').split('\n').entries()) {
    if (text === '' || text.startsWith('#')) continue;
    const [host, city, country, reach] = text.split('\t') as [string, string, string, string];
    const place = placeOf(city, '', country, hostsFile, index + 1);
    add(host, reach === 'local' ? place : null, reach === 'world' ? '' : country, hostsFile, index + 1);
  }
  for (const { cells, line } of readTable(papersFile, ['host', 'place', 'admin1', 'country'])) {
    const [host, name, admin1, country] = cells as [string, string, string, string];
    add(host, placeOf(name, admin1 === '-' ? '' : admin1, country, papersFile, line), country, papersFile, line);
  }
  return [...homes.values()].sort((a, b) => a.hash - b.hash);
}

type FindPlace = (name: string, admin1: string, country: string) => SourcePlace | undefined;

/** By GeoNames' own name first; by an alternate ("Hull" for Kingston upon Hull) where none is called so. */
function placeFinder(places: SourcePlace[]): FindPlace {
  const own = new Map<string, SourcePlace[]>();
  const other = new Map<string, SourcePlace[]>();
  const add = (names: Map<string, SourcePlace[]>, name: string, place: SourcePlace) => {
    const same = names.get(name);
    if (same) same.push(place);
    else names.set(name, [place]);
  };
  for (const place of places) {
    add(own, fold(place.name), place);
    for (const name of place.alternates) add(other, name, place);
  }
  return (name, admin1, country) => {
    const inside = (place: SourcePlace) =>
      place.country === country && (admin1 === '' || place.admin1 === `${country}.${admin1}`);
    const named = (own.get(fold(name)) ?? []).filter(inside);
    const found = named.length > 0 ? named : (other.get(name) ?? []).filter(inside);
    return found.sort((a, b) => b.population - a.population)[0];
  };
}
