import type { CityMention, Claim, DateMention, Fact, Quantity, QuantityMention, SubjectRef, Verdict } from '../types';
import { cannotTell, definitionLabel, type Interval, meets, statedInterval, toYears, widen } from '../verdict';
import { nationInPlay, standsForNation, sureNation } from './shared/nation';
import { namedDefinitions, underNamed } from './shared/places';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';
import { cityInPlay, plainCity, wholeCity } from './shared/subject';

const VERB =
  '(?:grew|grown|increased|risen|rose|expanded|swelled|swollen|jumped|soared|climbed|surged|fell|fallen|shrank|shrunk|declined|dropped|decreased|dwindled|went|gone)';
/** Ends right before the figure: "population grew by", "population has more than" (doubled). */
const GREW = new RegExp(`\\bpopulation (?:of .{2,40} )?(?:has |had )?(?:\\w+ly )?${VERB} (?:by )?$`);
const MULTIPLIED = /\bpopulation (?:of .{2,40} )?(?:has |had |has since |had since )?$/;

/** "Austin grew by 22 percent": its economy may have, so that only what agrees with the people is read. */
const CITY_GREW = /^ (?:has |had )?(?:grew|grown|shrank|shrunk|swelled)(?: in size)? (?:by )?$/;

/** "Seattle saw its population rise by 21 percent". */
const SAW =
  /^ (?:has |had )?(?:saw|seen) its population (?:grow|rise|increase|swell|fall|drop|shrink|decline) (?:by )?$/;
const LOST = /^ (?:has |had )?(?:lost|shed) (?:about |nearly |some |almost )?$/;
const OF_ITS_PEOPLE = /^ of its (?:population|residents|people|inhabitants)\b/;

/** The years that a change lies between, with the end of the words that say so. */
interface Period {
  from: string;
  to: string;
  end: number;
}

const BACK =
  /^,? (?:over|in|during|within) (?:the |its )?(?:past|last) (decade|two decades|three decades|ten years|20 years|\d{1,2} years)\b/i;
const DECADES: Record<string, number> = { decade: 10, 'two decades': 20, 'three decades': 30, 'ten years': 10 };

function periodAfter(sentence: Sentence, end: number, { published }: Context): Period | null {
  const text = sentence.block.text;
  const dates = sentence.dates.filter(
    (date): date is DateMention & { year: number } => date.start >= end && date.year !== null,
  );
  const [first, second] = dates;
  if (first && /^,? since (?:the )?$/i.test(text.slice(end, first.start))) {
    return { from: String(first.year), to: published, end: first.end };
  }
  if (first && second) {
    const opens = /^,? (between|from|in the years from) $/i.exec(text.slice(end, first.start));
    const joins = /^ (?:and|to|through|until) $/i.test(text.slice(first.end, second.start));
    if (opens && joins) return { from: String(first.year), to: String(second.year), end: second.end };
  }
  const back = BACK.exec(text.slice(end, sentence.end));
  if (!back) return null;
  const years = DECADES[back[1]!.toLowerCase()] ?? Number.parseInt(back[1]!, 10);
  return { from: String(Number(published.slice(0, 4)) - years), to: published, end: end + back[0].length };
}

