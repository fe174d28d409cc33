import { distanceBetween } from '../claims/shared/geodesy';
import { ofGeoNames } from '../claims/shared/places';
import type { Fact, Place, SubjectRef } from '../types';
import { convert, unit as unitOf } from '../units';
import { type Figure, isOneFigure, isPlainLength, type PerspectiveRule, saysAlready } from './shared/figure';
import { HOME_CITIES, WORLD_CITIES } from './shared/known';
import { divided, makeLine, rounded } from './shared/line';
import { placeInPlay } from './shared/place';

/** Distances of other kinds: up, down, around the world, by the hour, or between the places that the sentence names. */
const NOT_ALONG =
  /\b(?:above|altitude|high|deep|depth|elevation|orbit\w{0,8}|moon|earth|space\w{0,8}|planet|an hour|per hour|wide|coast\w{0,6}|shores?|shoreline|borders?|radius|circumference|loop|round[- ]trip|square|visibility|odometer|as far as|the distance (?:from|between)|away from|oil|tires?|tyres?|mileage|warranty|serviced?|every \d[\d,]{0,8})\b/i;

/** "The entire 1,500 miles" are a way that the text has told of. */
const WHOLE = /\b(?:entire|whole|full|remaining|last|first|same|those|these)\s$/i;
const JOURNEY =
  /\b(?:rid(?:e|es|ing)|trips?|journeys?|walk\w{0,3}|trek\w{0,4}|drive|drove|driving|hik(?:e|ed|es|ing)|voyage|flights?|fl[ie]w|fly\w{0,3}|travel\w{0,4}|routes?|pilgrimage|march\w{0,3}|cycl\w{1,4}|sail\w{0,3}|migrat\w{1,4}|commute)\b/i;

/** The shortest way between two cities that is worth naming, and how near the figure must be to it. */
const LEAST_KM = 100;
const MOST_KM = 18_000;
const NEAR = 0.06;
/** Cities for readers of whom it is not known where they live. */
const BEST_KNOWN = 12;

/** The way between two cities that most readers know, as the crow flies. */
export const length: PerspectiveRule = {
  kind: 'length',
  lines(figure) {
    const { quantity, sentence, claimed } = figure;
    const { unit, value } = quantity;
    if (claimed || unit === null || unitOf(unit)?.dimension !== 'length' || !isOneFigure(quantity)) return [];
    if (unit !== 'mile' && unit !== 'kilometre') return [];
    if (!isPlainLength(figure) || told(figure)) return [];
    if (sentence.cities.length > 0 || NOT_ALONG.test(sentence.text)) return [];
    if (WHOLE.test(figure.before) || hasOwnEnds(figure)) return [];
    const kilometres = convert(value, unit, 'kilometre')!;
    if (kilometres < LEAST_KM || kilometres > MOST_KM) return [];
    const place = placeInPlay(sentence, figure.context, figure.stage);
    const home = place?.country ?? figure.stage.country;
    const pair = place?.city
      ? pairFrom(place.city, kilometres, figure)
      : (pairAtHome(kilometres, home, figure) ?? pairAbroad(kilometres, home, figure));
    if (!pair) return [];
    const [from, to, apart] = pair;
    const fact = distanceFact(from, to, apart, figure);
    return [
      makeLine({
        kind: length.kind,
        message: { id: 'perspective_way', params: [from.name, to.name] },
        working: divided(rounded(kilometres, 'kilometre', 4), {
          id: 'perspective_way_on_record',
          params: [{ number: Math.round(apart), unit: 'kilometre' }],
        }),
        value: 1,
        unit: 'multiple',
        base: convert(apart, 'kilometre', unit)!,
        baseUnit: unit,
        facts: [fact],
      }),
    ];
  },
};

/** "1,200 miles (1,931 km)": once is enough. */
const told = (figure: Figure): boolean =>
  saysAlready(
    figure,
    figure.quantity.unit!,
    figure.quantity.value,
    figure.sentence.quantities.filter((other) => other.start < figure.mention.start),
  );

/** How far back the ends of a journey are looked for. */
const SENTENCES_BACK = 3;

/** "He left Norman for Washington. The ride is 1,500 miles": the text says from where to where. */
function hasOwnEnds({ sentence, stage }: Figure): boolean {
  const near = stage.before(sentence).slice(-SENTENCES_BACK);
  const isJourney = [...near, sentence].some(({ text }) => JOURNEY.test(text));
  return isJourney && near.some(({ cities }) => cities.length > 0);
}

type Pair = [from: Place, to: Place, kilometres: number];

/** "The city's 6,000 miles of streets", of New York: from there, or from nowhere. */
function pairFrom(city: SubjectRef, kilometres: number, figure: Figure): Pair | null {
  if (!('place' in city) || !WORLD_CITIES.includes(city.place)) return null;
  const isOwn = ({ id }: Place) => id === city.place;
  return opening(
    isOwn,
    pairOf(kilometres, WORLD_CITIES, figure, (from, to) => isOwn(from) || isOwn(to)),
  );
}

/** The pair, turned where its second place is the one to begin with. */
function opening(isFirst: (place: Place) => boolean, pair: Pair | null): Pair | null {
  if (!pair) return null;
  const [from, to, apart] = pair;
  return isFirst(to) ? [to, from, apart] : pair;
}

const pairAtHome = (kilometres: number, country: string | null, figure: Figure): Pair | null =>
  country === null
    ? null
    : pairOf(
        kilometres,
        HOME_CITIES.filter((id) => figure.context.gazetteer.place(id)?.country === country),
        figure,
      );

/** From a city of the text's own country, where it has a known one, to another country: Sydney to Melbourne is for Australians. */
function pairAbroad(kilometres: number, home: string | null, figure: Figure): Pair | null {
  const isHome = ({ country }: Place) => country === home;
  const hasCity = WORLD_CITIES.some((id) => figure.context.gazetteer.place(id)?.country === home);
  const isKnown = (from: Place, to: Place) => from.country !== to.country && (!hasCity || isHome(from) || isHome(to));
  const among = home === null ? WORLD_CITIES.slice(0, BEST_KNOWN) : WORLD_CITIES;
  return opening(isHome, pairOf(kilometres, among, figure, isKnown));
}

function pairOf(
  kilometres: number,
  ids: readonly number[],
  { context }: Figure,
  isKnown: (from: Place, to: Place) => boolean = () => true,
): Pair | null {
  const places = ids.flatMap((id) => context.gazetteer.place(id) ?? []);
  // The better known the lesser known of two cities is, the better the pair: New York to Tokyo before Istanbul to Miami.
  for (const [index, to] of places.entries()) {
    let best: Pair | null = null;
    let least = NEAR;
    for (const from of places.slice(0, index)) {
      const apart = distanceBetween(from, to);
      const off = Math.abs(kilometres / apart - 1);
      if (off >= least || !isKnown(from, to)) continue;
      best = [from, to, apart];
      least = off;
    }
    if (best) return best;
  }
  return null;
}

/** The distance as worked out from the places' positions, under the gazetteer's own date. */
function distanceFact(from: Place, to: Place, kilometres: number, { context }: Figure): Fact {
  const subject = { place: from.id, name: `${from.name} – ${to.name}` };
  const figure = {
    property: 'distance',
    definition: 'straight-line',
    value: Math.round(kilometres),
    unit: 'kilometre',
  };
  return ofGeoNames({ subject, ...figure }, context);
}
