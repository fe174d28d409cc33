// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../components/card/Actions';
import { HEADING } from '../../components/card/CardBody';
import type { TermContent } from '../../lib/core/terms';
import type { CardRow, Finding, MessageRef, Quantity, Verdict } from '../../lib/core/types';
import { catalogue, fact, hide, say, show, words } from './card';

afterEach(hide);

const quantity = (value: number, more: Partial<Quantity> = {}): Quantity => ({
  value,
  low: value,
  high: value,
  unit: 'person',
  relation: '=',
  change: null,
  precision: 1e6,
  ...more,
});
const rows: CardRow[] = [
  { label: { id: 'definition_municipality' }, value: 32054159, unit: 'person', asOf: '2020-11-01', main: true },
  { label: { id: 'definition_urban_agglomeration' }, value: 15872000, unit: 'person', asOf: '2020' },
];

function finding(verdict: Partial<Verdict>, stated: Quantity | null = quantity(32e6)): Finding {
  return {
    claim: {
      type: 'claim',
      kind: 'population',
      block: 0,
      start: 0,
      end: 10,
      subject: { place: 7, name: 'Chongqing' },
      property: 'population',
      definitions: null,
      stated,
      asOf: null,
      detail: {},
      trace: [],
    },
    verdict: {
      outcome: 'agrees',
      reason: 'matches-municipality',
      record: null,
      working: null,
      facts: [fact],
      rows,
      ...verdict,
    },
  };
}
const claim = (...findings: Finding[]): TermContent => ({ type: 'claim', findings, lines: [] });

describe('a claim', () => {
  const record: MessageRef = {
    id: 'record_figure',
    params: [
      'Chongqing',
      { number: 32054159, unit: 'person' },
      { id: 'definition_municipality' },
      { date: '2020-11-01' },
    ],
  };

  it('has the outcome for a name', () => {
    const root = show('32 million', claim(finding({})));
    expect(root.querySelector(`#${HEADING}`)?.textContent).toBe(say({ id: 'card_title_agrees' }));
    expect(root.querySelector('.body')?.getAttribute('tabindex')).toBe('-1');
  });

  it('tells what the text says, what the record says, and where that is from', () => {
    const root = show('more than 32 million residents', claim(finding({ record })));
    expect(words(root, '.stated')[0]).toContain('more than 32 million residents');
    expect(words(root, '.record')[0]).toMatch(/Chongqing.*32\.05 million.*municipality.*2020/);
    expect(words(root, 'footer li')[0]).toMatch(/^The Statistics Office, Seventh census.*, 2021 · CC BY 4\.0$/);
  });

  it('says of quoted words that they are the speaker’s', () => {
    const { claim: told, verdict } = finding({});
    const quoted = { claim: { ...told, detail: { quoted: true } }, verdict };
    expect(words(show('two million', claim(quoted)), '.stated')).toEqual(['The speaker says “two million”.']);
    expect(words(show('two million', claim({ claim: told, verdict })), '.stated')).toEqual([
      'The text says “two million”.',
    ]);
  });

  it('opens its source in a tab that cannot reach back', () => {
    const link = show('x', claim(finding({}))).querySelector('a')!;
    expect([link.href, link.target, link.rel]).toEqual(['https://census.test/', '_blank', 'noopener noreferrer']);
  });

  it('names each source once', () => {
    expect(
      words(show('x', claim(finding({ facts: [fact, { ...fact, definition: 'urban-area' }] }))), 'footer li'),
    ).toHaveLength(1);
  });

  it('has no footer without a fact', () => {
    expect(
      show('x', claim(finding({ outcome: 'cannot-tell', reason: 'not-on-record', facts: [], rows: [] }))).querySelector(
        'footer',
      ),
    ).toBeNull();
  });

  it.each(['agrees', 'depends', 'outdated', 'differs', 'cannot-tell'] as const)(
    'shows %s by words, shape and colour',
    (outcome) => {
      const section = show('x', claim(finding({ outcome }))).querySelector('section')!;
      expect(section.dataset.outcome).toBe(outcome);
      expect(section.querySelector('h2')?.textContent).toBe(
        catalogue[`card_title_${outcome.replace('-', '_')}`]!.message,
      );
      expect(section.querySelector('h2 svg')?.getAttribute('aria-hidden')).toBe('true');
    },
  );

  it('says why where it cannot tell, and no id where there are no words', () => {
    expect(words(show('x', claim(finding({ outcome: 'cannot-tell', reason: 'close-to-record' }))), '.note')).toEqual([
      catalogue.reason_close_to_record!.message,
    ]);
    expect(words(show('x', claim(finding({ outcome: 'cannot-tell', reason: 'no-such-reason' }))), '.note')).toEqual([]);
  });

  it('names the kind of area that another ranking goes by', () => {
    const working = { id: 'ranking_by', params: [{ id: 'scope_urban' }, '1 Shanghai 27.1 m · 2 Beijing 20.5 m'] };
    expect(words(show('x', claim(finding({ working }))), '.working')).toEqual([
      'By urban agglomeration: 1 Shanghai 27.1 m · 2 Beijing 20.5 m',
    ]);
  });

  it('shows the working', () => {
    expect(words(show('x', claim(finding({ working: '16,411 × 5 = 82,055' }))), '.working')).toEqual([
      '16,411 × 5 = 82,055',
    ]);
  });

  it('shows all that the same words claim, under one name', () => {
    const root = show('x', claim(finding({ outcome: 'differs' }), finding({ outcome: 'agrees' })));
    expect(Array.from(root.querySelectorAll('section'), ({ dataset }) => dataset.outcome)).toEqual([
      'differs',
      'agrees',
    ]);
    expect(root.querySelectorAll('#heading')).toHaveLength(1);
  });
});

