// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkLook } from '../../lib/core/look';
import type { Show } from '../../lib/core/terms';
import type { Analysis, Detection, SourceDocument } from '../../lib/core/types';
import { type Asked, Session, type SessionPorts } from '../../lib/page/session';
import { ALL_SHOWN } from '../show';

class FakeHighlight {
  readonly ranges: StaticRangeInit[];
  constructor(...ranges: StaticRangeInit[]) {
    this.ranges = ranges;
  }
}
const highlights = new Map<string, FakeHighlight>();

/** The marked words, in the order of the marks. */
const marked = () =>
  [...highlights.values()].flatMap(({ ranges }) =>
    ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    ),
  );

const FILLER =
  'The survey teams began where the slopes are steepest and worked outward with the wheels that they had. ';
const story = (first: string) =>
  `<article><h1>A city of stairs</h1><p>${first}</p>${`<p>${FILLER.repeat(3)}</p>`.repeat(4)}</article>`;

const ALL: Show & MarkLook = { ...ALL_SHOWN, markStyle: 'both', markStrength: 'normal' };

/** Every "Chongqing" is a city, every "1,200" a figure. */
function detection(document: SourceDocument): Detection {
  const mentions = document.blocks.flatMap(({ id, text }) => [
    ...Array.from(text.matchAll(/Chongqing/g), ({ index }) => ({
      type: 'city' as const,
      block: id,
      start: index,
      end: index + 9,
      candidates: [7],
      confidence: 1,
      metonym: false,
    })),
    ...Array.from(text.matchAll(/1,200/g), ({ index }) => ({
      type: 'quantity' as const,
      block: id,
      start: index,
      end: index + 5,
      number: { start: index, end: index + 5 },
      quantity: {
        value: 1200,
        low: 1200,
        high: 1200,
        unit: null,
        relation: '=' as const,
        change: null,
        precision: 100,
      },
      unitText: '',
    })),
  ]);
  const place = {
    id: 7,
    name: 'Chongqing',
    country: 'CN',
    admin1: '',
    admin1Code: '',
    lat: 0,
    lon: 0,
    population: 1,
    feature: 'PPL',
  };
  return { mentions, places: [place] };
}

const ok = <T>(value: T): Asked<T> => ({ ok: true, value });
let detect: ReturnType<typeof vi.fn<(document: SourceDocument) => Promise<Asked<Detection>>>>;
let check: ReturnType<typeof vi.fn<(document: SourceDocument) => Promise<Asked<Analysis>>>>;
let dressed: string[];
let orphaned: boolean;
let session: Session | undefined;

function open(show = ALL): Session {
  const ports: SessionPorts = {
    engine: {
      detect: (source) => detect(source),
      check: (source) => check(source),
      dress: async (css) => void dressed.push(css),
      undress: async (css) => void dressed.splice(dressed.indexOf(css), 1),
    },
    listed: true,
    underlines: true,
    drawn: () => {},
    hide: () => {},
    back: () => {},
    orphaned: () => {
      orphaned = true;
    },
  };
  session = new Session(window as never, ports, show);
  return session;
}

const ld = (type: string) =>
  `<script type="application/ld+json">{"@type":"${type}","datePublished":"2025-10-28"}</script>`;

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
  window.location.href = 'https://daily.tallymark.test/2025/10/28/stairs';
  document.documentElement.lang = 'en';
  document.head.innerHTML = ld('NewsArticle');
  document.body.innerHTML = story('Planners came to Chongqing: 1,200 of them.');
  detect = vi.fn(async (source: SourceDocument) => ok(detection(source)));
  check = vi.fn(async (source: SourceDocument) => ok({ ...detection(source), findings: [], perspectives: [] }));
  dressed = [];
  orphaned = false;
});

afterEach(() => {
  session?.stop();
  highlights.clear();
  vi.unstubAllGlobals();
});

