import type { Fact, Place, PlaceRecord } from '../../lib/core/types';
import { definitionLabel } from '../../lib/core/verdict';
import { Sparkline } from './Sparkline';
import { figure, type Say } from './words';

interface Props {
  place: Place;
  /** Null while it is on its way. */
  record: PlaceRecord | null;
  say: Say;
  locale: string;
  now: Date;
}

/** What is known of one place: people under each definition, area, height, the time there, position. */
export function PlaceFacts({ place, record, say, locale, now }: Props) {
  const facts = record?.facts ?? [];
  const people = byDefinition(facts, 'population');
  const areas = byDefinition(facts, 'area').map((series) => series.at(-1)!);
  const height = facts.filter(({ property }) => property === 'elevation').at(-1);
  const time = record?.zone ? timeThere(record.zone, now, locale) : null;
  return (
    <>
      {people.length > 0 && <People series={people} say={say} />}
      <dl>
        {people.length === 0 && (
          <>
            <dt>{say({ id: 'card_city_population' })}</dt>
            <dd>{undated(place.population, say)}</dd>
          </>
        )}
        {areas.length > 0 && <dt>{say({ id: 'card_city_area' })}</dt>}
        {areas.map((fact) => (
          <dd key={fact.definition} class="several">
            {figure(say, { number: fact.value, unit: fact.unit, digits: 5 })}{' '}
            <span class="as-of">{say(definitionLabel(fact.definition))}</span>
          </dd>
        ))}
        {height && (
          <>
            <dt>{say({ id: 'card_city_elevation' })}</dt>
            <dd>{figure(say, { number: height.value, unit: height.unit })}</dd>
          </>
        )}
        {time && (
          <>
            <dt>{say({ id: 'card_city_time' })}</dt>
            <dd>{time}</dd>
          </>
        )}
        <dt>{say({ id: 'card_city_position' })}</dt>
        <dd>{coordinates(place, say)}</dd>
      </dl>
    </>
  );
}

/** The latest figure under each definition, the smallest first, with how it came there where more than one is known. */
function People({ series, say }: { series: Fact[][]; say: Say }) {
  return (
    <div class="chart">
      <p class="label">{say({ id: 'card_city_population' })}</p>
      <ul class="series">
        {series.map((facts) => {
          const { definition, value, asOf } = facts.at(-1)!;
          const points = facts.map((fact) => ({ date: fact.asOf, value: fact.value }));
          return (
            <li key={definition}>
              <span class="label">
                {say(definitionLabel(definition))} <span class="as-of">{asOf.slice(0, 4)}</span>
              </span>
              {points.length > 1 ? <Sparkline points={points} /> : <span />}
              <span class="value">{figure(say, { number: value })}</span>
              {points.length > 1 && (
                <span class="unseen">
                  {points
                    .map((point) => `${figure(say, { date: point.date })}: ${figure(say, { number: point.value })}`)
                    .join('; ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function byDefinition(facts: readonly Fact[], property: string): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.property === property) groups.set(fact.definition, [...(groups.get(fact.definition) ?? []), fact]);
  }
  return [...groups.values()].sort((a, b) => a.at(-1)!.value - b.at(-1)!.value);
}

function undated(population: number, say: Say) {
  if (population === 0) return say({ id: 'card_city_no_population' });
  return (
    <>
      {figure(say, { number: population })} <span class="as-of">{say({ id: 'card_city_undated' })}</span>
    </>
  );
}

/** "Tue 9:14 PM", or null where the browser does not know the zone. */
function timeThere(timeZone: string, now: Date, locale: string): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
      now,
    );
  } catch {
    return null;
  }
}

/** "29.56° N, 106.55° E". */
function coordinates({ lat, lon }: Place, say: Say): string {
  const degrees = (value: number) => Math.abs(value).toFixed(2);
  return [
    say({ id: lat < 0 ? 'card_south' : 'card_north', params: [degrees(lat)] }),
    say({ id: lon < 0 ? 'card_west' : 'card_east', params: [degrees(lon)] }),
  ].join(', ');
}
