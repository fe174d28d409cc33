import type { PageSignals, SourceDocument } from '../core/types';
import type { PageBlock } from './blocks';

/** What the engine is asked about a page. Only its text leaves it. */
export function sourceOf(blocks: readonly PageBlock[], { published, url, home }: PageSignals): SourceDocument {
  return {
    blocks: blocks.map(({ id, role, text }) => ({ id, role, text })),
    published: published ?? today(),
    undated: published === null,
    url,
    home: home ?? null,
  };
}

/** The reader's own day: a page without a date is taken as it is read. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
