import type { Place, PlaceId } from './types';

/** Window of the world map, in degrees: x is longitude + 180, y is `MAP.north` - latitude. Antarctica is left out. */
export const MAP = { width: 360, height: 140, north: 84 } as const;

/** What a card of a city draws besides figures, as `compile` writes it. */
export interface AtlasFile {
  format: 1;
  /** Outline of all land as an SVG path in the units of `MAP`. */
  land: string;
  /** Time zone of the most places of a country ("FR") or of a first-level division ("US.TX"), where it is another. */
  zones: Record<string, string>;
  /** Places whose time zone is not their division's, by zone. */
  exceptions: Record<string, PlaceId[]>;
}

/** IANA time zone of a place, or null where the atlas knows none. */
export function zoneOf(atlas: AtlasFile, { id, country, admin1Code }: Place): string | null {
  const own = Object.entries(atlas.exceptions).find(([, ids]) => ids.includes(id));
  return own?.[0] ?? atlas.zones[`${country}.${admin1Code}`] ?? atlas.zones[country] ?? null;
}
