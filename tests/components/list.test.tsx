// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filtersOf, groupRows } from '../../components/list/groups';
import { ListView, type ListViewProps } from '../../components/list/ListView';
import { wordRow } from '../../components/list/wording';
import type { ReportRow } from '../../lib/core/report';
import type { Outcome } from '../../lib/core/types';
import { words } from './words';

let place = 0;
const row = (kind: string, outcome: Outcome | null = null, over: Partial<ReportRow> = {}): ReportRow => {
  place += 1;
  const text = `${kind} ${place}`;
  return {
    ...{ block: 0, start: place, end: place + 1, text, sentence: `The ${text} is here.`, kind },
    ...{ subject: 'Vienna', outcome },
    ...{ reason: null, record: null, working: null, facts: [], places: [], quantity: null, lines: [] },
    ...over,
  };
};
const austin = {
  ...{ id: 1, name: 'Austin', country: 'US', admin1: 'Texas', admin1Code: 'TX', lat: 0, lon: 0 },
  ...{ population: 1, feature: 'PPL' },
};
const vienna = { ...austin, id: 2, name: 'Vienna', country: 'AT', admin1: 'Vienna' };

const props = (over: Partial<ListViewProps> = {}): ListViewProps => ({
  words,
  language: 'en',
  title: 'Stairs',
  status: '5 findings',
  step: null,
  rows: [
    row('city', null, { places: [vienna] }),
    row('population', 'agrees'),
    row('area', 'differs'),
    row('statistic'),
    row('population', 'agrees'),
  ],
  said: '',
  onGo: vi.fn(),
  onCopy: vi.fn(),
  onSave: vi.fn(),
  ...over,
});

