import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDataset } from '../../lib/cli/dataset';
import type { FactsFile } from '../../lib/core/facts';
import type { Gazetteer } from '../../lib/core/gazetteer';
import type { Finding } from '../../lib/data/audit/finding';
import { type Audit, audit } from '../../lib/data/audit/run';
import { compileFacts } from '../../lib/data/facts';

let gazetteer: Gazetteer;
let tables: string;
let folder: string;
/** What the packages add, packed once: that takes longer than the rest. */
let packed: string;

const PARIS = '2988507\tParis';
const VIENNA = '2761369\tVienna';
const LIST: Record<string, string> = {
  'sources.tsv': [
    'id\tpublisher\ttitle\tyear\turl\tlicence',
    ...['census', 'un-wup-2018', 'cia-factbook-2015', 'cldr-48', 'geonames'].map(
      (id) => `${id}\tOffice\tTable\t2020\thttps://example.org/\tCC0`,
    ),
  ].join('\n'),
  'observances.tsv': 'id\tname\taliases\trule\tsince\tdeclared-by\tsource',
  'definitions.tsv': 'id\tterm\tplural\tsubject\tproperty\trelation\tthreshold\tunit\twhose\tsource',
  'coverage.tsv': 'country\tproperty\tscope\tdefinitions\tabove\tunit\tsource',
  'breaks.tsv': 'subject\tname\tproperty\tdefinition\tat\twhy\tsource',
};
const FIGURES = 'subject\tname\tproperty\tdefinition\tvalue\tunit\tas-of\tknown\tof\tsource\tnote';

const put = (directory: string, file: string, text: string): void => writeFileSync(join(directory, file), `${text}\n`);

/** One row of a figure table: who and what, the value, its dates, and a note. */
const row = (subject: string, what: string, value: number, asOf: string, note = '', known = asOf): string => {
  const [property, definition] = what.split(' ');
  const unit = { area: 'square_kilometre', elevation: 'metre', status: 'year', gdp: 'USD' }[property!] ?? 'person';
  const of = property === 'status' ? subject.slice(subject.indexOf('@') + 1) : '';
  const source = definition === 'urban-agglomeration' ? 'un-wup-2018' : 'census';
  return [subject.replace(/@.*/, ''), property, definition, value, unit, asOf, known, of, source, note].join('\t');
};

/** Ground that no check finds anything in, so that every source is cited and every definition comes twice. */
const GROUND = [
  row(VIENNA, 'population municipality', 1897491, '2019-01-01'),
  row(VIENNA, 'population municipality', 1911191, '2020-01-01'),
  row(VIENNA, 'population urban-agglomeration', 1915000, '2019-07-01'),
  row(VIENNA, 'population urban-agglomeration', 1930000, '2020-07-01'),
];

function run(rows: string[], reference: string | null = null): Audit {
  put(tables, 'figures.tsv', [FIGURES, ...GROUND, ...rows].join('\n'));
  return audit({ tables, gazetteer, reference, today: '2026-11-24', compile: () => packed });
}

const brief = (findings: Finding[]): string[] =>
  findings.map(({ kind, where, name, what }) => `${kind} ${where} ${name}: ${what}`);

/** The packages still have Burundi's capital of 2015, which has a test of its own. */
function withoutCapitals(text: string): string {
  const file = JSON.parse(text) as FactsFile;
  return JSON.stringify({ ...file, figures: file.figures.filter((one) => one.property !== 'capital') });
}

beforeAll(async () => {
  gazetteer = (await openDataset()).gazetteer;
});
beforeEach(() => {
  tables = mkdtempSync(join(tmpdir(), 'tables-'));
  folder = mkdtempSync(join(tmpdir(), 'reference-'));
  for (const [file, text] of Object.entries(LIST)) put(tables, file, text);
  put(tables, 'figures.tsv', [FIGURES, ...GROUND].join('\n'));
  packed ??= withoutCapitals(compileFacts(tables, gazetteer));
});
afterEach(() => {
  rmSync(tables, { recursive: true });
  rmSync(folder, { recursive: true });
});

