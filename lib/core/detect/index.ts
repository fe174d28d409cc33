import type { Earlier } from '../earlier';
import type { Gazetteer } from '../gazetteer';
import type { Detection, Mention, Place, PlaceId, SourceDocument } from '../types';
import { detectCities } from './cities';
import { detectDates } from './dates';
import { detectQuantities } from './quantities';

const inReadingOrder = (order: Map<number, number>) => (a: Mention, b: Mention) =>
  order.get(a.block)! - order.get(b.block)! || a.start - b.start || b.end - a.end;

/**
 * Finds cities, quantities and dates. The first answer: no claim is read, no language model and no fact is loaded.
 * `earlier` is what the session's articles of the same host were about.
 */
export function detect(document: SourceDocument, gazetteer: Gazetteer, earlier: Earlier | null = null): Detection {
  const { blocks, url, home = null } = document;
  const mentions: Mention[] = detectCities(blocks, gazetteer, { url, home, earlier });
  for (const block of blocks) {
    const dates = detectDates(block);
    mentions.push(...dates, ...detectQuantities(block, dates));
  }
  mentions.sort(inReadingOrder(new Map(blocks.map((block, index) => [block.id, index]))));
  const places = new Map<PlaceId, Place>();
  for (const mention of mentions) {
    if (mention.type !== 'city') continue;
    for (const id of mention.candidates) {
      const place = places.has(id) ? undefined : gazetteer.place(id);
      if (place) places.set(id, place);
    }
  }
  return { mentions, places: [...places.values()] };
}
