import type { Fact, PlaceId, SubjectRef } from '../../types';
import type { Context } from './sentence';

/**
 * Figures of a subject on a property: the fact tables' and, for a city's population, GeoNames' own,
 * which has no date and no definition and so can agree but never differ.
 */
export function figuresOf(subject: SubjectRef, property: string, { facts, gazetteer }: Context): Fact[] {
  const official = facts.about(subject, property);
  if (official.length > 0 || property !== 'population' || !('place' in subject)) return official;
  const place = gazetteer.place(subject.place);
  if (!place || place.population < 500) return [];
  const figure = { subject, property, definition: 'gazetteer', value: place.population, unit: 'person' };
  return [ofGeoNames(figure, { facts, gazetteer })];
}

/** A figure of GeoNames, or one worked out from its positions: under its own vintage, and never grounds for "differs". */
export function ofGeoNames(
  figure: Pick<Fact, 'subject' | 'property' | 'definition' | 'value' | 'unit'> & Partial<Pick<Fact, 'of'>>,
  { facts, gazetteer }: Pick<Context, 'facts' | 'gazetteer'>,
): Fact {
  const { vintage } = gazetteer;
  return { of: null, ...figure, asOf: vintage, known: vintage, grade: 'gazetteer', source: facts.source('geonames') };
}

/** Words of a sentence that name the definition of a city's figure. */
const NAMED: [RegExp, string[]][] = [
  [/\b(?:metropolitan area|metro area|metropolitan region|greater \p{Lu})/u, ['metropolitan-area']],
  [
    /\b(?:urban area|urban agglomeration|built-up area|urban cent(?:er|re))\b/,
    ['urban-agglomeration', 'urban-area', 'census-agglomeration'],
  ],
  [/\b(?:city proper|city limits)\b/, ['city-proper', 'municipality']],
  [/\bmunicipality\b/, ['municipality', 'city-proper']],
];

/** The definitions that the words allow, or null where they name none: then each that is on record may be meant. */
export function namedDefinitions(words: string): string[] | null {
  return NAMED.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Leaves the figures or groups under a definition that the sentence names; all of them where it names none. */
export function underNamed<T extends { definition: string }>(figures: T[], definitions: string[] | null): T[] {
  return definitions === null ? figures : figures.filter((figure) => definitions.includes(figure.definition));
}

/** A namesake of this size is in the news as well: what does not fit the one may be said of the other. */
const NAMESAKE_PEOPLE = 20_000;

/** Whether another sizeable place is called so: "La Paz, 27 metres above sea level" is the one in Mexico. */
export function hasNamesake(subject: SubjectRef, { gazetteer }: Context): boolean {
  if (!('place' in subject)) return false;
  return gazetteer
    .lookup(subject.name)
    .some((id) => id !== subject.place && gazetteer.place(id)!.population >= NAMESAKE_PEOPLE);
}

/** A year of founding as it is written. */
export const yearOf = ({ value }: Fact): string => (value < 0 ? `${-value} BC` : String(value));

/** What GeoNames says of a place: a status without a date. */
export function gazetteerFact(
  subject: Extract<SubjectRef, { place: PlaceId }>,
  definition: string,
  context: Context,
): Fact {
  const of = context.gazetteer.place(subject.place)!.country;
  return ofGeoNames({ subject, property: 'status', definition, value: subject.place, unit: 'place', of }, context);
}
