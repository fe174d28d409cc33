import type { Term } from '../../lib/core/terms';
import type { Outcome } from '../../lib/core/types';
import type { PageFinding, PageList, PageState } from '../../lib/ext/page-messages';
import type { PageBlock } from '../../lib/page/blocks';
import { readSignals } from '../../lib/page/signals';

/** How many of each there are. */
export function countTerms(terms: readonly Term[]): PageState['counts'] {
  const claims: Record<Outcome, number> = { agrees: 0, differs: 0, outdated: 0, depends: 0, 'cannot-tell': 0 };
  const counts = { cities: 0, statistics: 0, claims };
  for (const { content } of terms) {
    if (content.type === 'city') counts.cities += 1;
    else if (content.type === 'statistic') counts.statistics += 1;
    else for (const { verdict } of content.findings) claims[verdict.outcome] += 1;
  }
  return counts;
}

/** One line for each, without what only a card tells. */
export function findingsOf(terms: readonly Term[]): PageFinding[] {
  return terms.flatMap(({ block, start, end, text, content }): PageFinding[] => {
    const where = { text, block, start, end };
    if (content.type !== 'claim') return [{ ...where, kind: content.type, outcome: null, reason: null }];
    return content.findings.map(({ claim, verdict: { outcome, reason } }) => ({
      ...where,
      kind: claim.kind,
      outcome,
      reason,
    }));
  });
}

/** All there is to tell of them. Only plain data: what places a term in the document stays with it. */
export function listOf(document: Document, terms: readonly Term[], blocks: readonly PageBlock[]): PageList {
  const inUse = new Set(terms.map(({ block }) => block));
  const url = document.location.href;
  return {
    url,
    title: document.title,
    published: readSignals(document, url).published,
    terms: terms.map(({ block, start, end, text, content }) => ({ block, start, end, text, content })),
    texts: Object.fromEntries(blocks.filter(({ id }) => inUse.has(id)).map(({ id, text }) => [id, text])),
  };
}
