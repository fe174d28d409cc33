import type { MessageParam, MessageRef } from '../../lib/core/types';

export type Say = (ref: MessageRef | string) => string;

/** The words of a message, or '' where the catalogue has none: a card does without, rather than show an id. */
export function sayKnown(say: Say, id: string): string {
  const words = say({ id });
  return words === id ? '' : words;
}

/** The message id of something whose own id has hyphens. */
export function messageId(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_')}`;
}

/** A figure in the reader's way of writing. */
export function figure(say: Say, param: MessageParam): string {
  return say({ id: 'card_figure', params: [param] });
}

/** The words of a unit alone, as they follow this figure. */
export function unitWords(say: Say, value: number, unit: string): string {
  const bare = figure(say, { number: value });
  const whole = figure(say, { number: value, unit });
  return whole.startsWith(bare) ? whole.slice(bare.length).trim() : '';
}
