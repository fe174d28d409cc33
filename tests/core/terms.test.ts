import { describe, expect, it } from 'vitest';
import { type Show, styleOf, type Term, termsOf } from '../../lib/core/terms';
import type {
  CityMention,
  Finding,
  Outcome,
  Perspective,
  PerspectiveLine,
  Place,
  QuantityMention,
} from '../../lib/core/types';
import { ALL_SHOWN } from '../show';

const TEXT = 'Chongqing, home to more than 32 million residents in 1997, drew 1,200 people';
const BLOCKS = [{ id: 3, text: TEXT }];
const ALL: Show = { ...ALL_SHOWN, units: ['metric', 'us'] };
const NONE: Show = { ...ALL, cities: false, statistics: false, claims: false };
const SPARING: Show = { ...ALL, markAllStatistics: false, markEachCity: false };

const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const place: Place = {
  id: 7,
  name: 'Chongqing',
  country: 'CN',
  admin1: 'Chongqing',
  admin1Code: '33',
  lat: 29.56,
  lon: 106.55,
  population: 7457599,
  feature: 'PPLA',
};
const city = (words: string, candidates = [7]): CityMention => ({
  type: 'city',
  block: 3,
  ...span(words),
  candidates,
  confidence: 1,
  metonym: false,
});
const figure = (words: string): QuantityMention => ({
  type: 'quantity',
  block: 3,
  ...span(words),
  number: span(words),
  quantity: { value: 1, low: 1, high: 1, unit: null, relation: '=', change: null, precision: 1 },
  unitText: '',
});
const finding = (words: string, outcome: Outcome, kind = 'population'): Finding => ({
  claim: {
    type: 'claim',
    kind,
    block: 3,
    ...span(words),
    subject: null,
    property: 'population',
    definitions: null,
    stated: null,
    asOf: null,
    detail: {},
    trace: [],
  },
  verdict: { outcome, reason: 'x', record: null, working: null, facts: [], rows: [] },
});
const shown = (terms: Term[]) => terms.map((term) => `${styleOf(term)}: ${term.text}`);

