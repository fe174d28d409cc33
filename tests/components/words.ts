import { readFileSync } from 'node:fs';
import type { Words } from '../../components/words';
import { say } from '../../lib/core/say';

const catalogue: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

function fill(id: string, subs: string[]): string {
  return (catalogue[id]?.message ?? '').replace(/\$(\d)/g, (_, place) => subs[Number(place) - 1] ?? '');
}

/** The English catalogue, without a browser. As in one, a message that is missing is empty. */
export const words: Words = {
  text: (id, subs = []) => fill(id, subs),
  plural: (id, count) => fill(id, [String(count)]).split(' | ')[count === 1 ? 0 : 1] ?? '',
  say: (ref) => (typeof ref === 'string' ? ref : say(ref, fill)),
};
