import type { MessageRef } from '../../lib/core/types';
import { ask } from '../../lib/ext/messages';
import type { Wardrobe } from '../../lib/page/marks';
import type { Asked, Engine } from '../../lib/page/session';

function asked<A extends { ok: true }, T>(
  answer: A | { ok: false; message: MessageRef } | null,
  value: (answer: A) => T,
): Asked<T> {
  return answer?.ok ? { ok: true, value: value(answer) } : answer;
}

/** The background as a page's engine. */
export const engine: Engine = {
  detect: async (document) => asked(await ask({ type: 'detect', document }), ({ detection }) => detection),
  check: async (document) => asked(await ask({ type: 'check', document }), ({ analysis }) => analysis),
};

/** The browser's own way to style a page from outside. */
export const wardrobe: Wardrobe = {
  dress: async (css) => void (await ask({ type: 'dress', css })),
  undress: async (css) => void (await ask({ type: 'undress', css })),
};

/** Firefox 140 reads `text-decoration` in `::highlight()` and draws nothing; 153 is the first in which we saw it drawn. */
export function drawsLines(): boolean {
  return !import.meta.env.FIREFOX || Number(/rv:(\d+)/.exec(navigator.userAgent)?.[1] ?? 0) >= 153;
}
