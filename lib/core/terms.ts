import type {
  CityMention,
  Claim,
  ClaimKind,
  Detection,
  Finding,
  Mention,
  Outcome,
  Perspective,
  PerspectiveLine,
  Place,
  PlaceId,
  QuantityMention,
  Span,
  TextBlock,
  UnitSystem,
} from './types';

/** What a card tells of one marked stretch of text. */
export type TermContent =
  /** One, or several where the same words make several claims. */
  | { type: 'claim'; findings: Finding[]; lines: PerspectiveLine[] }
  | { type: 'city'; mention: CityMention; places: Place[] }
  | { type: 'statistic'; mention: QuantityMention; lines: PerspectiveLine[] };

/** What the reader wants marked. */
export interface Show {
  cities: boolean;
  statistics: boolean;
  claims: boolean;
  /** Kinds of claims that are left out. */
  kindsOff: readonly ClaimKind[];
  /** Marks each statistic, not only those that there is something to say on. */
  markAllStatistics: boolean;
  /** Marks each mention of a city, not only its first in the article and those that carry a claim. */
  markEachCity: boolean;
  /** The systems that figures are converted to. */
  units: readonly UnitSystem[];
}

/** A stretch of text that is marked for the reader. */
export interface Term extends Span {
  block: number;
  text: string;
  content: TermContent;
}

export type TermStyle = 'city' | 'statistic' | Outcome;

/** The order in which outcomes speak for words that make several claims: what a reader would most want to know first. */
export const TELLING: readonly Outcome[] = ['differs', 'outdated', 'depends', 'agrees', 'cannot-tell'];

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/**
 * What to mark of what was found, in reading order: claims, figures that there is a line on, and cities where they come
 * first. A figure that a claim holds is the claim's, even where the claim is not shown: a statistic's card would say that
 * it is on no record. A city within a claim is marked beside it, for its card tells something else. What is first is
 * judged over the whole article, so `blocks` and `found` are always all of it.
 */
export function termsOf(
  blocks: readonly Pick<TextBlock, 'id' | 'text'>[],
  found: Detection & { findings?: Finding[]; perspectives?: Perspective[] },
  show: Show,
): Term[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const places = new Map(found.places.map((place) => [place.id, place]));
  const terms: Term[] = [];
  const add = ({ start, end }: Span, block: number, content: TermContent) => {
    const text = texts.get(block)?.slice(start, end);
    if (text) terms.push({ block, start, end, text, content });
  };

  const wanted = linesFor(found.perspectives ?? [], show.units);
  const seen = new Set<PlaceId>();
  const claims = (found.findings ?? []).map(({ claim }) => claim);
  const shown = (found.findings ?? []).filter(({ claim }) => show.claims && !show.kindsOff.includes(claim.kind));
  const marked = claimsOf(shown).map((findings) => {
    const { claim } = findings[0]!;
    const lines = wanted.filter((one) => one.block === claim.block && overlap(one, claim)).flatMap((one) => one.lines);
    add(claim, claim.block, { type: 'claim', findings, lines });
    return claim;
  });
  const near = (among: readonly Claim[], { block }: Mention) => among.filter((claim) => claim.block === block);
  for (const mention of found.mentions) {
    const here = near(marked, mention);
    if (mention.type === 'city' && show.cities) {
      const candidates = mention.candidates.flatMap((id) => places.get(id) ?? []);
      const isMarked = isFirst(mention, seen) || show.markEachCity || here.some((claim) => overlap(claim, mention));
      if (candidates.length > 0 && isMarked && !here.some((claim) => same(claim, mention))) {
        add(mention, mention.block, { type: 'city', mention, places: candidates });
      }
    }
    if (mention.type === 'quantity' && show.statistics && !near(claims, mention).some((one) => overlap(one, mention))) {
      const lines = wanted.find((one) => one.block === mention.block && same(one, mention))?.lines ?? [];
      if (lines.length > 0 || show.markAllStatistics)
        add(mention, mention.block, { type: 'statistic', mention, lines });
    }
  }
  return terms.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
}

/** Whether the article has not named the place before; from now on it has. */
function isFirst({ candidates }: CityMention, seen: Set<PlaceId>): boolean {
  const place = candidates[0]!;
  if (seen.has(place)) return false;
  seen.add(place);
  return true;
}

/** The lines for a reader of these systems: no conversion to another. */
function linesFor(perspectives: readonly Perspective[], units: readonly UnitSystem[]): Perspective[] {
  return perspectives.flatMap((one) => {
    const lines = one.lines.filter(({ system }) => system === null || units.includes(system));
    return lines.length > 0 ? [{ ...one, lines }] : [];
  });
}

/** Findings by the words they stand on, the most telling first. */
function claimsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { block, start, end } = finding.claim;
    const key = `${block} ${start} ${end}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const rank = ({ verdict }: Finding) => TELLING.indexOf(verdict.outcome);
  return [...groups.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)));
}

/** How a term is drawn. */
export function styleOf({ content }: Term): TermStyle {
  return content.type === 'claim' ? content.findings[0]!.verdict.outcome : content.type;
}