/** "Between 2010 and 2020, Chicago's population grew by 2 percent." */
function periodBefore(sentence: Sentence, end: number): Period | null {
  const { text } = sentence.block;
  const [first, second] = sentence.dates;
  if (!first?.year || !second?.year || second.end > end) return null;
  const isHead =
    /^["“]?(?:Between|From) $/.test(text.slice(sentence.start, first.start)) &&
    /^ (?:and|to|through|until) $/.test(text.slice(first.end, second.start)) &&
    /^,? /.test(text.slice(second.end, end));
  return isHead ? { from: String(first.year), to: String(second.year), end } : null;
}

/** Whose population it is: the possessor to the left, or the name after "of". */
function subjectOf(sentence: Sentence, cue: number, end: number, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const head = text.slice(sentence.start, cue);
  const owner = /['’]s? (?:total |overall |resident )?$/.test(head)
    ? cue - /['’]s? (?:\w+ )?$/.exec(head)![0].length
    : null;
  const named = /^population of (?:the )?/.exec(text.slice(cue, end));
  const bare = /(?:^|[.,;:(] ?|\b(?:and|but|while|that) )["“]?(?:the |its )?(?:total |overall )?$/i;
  const start = named && bare.test(head) ? cue + named[0].length : null;
  for (const city of sentence.cities) {
    if (owner !== null && city.end === owner) return plainCity(city, sentence, context);
    // "The population of Vienna's zoo".
    if (city.start === start && !/^['’]/.test(text.slice(city.end)))
      return plainCity(city, { ...sentence, start: city.start }, context);
  }
  for (const country of sentence.countries) {
    if (owner !== null && country.end === owner) return sureNation(country, sentence)?.subject ?? null;
    if (country.start === start) return sureNation(country, sentence)?.subject ?? null;
  }
  if (owner === null) return null;
  const before = text.slice(sentence.start, owner);
  const stands = standsForNation(before.slice(-90));
  if (stands) return nationInPlay(sentence, owner - stands[0].length, context);
  const place = /\bthe (?:city|town|municipality|metropolis)$/i.exec(before);
  return place && cityInPlay(sentence, sentence.start + place.index, context);
}

function cityThat(does: RegExp, sentence: Sentence, mention: QuantityMention, context: Context): SubjectRef | null {
  const { text } = sentence.block;
  const city = sentence.cities.find((one) => does.test(text.slice(one.end, Math.max(one.end, mention.start))));
  return city ? wholeCity(city, sentence, context) : null;
}

/** "Detroit lost a tenth of its population": the share that went, with the end of the words that say of what. */
function lostBy(
  sentence: Sentence,
  mention: QuantityMention,
): { quantity: Quantity; city: CityMention; end: number } | null {
  const { text } = sentence.block;
  const { quantity } = mention;
  const whole = OF_ITS_PEOPLE.exec(text.slice(mention.end, sentence.end));
  const city = whole && sentence.cities.find((one) => LOST.test(text.slice(one.end, Math.max(one.end, mention.start))));
  if (!city || quantity.high === null) return null;
  const end = mention.end + whole[0].length;
  if (quantity.unit === 'percent') return { quantity: { ...quantity, change: 'down' }, city, end };
  if (quantity.unit !== null || quantity.value >= 1) return null;
  const [value, low, high, precision] = [quantity.value, quantity.low, quantity.high, quantity.precision].map(
    (one) => one * 100,
  ) as [number, number, number, number];
  return { quantity: { ...quantity, value, low, high, precision, unit: 'percent', change: 'down' }, city, end };
}

/** The ratio that a change states: "grew by 12 percent" is 1.12, "halved" one half. Null where it is no ratio. */
function ratioOf(quantity: Quantity): Quantity | null {
  const { unit, change, value, precision, relation } = quantity;
  if (change === null || quantity.high === null) return null;
  if (unit === 'multiple') return { ...exactly(value, 'multiple'), precision: 0.25 * value, relation };
  if (unit !== 'percent') return null;
  const sign = change === 'up' ? 1 : -1;
  const ends = [1 + (sign * quantity.low) / 100, 1 + (sign * quantity.high) / 100];
  return {
    ...quantity,
    value: 1 + (sign * value) / 100,
    low: Math.min(...ends),
    high: Math.max(...ends),
    precision: precision / 100,
    unit: 'multiple',
    relation: sign < 0 && relation !== 'range' ? '~' : relation,
  };
}

export const growth: ClaimRule = {
  kind: 'growth',
  from: 'quantities',

  match(sentence, context) {
    const { text } = sentence.block;
    return sentence.quantities.flatMap((mention): Claim[] => {
      const lost = lostBy(sentence, mention);
      const stated = ratioOf(lost?.quantity ?? mention.quantity);
      const end = lost?.end ?? mention.end;
      const period = stated && (periodAfter(sentence, end, context) ?? periodBefore(sentence, end));
      if (!period || period.to.slice(0, 4) > context.published.slice(0, 4) || period.from >= period.to) return [];
      const before = text.slice(sentence.start, mention.start);
      const cue = (mention.quantity.unit === 'multiple' ? MULTIPLIED : GREW).exec(before);
      const start = cue && sentence.start + cue.index;
      const own = start === null ? null : subjectOf(sentence, start, mention.start, context);
      const named =
        own ?? (lost && wholeCity(lost.city, sentence, context)) ?? cityThat(SAW, sentence, mention, context);
      const subject = named ?? cityThat(CITY_GREW, sentence, mention, context);
      if (!subject) return [];
      const claim = makeClaim(sentence, {
        kind: 'growth',
        span: { start: mention.start, end: period.end },
        subject,
        property: 'growth',
        stated,
        definitions: namedDefinitions(sentence.text),
        asOf: period.to.slice(0, 4),
        detail: { from: period.from, to: period.to },
        rule: lost ? 'lost' : mention.quantity.unit === 'multiple' ? 'multiplied' : 'grew',
      });
      return named || check(claim, context).outcome === 'agrees' ? [claim] : [];
    });
  },

  check,
};

function check(claim: Claim, context: Context): Verdict {
  const { facts, published } = context;
  const { from, to } = claim.detail as { from: string; to: string };
  const known = facts
    .about(claim.subject!, 'population')
    .filter((fact) => fact.grade === 'official' && toYears(fact.known) - toYears(published) <= 3);
  const readings: Growth[] = [];
  let broken = false;
  for (const definition of new Set(known.map((fact) => fact.definition))) {
    const own = known.filter((fact) => fact.definition === definition);
    const pair = ends(own, from, to, published);
    if (!pair) continue;
    if (facts.isBroken(claim.subject!, 'population', definition, pair.older.asOf, pair.newer.asOf)) broken = true;
    else readings.push(pair);
  }
  const meant = underNamed(readings, claim.definitions);
  if (meant.length === 0) return cannotTell(broken ? 'series-broken' : 'no-two-dates');
  return hold(claim, meant, broken);
}

interface Growth {
  definition: string;
  older: Fact;
  newer: Fact;
  ratio: Interval;
  firm: boolean;
}

/** Figures this near to a year speak of it, each year of it at the pace that a city changes. */
const SAME_YEAR = 1.6;
const YEARLY = 0.015;
const OWN = 0.01;
/** What two makers of a figure differ by on the same day. */
const OTHER_MAKER = 0.03;

function ends(facts: Fact[], from: string, to: string, published: string): Growth | null {
  const nearest = (date: string): Fact | null => {
    const off = (fact: Fact) => Math.abs(toYears(fact.asOf) - toYears(date));
    const best = facts.reduce<Fact | null>((a, b) => (a && off(a) <= off(b) ? a : b), null);
    return best && off(best) <= SAME_YEAR ? best : null;
  };
  const older = nearest(from);
  const newer = nearest(to);
  if (!older || !newer || older.asOf >= newer.asOf) return null;
  const slack =
    older.source.id === newer.source.id || older.source.publisher === newer.source.publisher ? 0 : OTHER_MAKER;
  const interval = (fact: Fact, date: string) =>
    widen(fact.value, OWN + slack + YEARLY * Math.abs(toYears(fact.asOf) - toYears(date)));
  const a = interval(older, from);
  const b = interval(newer, to);
  return {
    definition: older.definition,
    older,
    newer,
    ratio: { low: b.low / a.high, high: b.high / a.low },
    firm: [older, newer].every((fact) => fact.known <= published && fact.asOf.slice(0, 4) <= fact.known.slice(0, 4)),
  };
}

/** Within so much of the record, as a ratio of the two ratios, a growth does not differ. */
const CLOSE = 1.15;

function hold(claim: Claim, readings: Growth[], broken: boolean): Verdict {
  const stated = statedInterval(claim.stated!);
  const hit = readings.find((one) => meets(stated, one.ratio));
  const main = hit ?? readings.find((one) => one.firm) ?? readings[0]!;
  const near = readings.some(({ ratio }) => meets(stated, { low: ratio.low / CLOSE, high: ratio.high * CLOSE }));
  const outside = [...readings.map((one) => one.ratio)];
  const oneSided =
    outside.every((ratio) => stated.high < ratio.low) || outside.every((ratio) => stated.low > ratio.high);
  const reason = hit
    ? 'matches-growth'
    : near
      ? 'close-to-record'
      : broken
        ? 'series-broken'
        : !readings.every((one) => one.firm)
          ? 'record-not-firm'
          : !oneSided
            ? 'between-definitions'
            : 'outside-growth';
  const { older, newer } = main;
  const percent = (newer.value / older.value - 1) * 100;
  const exact = (value: number): string => value.toLocaleString('en');
  const rounded = percent.toLocaleString('en', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return {
    outcome: hit ? 'agrees' : reason === 'outside-growth' ? 'differs' : 'cannot-tell',
    reason,
    record: {
      id: 'record_growth',
      params: [
        claim.subject!.name,
        { number: older.value, unit: 'person' },
        { date: older.asOf },
        { number: newer.value, unit: 'person' },
        { date: newer.asOf },
        definitionLabel(main.definition),
      ],
    },
    working: `${exact(newer.value)} ÷ ${exact(older.value)} − 1 = ${rounded} %`,
    facts: [older, newer],
    rows: [older, newer].map((fact) => ({
      label: definitionLabel(fact.definition),
      value: fact.value,
      unit: fact.unit,
      asOf: fact.asOf,
      main: fact === newer,
    })),
  };
}
