import type { CityMention, Claim, Fact, PlaceId, SubjectRef, Verdict } from '../types';
import { cannotTell } from '../verdict';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';
import { plainCity, subjectBefore, sureCity } from './shared/subject';

/** "was designated China's fourth municipality in 1997": the act, the order and the year. */
const MADE =
  /\b(?:designated|named|made|became|become|declared|elevated to|upgraded to|established as|turned into)\s+(?:as\s+)?(?:\S+['’]s?\s+|the country['’]s\s+|an?\s+|the\s+)?(?:(first|second|third|fourth|fifth)\s+)?((?:centrally[- ]administered |direct[- ](?:controlled|administered) |provincial-level |centrally governed )?municipality)\b/i;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const FOLLOWING = /\b(?:following|after|joining)\s+$/i;
const LIST_LINK = /^(?:,|\s+and|,\s+and)\s+$/;

export const status: ClaimRule = {
  kind: 'status',
  match: (sentence, context) => [...matchMunicipality(sentence, context), ...matchCapital(sentence, context)],
  check: (claim, context) =>
    claim.property === 'capital' ? checkCapital(claim, context) : checkMunicipality(claim, context),
};

function matchMunicipality(sentence: Sentence, context: Context): Claim[] {
  const match = MADE.exec(sentence.text);
  if (!match) return [];
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const text = sentence.block.text;
  const found = subjectBefore(sentence, start, context) ?? frontedBy(sentence, start, context);
  if (!found) return [];
  const year = sentence.dates.find((date) => date.year !== null && /^\s+in\s+$/.test(text.slice(end, date.start)));
  const following = followers(sentence, end, context);
  const order = match[1] ? ORDINALS.indexOf(match[1].toLowerCase()) + 1 : null;
  if (!year && order === null) return [];
  return [
    makeClaim(sentence, {
      kind: 'status',
      span: { start, end: following.end ?? year?.end ?? end },
      subject: found.subject,
      property: 'status',
      stated: year ? exactly(year.year!, 'year') : exactly(order!, null),
      definitions: ['municipality'],
      detail: { year: year?.year ?? null, order, following: following.places },
      rule: 'made-municipality',
    }),
  ];
}

/** "Chongqing, a gateway to ..., was designated": the apposition is long, but the sentence begins with its subject. */
function frontedBy(sentence: Sentence, offset: number, context: Context): { subject: SubjectRef } | null {
  const first = sentence.cities[0];
  const text = sentence.block.text;
  if (!first || first.start !== sentence.start || text[first.end] !== ',') return null;
  const between = text.slice(first.end, offset);
  if (
    !/,\s(?:(?:was|were|has been)\s)?$/.test(between) ||
    sentence.cities.some((one) => one !== first && one.end <= offset)
  )
    return null;
  const subject = plainCity(first, sentence, context);
  return subject && { subject };
}

/** The list after "following": the places that came before. */
function followers(sentence: Sentence, from: number, context: Context): { places: PlaceId[]; end: number | null } {
  const text = sentence.block.text;
  const places: PlaceId[] = [];
  let last: CityMention | null = null;
  for (const city of sentence.cities) {
    if (city.start < from) continue;
    const link = text.slice(last?.end ?? from, city.start);
    if (last ? !LIST_LINK.test(link) : !FOLLOWING.test(link)) break;
    const subject = sureCity(city, context);
    if (!subject || !('place' in subject)) break;
    places.push(subject.place);
    last = city;
  }
  return { places, end: last?.end ?? null };
}

