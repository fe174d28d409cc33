/**
 * How fast the whole is read: cities, quantities, claims, verdicts and lines, beside compromise's places and numbers on the
 * same text. Claims that are asked of compromise itself are counted, and its own time is left out: it is what it is.
 */
import { openDataset } from '../../lib/cli/dataset';
import { analyze } from '../../lib/core/analyze';
import type { Data } from '../../lib/core/check';
import type { LanguageModel } from '../../lib/core/nlp';
import type { Analysis, SourceDocument } from '../../lib/core/types';
import { besideCompromise } from './beside';
import type { Limits } from './limits';
import { TEXTS, wordsIn } from './news';

const LIMIT = 20;

/** Finds no verb anywhere, so that every claim is taken as it stands. */
const NO_VERBS = (() => ({ verbs: () => ({ json: () => [] }) })) as unknown as LanguageModel;

/** The engine over one article, and how often it has asked for the language model. */
export function analyzer(article: SourceDocument, data: Data): { run: () => Promise<Analysis>; asked: () => number } {
  let asked = 0;
  const language = () => {
    asked++;
    return Promise.resolve(NO_VERBS);
  };
  return { run: () => analyze(article, { ...data, language }), asked: () => asked };
}

export async function benchAnalysis(limits: Limits): Promise<void> {
  const blocks = TEXTS.claims!();
  const words = wordsIn(blocks);
  const { run, asked } = analyzer({ blocks, published: '2025-11-18', url: null }, await openDataset());
  const { mentions, findings, perspectives } = await run();
  console.log(
    `${words} words of news with ${mentions.length} mentions; ${findings.length} claims, ${asked()} of them asked of ` +
      `compromise; lines for ${perspectives.length} figures`,
  );
  await besideCompromise('analyze', 'claims', words, LIMIT, limits);
  console.log('');
}
