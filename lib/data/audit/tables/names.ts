import { fold } from '../../../core/fold';
import type { Gazetteer } from '../../../core/gazetteer';
import type { GeoName } from '../geonames';

/** "BEIJING (PEKING)" is Beijing, "Fuzhou (Fujian)" the one there, "Paris (TX)" the one in Texas. */
export interface WrittenName {
  base: string;
  bracket: string;
}

export function writtenName(name: string): WrittenName {
  const [, base, bracket] = /^(.*?)\s*(?:\((.*)\))?$/.exec(name)!;
  return { base: fold(base!), bracket: fold(bracket ?? '') };
}

/**
 * Finds a place's rows in a table that has names instead of ids. A name that several places of the country share counts
 * for the largest of them, unless what stands in brackets is the place's own division or other name.
 */
export class NameJoin<Item> {
  private readonly items = new Map<string, { written: WrittenName; item: Item }[]>();

  constructor(private readonly gazetteer: Gazetteer) {}

  add(country: string, name: string, item: Item): void {
    const written = writtenName(name);
    for (const part of new Set([written.base, written.bracket])) {
      if (part === '') continue;
      const key = `${country} ${part}`;
      const list = this.items.get(key);
      if (list) list.push({ written, item });
      else this.items.set(key, [{ written, item }]);
    }
  }

  /** By each of the place's names: a table may write it one way in one year and another in the next. */
  of(place: GeoName): Item[] {
    const shown = this.gazetteer.place(place.id)?.name ?? place.name;
    const keys = [...new Set([shown, ...place.names].map(fold))].filter(Boolean);
    const found = keys.flatMap((key) =>
      (this.items.get(`${place.country} ${key}`) ?? [])
        .filter(({ written }) => this.meant(place, key, written, keys))
        .map(({ item }) => item),
    );
    return [...new Set(found)];
  }

  private meant(place: GeoName, key: string, { base, bracket }: WrittenName, keys: string[]): boolean {
    const shown = this.gazetteer.place(place.id);
    const divisions = [shown?.admin1, shown?.admin1Code].map((division) => fold(division ?? ''));
    if (key === base && divisions.includes(bracket)) return bracket !== '';
    const otherName = bracket !== '' && keys.includes(bracket) && keys.includes(base);
    if (place.country === 'US') return false;
    const largest = this.gazetteer.lookup(key).find((id) => this.gazetteer.place(id)?.country === place.country);
    const division = bracket !== '' && this.isDivision(bracket, place.country);
    return otherName || (!division && (largest === place.id || largest === undefined));
  }

  /** Whether a bracket names some division of the country, and so tells namesakes apart. */
  private isDivision(bracket: string, country: string): boolean {
    const { gazetteer } = this;
    const key = gazetteer.names.find(bracket, 0, bracket.length);
    if (key < 0) return false;
    const first = gazetteer.firstRegionName(key);
    for (let entry = first; entry < gazetteer.endRegionNames(first); entry++) {
      const region = gazetteer.regionOfName[entry]!;
      if (gazetteer.countryCode(gazetteer.regionCountry[region]!) === country) return true;
    }
    return false;
  }
}