function checkMunicipality(claim: Claim, context: Context): Verdict {
  const { facts } = context;
  const own = facts.about(claim.subject!, 'status').find((fact) => fact.definition === 'municipality');
  if (!own) return cannotTell('not-on-record');
  const peers = facts
    .all('status')
    .filter((fact) => fact.definition === 'municipality' && fact.of === own.of)
    .sort((a, b) => a.value - b.value);
  const { year, order, following } = claim.detail;
  const earlier = peers.filter((fact) => fact.value < own.value);
  const names = new Set(earlier.map((fact) => ('place' in fact.subject ? fact.subject.place : 0)));
  const yearFits = year === null || year === own.value;
  const orderFits = order === null || order === earlier.length + 1;
  const listFits = (following as PlaceId[]).every((place) => names.has(place));
  const rows = peers.map((fact, index) => ({
    label: fact.subject.name,
    value: fact.value,
    unit: 'year',
    asOf: null,
    rank: index + 1,
    main: fact === own,
  }));
  const record = {
    id: 'record_status_since',
    params: [own.subject.name, { id: 'definition_municipality' }, String(own.value), { ordinal: earlier.length + 1 }],
  };
  const common = { record, working: null, facts: [own, ...earlier], rows };
  if (yearFits && orderFits && listFits) return { outcome: 'agrees', reason: 'matches-status', ...common };
  const reason = !yearFits ? 'other-year' : !orderFits ? 'other-order' : 'other-list';
  return { outcome: 'differs', reason, ...common };
}

/** "Vienna, the Austrian capital", "Lisbon, Portugal's capital", "the capital of Portugal, Lisbon", "Lisbon is the capital of Portugal". */
function matchCapital(sentence: Sentence, context: Context): Claim[] {
  const text = sentence.block.text;
  return sentence.countries.flatMap((country): Claim[] => {
    const span = capitalPhrase(text, country.start, country.end, country.form);
    if (!span) return [];
    for (const city of sentence.cities) {
      const before = /^,\s+(?:the\s+)?$|^\s+is\s+(?:the\s+)?$/.test(text.slice(city.end, span.start));
      const after = /^,?\s+(?:of\s+)?$/.test(text.slice(span.end, city.start));
      if (!before && !after) continue;
      const subject = before ? plainCity(city, sentence, context) : sureCity(city, context);
      if (!subject) return [];
      const detail = { country: country.country, countryName: country.name };
      return [makeClaim(sentence, { kind: 'status', span, subject, property: 'capital', detail, rule: 'capital-of' })];
    }
    return [];
  });
}

/** The words that say "capital": "Austrian capital", "Portugal's capital", "capital of Portugal"; never "former" or "cultural capital". */
function capitalPhrase(text: string, start: number, end: number, form: string): { start: number; end: number } | null {
  if (form !== 'name') {
    const after = /^(?:['’]s?)?\s+capital\b(?!\s+(?:of|market|gain|punishment|region|flow|city of))(?:\s+city\b)?/.exec(
      text.slice(end, end + 40),
    );
    return after && !/\b(?:former|old|then)\s+$/i.test(text.slice(Math.max(0, start - 12), start))
      ? { start, end: end + after[0].length }
      : null;
  }
  const lead =
    /\b(?<!\b(?:former|old|cultural|financial|commercial|business|economic|regional|provincial|state|fashion|de facto) )capital (?:city )?of (?:the )?$/i.exec(
      text.slice(Math.max(0, start - 60), start),
    );
  return lead && { start: start - lead[0].length, end };
}

function checkCapital(claim: Claim, context: Context): Verdict {
  const { gazetteer, facts } = context;
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const country = String(claim.detail.country);
  const name = String(claim.detail.countryName);
  const place = gazetteer.place(subject.place)!;
  const official = facts.about({ country }, 'capital')[0];
  const seat = official && gazetteer.place(official.value);
  const record = seat
    ? { id: 'record_capital', params: [name, seat.name] }
    : { id: 'record_capital', params: [name, place.name] };
  const rows: Verdict['rows'] = [];
  if (seat?.id === place.id)
    return { outcome: 'agrees', reason: 'matches-capital', record, working: null, facts: [official!], rows };
  if (place.country === country && place.feature === 'PPLC') {
    const fact: Fact = {
      subject,
      property: 'capital',
      definition: 'national-capital',
      value: place.id,
      unit: 'place',
      asOf: gazetteer.vintage,
      known: gazetteer.vintage,
      of: country,
      grade: 'gazetteer',
      source: facts.source('geonames'),
    };
    return {
      outcome: 'agrees',
      reason: 'matches-capital',
      record: { id: 'record_capital', params: [name, place.name] },
      working: null,
      facts: [fact],
      rows,
    };
  }
  // A seat of a region may be called its capital, and a country may have moved its own since the record was made.
  return cannotTell('not-the-capital-on-record');
}
