import type { Sentence } from '../claims/shared/sentence';
import type { Finding, Perspective, PerspectiveLine } from '../types';
import { area } from './area';
import { before } from './before';
import { change } from './change';
import { conversion } from './conversion';
import { moneyEach } from './each';
import { incidence } from './incidence';
import { length } from './length';
import { gdpShare, moneyPerPerson } from './money';
import { people } from './people';
import { percentage } from './percentage';
import { rate } from './rate';
import { ratio } from './ratio';
import type { Figure, PerspectiveContext, PerspectiveRule } from './shared/figure';
import { Stage } from './shared/place';
import { temperature } from './temperature';

/** Every kind of line, in the order in which they are wanted. A new kind is its file, a table of tests, and a line here. */
export const PERSPECTIVE_RULES: readonly PerspectiveRule[] = [
  conversion,
  temperature,
  moneyEach,
  percentage,
  ratio,
  change,
  before,
  people,
  incidence,
  moneyPerPerson,
  gdpShare,
  rate,
  area,
  length,
];

/** A figure has no more lines than a reader takes in at a glance. */
const MOST_LINES = 2;

/** Questions, dreams and sums for the sake of argument are left alone. */
const SUPPOSED = /^["“‘(]?(?:if|imagine|suppose|say)\b|\b(?:hypothetical|fictional|for example, if)\b|\?["”’)]*$/i;

/** Sets each quantity in proportion where that says something: the mentions that have a line, with their lines. */
export function putInPerspective(findings: readonly Finding[], context: PerspectiveContext): Perspective[] {
  const stage = new Stage(context);
  return context.sentences.flatMap((sentence) =>
    sentence.quantities.length === 0 || SUPPOSED.test(sentence.text) ? [] : linesOf(sentence, findings, context, stage),
  );
}

function linesOf(
  sentence: Sentence,
  findings: readonly Finding[],
  context: PerspectiveContext,
  stage: Stage,
): Perspective[] {
  const { text, id } = sentence.block;
  return sentence.quantities.flatMap((mention) => {
    const figure: Figure = {
      mention,
      quantity: mention.quantity,
      sentence,
      before: text.slice(sentence.start, mention.start),
      after: text.slice(mention.end, sentence.end),
      claimed: findings.some(
        ({ claim }) => claim.block === id && claim.start < mention.end && mention.start < claim.end,
      ),
      context,
      stage,
    };
    const lines: PerspectiveLine[] = [];
    for (const rule of PERSPECTIVE_RULES) {
      if (lines.length < MOST_LINES) lines.push(...rule.lines(figure).slice(0, MOST_LINES - lines.length));
    }
    return lines.length > 0 ? [{ block: id, start: mention.start, end: mention.end, lines }] : [];
  });
}
