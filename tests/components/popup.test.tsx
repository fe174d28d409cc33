// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { barParts } from '../../components/popup/OutcomeTally';
import { PopupView, type PopupViewProps } from '../../components/popup/PopupView';
import type { Outcome } from '../../lib/core/types';
import { words } from './words';

const claims = (over: Partial<Record<Outcome, number>> = {}): Record<Outcome, number> => ({
  agrees: 0,
  differs: 0,
  outdated: 0,
  depends: 0,
  'cannot-tell': 0,
  ...over,
});

const props = (over: Partial<PopupViewProps> = {}): PopupViewProps => ({
  words,
  enabled: true,
  onEnabled: vi.fn(),
  site: {
    host: 'www.news.test',
    on: true,
    onChange: vi.fn(),
    status: { tone: 'good', sentence: 'Article checked', why: { question: 'Why here?', answers: ['A news article.'] } },
    actions: [],
  },
  counts: { cities: 1, statistics: 4, claims: claims({ agrees: 7, depends: 1, 'cannot-tell': 4 }) },
  marked: { claims: true, cities: true, statistics: false },
  onMarked: vi.fn(),
  onList: vi.fn(),
  onOptions: vi.fn(),
  trouble: null,
  dataset: { trouble: false, lines: ['Data: 24 Nov 2026'] },
  ...over,
});

const show = (given: PopupViewProps) => act(() => render(<PopupView {...given} />, document.body));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const switches = () => all('input[role=switch]') as HTMLInputElement[];
const nameOf = (input: HTMLInputElement) => input.closest('label')?.textContent;

beforeEach(() => render(null, document.body));

describe('PopupView', () => {
  test('has five real switches, each with its name', async () => {
    await show(props());
    expect(switches().map((input) => [nameOf(input), input.type, input.checked])).toEqual([
      ['Tallymark on every site', 'checkbox', true],
      ['On www.news.test', 'checkbox', true],
      ['Claims12 found', 'checkbox', true],
      ['Cities1 found', 'checkbox', true],
      ['Statistics', 'checkbox', false],
    ]);
  });

  test.each<[number, (given: PopupViewProps) => unknown, unknown[]]>([
    [0, (given) => given.onEnabled, [false]],
    [1, (given) => given.site.onChange, [false]],
    [2, (given) => given.onMarked, ['claims', false]],
    [3, (given) => given.onMarked, ['cities', false]],
    [4, (given) => given.onMarked, ['statistics', true]],
  ])('switch %i says what it was set to', async (index, handler, expected) => {
    const given = props();
    await show(given);
    await act(() => switches()[index]!.click());
    expect(handler(given)).toHaveBeenCalledExactlyOnceWith(...expected);
  });

  test('leads to the list, where there can be one, and to the options', async () => {
    const given = props();
    await show(given);
    await act(() => document.getElementById('list')!.click());
    await act(() => document.getElementById('options')!.click());
    expect(given.onList).toHaveBeenCalledOnce();
    expect(given.onOptions).toHaveBeenCalledOnce();
    await show(props({ onList: null }));
    expect([document.getElementById('list'), document.getElementById('options')?.textContent]).toEqual([
      null,
      'Options',
    ]);
  });

  test('settings that could not be read are said', async () => {
    await show(props({ trouble: 'Defaults stand in.' }));
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Defaults stand in.');
  });

  test('counts each outcome that there is, and no other', async () => {
    await show(props());
    expect(all('.tally-list li').map((item) => item.textContent)).toEqual(['7 agree', '1 depends', '4 cannot be told']);
    expect(all('.tally-bar rect')).toHaveLength(3);
  });

  test('says so where there was no claim', async () => {
    await show(props({ counts: { cities: 2, statistics: 0, claims: claims() } }));
    expect(all('.tally')).toEqual([]);
    expect(document.body.textContent).toContain('No claim here that could be checked');
  });

  test('shows no counts where nothing is drawn', async () => {
    await show(props({ counts: null }));
    expect(all('.tally, .tally-none, .switch-aside')).toEqual([]);
  });

  test('keeps the reasons behind a button until asked', async () => {
    await show(props());
    const button = document.querySelector<HTMLButtonElement>('.link')!;
    const answers = document.getElementById(button.getAttribute('aria-controls')!)!;
    expect([button.getAttribute('aria-expanded'), answers.hidden]).toEqual(['false', true]);
    await act(() => button.click());
    expect([button.getAttribute('aria-expanded'), answers.hidden]).toEqual(['true', false]);
    expect(answers.textContent).toBe('A news article.');
  });

  test('offers no switch where the site cannot be switched, but what can be done', async () => {
    const onClick = vi.fn();
    const site = {
      ...props().site,
      on: null,
      actions: [{ id: 'always', label: 'Always', weight: 'main' as const, onClick }],
    };
    await show(props({ site, counts: null }));
    expect(switches()).toHaveLength(4);
    expect(document.body.textContent).toContain('www.news.test');
    await act(() => document.getElementById('always')!.click());
    expect(onClick).toHaveBeenCalledOnce();
  });

  test.each<[string, PopupViewProps['dataset']]>([
    ['known', { trouble: false, lines: ['Data: 24 Nov 2026', '5 places'] }],
    ['not known yet', { trouble: false, lines: [] }],
    ['in trouble', { trouble: true, lines: ['The dataset cannot be read.'] }],
  ])('links to the page about the data where the dataset is %s', async (_, dataset) => {
    await show(props({ dataset }));
    const link = document.querySelector<HTMLAnchorElement>('.dataset a')!;
    expect([link.getAttribute('href'), link.target]).toEqual(['/data.html', '_blank']);
    expect(link.textContent).toBe('About the data (opens in a new tab)');
  });

  test('a dataset in trouble is announced', async () => {
    await show(props({ dataset: { trouble: true, lines: ['The dataset cannot be read.'] } }));
    expect(document.querySelector('[role=alert]')?.textContent).toBe('The dataset cannot be read.');
  });

  test('writes no style into its markup: the policy of the page would drop it', async () => {
    await show(props());
    expect(all('[style], style')).toEqual([]);
  });
});

describe('barParts', () => {
  test.each<[string, Partial<Record<Outcome, number>>, [Outcome, number, number][]]>([
    ['one outcome fills it', { agrees: 3 }, [['agrees', 0, 100]]],
    [
      'two halves',
      { agrees: 1, differs: 1 },
      [
        ['agrees', 0, 49],
        ['differs', 51, 49],
      ],
    ],
    [
      'in the order of certainty, however they come',
      { 'cannot-tell': 1, depends: 1 },
      [
        ['depends', 0, 49],
        ['cannot-tell', 51, 49],
      ],
    ],
    [
      'one of a thousand can be seen',
      { agrees: 999, differs: 1 },
      [
        ['agrees', 0, 89.918],
        ['differs', 91.918, 8.082],
      ],
    ],
    ['none', {}, []],
  ])('%s', (_, counts, expected) => {
    const parts = barParts(claims(counts), 100);
    expect(parts.map(({ outcome, x, width }) => [outcome, Number(x.toFixed(3)), Number(width.toFixed(3))])).toEqual(
      expected,
    );
  });
});
