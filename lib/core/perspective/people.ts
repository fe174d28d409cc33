import type { PerspectiveLine, SubjectRef } from '../types';
import { type Figure, isOneFigure, type PerspectiveRule } from './shared/figure';
import { asStated, divided, makeLine, nameOf, onRecord, rounded } from './shared/line';
import { populationOf, settingOf, subjectOf } from './shared/record';
import { roundFactor, toFigures } from './shared/round';

/** Words for people who are counted: what they are set against is everybody who lives there. */
const PEOPLE = new Set(
  (
    'person man woman adult student pupil teacher worker employee patient refugee migrant immigrant protester ' +
    'protestor demonstrator marcher voter resident evacuee soldier troop user customer subscriber viewer household ' +
    'citizen taxpayer pensioner volunteer member visitor tourist pilgrim victim survivor prisoner inmate officer nurse ' +
    'doctor farmer reservist veteran commuter passenger fan supporter follower asylum_seeker civilian'
  ).split(' '),
);
/** Households and memberships are not heads. */
const NOT_HEADS = new Set([
  'household',
  'subscriber',
  'user',
  'follower',
  'visitor',
  'tourist',
  'passenger',
  'viewer',
  'member',
  'customer',
  'fan',
]);

/** The figure is what the place itself counts, or who lives in a part of it. */
const ITS_OWN =
  /\b(?:population|populous|inhabitants|home to|(?:city|town|village|suburb|municipality|country|nation|capital|metropolis|island|region|state|district|county|province) (?:of|with|has|had)|lives? in|living in|lived in|territor\w{1,9}|provinces?|districts?|counties|neighbou?rhoods?|camps?|world|global(?:ly)?|worldwide|per capita)\b/i;
/** Elsewhere than the place that the sentence names, or moving towards it. */
const ELSEWHERE = /\b(?:abroad|overseas|diaspora|between|outside|elsewhere|upstate|downstate|another|join)\b/i;
/** A country that only the article names is meant where the sentence says so: not by "5 million people use it". */
const OF_NATION =
  /\b(?:the (?:whole |entire )?(?:country|nation)|nationwide|nationally|countrywide|citizens|residents)\b/i;

/** The share that matters is of those who could work, and the text has it: "324,000 look for work … 9.4 percent". */
const OUT_OF_WORK = /\b(?:jobless|unemploy\w{2,4}|looking for work|out of work)\b/i;
const RATE = /\d ?(?:%|percent|per cent)/i;

/** A share of this much or more is the population itself, or another count of it; one of less says little. */
const MOST = 0.6;
const LEAST = 0.01;

/** How many of a city's or a country's people a count of people equals. */
export const people: PerspectiveRule = {
  kind: 'people-share',
  lines(figure) {
    const { quantity, sentence, claimed } = figure;
    if (claimed || quantity.unit === null || !PEOPLE.has(quantity.unit) || NOT_HEADS.has(quantity.unit)) return [];
    if (quantity.change !== null && /\bby\s+$/.test(figure.before)) return [];
    if (!isOneFigure(quantity) || quantity.value < 1000) return [];
    // "Five million of Mexico’s 107 million people" brings its own base.
    const [, base = ''] = sentence.block.text.slice(figure.mention.start, figure.mention.end).split(' of ');
    if (/\d/.test(base)) return [];
    if (ITS_OWN.test(sentence.text) || ELSEWHERE.test(sentence.text)) return [];
    if (OUT_OF_WORK.test(sentence.text) && RATE.test(sentence.block.text)) return [];
    const setting = settingOf(figure);
    if (!setting) return [];
    const { state, by } = setting.place;
    if (by === 'article' && !state && !OF_NATION.test(sentence.text)) return [];
    // A city too small for the record is not its country: "5,000 people in Guéckédou".
    const subject = subjectOf(setting.place, figure);
    const line = subject && shareOf(subject, setting.year, figure);
    return line ? [line] : [];
  },
};

function shareOf(subject: SubjectRef, year: number, figure: Figure): PerspectiveLine | null {
  const { value, unit } = figure.quantity;
  const fact = populationOf(subject, year, figure);
  if (!fact || value / fact.value > MOST || value / fact.value < LEAST) return null;
  const base = { kind: people.kind, base: fact.value, baseUnit: 'person', facts: [fact] };
  const working = divided(asStated(value, unit), onRecord(fact));
  const factor = roundFactor(fact.value / value);
  if (factor) {
    const message = { id: 'perspective_one_in', params: [{ number: factor }, nameOf(subject)] };
    return makeLine({ ...base, message, working, value: 1 / factor, unit: null });
  }
  const percent = (100 * value) / fact.value;
  const message = { id: 'perspective_share_of_people', params: [rounded(percent, 'percent'), nameOf(subject)] };
  return makeLine({ ...base, message, working, value: toFigures(percent), unit: 'percent' });
}
