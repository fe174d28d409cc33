import type { MessageParam, MessageRef, Outcome, Place, Quantity, Relation } from '../../lib/core/types';

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

/**
 * A weekday, a conversion or a sum is about no place and no country: it is worked out, and needs no record. Where it is
 * from: the message that says by what; null where the record has sources to name.
 */
export const workedBy = ({ subject, kind }: { subject: unknown; kind: string }): MessageRef | null =>
  subject === null ? { id: messageId('card_source', kind) } : null;

/** What came of a claim about a subject, or about none, in the few words of a title. */
export function titleOf(subject: unknown, outcome: Outcome, say: Say): string {
  return say({ id: subject === null ? messageId('card_worked', outcome) : messageId('card_title', outcome) });
}

/** "Texas, United States", without the region where it bears the city's own name. */
export function whereIs({ name, admin1, country }: Place, locale: string): string {
  const land = new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(country) ?? country;
  return admin1 && admin1 !== name ? `${admin1}, ${land}` : land;
}

/** A figure in the reader's way of writing. */
export function figure(say: Say, param: MessageParam): string {
  return say({ id: 'card_figure', params: [param] });
}

const RELATIONS: Record<Relation, string> = {
  '=': 'card_relation_equal',
  '~': 'card_relation_about',
  '>': 'card_relation_more',
  '<': 'card_relation_less',
  '>=': 'card_relation_at_least',
  '<=': 'card_relation_at_most',
  range: 'card_relation_range',
};

/** A figure as it was read, with what is said of its size: "more than 32 million". */
export function stated(say: Say, { value, low, high, relation }: Quantity, unit: string | null): string {
  const ends =
    relation === 'range' && high !== null
      ? [figure(say, { number: low }), figure(say, { number: high, unit })]
      : [figure(say, { number: value, unit })];
  return say({ id: RELATIONS[relation], params: ends });
}

/** The words of a unit alone, as they follow this figure. */
export function unitWords(say: Say, value: number, unit: string): string {
  const bare = figure(say, { number: value });
  const whole = figure(say, { number: value, unit });
  return whole.startsWith(bare) ? whole.slice(bare.length).trim() : '';
}