const show = (given: ListViewProps) => act(() => render(<ListView {...given} />, document.body));
const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
const choose = (value: string) =>
  act(() => {
    const select = document.querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

beforeEach(() => {
  place = 0;
  render(null, document.body);
});

describe('ListView', () => {
  test('groups by outcome, counts each, and keeps the reading order within', async () => {
    await show(props());
    expect(texts('h2')).toEqual(['Differs1', 'Agrees2', 'Statistics1', 'Cities1']);
    expect(texts('.finding-text')).toEqual(['area 3', 'population 2', 'population 5', 'statistic 4', 'city 1']);
    for (const section of all('section')) {
      expect(document.getElementById(section.getAttribute('aria-labelledby')!)?.tagName).toBe('H2');
    }
  });

  test('each entry is a button that goes to its place', async () => {
    const given = props();
    await show(given);
    await act(() => all('.finding')[1]!.click());
    expect(given.onGo).toHaveBeenCalledExactlyOnceWith(given.rows[1]);
  });

  test('shows of what kind a claim is, and the sentence of a figure', async () => {
    await show(props());
    expect(all('.finding')[1]!.textContent).toBe('population 2 Populations');
    expect(all('.finding')[3]!.textContent).toBe('statistic 4 The statistic 4 is here.');
    expect(all('.finding')[4]!.textContent).toBe('city 1 Austria');
  });

  test('a figure that is its own sentence is said once', async () => {
    await show(props({ rows: [row('statistic', null, { text: '6,341', sentence: '6,341' })] }));
    expect(texts('.finding')).toEqual(['6,341']);
  });

  test('filters by kind, and says how many are left', async () => {
    await show(props());
    expect(texts('option')).toEqual([
      'Everything (5)',
      'Claims (3)',
      'Populations (2)',
      'Areas (1)',
      'Cities (1)',
      'Statistics (1)',
    ]);
    await choose('population');
    expect(texts('.finding-text')).toEqual(['population 2', 'population 5']);
    expect(texts('[aria-live=polite]')).toContain('2 findings');
  });

  test('a filter that the next page has nothing for is none', async () => {
    await show(props());
    await choose('area');
    await show(props({ rows: [row('city', null, { places: [vienna] })] }));
    expect([texts('.finding-text').length, document.querySelector('select')?.value]).toEqual([1, 'all']);
  });

  test('hands over what is shown, and no more', async () => {
    const given = props();
    await show(given);
    await choose('city');
    for (const id of ['copy', 'csv', 'json']) await act(() => document.getElementById(id)!.click());
    const city = [given.rows[0]];
    expect(given.onCopy).toHaveBeenCalledExactlyOnceWith(city);
    expect(vi.mocked(given.onSave).mock.calls).toEqual([
      [city, 'csv'],
      [city, 'json'],
    ]);
  });

  test('says politely what was done', async () => {
    await show(props({ said: '5 findings copied' }));
    expect(texts('.said[aria-live=polite]')).toEqual(['5 findings copied']);
  });

  test('a page that is being read shows how far it is, and has nothing to hand over', async () => {
    await show(props({ rows: [], status: 'Reading …', step: 1 }));
    const bar = document.querySelector('progress')!;
    expect([bar.value, bar.max, bar.getAttribute('aria-label')]).toEqual([1, 3, 'Reading …']);
    expect(document.querySelector('[role=status]')?.textContent).toBe('Reading …');
    expect(all('select, .finding, #copy')).toEqual([]);
  });

  test('the arrows go from entry to entry, over the edges of groups, and stop at the ends', async () => {
    await show(props());
    const entries = all('.finding');
    const press = (key: string) => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      return entries.indexOf(document.activeElement as HTMLElement);
    };
    entries[0]!.focus();
    expect([press('ArrowDown'), press('ArrowDown'), press('ArrowUp'), press('ArrowUp'), press('ArrowUp')]).toEqual([
      1, 2, 1, 0, 0,
    ]);
    entries[4]!.focus();
    expect(press('ArrowDown')).toBe(4);
  });
});

describe('wordRow', () => {
  test.each<[string, ReportRow, { kind: string; outcome: string; says: string[] }]>([
    [
      'what agrees needs no reason beside its record',
      row('population', 'agrees', {
        reason: 'matches-municipality',
        record: { id: 'record_capital', params: ['Austria', 'Vienna'] },
        working: '1 + 1 = 2',
      }),
      {
        kind: 'Populations',
        outcome: 'Agrees with the record',
        says: ['The capital of Austria is Vienna.', '1 + 1 = 2'],
      },
    ],
    [
      'what cannot be told has its reason',
      row('area', 'cannot-tell', { reason: 'no-complete-table' }),
      {
        kind: 'Areas',
        outcome: 'Cannot tell from the record',
        says: ['The record holds no complete table to rank by.'],
      },
    ],
    [
      'what needs no record speaks of none',
      row('weekday', 'agrees', {
        ...{ subject: null, reason: 'matches-weekday' },
        record: { id: 'record_weekday', params: [{ date: '2025-10-31' }, { weekday: 5 }] },
      }),
      {
        kind: 'Weekdays and dates',
        outcome: 'Works out',
        says: ['Oct 31, 2025 is a Friday.', 'Worked out here, by the calendar.'],
      },
    ],
    [
      'a city of which there is one',
      row('city', null, { places: [austin] }),
      { kind: 'Cities', outcome: '', says: ['Texas, United States'] },
    ],
    [
      'a city that may be two',
      row('city', null, { places: [austin, vienna] }),
      { kind: 'Cities', outcome: '', says: ['Austin, Texas, United States', 'Vienna, Austria'] },
    ],
    [
      'a statistic that comes to something',
      row('statistic', null, { lines: [{ id: 'record_capital', params: ['Austria', 'Vienna'] }] }),
      { kind: 'Statistics', outcome: '', says: ['The capital of Austria is Vienna.'] },
    ],
    ['a statistic', row('statistic'), { kind: 'Statistics', outcome: '', says: [] }],
    [
      'a kind without a name',
      row('new-kind', 'agrees'),
      { kind: 'new kind', outcome: 'Agrees with the record', says: [] },
    ],
  ])('%s', (_, given, expected) => {
    expect(wordRow(words, 'en', given)).toEqual(expected);
  });
});

test('groups and filters of nothing are none, but for everything', () => {
  expect(groupRows([])).toEqual([]);
  expect(filtersOf([])).toEqual([{ id: 'all', count: 0 }]);
});

test('one kind of claim needs no filter for all of them', () => {
  expect(filtersOf([row('area', 'agrees')]).map(({ id }) => id)).toEqual(['all', 'area']);
});
