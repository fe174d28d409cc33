import { CLAIM_RULES } from './claims';
import { type Context, readSentences } from './claims/shared/sentence';
import { detectCities } from './detect/cities';
import { detectDates } from './detect/dates';
import { detectQuantities } from './detect/quantities';
import type { Earlier } from './earlier';
import type { Facts } from './facts';
import type { Gazetteer } from './gazetteer';
import type { LoadLanguage } from './nlp';
import { putInPerspective } from './perspective';
import { refine } from './refine';
import type { Analysis, Detection, Finding, Mention, Place, PlaceId, SourceDocument } from './types';

/** The dataset and the way to the language model, both loaded once by whoever runs the engine. */
export interface Data {
  gazetteer: Gazetteer;
  facts: Facts;
  language: LoadLanguage;
}

/** Claims that stand only where the sentence says so, and those that stand however it is meant. */
const REFINED = CLAIM_RULES.filter((rule) => !rule.anyStance);
const ANY_STANCE = CLAIM_RULES.filter((rule) => rule.anyStance);
const RULE_OF = new Map(CLAIM_RULES.map((rule) => [rule.kind, rule]));

const inReadingOrder = (order: Map<number, number>) => (a: Mention, b: Mention) =>
  order.get(a.block)! - order.get(b.block)! || a.start - b.start || b.end - a.end;

/**
 * Finds cities, quantities and dates. The first answer: no claim is read, no language model and no fact is loaded.
 * `earlier` is what the session's articles of the same host were about.
 */
export function detect(
  document: SourceDocument,
  { gazetteer }: Pick<Data, 'gazetteer'>,
  earlier: Earlier | null = null,
): Detection {
  const { blocks, url, home = null } = document;
  const mentions: Mention[] = detectCities(blocks, gazetteer, { url, home, earlier });
  for (const block of blocks) {
    const dates = detectDates(block);
    mentions.push(...dates, ...detectQuantities(block, dates));
  }
  mentions.sort(inReadingOrder(new Map(blocks.map((block, index) => [block.id, index]))));
  const places = new Map<PlaceId, Place>();
  for (const mention of mentions) {
    if (mention.type !== 'city') continue;
    for (const id of mention.candidates) {
      const place = places.has(id) ? undefined : gazetteer.place(id);
      if (place) places.set(id, place);
    }
  }
  return { mentions, places: [...places.values()] };
}

/** Finds everything, reads the claims, holds each against the record, and sets the figures in proportion. */
export async function analyze(document: SourceDocument, data: Data, earlier: Earlier | null = null): Promise<Analysis> {
  const detection = detect(document, data, earlier);
  const sentences = readSentences(document.blocks, detection.mentions, data.gazetteer);
  const context: Context = {
    sentences,
    gazetteer: data.gazetteer,
    facts: data.facts,
    published: document.published,
    dated: document.undated !== true,
  };
  const findings: Finding[] = [];
  for (const sentence of sentences) {
    const matched = REFINED.flatMap((rule) => rule.match(sentence, context));
    const asStated = ANY_STANCE.flatMap((rule) => rule.match(sentence, context));
    const claims = [...(await refine(matched, sentence, data.language)), ...asStated];
    for (const claim of claims.sort((a, b) => a.start - b.start)) {
      findings.push({ claim, verdict: RULE_OF.get(claim.kind)!.check(claim, context) });
    }
  }
  return { ...detection, findings, perspectives: putInPerspective(findings, { ...context, url: document.url }) };
}
