import type { Claim, PlaceId, SubjectRef, Verdict } from '../../../types';
import { cue } from '../cues';
import { gazetteerFact } from '../places';
import { liesIn, regionAt } from '../regions';
import { type Context, holds, makeClaim, type Sentence } from '../sentence';
import { plainCity, sureCity } from '../subject';

const WORDS = cue('city town village municipality port');
/** "the northern Turkish port city of |Izmir", from the adjective on. */
const KIND_OF = /^ (?:\p{Ll}[\p{Ll}-]{1,20} ){0,3}(?:city|town|village|municipality) of $/u;
const THE = /\b[Tt]he (?:\p{Ll}[\p{Ll}-]{1,20} ){0,3}$/u;
/** "Lodz, a city in central |Poland", "Laredo is a border city in |Texas". */
const IS_A =
  /^(?:,| is| was) an? (?:(?!capital )[\p{Ll}-]{1,20} ){0,4}(?:city|town|village|municipality|port) (?:in|of) (?:the )?(?:(?:state|province|region) of )?(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)? |central |coastal )?$/u;

/**
 * A city said to lie in a country or a division in so many words. "Springfield, Illinois" only says which Springfield:
 * that is read where cities are told apart, and is no claim.
 */
export function matchPlace(sentence: Sentence, context: Context): Claim[] {
  if (sentence.cities.length === 0 || !holds(sentence, WORDS)) return [];
  const text = sentence.block.text;
  const { gazetteer } = context;
  return sentence.cities.flatMap((city): Claim[] => {
    const adjective = sentence.countries.find(
      (one) => one.form === 'adjective' && one.end <= city.start && KIND_OF.test(text.slice(one.end, city.start)),
    );
    if (adjective && THE.test(text.slice(sentence.start, adjective.start))) {
      const subject = sureCity(city, context);
      return subject
        ? [
            claimOf(
              sentence,
              { start: adjective.start, end: city.end },
              subject,
              adjective.country,
              adjective.name,
              true,
            ),
          ]
        : [];
    }
    const country = sentence.countries.find(
      (one) => one.form === 'name' && one.start > city.end && IS_A.test(text.slice(city.end, one.start)),
    );
    const subject = plainCity(city, sentence, context);
    if (!subject || !('place' in subject)) return [];
    if (country) {
      return [claimOf(sentence, { start: city.end + 1, end: country.end }, subject, country.country, country.name)];
    }
    const said = /^(?:,| is| was) an? [\p{Ll} -]{4,60}? (?:in|of) (?:the )?(?:\p{Ll}{1,12} ){0,3}(?=\p{Lu})/u.exec(
      text.slice(city.end, sentence.end),
    );
    const at = city.end + (said?.[0].length ?? 0);
    const region = said && IS_A.test(said[0]) ? regionAt(text, at, gazetteer) : null;
    // A division that another country has may not be the one that is meant, nor a place outside of it.
    if (!region || !liesIn(subject.place, region, gazetteer)) return [];
    const claim = claimOf(sentence, { start: city.end + 1, end: region.end }, subject, '', region.name);
    return [claim];
  });
}

const claimOf = (
  sentence: Sentence,
  span: { start: number; end: number },
  subject: SubjectRef,
  country: string,
  name: string,
  passing = false,
): Claim =>
  makeClaim(sentence, {
    kind: 'status',
    span,
    subject,
    property: 'place',
    detail: { country, whole: name, passing },
    rule: country ? 'lies-in-country' : 'lies-in-division',
  });

export function checkPlace(claim: Claim, context: Context): Verdict {
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const place = context.gazetteer.place(subject.place)!;
  const { country, whole } = claim.detail as { country: string; whole: string };
  const home = context.gazetteer.countryName(place.country);
  const common = {
    record: { id: 'record_place', params: [subject.name, country ? home : whole] },
    working: null,
    facts: [gazetteerFact(subject, 'place', context)],
    rows: [],
  };
  if (!country) return { outcome: 'agrees', reason: 'matches-region', ...common };
  return country === place.country
    ? { outcome: 'agrees', reason: 'matches-country', ...common }
    : { outcome: 'cannot-tell', reason: 'elsewhere-on-record', ...common };
}