describe('inner sense', () => {
  it('has nothing to say of rows that agree', () => {
    const quiet = run([
      row(VIENNA, 'area municipality', 414.78, '2020'),
      row('2761369\tVienna@AT', 'status national-capital', 1918, '1918'),
      row(VIENNA, 'elevation city', 171, '2020'),
      row(PARIS, 'population municipality', 2145906, '2020-01-01'),
      row(PARIS, 'population metropolitan-area', 13064617, '2018-01-01'),
      row(PARIS, 'population metropolitan-area', 13125142, '2019-01-01'),
    ]);
    expect(brief(quiet.findings)).toEqual([]);
    expect(quiet.ok).toBe(true);
    expect(quiet.text).toBe(
      'No folder of reference tables was named: only the inner sense was checked.\n10 rows: 0 findings, 0 explained, 0 unexplained',
    );
  });

  const wrong: [what: string, rows: string[], expected: RegExp[]][] = [
    ['a crowd', [row(VIENNA, 'area municipality', 4.1478, '2020')], [/^density .*4(57|60),\d+ people/, /^density/]],
    ['a desert', [row(VIENNA, 'area municipality', 414780, '2020')], [/^density .* 4\.57 people/, /^density/]],
    [
      'a city above its metropolitan area',
      [
        row(PARIS, 'population municipality', 2145906, '2020-01-01'),
        row(PARIS, 'population metropolitan-area', 1312514, '2020-01-01'),
        row(PARIS, 'population metropolitan-area', 1312515, '2021-01-01'),
      ],
      [/^parts figures\.tsv:6 Paris: municipality 2,145,906 .* metropolitan-area 1,312,514/],
    ],
    [
      'a city above its country',
      [
        row(VIENNA, 'population urban-area', 19000000, '2015-07'),
        row(VIENNA, 'population urban-area', 1900000, '2000'),
        row('AT\tAustria', 'population country', 8665550, '2015-07'),
      ],
      [/^parts figures\.tsv:6 Vienna: urban-area 19,000,000 .* above Austria/],
    ],
    [
      'a fall within two years',
      [row(VIENNA, 'population municipality', 1191119, '2021-01-01')],
      [/^jump figures\.tsv:6/],
    ],
    ['a leap within nine', [row(VIENNA, 'population municipality', 19111910, '2011-01-01')], [/^jump/]],
    [
      'a seat that is no capital',
      [
        row('2761369\tVienna@DE', 'status national-capital', 1918, '1918'),
        row(`${PARIS}@FR`, 'status former-capital', 1940, '1940'),
      ],
      [/^capital figures\.tsv:6 Vienna: GeoNames has Vienna in AT, not DE/, /^capital figures\.tsv:7 Paris: .* today/],
    ],
    ['a mountain', [row(VIENNA, 'elevation city', 1710, '2020')], [/^elevation figures\.tsv:6 Vienna: 1,710 m/]],
    [
      'a figure copied from another place',
      [row(PARIS, 'population municipality', 1911191, '2020-01-01')],
      [/^duplicate figures\.tsv:6 Paris: 1,911,191 also stands for Vienna/],
    ],
    [
      'a row written twice',
      [row(VIENNA, 'population municipality', 1911191, '2020-01-01')],
      [/^duplicate figures\.tsv:6/],
    ],
    [
      'a definition with a slip',
      [row(PARIS, 'population municipalty', 2145906, '2020-01-01')],
      [/^definition figures\.tsv:6 Paris: "municipalty" is used here only/],
    ],
    [
      'a definition that the engine does not know',
      [
        row(PARIS, 'population greater', 2145906, '2020-01-01'),
        row(PARIS, 'population greater', 2165423, '2019-01-01'),
      ],
      [/^definition figures\.tsv:6 Paris: "greater" has no scope/],
    ],
    [
      'figures from before and after their time',
      [
        row(VIENNA, 'population municipality', 2000000, '2024-01-01', '', '2022-06'),
        row(VIENNA, 'population municipality', 2010000, '2025-01-01', '', '2027'),
      ],
      [/^date figures\.tsv:6 .* a projection/, /^date figures\.tsv:7 .* known 2027 is after today/],
    ],
  ];
  it.each(wrong)('finds %s', (_, rows, expected) => {
    const { findings, ok } = run(rows);
    expect(brief(findings)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    expect(ok).toBe(false);
  });

  it('takes a note for an explanation', () => {
    const noted = run([row(VIENNA, 'elevation city', 542, '2020', 'the Hermannskogel')]);
    expect(brief(noted.findings)).toEqual([expect.stringMatching(/^elevation/)]);
    expect(noted.ok).toBe(true);
    expect(noted.text).toContain('[the Hermannskogel]');
    expect(noted.text).toMatch(/1 findings, 1 explained, 0 unexplained$/);
  });

  it('finds sources and terms that nothing reaches', () => {
    put(
      tables,
      'sources.tsv',
      `${LIST['sources.tsv']!.replace('census\t', 'register\t')}\ngeonames\tO\tT\t2020\thttps://example.org/\tCC0`,
    );
    put(
      tables,
      'coverage.tsv',
      `${LIST['coverage.tsv']}\nAT\tpopulation\turban\turban-area\t1000\tperson\tun-wup-2018`,
    );
    const term = (id: string) => `${id}\tmegacity\tmegacities\tcity\tpopulation\t>=\t10000000\tperson\tUN\tun-wup-2018`;
    put(tables, 'definitions.tsv', [LIST['definitions.tsv'], term('a'), term('b')].join('\n'));
    const found = brief(run([]).findings);
    expect(found).toContain('source sources.tsv:2 register: no row cites it');
    expect(found).toContain('source sources.tsv:7 geonames: the source is listed twice');
    expect(found).toContain('source figures.tsv:2 Vienna: "census" is not listed');
    expect(found).toContain('definition coverage.tsv:2 AT: no figure has the definition "urban-area"');
    expect(found).toContain('definition definitions.tsv:3 megacity: stands behind the same term in definitions.tsv:2');
  });

  it('takes a capital that has moved since for what it is', () => {
    const moved = (rows: string[]): Audit => {
      put(tables, 'figures.tsv', [FIGURES, ...GROUND, ...rows].join('\n'));
      return audit({ tables, gazetteer, reference: null, today: '2026-11-24' });
    };
    const seat = /^capital cia-factbook-2015 Burundi: GeoNames has Bujumbura as PPLA, and the capital is Gitega$/;
    expect(brief(moved([]).findings)).toEqual([expect.stringMatching(seat)]);
    expect(moved([]).ok).toBe(false);
    const kept = moved([row('426272\tGitega@BI', 'status national-capital', 2019, '2019')]);
    expect(kept.findings).toMatchObject([{ kind: 'capital', note: 'Gitega since 2019, figures.tsv:6' }]);
    expect(kept.ok).toBe(true);
  });

  it('says why the tables do not build', () => {
    put(tables, 'figures.tsv', [FIGURES, ...GROUND, row(VIENNA, 'elevation city', 171, 'soon')].join('\n'));
    const { findings } = audit({ tables, gazetteer, reference: null, today: '2026-11-24' });
    expect(brief(findings)).toEqual([expect.stringMatching(/^build figures\.tsv:6 : as-of "soon" is not/)]);
  });

  it('reads on after a table that cannot be read', () => {
    put(tables, 'area.tsv', `${FIGURES}\n${VIENNA}\tarea`);
    const found = brief(run([row(VIENNA, 'elevation city', 1710, '2020')]).findings);
    expect(found[0]).toMatch(/^build area\.tsv:2 : 3 cells where a row needs/);
    expect(found).toContainEqual(expect.stringMatching(/^elevation/));
  });
});

const WUP = 'WUP2018-F12-Cities_Over_300K.csv';
const YEARBOOK = 'undata-city-population-2024-02-20.csv.gz';
const BANK = 'worldbank-population-1960-2024.csv';

/** A series that is a thousand people until 2015 and 1,930 thousand in 2020. */
const wupYears = Array.from({ length: 18 }, (_, index) => (index === 14 ? 1930 : index === 15 ? 2000 : 1000));
function fillFolder(): void {
  const head = 'Country Code,Urban Agglomeration,Latitude,Longitude';
  const years = wupYears.map((_, index) => 1950 + 5 * index);
  put(
    folder,
    WUP,
    `${head},${years}\n40,Wien (Vienna),48.2085,16.3721,${wupYears}\n40,Wien,10,10,${wupYears.map(() => 1)}`,
  );
  const columns = 'Country or Area,Year,Sex,City,City type,Record Type,Value';
  const cities = [
    'Austria,2020,Both Sexes,WIEN (VIENNA),City proper,Estimate - de jure,1911191',
    'Austria,2019,Both Sexes,WIEN,City proper,Estimate - de jure,1000000',
    'Austria,2019,Male,WIEN,City proper,Estimate - de jure,1897491',
    'France,2020,Both Sexes,PARIS,City proper,Estimate - de jure,2145906',
    'United States of America,2020,Both Sexes,Paris (TX),City proper,Estimate - de jure,24476',
    'footnote,"1, of two lines\nin all"',
  ];
  writeFileSync(join(folder, YEARBOOK), gzipSync(`"${columns.replaceAll(',', '","')}"\r\n${cities.join('\r\n')}`));
  put(folder, BANK, 'Country Name,Country Code,Year,Value\nAustria,AUT,2019,8879920\nAustria,AUT,2020,8916864');
  const header = 'geonameid,wikidata,wikidata_area_km2,wikidata_pop,wikidata_pop_year,undata_cityproper,undata_year';
  put(folder, 'city-check.csv', `${header}\n2761369,Q1741,414.78,,,1000000,2019`);
  put(folder, 'wikidata-city-area-2022-11.csv', 'city,locode,area\nhttp://www.wikidata.org/entity/Q1741,ATVIE,414.78');
  put(
    folder,
    'factbook-final-country-check.csv',
    'gec,name,population,area,gdp_oer,major_urban_areas\nau,Austria,"8,967,982 (2024 est.)","83,871 sq km",$521.64 billion (2024 est.),1.975 million VIENNA (capital) (2023)',
  );
}

describe('against reference tables', () => {
  const apart = (rows: string[]): string[] =>
    run(rows, folder)
      .findings.filter((finding) => finding.kind === 'reference' && !/:[2-5]$/.test(finding.where))
      .map(({ name, what, against }) => `${name} ${what} ${against!.ours} ${against!.theirs} ${against!.table}`);

  beforeEach(fillFolder);

  it('tells a figure that is apart once, and says which tables it lacks', () => {
    const { findings, comparison, text, ok } = run([], folder);
    expect(brief(findings)).toEqual([
      // Between 1,000 of 2015 and 1,930 of 2020: not the 1,915 that is said to come from this table.
      expect.stringMatching(/^reference figures\.tsv:4 Vienna: population urban-agglomeration 2019-07-01/),
      'reference figures.tsv:2 Vienna: population municipality 2019-01-01, theirs WIEN, city proper, estimate 2019',
    ]);
    expect(comparison!.gaps).toContainEqual(
      'Not compared with worldbank-gdp-usd.csv: worldbank-gdp-usd.csv is not in the folder.',
    );
    expect(comparison).toMatchObject({ comparable: 4, spokenOf: 4 });
    expect(text).toMatch(/4 rows, 4 of 4 figures held .*: 2 findings, 0 explained, 2 unexplained$/);
    expect(ok).toBe(false);
  });

  const cases: [what: string, rows: string[], apart: RegExp[]][] = [
    ['an area that agrees', [row(VIENNA, 'area municipality', 414.9, '2001')], []],
    ['an area that does not', [row(VIENNA, 'area municipality', 390, '2001')], [/390 414\.78 city-check/]],
    ['a namesake in another country', [row('4717560\tParis', 'population municipality', 24476, '2020-04-01')], []],
    ['a namesake told apart by its state', [row('4717560\tParis', 'population city-proper', 25476, '2020-04-01')], []],
    [
      'a city of that state',
      [row('4717560\tParis', 'population city-proper', 34476, '2020-04-01')],
      [/Paris \(TX\), city proper, estimate 2020 34476 24476/],
    ],
    [
      'another year than the table has',
      [
        row(PARIS, 'population municipality', 2990000, '2018-01-01'),
        row(PARIS, 'population municipality', 2990000, '2021-06'),
      ],
      [],
    ],
    ['the year before that agrees', [row(PARIS, 'population municipality', 2145906, '2021-01-01')], []],
    ['the year before that does not', [row(PARIS, 'population municipality', 2745906, '2021-01-01')], []],
    ['another definition', [row(PARIS, 'population metropolitan-area', 13125142, '2020-01-01')], []],
    [
      'a country of that year',
      [
        row('AT\tAustria', 'population country', 8901064, '2020-01-01'),
        row('AT\tAustria', 'population country', 9901064, '2019'),
      ],
      [/Austria population country 2019, theirs 2019 9901064 8879920/],
    ],
    [
      'a country in the factbook',
      [row('AT\tAustria', 'gdp nominal', 621e9, '2024'), row('AT\tAustria', 'area total-area', 83879, '2020')],
      [/Austria gdp nominal 2024, theirs 2024 621000000000 521640000000/],
    ],
    [
      'a city in the factbook',
      [row(VIENNA, 'population urban-agglomeration', 2975000, '2023')],
      [/WUP/, /theirs VIENNA, 2023 2975000 1975000/],
    ],
  ];
  it.each(cases)('%s', (_, rows, expected) => {
    expect(apart(rows)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it('lets no note explain a figure that its own source does not have', () => {
    const { findings } = run([row(VIENNA, 'population urban-agglomeration', 1940000, '2020-07', 'rounded')], folder);
    const [found] = findings.filter((one) => one.where === 'figures.tsv:6' && one.kind === 'reference');
    expect(found).toMatchObject({ note: '', against: { ours: 1940000, theirs: 1930000 } });
  });

  it('says what is wrong with a table, and with the folder', () => {
    put(folder, BANK, 'Country Name,Country Code,Value\nAustria,AUT,1');
    writeFileSync(join(folder, YEARBOOK), 'no archive');
    const { gaps } = run([], folder).comparison!;
    expect(gaps).toContain(`Not compared with ${BANK}: ${BANK} has no column Year.`);
    expect(gaps).toContain(`Not compared with ${YEARBOOK}: ${YEARBOOK} cannot be unpacked.`);
    expect(() => run([], join(folder, 'nowhere'))).toThrow(/^There is no folder .*nowhere\. Name the folder/);
  });
});
