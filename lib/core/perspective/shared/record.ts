import { figuresOf } from '../../claims/shared/places';
import type { Sentence } from '../../claims/shared/sentence';
import type { Fact, SubjectRef } from '../../types';
import { toYears } from '../../verdict';
import type { Figure } from './figure';
import { type PlaceInPlay, placeInPlay } from './place';

/** A population grows by some percent in so many years: two figures allow no more. */
const POPULATION_YEARS = 5;
/** A GDP grows by as much in two, which is as far back as one is taken from. */
const GDP_YEARS = 2;
/** Next year's budget is spoken of this year. */
const AHEAD = 1;
/** People are counted some years apart, and the next count may be the nearer one. */
const POPULATION_AHEAD = 2;

/** Words that put a figure into another age, or a year still to come. */
const OTHER_AGE =
  /\b(?:centur(?:y|ies)|medieval|ancient|prehistor\w{0,8}|BC|Middle Ages|decades? ago|years? ago|years? (?:from now|later)|(?:within|in) (?:a|the (?:next|coming)) decade|a decade from now|by the end of|by 20[2-9]\d|historically|World War)\b/i;

/** "782 cases in 2004, up 427 from the previous year", "a year earlier": a year that is told from another one. */
const OTHER_YEAR =
  /\b(?:the (?:previous|prior|following|preceding|next|same) (?:fiscal |financial )?year|(?:a|one|two|three) years? (?:earlier|ago|before|after|prior)|years? (?:before|earlier|ago)|the year (?:before|after))\b/i;
const LAST_YEAR = /\blast year\b/i;

/**
 * The year that a figure is of: the one that its sentence names, else the article's; null where it is neither, and where
 * the page has no date and the sentence no year: nobody knows then how old the figure is.
 */
export function yearOf({ sentence, context }: Figure): number | null {
  const published = context.dated ? toYears(context.published) : null;
  if (OTHER_AGE.test(sentence.text) || OTHER_YEAR.test(sentence.text)) return null;
  const years = new Set(writtenYears(sentence));
  if (years.size === 0)
    return published !== null && LAST_YEAR.test(sentence.text) ? Math.floor(published) - 0.5 : published;
  if (years.size > 1) return null;
  const [year] = years;
  if (year! > (published ?? toYears(context.published)) + AHEAD) return null;
  return published !== null && Math.floor(published) === year ? published : year! + 0.5;
}

/** "the first time since 2012", "more than in 2017", "from 2015 to": years that the figure is not of. */
const OTHER_END = /\b(?:since|than in|from|before|after|of|until|to|by)\s$/i;

function writtenYears({ text, quantities, start }: Sentence): number[] {
  const found: number[] = [];
  for (const { 0: written, index } of text.matchAll(/\b(?:1[0-9]|20)\d\d\b/g)) {
    const at = index + start;
    if (quantities.some((quantity) => at >= quantity.start && at < quantity.end)) continue;
    if (!OTHER_END.test(text.slice(0, index))) found.push(Number(written));
  }
  return found;
}

/** The figure of a record nearest the year and within reach of it, or null. */
function nearest(facts: readonly Fact[], year: number, reach: number, ahead: number): Fact | null {
  let best: Fact | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    if (fact.grade !== 'official') continue;
    const away = toYears(fact.asOf) - year;
    if (away > ahead || -away > reach || Math.abs(away) >= least) continue;
    best = fact;
    least = Math.abs(away);
  }
  return best;
}

/** What "a resident of the city" is counted by, the one that most readers would mean first. */
const COUNTED_BY = [
  'country',
  'first-level-division',
  'city-proper',
  'municipality',
  'prefecture-level-city',
  'administrative-region',
  'urban-area',
  'urban-agglomeration',
  'census-agglomeration',
  'metropolitan-area',
];

/** The population on record of a city, a division or a country near a year, or null. */
export function populationOf(subject: SubjectRef, year: number, figure: Figure): Fact | null {
  const facts = figuresOf(subject, 'population', figure.context);
  for (const definition of COUNTED_BY) {
    const own = facts.filter((fact) => fact.definition === definition);
    const fact = nearest(own, year, POPULATION_YEARS, POPULATION_AHEAD);
    if (fact) return fact;
  }
  return null;
}

/** A country's GDP in US dollars of a year or the two before it, or null: nobody knew that of the year after. */
export function gdpOf(country: SubjectRef, year: number, figure: Figure): Fact | null {
  const inYear = Math.floor(year) + 0.5;
  return nearest(figuresOf(country, 'gdp', figure.context), inYear, GDP_YEARS, 0);
}

export const countryRef = (country: string, { context }: Figure): SubjectRef & { country: string } => ({
  country,
  name: context.gazetteer.countryName(country),
});

/** Whose people a figure is set against; null for a city too small for the record, which is not its country. */
export function subjectOf({ city, state, country }: PlaceInPlay, figure: Figure): SubjectRef | null {
  if (city) return figure.context.facts.about(city, 'population').length > 0 ? city : null;
  return state ?? countryRef(country, figure);
}

/** The place in play for a figure, with the year that it is of; null where either is in doubt. */
export function settingOf(figure: Figure): { place: PlaceInPlay; year: number } | null {
  const year = yearOf(figure);
  const place = year === null ? null : placeInPlay(figure.sentence, figure.context, figure.stage);
  return place && year !== null ? { place, year } : null;
}
