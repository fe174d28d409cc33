import { describe, expect, test } from 'vitest';
import { asCsv, asJson, asText, type Wording } from '../../lib/core/export';
import { type ReportRow, reportRows, sentenceOf } from '../../lib/core/report';
import type { Term } from '../../lib/core/terms';
import type { Fact, Finding } from '../../lib/core/types';

const TEXT = 'It rained. Chongqing has “32” million, +5 residents. Nobody minded.';
const source = {
  id: 'census-2020',
  publisher: 'National Bureau of Statistics',
  title: 'Seventh census',
  year: 2021,
  url: 'https://stats.test/census',
  licence: 'official',
};
const fact: Fact = {
  subject: { place: 7, name: 'Chongqing' },
  property: 'population',
  definition: 'municipality',
  value: 32_054_159,
  unit: 'person',
  asOf: '2020-11-01',
  known: '2021-05-11',
  of: null,
  grade: 'official',
  source,
};
const finding = (kind: string): Finding => ({
  claim: {
    ...{ type: 'claim', kind, block: 4, start: 25, end: 51, subject: null, property: 'population', definitions: null },
    ...{ stated: null, asOf: null, detail: {}, trace: [] },
  },
  verdict: {
    ...{ outcome: 'agrees', reason: 'matches-municipality', working: null, rows: [] },
    record: { id: 'record_figure', params: ['Chongqing'] },
    facts: [fact, { ...fact, definition: 'urban-area' }],
  },
});
const place = {
  ...{ id: 7, name: 'Chongqing', country: 'CN', admin1: 'Chongqing', admin1Code: '33', lat: 29.5, lon: 106.5 },
  ...{ population: 1, feature: 'PPLA' },
};
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });

const terms: Term[] = [
  {
    block: 4,
    ...span('Chongqing'),
    content: {
      type: 'city',
      mention: { type: 'city', block: 4, ...span('Chongqing'), candidates: [7], confidence: 1, metonym: false },
      places: [place],
    },
  },
  {
    block: 4,
    ...span('“32” million'),
    content: { type: 'claim', findings: [finding('population'), finding('area')], lines: [] },
  },
  {
    block: 4,
    ...span('+5 residents'),
    content: {
      type: 'statistic',
      lines: [
        {
          ...{
            kind: 'people-share',
            message: { id: 'line' },
            working: { id: 'working' },
            value: 2,
            unit: null,
            base: 1,
          },
          ...{ baseUnit: 'person', facts: [fact], system: null },
        },
      ],
      mention: {
        ...{ type: 'quantity', block: 4, ...span('+5 residents'), number: span('5'), unitText: 'residents' },
        quantity: { value: 5, low: 5, high: 5, unit: 'person', relation: '=', change: 'up', precision: 1 },
      },
    },
  },
];
const rows = reportRows(terms, { 4: TEXT });
const page = { url: 'https://news.test/a?b=1,2', title: 'Rain, “again”', published: '2025-10-28' };
const words: Wording = ({ kind, outcome }) => ({
  kind: `<${kind}>`,
  outcome: outcome === null ? '' : `<${outcome}>`,
  says: outcome === null ? [] : ['The record says so.', 'It was counted.'],
});

describe('rows', () => {
  test('one for each finding, with the sentence that it stands in', () => {
    const told = ({ kind, outcome, sentence, text }: ReportRow) => [kind, outcome, text, sentence];
    const sentence = 'Chongqing has “32” million, +5 residents.';
    expect(rows.map(told)).toEqual([
      ['city', null, 'Chongqing', sentence],
      ['population', 'agrees', '“32” million', sentence],
      ['area', 'agrees', '“32” million', sentence],
      ['statistic', null, '+5 residents', sentence],
    ]);
  });

  test.each<[string, string, string]>([
    ['One. Two three. Four.', 'Two', 'Two three.'],
    ['One. Two three. Four.', 'three. Four', 'Two three. Four.'],
    ['no end', 'end', 'no end'],
    ['', '', ''],
  ])('of %j, %j stands in %j', (text, marked, expected) => {
    const start = text.indexOf(marked);
    expect(sentenceOf(text, { start, end: start + marked.length })).toBe(expected);
  });

  test('a figure has what it comes to', () => {
    expect(rows.map(({ lines }) => lines)).toEqual([[], [], [], [{ id: 'line' }]]);
  });

  test('words whose block is gone stand for themselves', () => {
    expect(reportRows(terms, {})[0]!.sentence).toBe('Chongqing');
  });
});