describe('the picture', () => {
  const share = (root: ParentNode, selector: string, property: 'width' | 'insetInlineStart') =>
    Array.from(root.querySelectorAll<HTMLElement>(selector), ({ style }) => Number.parseFloat(style[property]));

  it('draws bars to scale, with what is stated over each', () => {
    const root = show('x', claim(finding({})));
    const [first, second] = share(root, '.fill', 'width');
    expect(second! / first!).toBeCloseTo(15872000 / 32054159, 2);
    const bands = root.querySelectorAll<HTMLElement>('.bar .band');
    // In a row of its own, and over each of the record's.
    expect(bands).toHaveLength(3);
    // "32 million" is 31.5 to 32.5.
    const [width] = share(root, '.bar .band', 'width');
    expect(width! / first!).toBeCloseTo(1e6 / 32054159, 2);
  });

  it('leaves the upper end of "more than" open', () => {
    const stated = quantity(32e6, { relation: '>', high: null });
    expect(show('x', claim(finding({}, stated))).querySelectorAll('.bar .band.open')).toHaveLength(3);
  });

  it.each<[string, Quantity, string]>([
    ['more than', quantity(32e6, { relation: '>', high: null }), 'more than 32 million people'],
    ['a range', quantity(30e6, { relation: 'range', high: 33e6 }), '30 million to 33 million people'],
    ['no unit', quantity(32e6, { unit: null }), '32 million'],
  ])('says what the text states beside its mark: %s', (_, stated, value) => {
    expect(words(show('x', claim(finding({}, stated))), '.row.text .value')).toEqual([value]);
  });

  it('says it in the unit of the text where that is another', () => {
    const stated = quantity(12_400, { unit: 'square_mile', precision: 100 });
    const areas = rows.map((row) => ({ ...row, unit: 'square_kilometre' }));
    expect(words(show('x', claim(finding({ rows: areas }, stated))), '.row.text .value')[0]).toMatch(/12,400 .*mile/);
  });

  it.each<[string, Quantity | null]>([
    ['a ratio', quantity(5, { unit: null, precision: 1 })],
    ['another unit', quantity(5, { unit: 'percent' })],
    ['nothing', null],
  ])('has no band for %s', (_, stated) => {
    const root = show('x', claim(finding({}, stated)));
    expect(root.querySelectorAll('.fill')).toHaveLength(2);
    expect(root.querySelector('.band')).toBeNull();
  });

  it('tells figures and dates in text too', () => {
    expect(words(show('x', claim(finding({}))), '.chart li')).toEqual([
      'the text32 million people',
      'municipality Nov 1, 202032.05 million',
      'urban agglomeration, UN estimate 202015.87 million',
    ]);
  });

  it('tells the date once where it is the same, and the rank', () => {
    const ranked = ['Chongqing', 'Shanghai'].map((label, index) => ({
      ...rows[0]!,
      label,
      rank: index + 1,
      main: index === 0,
    }));
    const root = show('x', claim(finding({ rows: ranked })));
    expect(words(root, '.label')).toEqual(['the text', '1 Chongqing', '2 Shanghai']);
    expect(words(root, '.caption')[0]).toMatch(/Nov 1, 2020$/);
    expect(Array.from(root.querySelectorAll('.chart li'), ({ className }) => className)).toEqual([
      'row text',
      'row main',
      'row',
    ]);
  });

  it('lists years, and draws none', () => {
    const years = [1949, 1997].map((value) => ({
      label: `City ${value}`,
      value,
      unit: 'year',
      asOf: null,
      main: value === 1997,
    }));
    const root = show('x', claim(finding({ rows: years })));
    expect(words(root, '.years li')).toEqual(['1949 City 1949', '1997 City 1997']);
    expect(root.querySelector('.bar')).toBeNull();
  });
});