describe('terms', () => {
  it('come in reading order, a claim in the place of its figure', () => {
    const found = {
      mentions: [figure('1,200 people'), figure('more than 32 million residents'), city('Chongqing')],
      places: [place],
      findings: [finding('more than 32 million residents', 'agrees')],
    };
    expect(shown(termsOf(BLOCKS, found, ALL))).toEqual([
      'city: Chongqing',
      'agrees: more than 32 million residents',
      'statistic: 1,200 people',
    ]);
  });

  it('of what is detected are there before the check is done', () => {
    const found = { mentions: [figure('1,200 people'), city('Chongqing')], places: [place] };
    expect(shown(termsOf(BLOCKS, found, ALL))).toEqual(['city: Chongqing', 'statistic: 1,200 people']);
  });

  it('keep a city within a longer claim, not one that is the claim', () => {
    const within = finding('Chongqing, home to more than 32 million residents', 'agrees');
    const found = { mentions: [city('Chongqing'), figure('32 million')], places: [place], findings: [within] };
    expect(shown(termsOf(BLOCKS, found, ALL))).toEqual([
      'agrees: Chongqing, home to more than 32 million residents',
      'city: Chongqing',
    ]);
    const itself = { ...found, findings: [finding('Chongqing', 'depends')] };
    expect(shown(termsOf(BLOCKS, itself, ALL))).toEqual(['depends: Chongqing', 'statistic: 32 million']);
    expect(shown(termsOf(BLOCKS, itself, { ...ALL, claims: false }))).toEqual([
      'city: Chongqing',
      'statistic: 32 million',
    ]);
  });

  it('are one where the same words make two claims, the more telling first', () => {
    const words = 'more than 32 million residents';
    const found = {
      mentions: [],
      places: [],
      findings: [finding(words, 'cannot-tell', 'a'), finding(words, 'outdated', 'b'), finding(words, 'agrees', 'c')],
    };
    const terms = termsOf(BLOCKS, found, ALL);
    expect(shown(terms)).toEqual([`outdated: ${words}`]);
    const { content } = terms[0]!;
    expect(content.type === 'claim' && content.findings.map(({ claim }) => claim.kind)).toEqual(['b', 'c', 'a']);
  });

  it.each([
    [{ ...ALL, cities: false }, ['agrees: more than 32 million residents', 'statistic: 1,200 people']],
    [{ ...NONE, cities: true }, ['city: Chongqing']],
    [{ ...NONE, claims: true }, ['agrees: more than 32 million residents']],
    // Not a statistic "on no record": there is a record of it, which the reader does not want to see.
    [{ ...ALL, claims: false }, ['city: Chongqing', 'statistic: 1,200 people']],
    [{ ...ALL, kindsOff: ['population'] }, ['city: Chongqing', 'statistic: 1,200 people']],
    [
      { ...ALL, kindsOff: ['area'] },
      ['city: Chongqing', 'agrees: more than 32 million residents', 'statistic: 1,200 people'],
    ],
    [NONE, []],
  ])('are only those that are wanted: %o', (show, expected) => {
    const found = {
      mentions: [figure('1,200 people'), city('Chongqing')],
      places: [place],
      findings: [finding('more than 32 million residents', 'agrees')],
    };
    expect(shown(termsOf(BLOCKS, found, { ...ALL, ...show }))).toEqual(expected);
  });

  it.each([
    ['a block that is not there', { ...figure('1,200 people'), block: 4 }],
    ['a city of no known place', city('Chongqing', [8])],
    ['a date', { type: 'date' as const, block: 3, ...span('1997'), year: 1997, month: null, day: null, weekday: null }],
  ])('are not made of %s', (_, mention) => {
    expect(termsOf(BLOCKS, { mentions: [mention], places: [place] }, ALL)).toEqual([]);
  });

  const line = (system: PerspectiveLine['system']): PerspectiveLine => ({
    kind: 'conversion',
    message: { id: 'x' },
    working: { id: 'x' },
    value: 1,
    unit: null,
    base: 1,
    baseUnit: 'person',
    facts: [],
    system,
  });
  const lines = (words: string, ...systems: PerspectiveLine['system'][]): Perspective => ({
    block: 3,
    ...span(words),
    lines: systems.map(line),
  });

  it.each<[string, Partial<Show>, Perspective[], string[]]>([
    ['no figure that nothing is said on', {}, [], []],
    ['a figure with a line', {}, [lines('1,200 people', null)], ['statistic: 1,200 people']],
    ['no line that is another figure’s', {}, [lines('32 million', null)], []],
    ['no conversion for a reader of the other system', { units: ['us'] }, [lines('1,200 people', 'metric')], []],
    [
      'a conversion for a reader of this one',
      { units: ['us'] },
      [lines('1,200 people', 'us')],
      ['statistic: 1,200 people'],
    ],
    ['every figure where that is wanted', { markAllStatistics: true }, [], ['statistic: 1,200 people']],
    ['none where statistics are off', { statistics: false }, [lines('1,200 people', null)], []],
  ])('mark %s', (_, show, perspectives, expected) => {
    const found = { mentions: [figure('1,200 people')], places: [], perspectives };
    expect(shown(termsOf(BLOCKS, found, { ...SPARING, ...show }))).toEqual(expected);
  });

  it('hand the lines of a claimed figure to the claim', () => {
    const words = 'more than 32 million residents';
    const found = {
      mentions: [figure(words)],
      places: [],
      findings: [finding(words, 'agrees')],
      perspectives: [lines(words, null, 'us')],
    };
    const [term] = termsOf(BLOCKS, found, { ...SPARING, units: ['metric'] });
    expect(term!.content.type === 'claim' && term!.content.lines.map(({ system }) => system)).toEqual([null]);
  });

  describe('of a city', () => {
    const blocks = [
      { id: 1, text: 'Chongqing is hilly.' },
      { id: 2, text: 'In Chongqing, home to 32 million, trams climb. Chongqing hums.' },
      { id: 3, text: 'Paris is not Chongqing.' },
    ];
    const mentions = blocks.flatMap(({ id, text }) =>
      Array.from(text.matchAll(/Chongqing/g), ({ index }) => ({
        ...city('Chongqing'),
        block: id,
        start: index,
        end: index + 9,
      })),
    );
    const claim = finding('Chongqing', 'agrees');
    claim.claim = { ...claim.claim, block: 2, start: 3, end: 33 };
    const at = (terms: Term[]) =>
      terms.filter(({ content }) => content.type === 'city').map(({ block, start }) => `${block}:${start}`);

    it.each<[string, Partial<Show>, Finding[], string[]]>([
      ['the first in the article alone', {}, [], ['1:0']],
      ['the first, and one that carries a claim', {}, [claim], ['1:0', '2:3']],
      ['each where that is wanted', { markEachCity: true }, [], ['1:0', '2:3', '2:47', '3:13']],
    ])('mark %s', (_, show, findings, expected) => {
      const found = { mentions, places: [place], findings };
      expect(at(termsOf(blocks, found, { ...SPARING, ...show }))).toEqual(expected);
    });
  });
});
