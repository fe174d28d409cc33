// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { DataPage, type DataPageProps } from '../../components/data/DataPage';
import { licenceUrl } from '../../components/data/licences';
import { filterSources, summarise } from '../../components/data/summary';
import type { FactsFile, FigureRow } from '../../lib/core/facts';
import { words } from './words';

const source = (id: string, publisher: string, title: string, year: number, licence: string) => ({
  ...{ id, publisher, title, year, licence },
  url: `https://${id}.test/`,
});
const figure = (cites: string, asOf: string): FigureRow => ({
  ...{ subject: 'AT', name: 'Austria', property: 'population', definition: 'country', value: 8e6, unit: 'person' },
  ...{ asOf, known: asOf, of: null, source: cites, grade: 'official' },
});

const file: FactsFile = {
  format: 1,
  date: '2026-11-24',
  sources: [
    source('geonames', 'GeoNames', 'Gazetteer', 2023, 'CC BY 4.0'),
    source('un-days', 'United Nations', 'Observances', 2025, 'public website'),
    source('at-2021', 'Statistics Austria', 'Census 2021', 2023, 'CC BY 4.0'),
    source('at-2011', 'Statistics Austria', 'Census 2011', 2013, 'CC BY 4.0'),
    source('bogota', 'Alcaldía Mayor de Bogotá', 'Población', 2020, 'official publication'),
  ],
  figures: [figure('at-2021', '2021'), figure('at-2011', '2011'), figure('at-2011', '2010'), figure('bogota', '2020')],
  observances: [
    {
      ...{ id: 'cities', name: 'World Cities Day', aliases: [], rule: '10-31', since: 2014 },
      ...{ declaredBy: 'United Nations', source: 'un-days' },
    },
  ],
  definitions: [
    {
      ...{ id: 'megacity', term: 'megacity', plural: 'megacities', subject: 'city', property: 'population' },
      ...{ relation: '>=', threshold: 1e7, unit: 'person', whose: 'the UN', source: 'un-days' },
    },
  ],
  coverage: [
    {
      ...{ country: 'AT', property: 'population', scope: 'administrative', definitions: ['municipality'] },
      ...{ above: 1e5, unit: 'person', source: 'at-2021' },
    },
  ],
  breaks: [],
  groups: {},
};
const summary = summarise(file, 'en');

const props = (over: Partial<DataPageProps> = {}): DataPageProps => ({
  ...{ words, language: 'en', version: '0.1.0', places: 154905, summary, trouble: null },
  ...over,
});
const show = (given: DataPageProps) => act(() => render(<DataPage {...given} />, document.body));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);

beforeEach(() => render(null, document.body));

