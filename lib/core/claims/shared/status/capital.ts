import type { CityMention, Claim, Fact, PlaceId, Span, SubjectRef, Verdict } from '../../../types';
import { cannotTell } from '../../../verdict';
import { liesIn, type RegionMention, regionAt } from '../regions';
import { type Context, exactly, makeClaim, type Sentence } from '../sentence';
import { plainCity, subjectBefore, sureCity } from '../subject';

/** Between "Lisbon" and "the capital of Portugal": "Lisbon, the", "Lisbon is the", "Lisbon was once". */
const BEFORE = /^,\s+(?:once\s+)?(?:the\s+)?$|^\s+(?:is|was|remains|became|has been)\s+(?:the\s+)?$/;
/** Between "Angola's capital" and "Luanda". */
const AFTER = /^,?\s+(?:of\s+)?$/;
/** Kinds of capital that are no seat of a government: fashion, film, tea. */
const FIGURATIVE =
  /\b(?:cultural|financial|commercial|business|economic|fashion|film|music|tech|de facto|spiritual|historic|ancient|old|northern|southern|eastern|western|summer|winter|culinary|industrial|wartime|interim|temporary|new|future|second)\s+$/i;
const ONCE = /\b(?:former|then|erstwhile)\s+$/i;
/** "the capital of France’s fashion trade", "the capital of Chile wine": more belongs to the name. */
const CLOSED =
  /^(?:[.,;:!?)”"—–\]]|\s*$|\s[(—–-]|\s(?:and|or|in|on|by|at|with|that|which|who|where|when|after|as|is|was|has|had|but|for|since|until|from|to|between|before|during|while)\b)/;
const UNTIL = /^,? (?:until|till) (?:[A-Z][a-z]{2,8} )?(\d{4})\b/;
/** Countries of which more than one city is, or was of late, called the capital. */
const SEVERAL = new Set(
  'AE AF BI BJ BO CI CL CY EG EH GE GQ ID IL KR KZ LK LY ME MM MY NG NL PK PS SD SO SS SZ TW TZ YE ZA'.split(' '),
);
/** Where a sentence speaks of another time, the capital may have been another. */
const OTHER_TIME =
  /\b(?:1\d{3}|20[0-1]\d|century|was|were|then|once|until|colonial|dynasty|empire|ancient|medieval)\b/i;
const LARGE = 100_000;
const SURE = 0.7;

/** A phrase that says "capital", and of what: a country, a division, or nothing that it names. */
interface Phrase extends Span {
  of: { country: string; name: string } | RegionMention | null;
  /** "provincial", "state": the seat of a division that is not named. */
  seat: boolean;
  former: boolean;
}

const isCountry = (of: Phrase['of']): of is { country: string; name: string } => of !== null && 'country' in of;

/** "Vienna, the Austrian capital", "the capital of Portugal, Lisbon", "Santa Fe, New Mexico's capital", "the capital, Juba". */
export function matchCapital(sentence: Sentence, context: Context): Claim[] {
  const text = sentence.block.text;
  const claims: Claim[] = [];
  const sinces = matchSince(sentence, context);
  for (const match of sentence.text.matchAll(/\bcapital\b(?: city\b)?/g)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (sinces.some((claim) => claim.start <= start && claim.end >= end)) continue;
    const phrase = phraseAt(start, end, sentence, context);
    const found = phrase && holderOf(phrase, sentence, context);
    if (found) claims.push(...claimOf(phrase, found, text, sentence, context));
  }
  return [...claims, ...sinces];
}

function phraseAt(start: number, end: number, sentence: Sentence, { gazetteer }: Context): Phrase | null {
  const text = sentence.block.text;
  const head = text.slice(sentence.start, start);
  const of = /^ of (?:the )?/.exec(text.slice(end, sentence.end));
  if (of) {
    const at = end + of[0].length;
    const country = sentence.countries.find((one) => one.start === at && one.form === 'name');
    const region = country ? null : regionAt(text, at, gazetteer);
    const close = country?.end ?? region?.end;
    if (close !== undefined) {
      const former = ONCE.test(head);
      if (
        !CLOSED.test(text.slice(close, sentence.end)) ||
        (!former && /[\p{L}-] $/u.test(head) && !/\b(?:the|is|was|as|became|remains|been|its) $/i.test(head))
      )
        return null;
      const whole = country ? { country: country.country, name: country.name } : region;
      return { start: former ? start - ONCE.exec(head)![0].length : start, end: close, of: whole, seat: false, former };
    }
    // "Angola's capital of Luanda": the city itself must follow.
    if (!sentence.cities.some((city) => city.start === at)) return null;
  } else if (
    /^ (?:market|gain|punishment|region|flow|project|spending|cost|letter|account|expenditure)/.test(
      text.slice(end, sentence.end),
    )
  ) {
    return null;
  }
  const once = ONCE.exec(head);
  const before = once ? `${head.slice(0, once.index)} ` : head;
  const region = possessor(before, sentence, gazetteer);
  if (region) return { start: region.start, end, of: region, seat: false, former: once !== null };
  const whose = sentence.countries.find(
    (one) =>
      one.form !== 'name' && /^(?:['’]s?)? $/.test(text.slice(one.end, sentence.start + before.trimEnd().length + 1)),
  );
  if (whose) {
    const { country, name } = whose;
    // "Northern Irish", "British Indian": the adjective is only half.
    if (/\p{Lu}\p{L}{1,20} $/u.test(text.slice(sentence.start, whose.start).replace(/^(?:The|In|At|From) $/, '')))
      return null;
    const was = ONCE.exec(text.slice(sentence.start, whose.start));
    const from = was ? whose.start - was[0].length : whose.start;
    return { start: from, end, of: { country, name }, seat: false, former: once !== null || was !== null };
  }
  const bare =
    /(?:^|\s)(?:(?:the|its|their|nearby)\s+(?:(?:country|nation)['’]s\s+|national\s+)?|(?:the\s+)?(provincial|state|regional|territorial|departmental)\s+)$/i.exec(
      before,
    );
  if (!bare || once || FIGURATIVE.test(before)) return null;
  return {
    start: start - (bare[1] ? bare[0].trimStart().length : 0),
    end,
    of: null,
    seat: bare[1] !== undefined,
    former: false,
  };
}

/** "New Mexico's capital" */
function possessor(
  before: string,
  sentence: Sentence,
  gazetteer: Context['gazetteer'],
): (RegionMention & { start: number }) | null {
  const owned = /['’]s? $/.exec(before);
  if (!owned) return null;
  const words = before.slice(0, owned.index).split(' ').slice(-3);
  const from = owned.index - words.join(' ').length;
  for (let skip = 0; skip < words.length; skip++) {
    const offset = from + words.slice(0, skip).join(' ').length + (skip > 0 ? 1 : 0);
    const start = sentence.start + offset;
    const region = regionAt(sentence.block.text, start, gazetteer);
    if (region && region.end === sentence.start + owned.index) return { ...region, start };
  }
  return null;
}

interface Holder {
  subject: Extract<SubjectRef, { place: PlaceId }>;
  city: CityMention;
}

/** The city that stands beside the phrase, before or behind it. */
function holderOf(phrase: Phrase, sentence: Sentence, context: Context): Holder | null {
  const text = sentence.block.text;
  for (const city of sentence.cities) {
    const lead = text.slice(phrase.start - 4, phrase.start) === 'the ' && !phrase.of ? 4 : 0;
    const before = city.end <= phrase.start && BEFORE.test(text.slice(city.end, phrase.start - lead) || ' ');
    const after = city.start >= phrase.end && AFTER.test(text.slice(phrase.end, city.start));
    if (!before && !after) continue;
    // An apposition is said of the name before it, whatever happens "near" or "to" the place.
    const isVerb = before && text[city.end] !== ',';
    const subject = isVerb ? plainCity(city, sentence, context) : sureCity(city, context);
    if (!subject || !('place' in subject)) return null;
    // "In the capital, Lyon won": the name begins what comes next.
    if (
      after &&
      !phrase.of &&
      !/^(?:[.,;:)”"—–]|\s*$|\s(?:and|or|on|in|at|by|to|for|with|after|this|last)\b)/.test(
        text.slice(city.end, sentence.end),
      )
    )
      return null;
    return { subject, city };
  }
  return null;
}

function claimOf(
  phrase: Phrase,
  { subject, city }: Holder,
  text: string,
  sentence: Sentence,
  context: Context,
): Claim[] {
  const { gazetteer, facts } = context;
  const place = gazetteer.place(subject.place)!;
  const until = UNTIL.exec(text.slice(phrase.end, sentence.end));
  const make = (detail: Claim['detail'], rule: string, end = phrase.end): Claim[] => [
    makeClaim(sentence, {
      kind: 'status',
      span: { start: phrase.start, end },
      subject,
      property: 'capital',
      detail,
      rule,
    }),
  ];
  if (phrase.former || until) {
    // What was the seat of a kingdom or a province is on no record: only a capital of a country that is.
    const rows = facts.about(subject, 'status').filter((fact) => fact.definition === 'former-capital');
    if (rows.length === 0 || (isCountry(phrase.of) && phrase.of.country !== rows[0]!.of)) return [];
    const end = until ? phrase.end + until[0].length : phrase.end;
    return make({ form: 'former', until: until ? Number(until[1]) : null }, 'former-capital', end);
  }
  if (isCountry(phrase.of)) {
    const timeless = !OTHER_TIME.test(sentence.text.replace(/\b(?:was|were)\b(?! (?:once |then )?the\b)/g, ''));
    const sure = timeless && city.confidence >= SURE && place.population >= LARGE;
    return make({ form: 'country', country: phrase.of.country, countryName: phrase.of.name, sure }, 'capital-of');
  }
  if (phrase.of) {
    // A division of that name elsewhere is another one, or the place is.
    if (!phrase.of.regions.some(({ country }) => country === place.country)) return [];
    const isSeat = liesIn(subject.place, phrase.of, gazetteer) && isSeatOfDivision(place.feature);
    return make({ form: 'region', region: phrase.of.name, isSeat }, 'seat-of');
  }
  if (phrase.seat)
    return isSeatOfDivision(place.feature) && place.admin1
      ? make({ form: 'region', region: place.admin1, isSeat: true }, 'seat')
      : [];
  // "The capital, Salta" of a province names no country: only where the city is the capital of one is it said so.
  if (place.feature !== 'PPLC') return [];
  const countryName = gazetteer.countryName(place.country);
  return make({ form: 'country', country: place.country, countryName, sure: false }, 'the-capital');
}

const isSeatOfDivision = (feature: string): boolean => feature === 'PPLA' || feature === 'PPLC';

/** "Abuja has been the capital since 1991", "Brasília became the capital of Brazil in 1960". */
function matchSince(sentence: Sentence, context: Context): Claim[] {
  const match =
    /(?:,| (?:has been|is|was made|was named|was declared|became))(?: the| [\p{L}’']{2,20})? (?:national )?capital(?: city)?(?: of (?:the )?[\p{L}]{2,20}(?: \p{L}{2,20})?)? (?:in|since) (\d{4})\b/u.exec(
      sentence.text,
    );
  if (!match || (/^(?:,| is)/.test(match[0]) && !/ since \d/.test(match[0]))) return [];
  const start = sentence.start + match.index;
  const found = subjectBefore(sentence, start, context);
  if (!found || found.end !== start || !('place' in found.subject)) return [];
  const rows = context.facts.about(found.subject, 'status').filter((fact) => fact.definition === 'national-capital');
  if (rows.length === 0) return [];
  const end = start + match[0].length;
  const year = Number(match[1]);
  return [
    makeClaim(sentence, {
      kind: 'status',
      span: { start: start + 1, end },
      subject: found.subject,
      property: 'capital',
      stated: exactly(year, 'year'),
      detail: { form: 'since', year },
      rule: 'capital-since',
    }),
  ];
}

export function checkCapital(claim: Claim, context: Context): Verdict {
  switch (claim.detail.form) {
    case 'former':
      return checkYear(claim, 'former-capital', claim.detail.until as number | null, context);
    case 'since':
      return checkYear(claim, 'national-capital', claim.detail.year as number, context);
    case 'region':
      return checkSeat(claim, context);
    default:
      return checkCountry(claim, context);
  }
}

function checkYear(claim: Claim, definition: string, year: number | null, { facts, gazetteer }: Context): Verdict {
  const rows = facts.about(claim.subject!, 'status').filter((fact) => fact.definition === definition);
  const own = rows.find((fact) => fact.value === year) ?? rows[0]!;
  const common = {
    record: {
      id: definition === 'former-capital' ? 'record_capital_until' : 'record_capital_since',
      params: [
        own.subject.name,
        gazetteer.countryName(own.of ?? ''),
        rows.map((fact) => String(fact.value)).join(' / '),
      ],
    },
    working: null,
    facts: rows,
    rows: rows.map((fact) => ({
      label: fact.subject.name,
      value: fact.value,
      unit: 'year',
      asOf: null,
      main: fact === own,
    })),
  };
  if (definition === 'former-capital') {
    return year === null || year === own.value
      ? { outcome: 'agrees', reason: 'matches-former-capital', ...common }
      : { outcome: 'cannot-tell', reason: 'other-capital-since', ...common };
  }
  // Berlin became a capital in 1871 as well, of another state.
  return year === own.value
    ? { outcome: 'agrees', reason: 'matches-capital-since', ...common }
    : { outcome: 'cannot-tell', reason: 'other-capital-since', ...common };
}

function checkSeat(claim: Claim, context: Context): Verdict {
  if (!claim.detail.isSeat) return cannotTell('not-the-seat-on-record');
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const record = { id: 'record_capital', params: [String(claim.detail.region), subject.name] };
  const facts = [gazetteerFact(subject, 'seat', context)];
  return { outcome: 'agrees', reason: 'matches-seat', record, working: null, facts, rows: [] };
}

/** What GeoNames says of a place: a status without a date. */
export function gazetteerFact(
  subject: Extract<SubjectRef, { place: PlaceId }>,
  definition: string,
  { gazetteer, facts }: Context,
): Fact {
  return {
    subject,
    property: 'status',
    definition,
    value: subject.place,
    unit: 'place',
    asOf: gazetteer.vintage,
    known: gazetteer.vintage,
    of: gazetteer.place(subject.place)!.country,
    grade: 'gazetteer',
    source: facts.source('geonames'),
  };
}

function checkCountry(claim: Claim, context: Context): Verdict {
  const { gazetteer, facts } = context;
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const country = String(claim.detail.country);
  const place = gazetteer.place(subject.place)!;
  const official = facts.about({ country }, 'capital')[0];
  const seat = official && gazetteer.place(official.value);
  const published = Number(context.published.slice(0, 4));
  const record = { id: 'record_capital', params: [String(claim.detail.countryName), seat?.name ?? place.name] };
  const common = { record, working: null, rows: [] };
  const own = facts.about(subject, 'status');
  const left = own.filter((fact) => fact.definition === 'former-capital' && fact.of === country);
  const came = own.filter((fact) => fact.definition === 'national-capital' && fact.of === country);
  if (left.length > 0 && left.every((fact) => fact.value > published)) {
    return { outcome: 'agrees', reason: 'matches-capital', ...common, record: null, facts: left };
  }
  const isHere = place.country === country && place.feature === 'PPLC';
  if ((seat?.id === place.id || isHere) && (came.length === 0 || came.some((fact) => fact.value <= published))) {
    const known = seat?.id === place.id ? official! : gazetteerFact(subject, 'national-capital', context);
    const params = [String(claim.detail.countryName), place.name];
    return { outcome: 'agrees', reason: 'matches-capital', ...common, record: { ...record, params }, facts: [known] };
  }
  const isSure = claim.detail.sure === true && place.country === country && came.length === 0;
  if (isSure && left.length > 0) {
    const params = [place.name, String(claim.detail.countryName), left.map((fact) => String(fact.value)).join(' / ')];
    const facts = official ? [...left, official] : left;
    return {
      outcome: 'outdated',
      reason: 'was-capital',
      ...common,
      record: { id: 'record_capital_until', params },
      facts,
    };
  }
  if (!isSure || !seat) return cannotTell('not-the-capital-on-record');
  // A seat of a region may be called its capital, and a country may have moved its own since the record was made.
  return SEVERAL.has(country)
    ? cannotTell('not-the-capital-on-record')
    : { outcome: 'differs', reason: 'other-capital', ...common, facts: [official] };
}
