import { splitSentences } from './sentences';
import type { Term } from './terms';
import type { Fact, MessageRef, Outcome, Place, Quantity, Source, Span, Verdict } from './types';

/** One finding as it is told outside of its page: words, sentence, verdict and sources. */
export interface ReportRow extends Span {
  block: number;
  /** The words that are marked. */
  text: string;
  /** The sentence that they stand in. */
  sentence: string;
  /** "city", "statistic", or the kind of the claim. */
  kind: string;
  /** What a claim is about; null where it needs no record, and for what is no claim. */
  subject: string | null;
  outcome: Outcome | null;
  reason: string | null;
  record: MessageRef | null;
  working: Verdict['working'];
  facts: Fact[];
  /** What a name may stand for, best first. */
  places: Place[];
  /** What was read of a figure that is no claim's. */
  quantity: Quantity | null;
  /** What the figure comes to. */
  lines: MessageRef[];
}

/** Where the rows were found. */
export interface ReportedPage {
  url: string;
  title: string;
  published: string | null;
}

const NOTHING = {
  subject: null,
  outcome: null,
  reason: null,
  record: null,
  working: null,
  facts: [],
  places: [],
  quantity: null,
  lines: [],
};

/** A row for each finding, in the order of the terms. `texts` are those of the blocks, by id. */
export function reportRows(terms: readonly Term[], texts: Readonly<Record<string, string>>): ReportRow[] {
  return terms.flatMap(({ block, start, end, text, content }): ReportRow[] => {
    const row = { ...NOTHING, block, start, end, text, sentence: sentenceOf(texts[block] ?? text, { start, end }) };
    if (content.type === 'city') return [{ ...row, kind: 'city', places: content.places }];
    const lines = content.lines.map(({ message }) => message);
    if (content.type === 'statistic') {
      const facts = content.lines.flatMap((line) => line.facts);
      return [{ ...row, kind: 'statistic', quantity: content.mention.quantity, lines, facts }];
    }
    return content.findings.map(({ claim, verdict }) => ({
      ...row,
      kind: claim.kind,
      subject: claim.subject?.name ?? null,
      outcome: verdict.outcome,
      reason: verdict.reason,
      record: verdict.record,
      working: verdict.working,
      facts: verdict.facts,
      lines,
    }));
  });
}

/** The sentence, or the sentences, that a span touches. */
export function sentenceOf(text: string, span: Span): string {
  const touched = splitSentences(text).filter(({ start, end }) => start < span.end && end > span.start);
  return text.slice(touched[0]?.start ?? 0, touched.at(-1)?.end ?? text.length).trim();
}

/** Each source of some facts once. */
export function sourcesOf(facts: readonly Fact[]): Source[] {
  return [...new Map(facts.map(({ source }) => [source.id, source])).values()];
}
