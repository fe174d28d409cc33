// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../components/card/Actions';
import { FactCard } from '../../components/FactCard';
import { say as fill } from '../../lib/core/say';
import type { Term, TermContent } from '../../lib/core/terms';
import type { CardRow, Fact, Finding, MessageRef, Place, PlacesKnown, Quantity, Verdict } from '../../lib/core/types';

const catalogue = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const lookup = (id: string, substitutions: string[]) =>
  (catalogue[id]?.message ?? '').replace(/\$(\d)/g, (_, index) => substitutions[index - 1] ?? '');
const say = (ref: MessageRef | string) => (typeof ref === 'string' ? ref : fill(ref, lookup, 'en'));

let closed = 0;
const host = () => document.body;
afterEach(() => render(null, host()));

function show(text: string, content: TermContent, known: PlacesKnown | null = null): HTMLElement {
  const term: Term = { block: 0, start: 0, end: text.length, text, content };
  render(<FactCard term={term} say={say} locale="en" known={known} onClose={() => closed++} />, host());
  return host();
}

const words = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (element) => element.textContent?.replace(/\s+/g, ' ').trim());

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

const source = {
  id: 'census',
  publisher: 'The Statistics Office',
  title: 'Seventh census',
  year: 2021,
  url: 'https://census.test/',
  licence: 'CC BY 4.0',
};
const fact: Fact = {
  subject: { place: 7, name: 'Chongqing' },
  property: 'population',
  definition: 'municipality',
  value: 32054159,
  unit: 'person',
  asOf: '2020-11-01',
  known: '2021-05-11',
  of: null,
  grade: 'official',
  source,
};
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

  it('is a dialog with the outcome for a name', () => {
    const root = show('32 million', claim(finding({})));
    const dialog = root.querySelector('[role="dialog"]')!;
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe(
      say({ id: 'card_title_agrees' }),
    );
    expect(dialog.getAttribute('tabindex')).toBe('-1');
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
    expect(bands).toHaveLength(2);
    // "32 million" is 31.5 to 32.5.
    const [width] = share(root, '.bar .band', 'width');
    expect(width! / first!).toBeCloseTo(1e6 / 32054159, 2);
  });

  it('leaves the upper end of "more than" open', () => {
    const stated = quantity(32e6, { relation: '>', high: null });
    expect(show('x', claim(finding({}, stated))).querySelectorAll('.bar .band.open')).toHaveLength(2);
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
    expect(words(root, '.label')).toEqual(['1 Chongqing', '2 Shanghai']);
    expect(words(root, '.caption')[0]).toMatch(/Nov 1, 2020$/);
    expect(Array.from(root.querySelectorAll('.chart li'), ({ className }) => className)).toEqual(['row main', 'row']);
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
    const term: Term = { block: 0, start: 0, end: 9, text: '12 million residents', content: claim(found) };
    render(<FactCard term={term} say={say} locale="en" desk={desk} onClose={() => closed++} />, host());
    const buttons = Array.from(host().querySelectorAll<HTMLButtonElement>('.actions button'));
    buttons.find(({ textContent }) => textContent === label)!.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { copied: copied.join('\n---\n'), status: words(host(), '[role="status"]')[0] };
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

describe('a city', () => {
  const place = (more: Partial<Place>): Place => ({
    id: 7,
    name: 'Springfield',
    country: 'US',
    admin1: 'Missouri',
    admin1Code: 'MO',
    lat: 37.215,
    lon: -93.298,
    population: 170188,
    feature: 'PPL',
    ...more,
  });
  const city = (places: Place[], metonym = false): TermContent => ({
    type: 'city',
    places,
    mention: {
      type: 'city',
      block: 0,
      start: 0,
      end: 1,
      candidates: places.map(({ id }) => id),
      confidence: 1,
      metonym,
    },
  });

  it('has its place, its people and where it is from', () => {
    const root = show('Springfield', city([place({})]));
    expect(words(root, 'h2')).toEqual(['Springfield']);
    expect(words(root, '.stated')).toEqual(['Missouri, United States']);
    expect(words(root, 'dd')).toEqual([`170,188 ${catalogue.card_city_undated!.message}`, '37.22° N, 93.30° W']);
    expect(root.querySelector('a')?.href).toBe('https://www.geonames.org/7');
  });

  it('does not say its name twice', () => {
    expect(
      words(show('x', city([place({ name: 'Chongqing', admin1: 'Chongqing', country: 'CN' })])), '.stated'),
    ).toEqual(['China']);
  });

  it('shows the few that it may be', () => {
    const root = show('Springfield', city([place({}), place({ id: 8, admin1: 'Illinois' })]));
    expect(words(root, '.stated')).toEqual(['1 Missouri, United States', '2 Illinois, United States']);
    expect(words(root, 'h2')[0]).not.toBe('Springfield');
    expect(words(root, '.note')).toEqual([catalogue.card_city_hesitates!.message]);
    expect(words(root, '.map text')).toEqual(['1', '2']);
  });

  describe('whose record has come', () => {
    const people = (definition: string, asOf: string, value: number): Fact => ({ ...fact, definition, asOf, value });
    const known = (facts: Fact[], zone: string | null = 'America/Chicago'): PlacesKnown => ({
      places: [{ id: 7, facts, zone }],
      land: 'M0 0l9 9 9 0z',
    });
    const series = [
      people('metropolitan-area', '2020-04-01', 481483),
      people('city-proper', '2010-04-01', 159498),
      people('city-proper', '2020-04-01', 169176),
    ];

    it('shows people by definition, with a line where more than one year is known', () => {
      const root = show('Springfield', city([place({})]), known(series));
      const rows = Array.from(root.querySelectorAll('.series li'));
      expect(rows.map((row) => words(row, '.value')[0])).toEqual(['169,176', '481,483']);
      expect(rows.map((row) => row.querySelector('.spark') !== null)).toEqual([true, false]);
      expect(words(rows[0]!, '.unseen')[0]).toBe('Apr 1, 2010: 159,498; Apr 1, 2020: 169,176');
      expect(words(root, 'dt')).not.toContain(catalogue.card_city_population!.message);
    });

    it('marks its place on the map', () => {
      const root = show('Springfield', city([place({})]), known([]));
      expect(root.querySelector('.land')?.getAttribute('d')).toBe('M0 0l9 9 9 0z');
      const dot = root.querySelector('.here circle')!;
      expect([dot.getAttribute('cx'), dot.getAttribute('cy')].map(Number)).toEqual([180 - 93.298, 84 - 37.215]);
    });

    it('tells area, height and time, each only where it is known', () => {
      const area: Fact = {
        ...fact,
        property: 'area',
        definition: 'city-proper',
        value: 214.2,
        unit: 'square_kilometre',
      };
      const height: Fact = { ...fact, property: 'elevation', definition: 'city', value: 396, unit: 'metre' };
      const labels = (facts: Fact[], zone: string | null) =>
        words(show('x', city([place({})]), known(facts, zone)), 'dt').filter((label) => label !== 'Position');
      const [people, ...more] = ['population', 'area', 'elevation', 'time'].map(
        (name) => catalogue[`card_city_${name}`]!.message,
      );
      expect(labels([area, height], 'America/Chicago')).toEqual([people, ...more]);
      expect(labels([], null)).toEqual([people]);
      expect(labels([], 'Mars/Olympus')).toEqual([people]);
    });

    it('names the source of its figures first, and the others behind them', () => {
      const root = show('Springfield', city([place({})]), known(series));
      expect(words(root, 'footer > .sources li')[0]).toContain('The Statistics Office');
      expect(words(root, 'footer details li')[0]).toContain('GeoNames');
    });
  });

  it('says so where a population is not known', () => {
    expect(words(show('x', city([place({ population: 0 })])), 'dd')[0]).toBe(
      catalogue.card_city_no_population!.message,
    );
  });

  it('says so where a government is meant', () => {
    expect(words(show('x', city([place({})], true)), '.note')).toEqual([catalogue.card_city_metonym!.message]);
  });
});

it('has a button that closes it', () => {
  show('x', claim(finding({})))
    .querySelector<HTMLButtonElement>('button.close')!
    .click();
  expect(closed).toBe(1);
});
