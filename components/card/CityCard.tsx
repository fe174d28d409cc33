import type { CityMention, Place } from '../../lib/core/types';
import { Heading } from './Heading';
import { SourceLine } from './Sources';
import { figure, type Say } from './words';

interface Props {
  id: string;
  mention: CityMention;
  places: readonly Place[];
  say: Say;
  locale: string;
}

const SHOWN = 3;

/** A city, or the few that the name may mean. */
export function CityCard({ id, mention, places, say, locale }: Props) {
  const shown = places.slice(0, SHOWN);
  const alone = shown.length === 1;
  return (
    <section data-outcome="city">
      <Heading id={id} icon="city">
        {alone ? shown[0]!.name : say({ id: 'card_city_several', params: [shown[0]!.name] })}
      </Heading>
      {shown.map((place) => (
        <PlaceFacts key={place.id} place={place} named={alone} say={say} locale={locale} />
      ))}
      {mention.metonym && <p class="note">{say({ id: 'card_city_metonym' })}</p>}
      <footer>
        <ul class="sources">
          {shown.map(({ id: place, name }) => (
            <SourceLine
              key={place}
              source={{
                publisher: 'GeoNames',
                title: name,
                year: null,
                url: `https://www.geonames.org/${place}`,
                licence: 'CC BY 4.0',
              }}
              say={say}
            />
          ))}
        </ul>
      </footer>
    </section>
  );
}

/** "Texas, United States", without the region where it bears the city's own name. */
function whereIs({ name, admin1, country }: Place, locale: string): string {
  const land = new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(country) ?? country;
  return admin1 && admin1 !== name ? `${admin1}, ${land}` : land;
}

/** "29.56° N, 106.55° E". */
function coordinates({ lat, lon }: Place, say: Say): string {
  const degrees = (value: number) => Math.abs(value).toFixed(2);
  return [
    say({ id: lat < 0 ? 'card_south' : 'card_north', params: [degrees(lat)] }),
    say({ id: lon < 0 ? 'card_west' : 'card_east', params: [degrees(lon)] }),
  ].join(', ');
}

function PlaceFacts({ place, named, say, locale }: { place: Place; named: boolean; say: Say; locale: string }) {
  return (
    <div class="place">
      <p class="stated">{named ? whereIs(place, locale) : <strong>{whereIs(place, locale)}</strong>}</p>
      <dl>
        <dt>{say({ id: 'card_city_population' })}</dt>
        <dd>
          {place.population > 0 ? (
            <>
              {figure(say, { number: place.population })} <span class="as-of">{say({ id: 'card_city_undated' })}</span>
            </>
          ) : (
            say({ id: 'card_city_no_population' })
          )}
        </dd>
        <dt>{say({ id: 'card_city_position' })}</dt>
        <dd>{coordinates(place, say)}</dd>
      </dl>
    </div>
  );
}