describe('as text', () => {
  test('says page, words, verdict, sentence and each source once', () => {
    expect(asText(page, rows.slice(0, 2), words)).toBe(
      [
        'Rain, “again”\n2025-10-28\nhttps://news.test/a?b=1,2',
        '“Chongqing”: <city>\n  Chongqing has “32” million, +5 residents.',
        [
          '““32” million”: <population>, <agrees>',
          '  Chongqing has “32” million, +5 residents.',
          '  The record says so.',
          '  It was counted.',
          '  National Bureau of Statistics, Seventh census, 2021, https://stats.test/census (official)',
        ].join('\n'),
        '',
      ]
        .join('\n\n')
        .trimEnd()
        .concat('\n'),
    );
  });

  test('has no line for what there is not', () => {
    expect(asText({ ...page, title: '', published: null }, [], words)).toBe('https://news.test/a?b=1,2\n');
  });
});

describe('as CSV', () => {
  /** RFC 4180, for the tests alone. */
  const parse = (csv: string) =>
    csv
      .replace(/^\ufeff/, '')
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,"]*)(?:,|$)/g)].map((match) => match[1]!).slice(0, -1))
      .map((cells) => cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));

  test('a line for each finding, under a heading, in UTF-8 that says so', () => {
    const csv = asCsv(page, rows, words);
    expect(csv.startsWith('\ufefftext,kind,outcome,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head, , claim] = parse(csv);
    expect(Object.fromEntries(head!.map((name, index) => [name, claim![index]]))).toEqual({
      text: '“32” million',
      kind: '<population>',
      outcome: 'agrees',
      verdict: '<agrees>',
      says: 'The record says so.\nIt was counted.',
      sentence: 'Chongqing has “32” million, +5 residents.',
      sources: 'National Bureau of Statistics, Seventh census, 2021, https://stats.test/census (official)',
      page: 'https://news.test/a?b=1,2',
      published: '2025-10-28',
    });
  });

  test.each<[string, string]>([
    ['plain', 'plain'],
    ['a "quoted" word', '"a ""quoted"" word"'],
    ['one, two', '"one, two"'],
    ['one\ntwo', '"one\ntwo"'],
    // What a spreadsheet would run.
    ['=HYPERLINK("http://evil.test")', '"\'=HYPERLINK(""http://evil.test"")"'],
    ['+5 residents', "'+5 residents"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tindented', "'\tindented"],
    ['5 = 5', '5 = 5'],
  ])('%j is the cell %j', (text, cell) => {
    const line = asCsv(page, [{ ...rows[0]!, text }], words).split('\r\n')[1]!;
    expect(line.startsWith(`${cell},<city>,`)).toBe(true);
  });
});

describe('as JSON', () => {
  test('everything, with the figures as numbers', () => {
    const { findings, ...head } = JSON.parse(asJson(page, rows, words, '1.2.3'));
    expect(head).toEqual({ format: 'tallymark-findings', version: '1.2.3', page });
    expect(findings[0]).toMatchObject({ kind: 'city', outcome: null, places: [{ geonames: 7, country: 'CN' }] });
    expect(findings[1]).toMatchObject({
      text: '“32” million',
      outcome: 'agrees',
      reason: 'matches-municipality',
      says: ['The record says so.', 'It was counted.'],
      record: [
        { value: 32_054_159, definition: 'municipality', source: 'census-2020' },
        { value: 32_054_159, definition: 'urban-area', source: 'census-2020' },
      ],
      sources: [source],
    });
    expect(findings[3].quantity).toMatchObject({ value: 5, unit: 'person', change: 'up' });
    expect(findings[3].sources).toEqual([source]);
  });
});
