// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/WelcomeView';
import { gate } from '../../lib/core/gate';
import { readSignals } from '../../lib/page/signals';
import { words } from './words';

const props = (over: Partial<WelcomeViewProps> = {}): WelcomeViewProps => ({
  words,
  sites: 477,
  shortcuts: [
    { name: 'Go to the next finding', keys: 'Alt+Shift+.' },
    { name: 'Open the list of findings', keys: '' },
  ],
  onShortcuts: vi.fn(),
  onOptions: vi.fn(),
  ...over,
});
const show = (given: WelcomeViewProps) => act(() => render(<WelcomeView {...given} />, document.body));
const text = (selector: string) => document.querySelector(selector)?.textContent;

beforeEach(() => {
  render(null, document.body);
  document.head.innerHTML = '';
});

describe('WelcomeView', () => {
  test('says where it runs, and the keys as they are', async () => {
    await show(props());
    expect(document.body.textContent).toContain('On articles of 477 news sites in English');
    expect([...document.querySelectorAll('.keys dd')].map((one) => one.textContent)).toEqual(['Alt+Shift+.', 'no key']);
  });

  test('leads to the options and to the browser’s own page for keys', async () => {
    const given = props();
    await show(given);
    for (const id of ['options', 'shortcuts']) await act(() => document.getElementById(id)!.click());
    expect(given.onOptions).toHaveBeenCalledOnce();
    expect(given.onShortcuts).toHaveBeenCalledOnce();
  });

  test('a phone has no keys to tell of', async () => {
    await show(props({ shortcuts: [], onShortcuts: null }));
    expect([text('.keys'), text('#shortcuts')]).toEqual([undefined, undefined]);
  });

  test('the sample passes the gate as any other', async () => {
    document.documentElement.lang = 'en';
    document.head.innerHTML = '<meta property="og:type" content="article">';
    await show(props());
    const signals = readSignals(document, 'chrome-extension://abcdefghijklmnop/welcome.html');
    expect(gate({ ...signals, readerable: true }, true)).toEqual({ run: true, reasons: ['listed-article'] });
  });
});
