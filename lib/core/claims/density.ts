import type { Claim, Fact, QuantityMention, SubjectRef, Verdict } from '../types';
import { convert, quantityIn } from '../units';
import {
  cannotTell,
  definitionLabel,
  type Interval,
  meets,
  type RecordGroup,
  readRecord,
  statedInterval,
} from '../verdict';
import { nationInPlay, standsForNation, sureNation } from './shared/nation';
import { namedDefinitions, underNamed } from './shared/places';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { plainCity, subjectAfter, subjectBefore } from './shared/subject';

const UNIT = 'person/square_kilometre';
const isDensity = ({ quantity }: QuantityMention): boolean =>
  quantity.unit !== null && quantity.change === null && convert(1, quantity.unit, UNIT) !== null;

/** Right before the figure, with the subject to its left: "Atlanta has a population density of", "with a density of". */
const OF =
  /[, ](?:has|had|with|and) an? (?:(?:population|average|overall|current|total|mean|high|low|estimated) ){0,3}density,? (?:of|at|exceeding) $/i;
/** "Anderson has 524 people per square kilometre"; "a population of 1,580 per square kilometre" */
const HAS = /[,\s](?:has|had|with|packs|counts|averages)(?: an? (?:[a-z]+ )?population of)?\s+$/i;
/** "The population density of Atlanta is": the subject stands between. */
const HEAD =
  /(?:^|[.,;:(]\s*|\b(?:and|but|while|that)\s)["“]?(?:the |its |a |an )?(?:average |overall |current |total )?(?:population )?density,? (?:of|in|for) (?:the )?(?:city (?:of )?|country (?:of )?)?$/i;
const IS = /^(?:, \p{Lu}[\p{L} .]{1,24},?)?,? (?:is|was|stands at|stood at|reached|reaches|comes to|exceeds)\s+$/u;
const OWN =
  /^['’]s? (?:average |overall |current )?(?:population )?density (?:is|was|stands at|stood at|reached|of)\s+$/i;
/** "people per square mile in its oldest quarter", "of farmland" */
const PART = /^\s+(?:in|of|on|along|across|within|around|at|downtown|where|who|for)\b/i;

/** "With some 21,000 residents per square kilometre, Paris is": the subject follows. */
const FRONTED = /^["“]?(?:With|At|Packing)(?: an? (?:population )?density of)? (?:some |about |around |nearly )?$/;

interface Found {
  subject: SubjectRef;
  rule: string;
}

function cityOf(sentence: Sentence, mention: QuantityMention, context: Context): Found | null {
  const text = sentence.block.text;
  for (const city of sentence.cities) {
    if (city.end > mention.start) continue;
    const between = text.slice(city.end, mention.start);
    const head = HEAD.test(text.slice(sentence.start, city.start)) && IS.test(between);
    if (!head && !OWN.test(between)) continue;
    const subject = plainCity(city, { ...sentence, start: head ? city.start : sentence.start }, context);
    if (subject) return { subject, rule: head ? 'density-of' : 'possessive' };
  }
  const before = text.slice(sentence.start, mention.start);
  if (FRONTED.test(before)) {
    const subject = subjectAfter(sentence, mention.end, context);
    return subject && { subject, rule: 'fronted' };
  }
  for (const [cue, rule] of [
    [OF, 'with-density'],
    [HAS, 'has'],
  ] as const) {
    const match = cue.exec(before);
    const found = match && subjectBefore(sentence, sentence.start + match.index, context);
    if (
      found &&
      /^(?:, \p{Lu}[\p{L} .]{1,24},?)?$|^,$|^, (?:which|that|an? )|^,? where\b/u.test(
        text.slice(found.end, sentence.start + match!.index),
      )
    )
      return { subject: found.subject, rule };
  }
  return null;
}

function countryOf(sentence: Sentence, mention: QuantityMention, context: Context): Found | null {
  const text = sentence.block.text;
  const said = (start: number, end: number): string | null => {
    const between = text.slice(end, mention.start);
    if (HEAD.test(text.slice(sentence.start, start)) && IS.test(between)) return 'density-of';
    if (OWN.test(between)) return 'possessive';
    const plain = between.replace(/^, (?:which|that)(?= )|^,(?= with )/, '');
    return [OF, HAS].some((cue) => cue.exec(plain)?.index === 0) ? 'has' : null;
  };
  for (const country of sentence.countries) {
    const rule = country.end <= mention.start ? said(country.start, country.end) : null;
    const sure = rule && sureNation(country, rule === 'density-of' ? { ...sentence, start: country.start } : sentence);
    if (sure) return { subject: sure.subject, rule };
  }
  const before = text.slice(sentence.start, mention.start);
  for (const word of before.matchAll(/\b(?:country|nation|kingdom|republic)\b/g)) {
    const end = word.index + word[0].length;
    const stands = standsForNation(before.slice(Math.max(0, end - 90), end));
    if (!stands) continue;
    const start = sentence.start + end - stands[0].length;
    const rule = said(start, sentence.start + end);
    const subject = rule && nationInPlay(sentence, start, context);
    if (subject) return { subject, rule };
  }
  return null;
}

export const density: ClaimRule = {
  kind: 'density',
  from: 'quantities',

  match(sentence, context) {
    return sentence.quantities.filter(isDensity).flatMap((mention): Claim[] => {
      if (PART.test(sentence.block.text.slice(mention.end, sentence.end))) return [];
      const found = countryOf(sentence, mention, context) ?? cityOf(sentence, mention, context);
      if (!found) return [];
      const years = new Set(sentence.dates.flatMap((date) => date.year ?? []));
      return [
        makeClaim(sentence, {
          kind: 'density',
          span: mention,
          subject: found.subject,
          property: 'density',
          stated: mention.quantity,
          definitions: namedDefinitions(sentence.text),
          asOf: years.size === 1 ? String([...years][0]) : null,
          detail: { past: years.size > 1 || /\b(?:was|were|had|stood|reached)\b/.test(sentence.text) },
          rule: found.rule,
        }),
      ];
    });
  },

  check(claim, context) {
    const { facts, published } = context;
    const when = claim.asOf !== null && claim.asOf <= published.slice(0, 4) ? claim.asOf : published;
    const people = readRecord(facts.about(claim.subject!, 'population'), when, published);
    const areas = readRecord(facts.about(claim.subject!, 'area'), when, published);
    const every = divide(people, areas);
    const meant = underNamed(every, claim.definitions);
    if (meant.length === 0) return cannotTell(every.length === 0 ? 'not-on-record' : 'other-definition');
    return hold(claim, meant);
  },
};

interface Density {
  definition: string;
  people: Fact;
  area: Fact;
  now: Interval;
  reach: Interval;
  firm: boolean;
}

/** People by area, each of one definition; those of a country by its total area and by its land. */
function divide(people: RecordGroup[], areas: RecordGroup[]): Density[] {
  return areas.flatMap((area) =>
    people
      .filter((one) => one.definition === area.definition || one.definition === 'country')
      .map(
        (one): Density => ({
          definition: area.definition,
          people: one.fact,
          area: area.fact,
          now: { low: one.now.low / area.now.high, high: one.now.high / area.now.low },
          reach: { low: one.reach.low / area.reach.high, high: one.reach.high / area.reach.low },
          firm: one.firm && area.firm,
        }),
      ),
  );
}

/** Water, parks and outskirts are counted in or out: within half as much again of the record nothing differs. */
const DISTANT = 1.5;

function hold(claim: Claim, densities: Density[]): Verdict {
  const stated = quantityIn(claim.stated!, UNIT);
  const interval = statedInterval(stated);
  const hit = densities.find((one) => meets(interval, one.now));
  const main = hit ?? densities.find((one) => one.firm) ?? densities[0]!;
  const near = densities.some(({ reach }) => meets(interval, { low: reach.low / DISTANT, high: reach.high * DISTANT }));
  const isCity = 'place' in claim.subject!;
  const below = densities.every(({ reach }) => interval.high < reach.low);
  const above = densities.every(({ reach }) => interval.low > reach.high);
  // A metropolitan area is thinner than any city on record, an inner city denser.
  const other =
    isCity && !claim.definitions && !(below && densities.some((one) => one.definition === 'metropolitan-area'));
  const reason = hit
    ? `matches-${hit.definition}`
    : near
      ? 'close-to-record'
      : !main.firm
        ? 'record-not-firm'
        : claim.detail.past === true && claim.asOf === null
          ? 'time-not-named'
          : !below && !above
            ? 'between-definitions'
            : other && !isFarOff(interval, densities)
              ? 'other-density'
              : 'outside-density';
  const outcome = hit ? 'agrees' : reason === 'outside-density' ? 'differs' : 'cannot-tell';
  return { outcome, reason, ...shown(claim, main, densities) };
}

/** No inner city has four times the density of its city, and no metropolitan area under a hundredth of it. */
const FAR = { above: 4, below: 0.01 };
const isFarOff = (stated: Interval, densities: Density[]): boolean =>
  densities.every(({ reach }) => stated.low > reach.high * FAR.above || stated.high < reach.low * FAR.below);

const significant = (value: number): number => Number(value.toPrecision(4));

/** The division in the open: "498,715 ÷ 350.43 = 1,423". */
function shown({ subject }: Claim, main: Density, densities: Density[]) {
  const quotient = ({ people, area }: Density): number => significant(people.value / area.value);
  const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
  const ordered = [main, ...densities.filter((one) => one !== main)];
  return {
    record: {
      id: 'record_density',
      params: [
        subject!.name,
        { number: quotient(main), unit: UNIT },
        definitionLabel(main.definition),
        { date: main.people.asOf },
      ],
    },
    working: `${figure(main.people.value)} ÷ ${figure(main.area.value)} = ${figure(quotient(main))}`,
    facts: ordered.flatMap((one) => [one.people, one.area]),
    rows: ordered.map((one) => ({
      label: definitionLabel(one.definition),
      value: quotient(one),
      unit: UNIT,
      asOf: one.people.asOf,
      main: one === main,
    })),
  };
}
