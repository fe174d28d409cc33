// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../components/options/OptionsView';
import { DEFAULTS } from '../../lib/ext/settings';
import { words } from './words';

const props = (over: Partial<OptionsViewProps> = {}): OptionsViewProps => ({
  words,
  settings: { ...DEFAULTS, kindsOff: ['area'] },
  onChange: vi.fn(),
  onReset: vi.fn(),
  kinds: ['population', 'area', 'yet-unnamed'],
  choices: {
    units: ['auto', 'metric'],
    keys: ['none', 'alt'],
    languages: ['auto', 'en-GB'],
    longestDelay: 1000,
  },
  languageName: (tag) => `<${tag}>`,
  sites: {
    listed: ['bbc.com', 'news.test'],
    on: [],
    off: [],
    trouble: null,
    onAllow: vi.fn(),
    onForget: vi.fn(),
    onSwitch: vi.fn(),
    onAdd: vi.fn(() => true),
    onExport: vi.fn(),
    onImport: vi.fn(),
  },
  draw: vi.fn(() => () => {}),
  lines: true,
  unreadable: null,
  ...over,
});

const show = (given: OptionsViewProps) => act(() => render(<OptionsView {...given} />, document.body));
const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
const button = (name: string | RegExp) => {
  const found = all<HTMLButtonElement>('button').find(({ textContent }) =>
    typeof name === 'string' ? textContent?.trim() === name : name.test(textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const switchOf = (label: string) => {
  const found = all<HTMLInputElement>('input[role=switch]').find((input) =>
    input.closest('label')?.textContent?.startsWith(label),
  );
  if (!found) throw new Error(`no switch ${label}`);
  return found;
};
const type = (input: HTMLInputElement, value: string, event = 'input') =>
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event(event, { bubbles: true }));
  });

beforeEach(() => render(null, document.body));

describe('what is marked', () => {
  test.each<[string, Parameters<OptionsViewProps['onChange']>[0]]>([
    ['Tallymark is on', { enabled: false }],
    ['Claims', { claims: false }],
    ['Populations', { kindsOff: ['area', 'population'] }],
    ['Areas', { kindsOff: [] }],
    // A kind that the catalogue has no name for yet.
    ['yet unnamed', { kindsOff: ['area', 'yet-unnamed'] }],
    ['Cities', { cities: false }],
    ['Every mention', { markEachCity: true }],
    ['Statistics', { statistics: false }],
    ['Every figure', { markAllStatistics: true }],
  ])('%s', async (label, patch) => {
    const given = props();
    await show(given);
    await act(() => switchOf(label).click());
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith(patch);
  });

  test('what lies within something that is off is off, and cannot be switched', async () => {
    await show(props({ settings: { ...DEFAULTS, claims: false, cities: false, markEachCity: true } }));
    const state = (label: string) => [switchOf(label).checked, switchOf(label).disabled];
    expect([state('Populations'), state('Every mention'), state('Every figure')]).toEqual([
      [false, true],
      [false, true],
      [false, false],
    ]);
  });
});

describe('choices', () => {
  test.each<[string, string, object]>([
    ['mark-style', 'tint', { markStyle: 'tint' }],
    ['mark-strength', 'strong', { markStrength: 'strong' }],
    ['key', 'alt', { key: 'alt' }],
    ['units', 'metric', { units: 'metric' }],
  ])('%s %s', async (name, value, patch) => {
    const given = props();
    await show(given);
    const radios = all<HTMLInputElement>(`input[name=${name}]`);
    expect(radios.filter(({ checked }) => checked)).toHaveLength(1);
    for (const radio of radios) expect(radio.closest('label')?.textContent).toMatch(/\w/);
    await act(() => radios.find((radio) => radio.value === value)!.click());
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith(patch);
  });

  test('the delay is shown while it slides, and changed when it is let go', async () => {
    const given = props();
    await show(given);
    const slider = document.querySelector<HTMLInputElement>('#delay')!;
    expect(document.querySelector('output')?.textContent).toBe('300 milliseconds');
    await type(slider, '0');
    expect([document.querySelector('output')?.textContent, slider.getAttribute('aria-valuetext')]).toEqual([
      'no time: at once',
      'no time: at once',
    ]);
    expect(given.onChange).not.toHaveBeenCalled();
    await type(slider, '650', 'change');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith({ delay: 650 });
  });

  test('languages go by their names', async () => {
    const given = props();
    await show(given);
    const select = document.querySelector('select')!;
    expect(all('option').map(({ textContent }) => textContent)).toEqual(['As the browser writes them', '<en-GB>']);
    select.value = 'en-GB';
    await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith({ language: 'en-GB' });
  });

  test('a browser without lines says so', async () => {
    const sentence = 'draws no lines';
    await show(props());
    expect(document.body.textContent).not.toContain(sentence);
    await show(props({ lines: false }));
    expect(document.body.textContent).toContain(sentence);
  });
});

