import type { MessageRef } from '../lib/core/types';

/** How a component gets its words: it knows ids of messages, never an extension's API. */
export interface Words {
  text(id: string, subs?: string[]): string;
  plural(id: string, count: number): string;
  say(ref: MessageRef | string): string;
}
