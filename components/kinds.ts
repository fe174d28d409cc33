import { messageId } from './card/words';
import type { Words } from './words';

/** The name of a kind of claim; a language that lacks it has the id for a name. */
export function kindName({ text }: Words, kind: string): string {
  return text(messageId('kind', kind)) || kind.replaceAll('-', ' ');
}
