import { sourcesOf } from '../core/report';
import type { Lookup } from '../core/say';
import { say, sayWorking } from '../core/say';
import type { Analysis, Fact, Finding, Outcome, Perspective, TextBlock } from '../core/types';
import type { InputDocument } from './documents';

/** Wraps text in an ANSI style, or in a sign where there is no colour. */
type Paint = (text: string) => string;

interface Styles {
  city: Paint;
  quantity: Paint;
  claim: Record<Outcome, Paint>;
  dim: Paint;
}

/** What a figure with lines in proportion is listed by. */
const IN_PROPORTION = '≈';
const SIGN: Record<Outcome, string> = { agrees: '✓', differs: '≠', outdated: '↺', depends: '⑂', 'cannot-tell': '·' };

function stylesFor(colour: boolean): Styles {
  const ansi = (code: string): Paint => (colour ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text);
  const marked = (code: string, sign: string): Paint => (colour ? ansi(code) : (text) => `[${text}]${sign}`);
  return {
    city: colour ? ansi('4') : (text) => `{${text}}`,
    quantity: colour ? ansi('36') : (text) => `<${text}>`,
    claim: {
      agrees: marked('30;42', SIGN.agrees),
      differs: marked('30;43', SIGN.differs),
      outdated: marked('30;45', SIGN.outdated),
      depends: marked('30;44', SIGN.depends),
      'cannot-tell': marked('7', SIGN['cannot-tell']),
    },
    dim: ansi('2'),
  };
}

interface Mark {
  start: number;
  end: number;
  paint: Paint;
}

/** The marks of a block without overlap: claims first, then quantities, then cities. */
function marksOf(block: TextBlock, analysis: Analysis, styles: Styles): Mark[] {
  const marks: Mark[] = [];
  const add = (start: number, end: number, paint: Paint): void => {
    if (!marks.some((mark) => start < mark.end && end > mark.start)) marks.push({ start, end, paint });
  };
  for (const { claim, verdict } of analysis.findings) {
    if (claim.block === block.id) add(claim.start, claim.end, styles.claim[verdict.outcome]);
  }
  for (const type of ['quantity', 'city'] as const) {
    for (const mention of analysis.mentions) {
      if (mention.type === type && mention.block === block.id) add(mention.start, mention.end, styles[type]);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function markedText(block: TextBlock, marks: Mark[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, paint } of marks) {
    out += block.text.slice(at, start) + paint(block.text.slice(start, end));
    at = end;
  }
  return out + block.text.slice(at);
}

function findingLines({ claim, verdict }: Finding, text: string, styles: Styles, words: Lookup): string {
  const worked = claim.subject === null;
  const end = verdict.outcome.replaceAll('-', '_');
  const outcome = say({ id: worked ? `card_worked_${end}` : `outcome_${end}` }, words);
  const reason = say({ id: `reason_${verdict.reason.replaceAll('-', '_')}` }, words);
  const lines = [
    `${SIGN[verdict.outcome]} ${styles.claim[verdict.outcome](outcome)}  ${claim.kind}: “${text}”`,
    `    ${reason}`,
  ];
  if (verdict.record) lines.push(`    ${say(verdict.record, words)}`);
  if (verdict.working) lines.push(`    ${sayWorking(verdict.working, (ref) => say(ref, words))}`);
  lines.push(...sourceLines(verdict.facts, styles));
  if (worked) lines.push(styles.dim(`    ${say({ id: `card_source_${claim.kind}` }, words)}`));
  return lines.join('\n');
}

const sourceLines = (facts: readonly Fact[], styles: Styles): string[] =>
  sourcesOf(facts).map(({ publisher, title, url }) => styles.dim(`    ${publisher}: ${title} <${url}>`));

function perspectiveLines({ lines }: Perspective, text: string, styles: Styles, words: Lookup): string {
  const title = say({ id: 'card_title_perspective' }, words);
  const out = [`${IN_PROPORTION} ${styles.quantity(text)}  ${title}`];
  for (const { message, working, facts } of lines) {
    out.push(`    ${say(message, words)}`, styles.dim(`    ${say(working, words)}`));
    out.push(...sourceLines(facts, styles));
  }
  return out.join('\n');
}

/** The text with what was found marked in it, then claims with their verdicts and figures in proportion, with sources. */
export function pretty(document: InputDocument, analysis: Analysis | null, words: Lookup, colour: boolean): string {
  const styles = stylesFor(colour);
  const gate = document.gate.reasons
    .map((reason) => say({ id: `gate_${reason.replaceAll('-', '_')}` }, words))
    .join('; ');
  const out = [styles.dim(`── ${document.id}: ${document.gate.run ? 'read' : 'not read'} (${gate})`)];
  if (!analysis) return `${out.join('\n')}\n`;
  for (const block of document.blocks) out.push(markedText(block, marksOf(block, analysis, styles)), '');
  const texts = new Map(document.blocks.map((block) => [block.id, block.text]));
  for (const finding of analysis.findings) {
    const { block, start, end } = finding.claim;
    out.push(findingLines(finding, texts.get(block)!.slice(start, end), styles, words), '');
  }
  for (const one of analysis.perspectives) {
    out.push(perspectiveLines(one, texts.get(one.block)!.slice(one.start, one.end), styles, words), '');
  }
  if (analysis.findings.length === 0) out.push('No claim that the record could be held against.', '');
  return out.join('\n');
}