describe('an article', () => {
  it('is read, asked about with its date and address, and marked', async () => {
    expect(await open().read()).toBe(true);
    const { blocks, published, undated, url } = detect.mock.calls[0]![0];
    expect(blocks.slice(0, 2)).toEqual([
      { id: 0, role: 'headline', text: 'A city of stairs' },
      { id: 1, role: 'body', text: 'Planners came to Chongqing: 1,200 of them.' },
    ]);
    expect([published, undated, url]).toEqual(['2025-10-28', false, 'https://daily.tallymark.test/2025/10/28/stairs']);
    expect(marked()).toEqual(['Chongqing', '1,200']);
    expect(session?.running).toBe(true);
  });

  it('has no node and no attribute of ours', async () => {
    const before = document.documentElement.outerHTML;
    await open().read();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is marked under names that tell nothing', async () => {
    await open().read();
    const names = [...highlights.keys()];
    session!.stop();
    await open().read();
    expect([...highlights.keys()].some((name) => names.includes(name))).toBe(false);
    for (const name of names) expect(name).toMatch(/^[a-z]{8}$/);
  });

  it('shows what is wanted, at once and without asking again', async () => {
    await open({ ...ALL, statistics: false }).read();
    expect(marked()).toEqual(['Chongqing']);
    session!.show({ ...ALL, cities: false });
    expect(marked()).toEqual(['1,200']);
    expect(detect).toHaveBeenCalledTimes(1);
  });

  it('is marked in another look at once, and in the old one no more', async () => {
    await open().read();
    const [before] = dressed;
    session!.show({ ...ALL, markStyle: 'underline' });
    await vi.waitFor(() => expect(dressed).not.toContain(before));
    expect(dressed).toHaveLength(1);
    expect([marked(), [...highlights.keys()].every((name) => dressed[0]!.includes(name))]).toEqual([
      ['Chongqing', '1,200'],
      true,
    ]);
    session!.show({ ...ALL, markStyle: 'underline' });
    expect(dressed).toHaveLength(1);
  });

  it('has nothing left on it when stopped', async () => {
    await open().read();
    expect(dressed).toHaveLength(1);
    session!.stop();
    expect([highlights.size, dressed, session!.terms]).toEqual([0, [], []]);
  });
});

describe('a page that changes', () => {
  it('has a city marked where it now comes first', async () => {
    await open({ ...ALL, markEachCity: false, markAllStatistics: false }).read();
    expect(session!.terms.map(({ block, text }) => `${block} ${text}`)).toEqual(['1 Chongqing']);
    document.querySelector('article')!.insertAdjacentHTML('afterbegin', '<p>A note from Chongqing on its stairs.</p>');
    await session!.read();
    expect(session!.terms.map(({ start, text }) => `${start} ${text}`)).toEqual(['12 Chongqing']);
    expect(marked()).toEqual(['Chongqing']);
  });

  it('is marked anew, and not asked about, where only its nodes are new', async () => {
    await open().read();
    document.querySelector('article')!.innerHTML += '';
    expect(await session!.read()).toBe(false);
    expect(detect).toHaveBeenCalledTimes(1);
    const range = [...highlights.values()][0]!.ranges[0]!;
    expect(range.startContainer.isConnected).toBe(true);
  });

  it('is asked about again where its text is new', async () => {
    await open().read();
    document.querySelector('p')!.textContent = 'All went to Chongqing and back to Chongqing.';
    expect(await session!.read()).toBe(true);
    expect(marked()).toEqual(['Chongqing', 'Chongqing']);
  });

  it('loses its marks when it turns into something else', async () => {
    await open().read();
    document.head.innerHTML = ld('Product');
    expect(await session!.read()).toBe(true);
    expect([highlights.size, session!.running, session!.gate?.run]).toEqual([0, false, false]);
  });

  it('is not marked by an answer to what it was before', async () => {
    let answer = (_: Asked<Detection>) => {};
    detect.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const first = open().read();
    await vi.waitFor(() => expect(detect).toHaveBeenCalledTimes(1));
    document.querySelector('p')!.textContent = 'Nothing here.';
    await session!.read();
    answer(ok(detection(detect.mock.calls[0]![0])));
    await first;
    expect(marked()).toEqual([]);
  });
});

describe('nothing is drawn', () => {
  it.each<[string, () => void]>([
    ['on a page that is no article', () => (document.head.innerHTML = ld('Recipe'))],
    ['on a page with no text', () => (document.body.innerHTML = '')],
    ['on a page with no body', () => document.body.remove()],
    ['in another language', () => (document.documentElement.lang = 'de')],
  ])('%s', async (_, change) => {
    change();
    await open().read();
    expect([detect.mock.calls.length, highlights.size, session!.running]).toEqual([0, 0, false]);
    if (!document.body) document.documentElement.append(document.createElement('body'));
  });

  it('when the background fails, which is said', async () => {
    detect.mockResolvedValueOnce({ ok: false, message: { id: 'error_no_answer' } });
    await open().read();
    expect([highlights.size, session!.error, check.mock.calls.length]).toEqual([0, { id: 'error_no_answer' }, 0]);
  });

  it('but what was detected, when only the check fails', async () => {
    check.mockResolvedValueOnce({ ok: false, message: { id: 'error_no_answer' } });
    await open().read();
    expect([marked(), session!.error]).toEqual([['Chongqing', '1,200'], { id: 'error_no_answer' }]);
  });

  it('when there is no background any more', async () => {
    detect.mockResolvedValueOnce(null);
    await open().read();
    expect([highlights.size, orphaned]).toEqual([0, true]);
  });
});
