import type { CityMention, Claim, Quantity, QuantityMention, SubjectRef, Verdict } from '../types';
import {
  cannotTell,
  definitionLabel,
  type Interval,
  meets,
  type RecordGroup,
  readRecord,
  statedInterval,
} from '../verdict';
import { type ClaimRule, type Context, type CountryMention, makeClaim, type Sentence } from './shared/sentence';
import { plainCity, subjectAfter, subjectBefore } from './shared/subject';

const isShare = ({ quantity }: QuantityMention): boolean =>
  quantity.change === null &&
  (quantity.unit === 'percent' || (quantity.unit === null && quantity.value > 0 && quantity.value < 1));

/** "… of the country's population", "of Peru's people", "of the population of Peru", "of Kenyans", "of all Peruvians" */
const WHOLE: [RegExp, 'country' | 'owner' | 'name' | 'people'][] = [
  [
    /^\s+of (?:the|its) (?:country|nation)['’]s (?:total |entire |whole |\d[\d.,]* (?:million |billion )?)?(?:population|people|inhabitants|residents)\b/i,
    'country',
  ],
  [/^\s+of (?:the )?(?:national|country['’]s) population\b/i, 'country'],
  [/^\s+of (?:all )?(?:the )?$/i, 'owner'],
  [/^\s+of the (?:total |entire |whole )?population of (?:the )?$/i, 'name'],
];
const OWNED =
  /^['’]s? (?:total |entire |whole |\d[\d.,]* (?:million |billion )?)?(?:population|people|inhabitants|residents)\b/i;
const LIVES =
  /^,? (?:now |currently )?(?:lives?|resides?|are concentrated|is concentrated) in (?:the )?(?:city of |capital,? |capital city,? (?:of )?|metropolis of )?$/i;
const BEFORE = /\b(?:home to|accounts? for|holds|houses|contains|has|with|makes? up|represents?)\s+(?:about |some )?$/i;
/** "With a third of the country's population, Lima is": the subject follows. */
const FRONTED = /^["“]?(?:With|Home to) (?:about |some |nearly |almost |more than )?$/;
/** "a third of the population of Lima lives on" is of the city; "of Kenya's urban population" of a part. */
const ENDS = /^(?:\s*$|[.,;:)–—”"]|\s(?:and|but|while|live|lives|in \d{4})\b)/;

interface Whole {
  country: string | null;
  name: string;
  end: number;
}

const LIVE = /^ (?:now |currently )?(?:lives?|resides?) in /;

function wholeAfter(sentence: Sentence, mention: QuantityMention): Whole | null {
  const text = sentence.block.text;
  const after = text.slice(mention.end, sentence.end);
  // "One in five Hungarians lives in Budapest."
  const people = sentence.countries.find(
    (one) => one.form === 'adjective' && text.slice(mention.end, one.start) === ' ',
  );
  if (people && mention.quantity.unit === null && LIVE.test(text.slice(people.end, sentence.end))) {
    return named(people, 'people', text);
  }
  for (const [pattern, form] of WHOLE) {
    if (form === 'country') {
      const match = pattern.exec(after);
      if (match) return { country: null, name: '', end: mention.end + match[0].length };
      continue;
    }
    const country = sentence.countries.find(
      (one) => one.start >= mention.end && pattern.test(text.slice(mention.end, one.start)),
    );
    if (country) return named(country, form, text);
  }
  return null;
}

function named(country: CountryMention, form: string, text: string): Whole | null {
  const whole = { country: country.country, name: country.name, end: country.end };
  if (form === 'name') return country.form === 'name' ? whole : null;
  const owned = OWNED.exec(text.slice(country.end, country.end + 60));
  if (country.form === 'possessive' && owned) return { ...whole, end: country.end + owned[0].length };
  // "12 percent of Kenyans": a people, in the plural.
  const people = country.form === 'adjective' && /s$/.test(text.slice(country.start, country.end));
  return people ? whole : null;
}

function cityOf(sentence: Sentence, mention: QuantityMention, whole: Whole, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const follows = (city: CityMention) => city.start >= whole.end && LIVES.test(text.slice(whole.end, city.start));
  const after = sentence.cities.find(follows);
  if (after) {
    const ends = ENDS.test(text.slice(after.end, sentence.end));
    return ends ? plainCity(after, { ...sentence, start: after.start }, context) : null;
  }
  if (!ENDS.test(text.slice(whole.end, sentence.end))) return null;
  const before = text.slice(sentence.start, mention.start);
  if (FRONTED.test(before)) return subjectAfter(sentence, whole.end, context);
  const cue = BEFORE.exec(before);
  if (!cue) return null;
  const found = subjectBefore(sentence, sentence.start + cue.index, context);
  if (
    !found ||
    !/^(?:,? (?:which|that|is|now|alone|also)){0,3},?\s*$/.test(text.slice(found.end, sentence.start + cue.index))
  )
    return null;
  return found.subject;
}

export const share: ClaimRule = {
  kind: 'share',
  from: 'quantities',

  match(sentence, context) {
    return sentence.quantities.filter(isShare).flatMap((mention): Claim[] => {
      const whole = wholeAfter(sentence, mention);
      const subject = whole && cityOf(sentence, mention, whole, context);
      const own = subject && 'place' in subject ? context.gazetteer.place(subject.place)?.country : null;
      if (!whole || !subject || !own || (whole.country !== null && whole.country !== own)) return [];
      return [
        makeClaim(sentence, {
          kind: 'share',
          span: { start: mention.start, end: whole.end },
          subject,
          property: 'share',
          stated: mention.quantity,
          detail: {
            country: own,
            countryName: context.gazetteer.countryName(own),
            past: sentence.dates.some((date) => date.year !== null) || /\b(?:was|were|had|lived)\b/.test(sentence.text),
          },
          rule: 'share-of-country',
        }),
      ];
    });
  },

  check(claim, context) {
    const { facts, published } = context;
    const country = { country: String(claim.detail.country), name: String(claim.detail.countryName) };
    const parts = readRecord(facts.about(claim.subject!, 'population'), published, published);
    const whole = readRecord(facts.about(country, 'population'), published, published)[0];
    if (parts.length === 0 || !whole) return cannotTell('not-on-record');
    return hold(claim, country.name, parts, whole);
  },
};

/** "A third" is said of three tenths and of three eighths. */
const FRACTION_SHARE = 0.25;

function statedShare(stated: Quantity): Interval {
  if (stated.unit === 'percent') {
    const { low, high } = statedInterval(stated);
    return { low: low / 100, high: high / 100 };
  }
  return statedInterval({ ...stated, precision: Math.max(stated.precision, FRACTION_SHARE * stated.value) });
}

/** A city's share is worked out under each definition; it differs only where it is half or twice of them all. */
const DISTANT = 2;

function hold(claim: Claim, country: string, parts: RecordGroup[], whole: RecordGroup): Verdict {
  const interval = statedShare(claim.stated!);
  const shares = parts.map((part) => ({
    part,
    now: { low: part.now.low / whole.now.high, high: part.now.high / whole.now.low },
    reach: { low: part.reach.low / whole.reach.high, high: part.reach.high / whole.reach.low },
  }));
  const said = (interval.low + interval.high) / 2;
  const off = ({ part }: { part: RecordGroup }) => Math.abs(part.fact.value / whole.fact.value - said);
  const hit = shares.filter((one) => meets(interval, one.now)).sort((a, b) => off(a) - off(b))[0];
  const main = hit ?? shares.find((one) => one.part.firm) ?? shares[0]!;
  const lowest = Math.min(...shares.map((one) => one.reach.low));
  const highest = Math.max(...shares.map((one) => one.reach.high));
  const metropolitan = shares.some((one) => /^(?:metropolitan-area|urban-agglomeration)$/.test(one.part.definition));
  const far = interval.high < lowest / DISTANT || (metropolitan && interval.low > highest * DISTANT);
  const reason = hit
    ? 'matches-share'
    : !far
      ? 'close-to-record'
      : !main.part.firm || !whole.firm
        ? 'record-not-firm'
        : claim.detail.past === true
          ? 'time-not-named'
          : 'outside-share';
  const percent = (main.part.fact.value / whole.fact.value) * 100;
  const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });
  const exact = (value: number): string => value.toLocaleString('en');
  return {
    outcome: hit ? 'agrees' : reason === 'outside-share' ? 'differs' : 'cannot-tell',
    reason,
    record: {
      id: 'record_share',
      params: [
        claim.subject!.name,
        { number: Number(percent.toPrecision(3)), unit: 'percent' },
        country,
        definitionLabel(main.part.definition),
      ],
    },
    working: `${exact(main.part.fact.value)} ÷ ${exact(whole.fact.value)} = ${figure(percent)} %`,
    facts: [main.part.fact, whole.fact, ...shares.filter((one) => one !== main).map((one) => one.part.fact)],
    rows: shares.map((one) => ({
      label: definitionLabel(one.part.definition),
      value: Number(((one.part.fact.value / whole.fact.value) * 100).toPrecision(3)),
      unit: 'percent',
      asOf: one.part.fact.asOf,
      main: one === main,
    })),
  };
}
