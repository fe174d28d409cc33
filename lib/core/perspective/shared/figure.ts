import type { Context, Sentence } from '../../claims/shared/sentence';
import type { PerspectiveKind, PerspectiveLine, Quantity, QuantityMention } from '../../types';
import { convert } from '../../units';
import type { Stage } from './place';

/** What rules may look at besides a figure and its sentence. */
export interface PerspectiveContext extends Context {
  url: string | null;
}

/** A quantity of the text with what a rule may look at. */
export interface Figure {
  mention: QuantityMention;
  quantity: Quantity;
  sentence: Sentence;
  /** The sentence's words before and after the mention. */
  before: string;
  after: string;
  /** Whether a claim was read from it: then its share of its own place is the claim's business. */
  claimed: boolean;
  context: PerspectiveContext;
  stage: Stage;
}

/** A kind of line: the lines that it has for a figure, mostly none. */
export interface PerspectiveRule {
  kind: PerspectiveKind;
  lines(figure: Figure): PerspectiveLine[];
}

/** Dead, wounded, victims: such a figure is set against nothing but the people that it is a share of. */
const HARM =
  /\b(?:kill|murder|massacr|slaughter|execut|slain|dead\b|deaths?\b|died?\b|dies\b|dying\b|fatal|casualt|injur|wound|maim|victim|rap(?:e|ed|es|ing)\b|assault|abus|traffick|tortur|hostage|abduct|kidnap|drown|perish|suicid|paraly[sz]|toll\b|bodies\b|corpse|lost their lives|crash|shooting|bombing|attack)/i;

/** Whether the sentence speaks of people who came to harm. */
export const tellsOfHarm = ({ sentence }: Figure): boolean => HARM.test(sentence.text);

/** Digits that were written: 2 of "32 million" (precise to a million), 4 of "1,931", at least 1. */
export function writtenDigits({ value, precision }: Pick<Quantity, 'value' | 'precision'>): number {
  if (value === 0 || precision <= 0) return 1;
  return Math.max(1, Math.floor(Math.log10(Math.abs(value)) + 1e-9) - Math.round(Math.log10(precision)) + 1);
}

/** A range this much wider at the top than at the bottom is no one figure. */
const WIDEST_RANGE = 1.35;

/** Whether the quantity is one figure above zero: no wide range, none that ends nowhere on the way down. */
export function isOneFigure({ value, low, high, relation }: Quantity): boolean {
  if (!(value > 0)) return false;
  return relation !== 'range' || (high !== null && low > 0 && high / low <= WIDEST_RANGE);
}

/** "10,000 square nautical miles" and "19,000 lane miles" are no miles, nor is every "1.4m" a length. */
const OTHER_UNIT = /\b(?:square|cubic|sq|lane|board|passenger|vehicle|air|frequent|track)\b/i;

/** Whether the words of a length leave no doubt that they are one. */
export function isPlainLength({ mention, sentence, quantity, after }: Figure): boolean {
  const words = sentence.block.text.slice(mention.start, mention.end);
  if (quantity.unit?.includes('square') || quantity.unit?.includes('cubic')) return true;
  if (OTHER_UNIT.test(words)) return false;
  return (
    !/\d\s?m$/.test(words) ||
    /^(?:[.,;)]| ?$| (?:tall|high|long|wide|deep|above|below|of|away|from|in|and|or|by|x|to)\b)/.test(after)
  );
}

/** The one mention right after this one in the sentence, and the words between the two. */
export function following({ mention, sentence }: Figure): { next: QuantityMention; between: string } | null {
  const next = sentence.quantities.find((other) => other.start >= mention.end);
  return next ? { next, between: sentence.block.text.slice(mention.end, next.start) } : null;
}

/** The one mention right before this one in the sentence, and the words between the two. */
export function preceding({ mention, sentence }: Figure): { previous: QuantityMention; between: string } | null {
  const previous = sentence.quantities.filter((other) => other.end <= mention.start).pop();
  return previous ? { previous, between: sentence.block.text.slice(previous.end, mention.start) } : null;
}

/** Whether the sentence gives the converted figure itself: "26 miles (42 km)", "88.5 kph", or one of its kind. */
export function saysAlready(
  { sentence, mention }: Figure,
  target: string,
  converted: number,
  others: readonly QuantityMention[] = sentence.quantities,
): boolean {
  return others.some((other) => {
    if (other === mention || other.quantity.unit === null) return false;
    const same = convert(other.quantity.value, other.quantity.unit, target);
    return same !== null && other.quantity.unit !== mention.quantity.unit && Math.abs(same / converted - 1) < 0.15;
  });
}
