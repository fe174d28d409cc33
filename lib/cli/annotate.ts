import { type Lookup, say, sayWorking } from '../core/say';
import type { Analysis, Fact, Finding, Mention, PerspectiveLine, Place, PlaceId, SubjectRef } from '../core/types';
import type { InputDocument } from './documents';

/** One line of output, in the form of the contract. */
export interface OutputDocument {
  id: string;
  gate: InputDocument['gate'];
  published: string;
  blocks?: { id: number; role: string; text: string }[];
  annotations: Annotation[];
}

export type Annotation = Record<string, unknown> & { type: string; start: number; end: number; text: string };

const subjectOut = (subject: SubjectRef | null) =>
  subject && 'place' in subject ? { geonameid: subject.place, name: subject.name } : subject;

const factOut = ({ value, unit, asOf, definition, source, subject }: Fact) => ({
  subject: subject.name,
  value,
  unit,
  asOf,
  definition,
  source: { publisher: source.publisher, title: source.title, url: source.url, licence: source.licence },
});

function cityOut(mention: Extract<Mention, { type: 'city' }>, places: Map<PlaceId, Place>) {
  const place = places.get(mention.candidates[0]!)!;
  const { name, country, admin1, lat, lon, population } = place;
  return {
    geonameid: place.id,
    name,
    country,
    admin1,
    lat,
    lon,
    population,
    confidence: mention.confidence,
    ...(mention.metonym ? { metonym: true } : {}),
    ...(mention.candidates.length > 1 ? { candidates: mention.candidates } : {}),
  };
}

function lineOut(line: PerspectiveLine, words: Lookup) {
  const { kind, message, working, value, unit, base, baseUnit, facts, system } = line;
  return {
    kind,
    message: say(message, words),
    working: say(working, words),
    value,
    unit,
    base,
    baseUnit,
    ...(system ? { system } : {}),
    facts: facts.map(factOut),
  };
}

function quantityOut(
  mention: Extract<Mention, { type: 'quantity' }>,
  shift: number,
  lines: PerspectiveLine[],
  words: Lookup,
) {
  const { number, quantity, unitText } = mention;
  const { value, low, high, unit, relation, change, kind } = quantity;
  const span = { start: number.start + shift, end: number.end + shift };
  return {
    number: span,
    // "Thousands" states no number: only where it starts.
    value: kind === 'vague' ? null : value,
    low,
    high,
    unit,
    unitText,
    relation,
    change,
    ...(kind && { kind }),
    perspective: lines.map((line) => lineOut(line, words)),
  };
}

function claimOut({ claim, verdict }: Finding, words: Lookup) {
  const stated = claim.stated;
  return {
    kind: claim.kind,
    subject: subjectOut(claim.subject),
    property: claim.property,
    stated: stated && {
      value: stated.value,
      low: stated.low,
      high: stated.high,
      unit: stated.unit,
      relation: stated.relation,
    },
    outcome: verdict.outcome,
    reason: verdict.reason,
    ...(verdict.working ? { working: sayWorking(verdict.working, (ref) => say(ref, words)) } : {}),
    facts: verdict.facts.map(factOut),
    trace: claim.trace,
  };
}

/** Puts an analysis into the form of the contract: offsets count into the document's text, or, for a page, into a block. */
export function annotate(
  document: InputDocument,
  analysis: Analysis,
  published: string,
  words: Lookup,
): OutputDocument {
  const lines = new Map(analysis.perspectives.map((one) => [`${one.block} ${one.start} ${one.end}`, one.lines]));
  const places = new Map(analysis.places.map((place) => [place.id, place]));
  const texts = new Map(document.blocks.map((block) => [block.id, block.text]));
  const annotations: Annotation[] = [];
  const add = (type: string, block: number, start: number, end: number, more: (shift: number) => object): void => {
    const shift = document.starts ? document.starts[block]! : 0;
    if (shift < 0) return;
    const text = texts.get(block)!.slice(start, end);
    const where = document.starts ? {} : { block };
    annotations.push({ type, ...where, start: start + shift, end: end + shift, text, ...more(shift) });
  };
  for (const mention of analysis.mentions) {
    const { block, start, end } = mention;
    if (mention.type === 'city') add('city', block, start, end, () => cityOut(mention, places));
    if (mention.type === 'quantity') {
      const own = lines.get(`${block} ${start} ${end}`) ?? [];
      add('quantity', block, start, end, (shift) => quantityOut(mention, shift, own, words));
    }
  }
  for (const finding of analysis.findings) {
    const { block, start, end } = finding.claim;
    add('claim', block, start, end, () => claimOut(finding, words));
  }
  const blocks = document.starts ? {} : { blocks: document.blocks };
  return { id: document.id, gate: document.gate, published, ...blocks, annotations };
}