describe('handing a finding on', () => {
  const found = finding({
    outcome: 'differs',
    reason: 'outside-record',
    record: {
      id: 'record_figure',
      params: ['Chongqing', { number: 32054159, unit: 'person' }, { id: 'definition_municipality' }, { date: '2020' }],
    },
  });

  /** Shows the card, presses a button of it, and gives what was copied and what the card then says. */
  async function press(label: string, allowed = true, bugs: string | null = null) {
    const copied: string[] = [];
    const desk: Desk = {
      sentence: 'Chongqing is home to 12 million residents, they say.',
      version: '9.9.9',
      bugs,
      copy: async (text) => {
        copied.push(text);
        return allowed;
      },
    };
    const root = show('12 million residents', claim(found), { desk });
    const buttons = Array.from(root.querySelectorAll<HTMLButtonElement>('.actions button'));
    buttons.find(({ textContent }) => textContent === label)!.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { copied: copied.join('\n---\n'), status: words(root, '[role="status"]')[0] };
  }

  it('copies what is said, what comes of it, and by which source', async () => {
    const { copied, status } = await press(catalogue.card_copy!.message);
    expect(copied.split('\n')).toEqual([
      '“12 million residents”',
      'Differs from the record.',
      'On record for Chongqing: 32.05 million people (municipality, 2020).',
      say({ id: 'reason_outside_record' }),
      'Source: The Statistics Office, Seventh census, 2021, https://census.test/',
    ]);
    expect(status).toBe(catalogue.card_copied!.message);
  });

  it('reports with sentence, claim, record and version, and sends nothing', async () => {
    const { copied, status } = await press(catalogue.card_report!.message);
    expect(copied).toMatch(
      /^A wrong fact in Tallymark 9\.9\.9\nChongqing is home to 12 million residents, they say\.\n/,
    );
    expect(copied).toContain('population · Chongqing · differs · outside-record');
    expect(copied).toContain('32.05 million');
    expect(status).toBe(catalogue.card_reported!.message);
  });

  it('names the address for reports where there is one', async () => {
    const { status } = await press(catalogue.card_report!.message, true, 'mailto:facts@tallymark.test');
    expect(status).toBe(`${catalogue.card_reported!.message} facts@tallymark.test`);
  });

  it('says so where the browser refuses', async () => {
    const { status } = await press(catalogue.card_copy!.message, false);
    expect(status).toBe(catalogue.card_refused!.message);
  });

  it('offers nothing where it has no desk', () => {
    expect(show('x', claim(found)).querySelector('.actions')).toBeNull();
  });
});

it('has a button that closes it', () => {
  let closed = 0;
  show('x', claim(finding({})), { onClose: () => closed++ })
    .querySelector<HTMLButtonElement>('button.close')!
    .click();
  expect(closed).toBe(1);
});
