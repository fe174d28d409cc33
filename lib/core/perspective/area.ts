import { addressOf } from '../homes';
import type { Fact } from '../types';
import { convert, unit as unitOf } from '../units';
import { type Figure, isOneFigure, type PerspectiveRule } from './shared/figure';
import { KNOWN_COUNTRIES, KNOWN_STATES, WORLD_CITIES } from './shared/known';
import { divided, makeLine, nameOf, onRecord, rounded } from './shared/line';
import { placeInPlay } from './shared/place';

/** The text compares already, or speaks of the size of the place itself. */
const TOLD =
  /\b(?:size of|(?:larger|bigger|smaller) than|as (?:big|large) as|times the size|area of|covers? an area|total area)\b/i;

/** Near enough to be called "about the size of", or a few times it. */
const EQUAL = 0.07;
const LEAST = 20;
/** A larger one holds countryside, and is not what its name brings to mind: Beijing’s 16,400. */
const LARGEST_CITY = 2_000;
/** A state is called so as well. */
const WASHINGTON = 4140963;
const MULTIPLES = [1, 2, 3] as const;

/** A place of the same order, from the article's part of the world or the paper's; no reader pictures one of another. */
export const area: PerspectiveRule = {
  kind: 'area',
  lines(figure) {
    const { quantity, sentence, claimed } = figure;
    const { unit, value } = quantity;
    if (claimed || unit === null || unitOf(unit)?.dimension !== 'area' || !isOneFigure(quantity)) return [];
    if (TOLD.test(sentence.text)) return [];
    const size = convert(value, unit, 'square_kilometre')!;
    if (isOwn(size, figure)) return [];
    const best = size >= LEAST ? likest(size, figure) : null;
    if (!best) return [];
    const { fact, times } = best;
    return [
      makeLine({
        kind: area.kind,
        message:
          times === 1
            ? { id: 'perspective_size_of', params: [nameOf(fact.subject)] }
            : times === 2
              ? { id: 'perspective_twice_size', params: [nameOf(fact.subject)] }
              : { id: 'perspective_times_size', params: [{ number: times }, nameOf(fact.subject)] },
        working: divided(rounded(size, fact.unit, 4), onRecord(fact)),
        value: times,
        unit: 'multiple',
        base: convert(fact.value, fact.unit, unit)!,
        baseUnit: unit,
        facts: [fact],
      }),
    ];
  },
};

/** "Austria covers 83,879 square kilometres": the figure is as likely the place's own. */
function isOwn(size: number, { sentence, context, stage }: Figure): boolean {
  const named = [
    ...(stage.country ? [{ country: stage.country }] : []),
    ...sentence.countries.map(({ country }) => ({ country })),
    ...sentence.cities.flatMap(({ candidates }) => candidates.map((place) => ({ place, name: '' }))),
  ];
  return named.some((subject) =>
    context.facts.about(subject, 'area').some((fact) => size > fact.value / 2 && size < 2 * fact.value),
  );
}

interface Match {
  fact: Fact;
  times: number;
}

function likest(size: number, figure: Figure): Match | null {
  for (const home of homesOf(figure)) {
    const regions = Object.values(KNOWN_COUNTRIES).filter((region) => region.includes(home));
    const near = [...countries(regions.flat(), figure), ...states(home, figure), ...cities(figure, home)];
    for (const times of MULTIPLES) {
      const match = among(near, size, times, figure);
      if (match) return match;
    }
  }
  return null;
}

/** The country of the text, and that of its paper, whose readers may be of another. */
function homesOf({ sentence, context, stage }: Figure): Set<string> {
  const { gazetteer } = context;
  const own = placeInPlay(sentence, context, stage)?.country ?? stage.country;
  const paper = gazetteer.homeOf(addressOf(context.url).host);
  const read = paper && paper.country >= 0 ? gazetteer.countryCode(paper.country) : null;
  return new Set([own, read].flatMap((country) => country ?? []));
}

function among(facts: Fact[], size: number, times: number, { sentence }: Figure): Match | null {
  let best: Fact | null = null;
  let least = EQUAL;
  for (const fact of facts) {
    const off = Math.abs(size / (times * fact.value) - 1);
    const isNamed = sentence.countries.some(
      ({ country }) => 'country' in fact.subject && fact.subject.country === country,
    );
    const isCity = sentence.cities.some(
      ({ candidates }) => 'place' in fact.subject && candidates.includes(fact.subject.place),
    );
    if (off > least || isNamed || isCity) continue;
    best = fact;
    least = off;
  }
  return best && { fact: best, times };
}

const official = (facts: Fact[]): Fact[] =>
  facts.filter(({ grade, unit }) => grade === 'official' && unit === 'square_kilometre');

function countries(codes: readonly string[], { context }: Figure): Fact[] {
  return codes.flatMap((country) =>
    official(context.facts.about({ country }, 'area'))
      .filter(({ definition }) => definition === 'total-area')
      .slice(-1),
  );
}

/** A state near home: "about the size of Connecticut". */
function states(home: string, { context, stage, sentence }: Figure): Fact[] {
  const named = stage.statesOf(sentence);
  return KNOWN_STATES.filter(
    (admin1) => admin1.startsWith(home) && !named.some(({ state }) => state.admin1 === admin1),
  ).flatMap((admin1) =>
    official(context.facts.about({ admin1 }, 'area'))
      .filter(({ definition }) => definition === 'total-area')
      .slice(-1),
  );
}

function cities({ context }: Figure, country: string): Fact[] {
  return WORLD_CITIES.filter((id) => id !== WASHINGTON && context.gazetteer.place(id)?.country === country).flatMap(
    (place) =>
      official(context.facts.about({ place, name: '' }, 'area'))
        .filter(
          ({ definition, value }) =>
            (definition === 'city-proper' || definition === 'municipality') && value < LARGEST_CITY,
        )
        .slice(-1),
  );
}
