// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, SourceDocument } from '../../lib/core/types';
import { type PageBlock, readPart } from '../../lib/page/blocks';
import { SelectionCheck, spanIn } from '../../lib/page/selection';
import type { Asked } from '../../lib/page/session';
import { ALL_SHOWN } from '../show';

const LOOK = { markStyle: 'both', markStrength: 'normal' } as const;

/** Every number is a figure. */
function analysis({ blocks }: SourceDocument): Asked<Analysis> {
  const mentions = blocks.flatMap(({ id, text }) =>
    Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => {
      const span = { start: index, end: index + digits.length };
      const value = Number(digits);
      return {
        ...{ type: 'quantity' as const, block: id, ...span, number: span, unitText: '' },
        quantity: { value, low: value, high: value, unit: null, relation: '=' as const, change: null, precision: 1 },
      };
    }),
  );
  return { ok: true, value: { mentions, places: [], findings: [], perspectives: [] } };
}

const check = vi.fn<(document: SourceDocument) => Promise<Asked<Analysis>>>();
let dressed: string[];

/** What lies between two stretches of text of the body, both included. */
function rangeFrom(first: string, last: string): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, 4);
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(first);
    if (!begun && start >= 0) {
      range.setStart(node, start);
      begun = true;
    }
    const end = node.data.indexOf(last);
    if (begun && end >= 0) range.setEnd(node, end + last.length);
  }
  return range;
}

const open = () =>
  new SelectionCheck(
    window as never,
    {
      underlines: true,
      engine: {
        detect: vi.fn(),
        check,
        dress: async (css) => void dressed.push(css),
        undress: async (css) => void dressed.splice(dressed.indexOf(css), 1),
      },
    },
    ALL_SHOWN,
    LOOK,
  );

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', class {});
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
  check.mockImplementation(async (document) => analysis(document));
  dressed = [];
  document.body.innerHTML =
    '<nav><p>menu 1</p></nav><main><p>They were 20 then, <span>and 30</span> soon.</p><p>Now 40 or 50.</p></main>';
});

afterEach(() => vi.unstubAllGlobals());

describe('a selection', () => {
  it.each<[string, string, string, string[]]>([
    ['within a sentence', '20', 'then', ['20']],
    ['over elements', '20', '30', ['20', '30']],
    ['over paragraphs', '30', '40', ['30', '40']],
    ['that cuts a figure', 'then', 'and 3', ['30']],
    ['of what a story would not hold', 'menu', '1', ['1']],
    ['without a figure', 'They', 'were', []],
  ])('%s', async (_, first, last, expected) => {
    const answer = await open().run(rangeFrom(first, last));
    expect(answer?.ok && answer.value.map(({ text }) => text)).toEqual(expected);
  });

  it('is asked about with its whole paragraphs, under numbers that no story has', async () => {
    await open().run(rangeFrom('40', 'or'));
    expect(check.mock.calls[0]![0].blocks).toEqual([{ id: 1_000_000, role: 'body', text: 'Now 40 or 50.' }]);
  });

  it('leaves nothing when it is stopped', async () => {
    const selection = open();
    await selection.run(rangeFrom('20', '50'));
    expect([selection.terms.length, dressed.length]).toEqual([4, 1]);
    selection.stop();
    expect([selection.terms.length, dressed.length]).toEqual([0, 0]);
  });

  it('that is stopped while it is asked about is not marked', async () => {
    const selection = open();
    check.mockImplementation(async (document) => {
      selection.stop();
      return analysis(document);
    });
    await selection.run(rangeFrom('20', '50'));
    expect(selection.terms).toEqual([]);
  });

  it.each<[string, Asked<Analysis>]>([
    ['words for why not', { ok: false, message: { id: 'error_no_answer' } }],
    ['nothing at all', null],
  ])('that is answered with %s passes it on', async (_, answer) => {
    check.mockResolvedValue(answer);
    expect(await open().run(rangeFrom('20', '50'))).toEqual(answer);
  });
});

describe('spanIn', () => {
  it.each<[string, string, string, (string | null)[]]>([
    ['one paragraph', 'were', 'and', ['were 20 then, and', null]],
    ['both', 'soon', 'Now', ['soon.', 'Now']],
    ['neither', 'menu', '1', [null, null]],
  ])('%s', (_, first, last, expected) => {
    const blocks: PageBlock[] = [...readPart(document.querySelector('main')!, 0)];
    const range = rangeFrom(first, last);
    const parts = blocks.map((block) => {
      const span = spanIn(block, range);
      return span && block.text.slice(span.start, span.end);
    });
    expect(parts).toEqual(expected);
  });
});
