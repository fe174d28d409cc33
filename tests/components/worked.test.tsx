// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ClaimCard } from '../../components/card/ClaimCard';
import { findingText } from '../../components/card/report';
import { say as fill } from '../../lib/core/say';
import type { Finding, MessageRef, Verdict } from '../../lib/core/types';

const catalogue: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const lookup = (id: string, substitutions: string[]) =>
  (catalogue[id]?.message ?? '').replace(/\$(\d)/g, (_, index) => substitutions[index - 1] ?? '');
const say = (ref: MessageRef | string) => (typeof ref === 'string' ? ref : fill(ref, lookup, 'en'));

const finding = (kind: string, verdict: Pick<Verdict, 'outcome' | 'reason' | 'record'>): Finding => ({
  claim: {
    type: 'claim',
    kind,
    block: 0,
    start: 0,
    end: 10,
    subject: null,
    property: kind,
    definitions: null,
    stated: null,
    asOf: null,
    detail: {},
    trace: [],
  },
  verdict: { working: null, facts: [], rows: [], ...verdict },
});

const weekday = finding('weekday', {
  outcome: 'differs',
  reason: 'other-weekday',
  record: { id: 'record_weekday', params: [{ date: '2025-10-31' }, { weekday: 5 }] },
});
const conversion = finding('conversion', {
  outcome: 'agrees',
  reason: 'matches-conversion',
  record: {
    id: 'record_conversion',
    params: [
      { number: 24, unit: 'degree_celsius' },
      { number: 75.2, unit: 'degree_fahrenheit' },
    ],
  },
});
const share = finding('arithmetic', {
  outcome: 'cannot-tell',
  reason: 'close-arithmetic',
  record: {
    id: 'record_part',
    params: [{ number: 2 }, { number: 3 }, { number: 66.7, unit: 'percent' }],
  },
});

describe('what needs no record', () => {
  afterEach(() => render(null, document.body));

  it.each<[string, Finding, string, string, string]>([
    ['Thursday, Oct. 31, 2025', weekday, 'Works out differently', 'Oct 31, 2025 is a Friday.', 'by the calendar'],
    ['24C (75F)', conversion, 'Works out', '24 °C comes to 75.2 °F.', 'from the sizes of the units'],
    ['2 of 3 (66%)', share, 'Cannot tell', '2 of 3 is 66.7 percent.', 'from the figures in the text'],
  ])('%s speaks of no record', (text, found, title, record, by) => {
    render(<ClaimCard id="x" text={text} finding={found} desk={null} lines={[]} say={say} />, document.body);
    const words = (selector: string) => document.querySelector(selector)?.textContent;
    expect([words('h2'), words('.record'), words('footer')]).toEqual([title, record, `Worked out here, ${by}.`]);
  });

  it('is copied with how it was worked out', () => {
    expect(findingText('Thursday, Oct. 31, 2025', weekday, say).split('\n')).toEqual([
      '“Thursday, Oct. 31, 2025”',
      'Works out differently.',
      'Oct 31, 2025 is a Friday.',
      'The date falls on another weekday.',
      'Worked out here, by the calendar.',
    ]);
  });
});
