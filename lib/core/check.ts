import { CLAIM_RULES } from './claims';
import { type ClaimRule, type Context, readSentences, type Sentence } from './claims/shared/sentence';
import type { Facts } from './facts';
import type { Gazetteer } from './gazetteer';
import type { LoadLanguage } from './nlp';
import { putInPerspective } from './perspective';
import { refine } from './refine';
import type { Analysis, Claim, Detection, Finding, SourceDocument } from './types';

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

/** Reads the claims of a document in which `detect` found these, holds each against the record, and sets the figures in proportion. */
export async function check(document: SourceDocument, detection: Detection, data: Data): Promise<Analysis> {
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
    const matched = matches(REFINED, sentence, context);
    const asStated = matches(ANY_STANCE, sentence, context);
    const stated = matched.length === 0 ? [] : await refine(matched, sentence, data.language);
    const claims = [...stated, ...asStated];
    for (const claim of claims.sort((a, b) => a.start - b.start)) {
      findings.push({ claim, verdict: RULE_OF.get(claim.kind)!.check(claim, context) });
    }
  }
  return { ...detection, findings, perspectives: putInPerspective(findings, { ...context, url: document.url }) };
}

function matches(rules: readonly ClaimRule[], sentence: Sentence, context: Context): Claim[] {
  const claims: Claim[] = [];
  for (const rule of rules) {
    if (!rule.from || sentence[rule.from].length > 0) claims.push(...rule.match(sentence, context));
  }
  return claims;
}
