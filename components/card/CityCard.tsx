import type { CityMention, Place, PlaceRecord, PlacesKnown, Source } from '../../lib/core/types';
import { Heading } from './Heading';
import { PlaceFacts } from './PlaceFacts';
import { SourceList } from './Sources';
import { WorldMap } from './WorldMap';
import { type Say, whereIs } from './words';

interface Props {
  id: string;
  mention: CityMention;
  places: readonly Place[];
  known: PlacesKnown | null;
  say: Say;
  locale: string;
  now: Date;
}

const SHOWN = 3;

/** A city, or the few that the name may mean. */
export function CityCard({ id, mention, places, known, say, locale, now }: Props) {
  const shown = places.slice(0, SHOWN);
  const alone = shown.length === 1;
  const recordOf = (place: Place) => known?.places.find((record) => record.id === place.id) ?? null;
  const where = shown.map((place) => whereIs(place, locale));
  return (
    <section data-outcome="city">
      <Heading id={id} icon="city">
        {alone ? shown[0]!.name : say({ id: 'card_city_several', params: [shown[0]!.name] })}
      </Heading>
      {alone ? <p class="stated">{where[0]}</p> : <p class="note">{say({ id: 'card_city_hesitates' })}</p>}
      <WorldMap
        land={known?.land ?? null}
        places={shown}
        label={say({ id: 'card_city_map', params: [where.join('; ')] })}
      />
      {shown.map((place, index) => (
        <div key={place.id} class="place">
          {!alone && (
            <p class="stated">
              <span class="rank">{index + 1}</span> <strong>{where[index]}</strong>
            </p>
          )}
          <PlaceFacts place={place} record={recordOf(place)} say={say} locale={locale} now={now} />
        </div>
      ))}
      {mention.metonym && <p class="note">{say({ id: 'card_city_metonym' })}</p>}
      <SourceList sources={shown.flatMap((place) => sourcesOf(place, recordOf(place)))} say={say} />
    </section>
  );
}

/** Those of its figures, the newest first, then GeoNames for the place itself. */
function sourcesOf(
  { id, name }: Place,
  record: PlaceRecord | null,
): (Omit<Source, 'year'> & { year: number | null })[] {
  const geonames = {
    id: `geonames-${id}`,
    publisher: 'GeoNames',
    title: name,
    year: null,
    url: `https://www.geonames.org/${id}`,
    licence: 'CC BY 4.0',
  };
  const facts = [...(record?.facts ?? [])]
    .reverse()
    .sort((a, b) => (a.known < b.known ? 1 : a.known > b.known ? -1 : 0));
  return [...facts.map(({ source }) => source), geonames];
}
