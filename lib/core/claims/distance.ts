import type { Claim, MessageRef, Place, PlaceId, Quantity, SubjectRef, Verdict } from '../types';
import { unit } from '../units';
import { cannotTell, type Interval, statedInterval } from '../verdict';
import { bearingOf, distanceBetween, position, radiusOf, turn, windOf } from './shared/geodesy';
import { ofGeoNames } from './shared/places';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { type End, findStretches, isTime, type Stretch, type Way } from './shared/stretch';

/** Distances are rounded, and taken from one edge or another: so much of the line is always in reach. */
const LOOSE = 0.05;
/** Half the size of both places is in reach as well, but no more than this part of a short line. */
const MOST_SIZE = 0.1;
/** A direction in words is a sector: half of it, and as much again for loose use. */
const SECTOR = 45;
/** From here on it is the opposite side. */
const OPPOSITE = 112.5;
/** Shorter than the line by this factor and by this many kilometres: no rounding and no city's edge gives that. */
const SHORT_FACTOR = 1.5;
const SHORT_KM = 30;
/** A road is longer than the line, in mountains twice as long: beyond, even a road is out of reach. */
const LONG_FACTOR = 2.2;
const LONG_KM = 50;
/** Farther off than this, another place of that name is likelier than an error. */
const OTHER_PLACE = 4;
/** Smaller places have namesakes that are on no record. */
const SURE_PEOPLE = 20_000;
const SURE_PEOPLE_WITHOUT_WIND = 100_000;
const SURE_CONFIDENCE = 0.7;
/** Namesakes looked at, largest first: "San Antonio" has hundreds. */
const MOST_NAMESAKES = 80;
/** Kilometres an hour that nothing on that way reaches from door to door. */
const FASTEST: Record<Way, number> = { road: 180, rail: 380, air: 1100, foot: 9, water: 120, journey: 1100 };

/** What the geometry says of a pair of places. */
interface Line {
  km: number;
  /** Degrees in which the subject lies, seen from the far end. */
  bearing: number;
  /** Kilometres from the middles of both to their edges. */
  size: number;
}

function lineOf(place: Place, to: Place): Line {
  const km = distanceBetween(to, place);
  return { km, bearing: bearingOf(to, place), size: radiusOf(place) + radiusOf(to) };
}

const kilometresOf = (id: string): number => unit(id)!.factor / unit('kilometre')!.factor;

function inKilometres(stated: Quantity): Interval {
  const { low, high } = statedInterval(stated);
  const factor = kilometresOf(stated.unit!);
  return { low: low * factor, high: high * factor };
}

/** The size of both places widens a direction too: of two cities that touch, none lies north of the other for sure. */
const angleOf = ({ km, size }: Line): number => (Math.atan2(size, km) * 180) / Math.PI;
const farOff = (line: Line, bearing: number | null): number => (bearing === null ? 0 : turn(bearing, line.bearing));

export const distance: ClaimRule = {
  kind: 'distance',
  from: 'quantities',
  match(sentence, context) {
    return findStretches(sentence, context).flatMap((stretch): Claim[] => {
      const { from, to, firm } = stretch;
      const pairs = from.places.flatMap((place) => to.places.map((other) => [place, other] as const));
      const claims = pairs
        .filter(([place, other]) => place !== other)
        .map(([place, other]) => claimOf(stretch, place, other, sentence, context));
      const isFirm = firm && pairs.length === 1;
      // Where the words or the names leave a doubt, a distance that fits is the sign that they were read aright;
      // where it is off by far ("Lublin, 60 miles south of Madrid"), another place was meant, and nothing is said.
      return claims
        .filter((claim) => {
          const { outcome, reason } = check(claim, context);
          return outcome === 'agrees' || (isFirm && reason !== 'other-place-likely');
        })
        .slice(0, 1);
    });
  },
  check,
};

function claimOf(stretch: Stretch, place: PlaceId, other: PlaceId, sentence: Sentence, { gazetteer }: Context): Claim {
  const { mention, from, to, end, bearing, way, rule } = stretch;
  const { name, population } = gazetteer.place(place)!;
  const far = gazetteer.place(other)!;
  const least = bearing === null ? SURE_PEOPLE_WITHOUT_WIND : SURE_PEOPLE;
  const confident = [from, to].every(({ city }) => (city?.confidence ?? 1) >= SURE_CONFIDENCE);
  const writtenAs = ({ city }: End, known: string) => (city ? sentence.block.text.slice(city.start, city.end) : known);
  return makeClaim(sentence, {
    kind: 'distance',
    span: { start: mention.start, end },
    subject: { place, name },
    property: 'distance',
    stated: mention.quantity,
    detail: {
      to: other,
      bearing,
      way,
      sure: confident && Math.min(population, far.population) >= least,
      written: writtenAs(from, name),
      toWritten: writtenAs(to, far.name),
    },
    rule,
  });
}

function check(claim: Claim, context: Context): Verdict {
  const { gazetteer } = context;
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const place = gazetteer.place(subject.place);
  const to = gazetteer.place(claim.detail.to as PlaceId);
  if (!place || !to) return cannotTell('not-on-record');
  const line = lineOf(place, to);
  const judged = claim.detail.way ? judgeWay(claim, line) : judgeLine(claim, line);
  const { outcome, reason } = temper(judged, claim, context);
  return { outcome, reason, ...shown(claim, line, place, to, context) };
}

