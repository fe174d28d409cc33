import type { CityMention, Claim, PlaceId, SubjectRef, Verdict } from '../../../types';
import { cannotTell } from '../../../verdict';
import { cue } from '../cues';
import { rankOf } from '../rank';
import { type Context, exactly, holds, makeClaim, type Sentence } from '../sentence';
import { plainCity, subjectBefore, sureCity } from '../subject';

/** "was designated China's fourth municipality in 1997": the act, the order and the year. */
const MADE =
  /(?:\b(?:designated|named|made|became|become|been|declared|elevated to|upgraded to|established as|turned into)\s+(?:as\s+)?|,\s+)(?:\S+['’]s?\s+|the country['’]s\s+|an?\s+|the\s+)?(?:(first|second|third|fourth|fifth)\s+)?((?:centrally[- ]administered |direct[- ](?:controlled|administered) |provincial-level |centrally governed )?municipality)\b/i;
const WORDS = cue('municipality');
const FOLLOWING = /\b(?:following|after|joining)\s+$/i;
const LIST_LINK = /^(?:,|\s+and|,\s+and)\s+$/;

export function matchMunicipality(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, WORDS)) return [];
  const match = MADE.exec(sentence.text);
  if (!match) return [];
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const text = sentence.block.text;
  const found = subjectBefore(sentence, start, context) ?? frontedBy(sentence, start, context);
  if (!found) return [];
  const year = sentence.dates.find(
    (date) => date.year !== null && /^\s+(?:in|since)\s+$/.test(text.slice(end, date.start)),
  );
  const following = followers(sentence, end, context);
  const order = match[1] ? rankOf(match[1]) : null;
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

export function checkMunicipality(claim: Claim, context: Context): Verdict {
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
