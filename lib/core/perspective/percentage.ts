import type { MessageRef, PerspectiveLine, QuantityMention } from '../types';
import { unit as unitOf } from '../units';
import { type Figure, following, isOneFigure, type PerspectiveRule, preceding } from './shared/figure';
import { asStated, makeLine, nameOf, onRecord, rounded } from './shared/line';
import { placeInPlay } from './shared/place';
import { populationOf, subjectOf, yearOf } from './shared/record';
import { toFigures } from './shared/round';

/** "36 percent of Afghanistan’s 30 million people": the words between the share and what it is of. */
const OF_COUNT =
  /^ of (?:(?:the|its|their|his|her|all|some|those|these|our|about|nearly|roughly) ){0,2}(?:[\p{L}.]{2,20}['’]s? )?$/u;
/** "12 percent of Berlin’s residents", "of the population", "of people in Kenya". */
const OF_PEOPLE =
  /^ of (?:the |all )?(?:(?:[\p{L}. -]{2,30}['’]s?|\p{Lu}[\p{L}-]{2,20}) )?(?:population|people|residents|inhabitants|citizens)(?: (?:of|in) (?:the )?[\p{Lu}][\p{L}. ]{1,30}?)?(?=[ ,.;]|$)/u;
/** A part of them only: "residents who own a car", "people aged 15 to 24", "of working age". */
const PART =
  /^(?: \p{Lu}[\p{L}]*)*,? (?:who|whose|that|which|aged|age|over|under|above|below|with|without|between|older|younger|living|born|eligible|of|on|at|employed|polled|surveyed|asked|from|affected)\b/u;
/** Opinions and habits are asked of some: "70 percent of Americans say" speaks of adults, and of a sample. */
const ASKED =
  /\b(?:say|says|said|think|thinks|believe|support|oppose|favou?r|approve|disapprove|wants?|trust|polls?|polled|survey|surveyed|vote[ds]?|voters?|adults?|respondents|feel|agree|reports?|report(?:ed|ing)|research|consider|prefer|workforce|workers|households?|electorate|against|in favou?r|paychecks?|earn|own|owe|save|spend|use|drink|smoke|drive|struggle|afford|according to a study)\b/i;

/** "40,000 people, half of them children", "1,200 schools, of which a third". */
const THEN_OF_THEM =
  /^(?: [\p{L}\p{M}'’.-]{1,20}){0,6}, (?:and |with |about |nearly |roughly |more than |almost |over ){0,3}$/u;
/** "One-third of them children" are counted as children, and in no unit of the text. */
const OF_THEM =
  /^ of (?:them|whom|which|those)(?=[,.;:)]|$| (?:are|were|is|was|have|had|has|will|would|can|could|live|lived|died|came|come|went|from|in|at|on|by|with|under|over|still|now|already|being|to|for)\b)/;
const OF_WHICH = /^,? of (?:whom|which) (?:about |nearly |roughly |some )?$/;
/** "Of the 1,200 schools in the county, 12 percent are closed". */
const OPENS = /^(?:Of|Among) (?:the |its |their |those |these |more than |about |nearly |some ){0,2}$/;
const THEN = /^(?: [\p{L}\p{M}'’.-]{1,20}){0,12}, (?:about |nearly |only |just |some |roughly )?$/u;

/** Too few to be worth a product. */
const LEAST_BASE = 20;

/** How many a percentage or a fraction is, where the text or the record says of how many. */
export const percentage: PerspectiveRule = {
  kind: 'percentage',
  lines(figure) {
    const { quantity } = figure;
    const isShare =
      quantity.unit === 'percent' || (quantity.unit === null && quantity.value < 1 && figure.mention.unitText === '');
    if (!isShare || !isOneFigure(quantity) || quantity.change !== null) return [];
    const share = quantity.unit === 'percent' ? quantity.value / 100 : quantity.value;
    // "Less than a fourth of the 212" is any number below.
    if (share <= 0 || share >= 1 || quantity.relation.startsWith('<')) return [];
    const line = ofCount(share, figure) ?? ofEarlier(share, figure) ?? ofPeople(share, figure);
    return line ? [line] : [];
  },
};

const stated = ({ mention, sentence }: Figure): string => sentence.block.text.slice(mention.start, mention.end);

function ofCount(share: number, figure: Figure): PerspectiveLine | null {
  const after = following(figure);
  if (!after || !OF_COUNT.test(after.between)) return null;
  return ofMention(share, after.next, figure);
}

/** The count comes first: "40,000 people, half of them children", "of the 1,200 schools, 12 percent are closed". */
function ofEarlier(share: number, figure: Figure): PerspectiveLine | null {
  const first = preceding(figure);
  if (!first || first.previous.quantity.change !== null) return null;
  const { sentence } = figure;
  const lead = sentence.block.text.slice(sentence.start, first.previous.start);
  const isPart =
    (THEN_OF_THEM.test(first.between) && OF_THEM.test(figure.after)) ||
    OF_WHICH.test(first.between) ||
    (first.previous === sentence.quantities[0] && OPENS.test(lead) && THEN.test(first.between));
  // "About 12 percent of" is of something else.
  if (!isPart || /^ of (?!(?:them|whom|which|those)\b)/.test(figure.after)) return null;
  return ofMention(share, first.previous, figure);
}

function ofMention(share: number, of: QuantityMention, figure: Figure): PerspectiveLine | null {
  const { value, unit, relation } = of.quantity;
  const dimension = unit === null ? undefined : unitOf(unit)?.dimension;
  if ((dimension !== 'count' && dimension !== 'money') || relation === 'range' || value < LEAST_BASE) return null;
  // "40 percent of 1,000 jobs", "10 percent of $150,000", "half of the 240 seats".
  if (/^10+$/.test(String(value)) || share === 0.5 || share === 0.1 || share === 0.01) return null;
  // "12 percent of the 240 seats, or 29": the text has done it.
  if (figure.sentence.quantities.some((other) => near(other.quantity.value, share * value))) return null;
  if (new Set(figure.sentence.text.match(/\d{1,9}/g)).has(String(Math.round(share * value)))) return null;
  return line(share, value, unit!, asStated(value, unit), figure);
}

const near = (a: number, b: number): boolean => Math.abs(a / b - 1) < 0.1;
/** Against a count of another year, more may lie between. */
const isNear = (a: number, b: number): boolean => Math.abs(a / b - 1) < 0.25;

function ofPeople(share: number, figure: Figure): PerspectiveLine | null {
  const { sentence, after, context } = figure;
  const named = OF_PEOPLE.exec(after)?.[0] ?? ofNation(figure);
  if (!named || PART.test(after.slice(named.length)) || ASKED.test(sentence.text)) return null;
  const year = yearOf(figure);
  const place = year === null ? null : placeInPlay(sentence, context, figure.stage);
  if (!place || year === null) return null;
  const subject = subjectOf(place, figure);
  const fact = subject && populationOf(subject, year, figure);
  if (!subject || !fact || sentence.quantities.some((other) => isNear(other.quantity.value, share * fact.value)))
    return null;
  const made = line(
    share,
    fact.value,
    'person',
    { id: 'perspective_people_of', params: [onRecord(fact), nameOf(subject)] },
    figure,
  );
  return { ...made, facts: [fact] };
}

/** " of Americans", " of all Germans": a people by its name. */
function ofNation({ after, mention, sentence, stage }: Figure): string | null {
  const oneIn = /\b(?:in|of)\b/i.test(sentence.block.text.slice(mention.start, mention.end));
  // "One in five Britons" has said "in" already.
  const lead = (oneIn ? /^ / : /^ of (?:all )?/).exec(after)?.[0];
  if (!lead) return null;
  const start = mention.end + lead.length;
  const state = stage.statesOf(sentence).find((one) => one.people && one.start === start);
  if (state) return lead + sentence.block.text.slice(state.start, state.end);
  const nation = sentence.countries.find((one) => one.start === start && one.form === 'adjective');
  if (!nation) return null;
  const word = sentence.block.text.slice(nation.start, nation.end);
  return word.endsWith('ns') || word.endsWith('is') || word.endsWith('ds') ? lead + word : null;
}

function line(
  share: number,
  base: number,
  unit: string,
  of: MessageRef | ReturnType<typeof asStated>,
  figure: Figure,
): PerspectiveLine {
  const value = share * base;
  return makeLine({
    kind: percentage.kind,
    message: { id: 'perspective_about', params: [rounded(value, unit)] },
    working: { id: 'perspective_part_of', params: [stated(figure), of] },
    value: toFigures(value),
    unit,
    base,
    baseUnit: unit,
  });
}
