import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  breaches,
  circles,
  claimGaps,
  codeFiles,
  type Graph,
  importsOf,
  longFiles,
  nodeInExtension,
  readGraph,
} from './graph';

const ROOT = path.resolve(import.meta.dirname, '..');
const files = [...codeFiles(ROOT, ['entrypoints', 'components', 'lib', 'tests']), 'wxt.config.ts'];
const graph = readGraph(ROOT, files);
const sources = new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));

describe('the project', () => {
  test('is read whole', () => {
    expect(graph.get('lib/cli/start.ts')).toContain('lib/cli/drive.ts');
    expect(files).toEqual(expect.arrayContaining(['lib/core/types.ts', 'entrypoints/background.ts', 'wxt.config.ts']));
    const ours = [...graph.values()].flat().filter((target) => /^(entrypoints|components|lib|tests)\//.test(target));
    expect(ours.filter((target) => /\.tsx?$/.test(target) && !graph.has(target))).toEqual([]);
    expect(ours.filter((target) => !path.extname(target))).toEqual([]);
  });
  test('imports go down only', () => expect(breaches(graph)).toEqual([]));
  test('there is no circle', () => expect(circles(graph)).toEqual([]));
  test('the extension carries nothing that needs Node', () => expect(nodeInExtension(graph)).toEqual([]));
  test('each claim kind has its tests and its place in the registry', () => expect(claimGaps(sources)).toEqual([]));
  test('a file fits in the head', () => expect(longFiles(sources)).toEqual([]));
});

const made = (edges: Record<string, string[]>): Graph => new Map(Object.entries(edges));

describe('the checks can fail', () => {
  test.each<[string, string[]]>([
    ["import { a } from './a';", ['./a']],
    ["import type { A } from './a';", ['./a']],
    ["export * from './a'; export type { B } from './b';", ['./a', './b']],
    ["import './a.css';", ['./a.css']],
    ["const a = await import('./a');", ['./a']],
    ["let a: import('./a').A;", ['./a']],
    ["import a from 'pkg'; import b from 'pkg';", ['pkg']],
    ["// import './a'\nconst text = \"import './b'\";", []],
  ])('imports of %s', (source, expected) => {
    expect(importsOf('x.tsx', source)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['lib/core/types.ts', 'lib/core/units.ts'],
    ['lib/core/analyze.ts', 'lib/page/blocks.ts'],
    ['lib/core/analyze.ts', 'lib/data/load.ts'],
    ['lib/core/analyze.ts', 'valibot'],
    ['lib/core/analyze.ts', 'node:fs'],
    ['lib/core/types.ts', 'compromise/three'],
    ['lib/core/claims/area.ts', 'compromise'],
    ['entrypoints/background.ts', 'compromise'],
    ['lib/page/hover.ts', 'lib/ext/messages.ts'],
    ['lib/ext/messages.ts', 'lib/page/hover.ts'],
    ['lib/page/hover.ts', 'components/FactCard.tsx'],
    ['components/FactCard.tsx', 'entrypoints/background.ts'],
    ['components/FactCard.tsx', 'lib/ext/settings.ts'],
    ['entrypoints/background.ts', 'lib/cli/serve.ts'],
    ['lib/data/compile.ts', 'lib/cli/build.ts'],
    ['lib/cli/check.ts', 'entrypoints/background.ts'],
    ['entrypoints/background.ts', 'tests/graph.ts'],
    ['lib/elsewhere/a.ts', 'preact'],
  ])('%s may not import %s', (file, target) => {
    expect(breaches(made({ [file]: [target] }))).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['lib/core/analyze.ts', 'lib/core/types.ts'],
    ['lib/core/nlp.ts', 'compromise/three'],
    ['entrypoints/language.ts', 'compromise'],
    ['lib/page/hover.ts', '@mozilla/readability'],
    ['lib/ext/settings.ts', 'lib/core/types.ts'],
    ['entrypoints/background.ts', 'lib/data/load.ts'],
    ['lib/cli/check.ts', 'lib/page/blocks.ts'],
    ['tests/architecture.test.ts', 'lib/cli/build.ts'],
  ])('%s may import %s', (file, target) => {
    expect(breaches(made({ [file]: [target] }))).toEqual([]);
  });

  test('circles', () => {
    expect(circles(made({ b: ['c'], c: ['a', 'd'], a: ['b'], d: [], e: ['a', 'd'] }))).toEqual(['a -> b -> c']);
    expect(circles(made({ a: ['a'] }))).toEqual(['a']);
    expect(circles(made({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  test('Node in the extension, however far down', () => {
    const reaches = made({
      'entrypoints/background.ts': ['lib/data/load.ts'],
      'lib/data/load.ts': ['lib/data/read.ts'],
      'lib/data/read.ts': ['node:fs'],
      'lib/data/compile.ts': ['node:fs'],
    });
    expect(nodeInExtension(reaches)).toEqual(['lib/data/read.ts is in the extension and imports node:fs']);
    expect(nodeInExtension(made({ 'lib/ext/a.ts': ['lib/data/compile.ts'], 'lib/data/compile.ts': [] }))).toHaveLength(
      1,
    );
  });

  test('claims', () => {
    const rule = 'export const area: ClaimRule = {};';
    const tested = ['tests/claims/area.test.ts', ''] as const;
    const registry = (text: string) => ['lib/core/claims/index.ts', text] as const;
    const whole = registry("import { area } from './area'; export const claims = [area];");
    const gaps = (...entries: (readonly [string, string])[]) => claimGaps(new Map(entries));
    const file = ['lib/core/claims/area.ts', rule] as const;
    expect(gaps(file, tested, whole, ['lib/core/claims/shared/near.ts', ''])).toEqual([]);
    expect(gaps(file, whole)).toEqual([expect.stringContaining('no table tests/claims/area.test.ts')]);
    expect(gaps(file, tested)).toEqual([expect.stringContaining('not in the registry')]);
    expect(gaps(file, tested, registry("import { area } from './area';"))).toHaveLength(1);
    expect(gaps(file, tested, registry('const area = 1; export const claims = [area];'))).toHaveLength(1);
    expect(gaps(['lib/core/claims/area.ts', 'export const near = 1;'], tested, whole)).toHaveLength(1);
  });

  test('length', () => {
    const lines = (count: number) => new Map([['a.ts', 'x\n'.repeat(count)]]);
    expect(longFiles(lines(400))).toEqual([]);
    expect(longFiles(lines(401))).toHaveLength(1);
  });
});