type Judged = Pick<Verdict, 'outcome' | 'reason'>;
const unsure = (reason: string): Judged => ({ outcome: 'cannot-tell', reason });

/** A way is as long as it winds, but never shorter than the line. */
function judgeWay(claim: Claim, line: Line): Judged {
  const stated = claim.stated!;
  const nearest = Math.max(0, line.km - line.size);
  if (isTime(stated.unit)) {
    const hours = statedInterval(stated).high * (stated.unit === 'hour' ? 1 : 1 / 60);
    const fastest = FASTEST[claim.detail.way as Way];
    if (nearest <= fastest * hours) return unsure('along-the-way');
    return nearest > OTHER_PLACE * fastest * hours
      ? unsure('other-place-likely')
      : { outcome: 'differs', reason: 'faster-than-possible' };
  }
  const { high } = inKilometres(stated);
  return high < nearest * (1 - LOOSE) ? tooShort(high, line) : unsure('along-the-way');
}

function tooShort(high: number, { km, size }: Line): Judged {
  if (km > OTHER_PLACE * high) return unsure('other-place-likely');
  const isFar = km > SHORT_FACTOR * high && km - high > SHORT_KM + size;
  return isFar ? { outcome: 'differs', reason: 'shorter-than-line' } : unsure('close-to-line');
}

function judgeLine(claim: Claim, line: Line): Judged {
  const { low, high } = inKilometres(claim.stated!);
  const { km, size } = line;
  const room = Math.min(size / 2, MOST_SIZE * km + 3) + LOOSE * km;
  const off = farOff(line, claim.detail.bearing as number | null);
  const fits = high >= km - room && low <= km + room;
  const windFits = off <= SECTOR + Math.min(30, angleOf(line));
  if (fits && windFits) return { outcome: 'agrees', reason: 'matches-distance' };
  if (fits) {
    return off > OPPOSITE + angleOf(line)
      ? { outcome: 'differs', reason: 'opposite-direction' }
      : unsure('direction-unclear');
  }
  // Neither fits: that is the sign of two places that nobody meant.
  if (!windFits) return unsure('other-place-likely');
  if (high < km) return tooShort(high, line);
  if (low > OTHER_PLACE * km + size) return unsure('other-place-likely');
  const isFar = claim.detail.bearing !== null && low > LONG_FACTOR * km && low - km > LONG_KM + size;
  return isFar ? { outcome: 'differs', reason: 'far-beyond-line' } : unsure('longer-than-line');
}

/** Takes a difference back where the places are not beyond doubt. */
function temper(judged: Judged, claim: Claim, context: Context): Judged {
  if (judged.outcome === 'agrees' || judged.reason === 'along-the-way') return judged;
  if (namesakeFits(claim, context)) return unsure('other-place-fits');
  return judged.outcome === 'differs' && !claim.detail.sure ? unsure('other-place-likely') : judged;
}

const isAt = ({ id }: Place, subject: SubjectRef | null): boolean =>
  subject !== null && 'place' in subject && subject.place === id;

/** Whether other places of the two names lie as the text says: "Louisville, 35 miles north of Austin", in Indiana. */
function namesakeFits(claim: Claim, { gazetteer }: Context): boolean {
  if (isTime(claim.stated!.unit)) return false;
  const { low, high } = inKilometres(claim.stated!);
  const places = (name: unknown): Place[] =>
    gazetteer
      .lookup(String(name))
      .slice(0, MOST_NAMESAKES)
      .map((id) => gazetteer.place(id)!);
  const tos = places(claim.detail.toWritten);
  return places(claim.detail.written).some((place) =>
    tos.some((to) => {
      if (place.id === to.id || Math.abs(place.lat - to.lat) > high / 50 + 1) return false;
      if (isAt(place, claim.subject) && to.id === claim.detail.to) return false;
      const line = lineOf(place, to);
      const room = line.size + 0.2 * line.km;
      const fits = high >= line.km - room && low <= 1.2 * line.km + room;
      return fits && farOff(line, claim.detail.bearing as number | null) <= 1.5 * SECTOR + angleOf(line);
    }),
  );
}

function shown(claim: Claim, line: Line, place: Place, to: Place, context: Context) {
  const stated = claim.stated!.unit!;
  const inUnit = isTime(stated) ? 'kilometre' : stated;
  const value = line.km / kilometresOf(inUnit);
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  const figure = { property: 'distance', definition: 'straight-line', value: rounded, unit: inUnit };
  const fact = ofGeoNames({ subject: claim.subject!, ...figure }, context);
  const label: MessageRef = { id: 'definition_straight_line' };
  const record: MessageRef = {
    id: 'record_distance',
    params: [place.name, { number: rounded, unit: inUnit }, { id: `wind_${windOf(line.bearing)}` }, to.name],
  };
  const working = `${position(to)} → ${position(place)}: ${Math.round(line.km)} km, ${Math.round(line.bearing)}°`;
  const row = { label, value: rounded, unit: inUnit, asOf: null, main: true };
  return { record, working, facts: [fact], rows: [row] };
}
