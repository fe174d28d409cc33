import type { Claim, PlaceId, SubjectRef, Verdict } from '../../../types';
import { cannotTell } from '../../../verdict';
import { cue } from '../cues';
import { gazetteerFact } from '../places';
import { liesIn } from '../regions';
import { type Context, holds, makeClaim, type Sentence } from '../sentence';
import { type Holder, holderOf, isCountry, type Phrase, phraseAt } from './capital-phrase';
import { checkYear, matchSince } from './capital-since';

const WORDS = cue('capital');
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

/** "Vienna, the Austrian capital", "the capital of Portugal, Lisbon", "Santa Fe, New Mexico's capital", "the capital, Juba". */
export function matchCapital(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, WORDS)) return [];
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

function claimOf(
  phrase: Phrase,
  { subject, city, passing }: Holder,
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
      detail: { ...detail, passing },
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
    // "The Chinese capital under the Tang": nothing may follow that says when, or in what sense.
    const plain = city.start > phrase.start || /^(?:[.,;)]|\s*$)/.test(text.slice(phrase.end, sentence.end));
    const sure = timeless && plain && city.confidence >= SURE && place.population >= LARGE;
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

function checkSeat(claim: Claim, context: Context): Verdict {
  if (!claim.detail.isSeat) return cannotTell('not-the-seat-on-record');
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const record = { id: 'record_capital', params: [String(claim.detail.region), subject.name] };
  const facts = [gazetteerFact(subject, 'seat', context)];
  return { outcome: 'agrees', reason: 'matches-seat', record, working: null, facts, rows: [] };
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
