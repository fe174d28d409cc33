import type { CityMention, Detection, Finding, Outcome, Place, QuantityMention, Span, TextBlock } from './types';

/** What a card tells of one marked stretch of text. */
export type TermContent =
  /** One, or several where the same words make several claims. */
  | { type: 'claim'; findings: Finding[] }
  | { type: 'city'; mention: CityMention; places: Place[] }
  | { type: 'statistic'; mention: QuantityMention };

/** A stretch of text that is marked for the reader. */
export interface Term extends Span {
  block: number;
  text: string;
  content: TermContent;
}

export type TermStyle = 'city' | 'statistic' | Outcome;

/** The order in which outcomes speak for words that make several claims: what a reader would most want to know first. */
const TELLING: readonly Outcome[] = ['differs', 'outdated', 'depends', 'agrees', 'cannot-tell'];

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/**
 * What to mark of what was found, in reading order. A figure that a claim holds is the claim's; a city within a claim
 * is marked beside it, for its card tells something else.
 */
export function termsOf(
  blocks: readonly Pick<TextBlock, 'id' | 'text'>[],
  found: Detection & { findings?: Finding[] },
  show: { cities: boolean; statistics: boolean },
): Term[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const places = new Map(found.places.map((place) => [place.id, place]));
  const terms: Term[] = [];
  const add = ({ start, end }: Span, block: number, content: TermContent) => {
    const text = texts.get(block)?.slice(start, end);
    if (text) terms.push({ block, start, end, text, content });
  };

  const claimed = show.statistics ? claimsOf(found.findings ?? []) : [];
  for (const findings of claimed) {
    const { claim } = findings[0]!;
    add(claim, claim.block, { type: 'claim', findings });
  }
  const claims = claimed.map((findings) => findings[0]!.claim);
  for (const mention of found.mentions) {
    const here = claims.filter(({ block }) => block === mention.block);
    if (mention.type === 'city' && show.cities && !here.some((claim) => same(claim, mention))) {
      const candidates = mention.candidates.flatMap((id) => places.get(id) ?? []);
      if (candidates.length > 0) add(mention, mention.block, { type: 'city', mention, places: candidates });
    }
    if (mention.type === 'quantity' && show.statistics && !here.some((claim) => overlap(claim, mention))) {
      add(mention, mention.block, { type: 'statistic', mention });
    }
  }
  return terms.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
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
