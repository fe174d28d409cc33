import { type AtlasFile, zoneOf } from './atlas';
import type { Data } from './check';
import type { PlaceId, PlaceRecord } from './types';

const PROPERTIES = ['population', 'area', 'elevation'] as const;

/** What the card of a city tells of these places, in their order; ids that are none are left out. */
export function placeRecords(
  ids: readonly PlaceId[],
  { gazetteer, facts }: Pick<Data, 'gazetteer' | 'facts'>,
  atlas: AtlasFile,
): PlaceRecord[] {
  return ids.flatMap((id) => {
    const place = gazetteer.place(id);
    if (!place) return [];
    const subject = { place: id, name: place.name };
    return { id, facts: PROPERTIES.flatMap((property) => facts.about(subject, property)), zone: zoneOf(atlas, place) };
  });
}