describe('DataPage', () => {
  test('says how much there is, of which day', async () => {
    await show(props());
    expect(texts('.numbers div')).toEqual([
      ...['Version0.1.0', 'DateNov 24, 2026', 'Places154,905', 'Figures4', 'Observed days1', 'Definitions1'],
      'Sources4',
    ]);
  });

  test('lists sources under their publisher, oldest first, and what each is cited for', async () => {
    await show(props());
    expect(texts('.publishers h3')).toEqual(['Alcaldía Mayor de Bogotá', 'Statistics Austria', 'United Nations']);
    expect(texts('.publishers li li')).toEqual([
      'Población, 2020official publication1 figure',
      'Census 2011, 2013CC BY 4.02 figures',
      'Census 2021, 2023CC BY 4.01 figure · 1 complete table',
      'Observances, 2025public website1 day · 1 definition',
    ]);
    expect(all('.publishers a').map((link) => link.getAttribute('href'))).toContain('https://at-2011.test/');
  });

  test('leaves those that hold the words in the box, and says how many', async () => {
    await show(props());
    const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
    expect(document.querySelector(`label[for=${box.id}]`)?.textContent).toBe('Filter');
    const type = (text: string) =>
      act(() => {
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('austria 2013');
    expect(texts('.publishers li li')).toEqual(['Census 2011, 2013CC BY 4.02 figures']);
    expect(texts('[role=status]')).toEqual(['1 source']);
    await type('nowhere');
    expect(texts('.publishers li')).toEqual([]);
    expect(texts('[role=status]')).toEqual(['No source has these words.']);
    await type('');
    expect(texts('.publishers li li')).toHaveLength(4);
  });

  test('names every licence once, the most used first, and links to its text', async () => {
    await show(props());
    expect(texts('.licences li')).toEqual([
      'CC BY 4.02 sources',
      'public website1 source',
      'official publication1 source',
    ]);
    expect(all('.licences a').map((link) => link.getAttribute('href'))).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
  });

  test('a file that cannot be read is announced, and what licences ask for still stands there', async () => {
    await show(props({ summary: null, places: null, trouble: 'The dataset cannot be read.' }));
    expect(texts('[role=alert]')).toEqual(['The dataset cannot be read.']);
    expect(texts('.numbers div')).toEqual(['Version0.1.0']);
    expect(texts('.packages h3')).toContain('GeoNames');
    expect(all('.publishers, .filter')).toEqual([]);
  });

  test('while it reads, it says neither', async () => {
    await show(props({ summary: null, places: null }));
    expect(all('[role=alert], .publishers')).toEqual([]);
  });

  test.each([
    'GeoNames and has changed it',
    'Department of Economic and Social Affairs',
    'Unicode, Inc.',
    'Kevin Atkinson',
  ])('gives credit: %s', async (credit) => {
    await show(props());
    expect(document.body.textContent).toContain(credit);
  });

  test('every part has a heading that names it, and no level is left out', async () => {
    await show(props());
    for (const part of all('section')) {
      expect(document.getElementById(part.getAttribute('aria-labelledby')!)?.localName).toBe('h2');
    }
    expect(all('h1')).toHaveLength(1);
    const levels = all('h1, h2, h3').map(({ localName }) => Number(localName[1]));
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
  });

  test('writes no style into its markup: the policy of the page would drop it', async () => {
    await show(props());
    expect(all('[style], style')).toEqual([]);
  });
});

describe('filterSources', () => {
  test.each<[string, string[]]>([
    ['', ['bogota', 'at-2011', 'at-2021', 'un-days']],
    ['  ', ['bogota', 'at-2011', 'at-2021', 'un-days']],
    ['CENSUS', ['at-2011', 'at-2021']],
    ['poblacion bogota', ['bogota']],
    ['BOGOTÁ', ['bogota']],
    ['cc by', ['at-2011', 'at-2021']],
    ['2011 2023', []],
    ['census united', []],
    ['.*', []],
  ])('"%s"', (query, expected) => {
    const found = filterSources(summary.publishers, query).flatMap(({ sources }) => sources.map(({ id }) => id));
    expect(found).toEqual(expected);
  });
});

describe('licenceUrl', () => {
  test.each<[string, string | null]>([
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC BY 3.0 IGO', 'https://creativecommons.org/licenses/by/3.0/igo/'],
    ['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['Open Government Licence v3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
    ['CC BY', null],
    ['CC BY 4.0 and more', null],
    ['official publication', null],
    ['Public domain', null],
  ])('%s', (licence, expected) => {
    expect(licenceUrl(licence)).toBe(expected);
  });

  test('knows every licence of the tables that asks for a link to its text', () => {
    const rows = readFileSync('lib/data/facts/sources.tsv', 'utf8').split('\n');
    const licences = new Set(
      rows.map((row) => row.split('\t')[5] ?? '').filter((name) => /^CC|^dl-de|^Open Gov/.test(name)),
    );
    expect(licences.size).toBeGreaterThan(3);
    expect([...licences].filter((licence) => licenceUrl(licence) === null)).toEqual([]);
  });
});

test('the licences that travel with the extension are there to be packed', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  const packed = new Map(
    [...config.matchAll(/'(licences\/[a-z-]+\.txt)': '([^']+)'/g)].map((m) => [`/${m[1]}`, m[2]!]),
  );
  const code = ['Packages.tsx', 'licences.ts']
    .map((name) => readFileSync(`components/data/${name}`, 'utf8'))
    .join('\n');
  const linked = [...code.matchAll(/'(\/licences\/[^']+)'/g)].map((m) => m[1]!);
  expect(linked.sort()).toEqual([...packed.keys()].sort());
  for (const text of packed.values()) expect(existsSync(text)).toBe(true);
});