test('the samples are drawn anew in each look, and taken off before', async () => {
  const takeOff = vi.fn();
  const draw = vi.fn<OptionsViewProps['draw']>(() => takeOff);
  await show(props({ draw }));
  expect(draw.mock.calls.map(([samples, , dark]) => [samples.map(({ style }) => style).join(' '), dark])).toEqual([
    ['agrees depends outdated differs cannot-tell city statistic', false],
    ['agrees depends outdated differs cannot-tell city statistic', true],
  ]);
  expect(draw.mock.calls[0]![0][3]!.node.data).toBe('Differs from the record');
  await show(props({ draw, settings: { ...DEFAULTS, delay: 0 } }));
  expect(draw).toHaveBeenCalledTimes(2);
  await show(props({ draw, settings: { ...DEFAULTS, markStyle: 'underline' } }));
  expect([draw.mock.calls.length, takeOff.mock.calls.length]).toEqual([4, 2]);
  expect(draw.mock.calls[2]![1].markStyle).toBe('underline');
});

describe('sites', () => {
  const sites = (over: Partial<OptionsViewProps['sites']>) => ({ sites: { ...props().sites, ...over } });

  test('says how many it runs on, and which', async () => {
    await show(props());
    expect(document.querySelector('summary')?.textContent).toBe('2 news sites from the start');
    expect(all('.hosts li').map(({ textContent }) => textContent)).toEqual(['bbc.com', 'news.test']);
  });

  test.each<[string, boolean]>([
    ['Always here', true],
    ['Never here', false],
  ])('%s adds what was typed, and empties the field', async (name, on) => {
    const given = props();
    await show(given);
    const field = document.querySelector<HTMLInputElement>('#site')!;
    await type(field, 'paper.test');
    await act(() => button(name).click());
    expect(given.sites.onAdd).toHaveBeenCalledExactlyOnceWith('paper.test', on);
    expect(field.value).toBe('');
  });

  test('what is no site stays in the field, and the sentence is announced', async () => {
    await show(props(sites({ onAdd: () => false, trouble: 'That is no site.' })));
    const field = document.querySelector<HTMLInputElement>('#site')!;
    await type(field, 'paper');
    await act(() => button('Never here').click());
    expect(field.value).toBe('paper');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('That is no site.');
  });

  test('each can be removed, and one without leave can be allowed', async () => {
    const on = [
      { host: 'a.test', allowed: true },
      { host: 'b.test', allowed: false },
      { host: 'c.test', allowed: false },
    ];
    const given = props(sites({ on, off: ['d.test'] }));
    await show(given);
    expect(all('button').filter(({ textContent }) => textContent?.startsWith('Allow'))).toHaveLength(3);
    await act(() => button(/^Remove a\.test$/).click());
    expect(given.sites.onForget).toHaveBeenCalledExactlyOnceWith('a.test');
    await act(() => button(/ c\.test$/).click());
    await act(() => button('Allow all 2').click());
    expect(vi.mocked(given.sites.onAllow).mock.calls).toEqual([[['c.test']], [['b.test', 'c.test']]]);
    await act(() => button(/^Remove d\.test$/).click());
    expect(given.sites.onSwitch).toHaveBeenCalledExactlyOnceWith('d.test', true);
  });

  test('go to a file and come from one', async () => {
    const given = props();
    await show(given);
    await act(() => button('Export').click());
    expect(given.sites.onExport).toHaveBeenCalledOnce();
    const file = new File(['{}'], 'sites.json');
    const input = document.querySelector<HTMLInputElement>('#import')!;
    Object.defineProperty(input, 'files', { value: [file] });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(given.sites.onImport).toHaveBeenCalledExactlyOnceWith(file);
  });
});

describe('reset', () => {
  test.each<[string, string, number]>([
    ['asks once more, and does it', 'Reset', 1],
    ['and does not where the reader thinks better of it', 'Keep', 0],
  ])('%s', async (_, answer, times) => {
    const given = props();
    await show(given);
    await act(() => button('Reset all options').click());
    expect(given.onReset).not.toHaveBeenCalled();
    await act(() => button(answer).click());
    expect(given.onReset).toHaveBeenCalledTimes(times);
    expect(button('Reset all options')).toBeTruthy();
  });
});

test('what could not be read is said, and can be copied and discarded', async () => {
  const unreadable = { onCopy: vi.fn(), onDiscard: vi.fn() };
  await show(props({ unreadable }));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('What was stored is kept');
  await act(() => button('Copy what was stored').click());
  await act(() => button('Discard it').click());
  expect([unreadable.onCopy.mock.calls.length, unreadable.onDiscard.mock.calls.length]).toEqual([1, 1]);
});

test('no style stands in the markup: the policy of the page would drop it', async () => {
  await show(props());
  expect(all('[style], style')).toEqual([]);
});
