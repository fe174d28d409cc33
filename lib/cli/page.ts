import { parseHTML } from 'linkedom';
import type { PageSignals, TextBlock } from '../core/types';
import { readBlocks } from '../page/blocks';
import { readSignals } from '../page/signals';

/** Reads a saved page as the extension reads an open one; its address is what the page itself names as canonical. */
export function readPage(html: string): { signals: PageSignals; blocks: TextBlock[] } {
  const { document } = parseHTML(html);
  const signals = readSignals(document as unknown as Document, addressOf(document as unknown as Document));
  const blocks = readBlocks(document as unknown as Document).map(({ id, role, text }) => ({ id, role, text }));
  return { signals, blocks };
}

function addressOf(document: Document): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [canonical, shared].find((address) => address && URL.canParse(address)) ?? '';
}
