/** The import graph of the project, and what `architecture.test.ts` holds against it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** File (from the project's root, with slashes) to what it imports: files of ours likewise, packages by their name as written. */
export type Graph = Map<string, string[]>;

const CODE = /\.tsx?$/;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Every file of code in the rooms, sorted. */
export function codeFiles(root: string, rooms: string[]): string[] {
  const all = rooms.flatMap((room) =>
    existsSync(path.join(root, room))
      ? readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
          path.posix.join(room, file.split(path.sep).join('/')),
        )
      : [],
  );
  return all.filter((file) => CODE.test(file)).sort();
}

interface Parsed {
  imports: string[];
  /** The source without its import statements. */
  rest: string;
}

function parse(file: string, source: string): Parsed {
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest ?? []));
  const named = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...exported].map(
    ({ value }) => value,
  );
  const rest = module.staticImports.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    source,
  );
  return { imports: [...new Set([...named, ...calledImports(program)])], rest };
}

/** Targets of `import('…')`, as an expression and as a type. */
function calledImports(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = node as { type?: string; source?: { value?: unknown } };
  const own = type === 'ImportExpression' || type === 'TSImportType' ? source?.value : undefined;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(node).flatMap(calledImports)];
}

/** What a file imports, as written: types, re-exports and `import()` included. */
export function importsOf(file: string, source: string): string[] {
  return parse(file, source).imports;
}

function resolveImport(root: string, from: string, request: string): string {
  if (!request.startsWith('.') && !/^[@~]{1,2}\//.test(request)) return request;
  const clean = request.replace(/\?.*$/, '');
  const base = clean.startsWith('.')
    ? path.posix.join(path.posix.dirname(from), clean)
    : clean.replace(/^[@~]{1,2}\//, '');
  const found = ENDINGS.map((ending) => base + ending).find((file) =>
    statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile(),
  );
  return found ?? base;
}

export function readGraph(root: string, files: string[]): Graph {
  return new Map(
    files.map((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      return [file, importsOf(file, source).map((request) => resolveImport(root, file, request))];
    }),
  );
}

/** Rooms that a file may import from beside its own; a file belongs to the first room that its path begins with. */
const ROOMS: [room: string, below: string[]][] = [
  ['lib/core/types.ts', []],
  ['lib/core', ['lib/core/types.ts']],
  ['lib/data', ['lib/core', 'lib/core/types.ts']],
  ['lib/page', ['lib/core', 'lib/core/types.ts']],
  ['lib/ext', ['lib/core', 'lib/core/types.ts']],
  ['components', ['lib/core', 'lib/core/types.ts']],
  ['entrypoints', ['components', 'lib/page', 'lib/ext', 'lib/data', 'lib/core', 'lib/core/types.ts']],
  ['lib/cli', ['lib/page', 'lib/ext', 'lib/data', 'lib/core', 'lib/core/types.ts']],
  ['wxt.config.ts', ['lib/ext', 'lib/data']],
  [
    'tests',
    [
      'components',
      'entrypoints',
      'lib/cli',
      'lib/page',
      'lib/ext',
      'lib/data',
      'lib/core',
      'lib/core/types.ts',
      'wxt.config.ts',
    ],
  ],
];

export function roomOf(file: string): string | null {
  return ROOMS.find(([room]) => file === room || file.startsWith(`${room}/`))?.[0] ?? null;
}

/** The language model's type in the core, and the two that run it: a script of the extension, and Node. */
const LANGUAGE = ['lib/core/nlp.ts', 'entrypoints/language.ts', 'lib/cli/dataset.ts'];

/** Imports that go up or sideways, and packages that a room may not have. */
export function breaches(graph: Graph): string[] {
  const found: string[] = [];
  for (const [file, targets] of graph) {
    const room = roomOf(file);
    const below = ROOMS.find(([name]) => name === room)?.[1];
    if (!below) {
      found.push(`${file} lies in no room`);
      continue;
    }
    for (const target of targets) {
      const other = roomOf(target);
      if (other !== null) {
        if (other !== room && !below.includes(other)) found.push(`${file} imports ${target}`);
      } else if (room?.startsWith('lib/core') && !(target === 'compromise' || target.startsWith('compromise/'))) {
        found.push(`${file} imports ${target}: the core needs nothing`);
      } else if (/^compromise(\/|$)/.test(target) && !LANGUAGE.includes(file) && room !== 'tests') {
        found.push(`${file} imports ${target}: only ${LANGUAGE.join(', ')} may`);
      }
    }
  }
  return found;
}

/** Circles of imports, each as the files in the order in which they lead to one another, named once. */
export function circles(graph: Graph): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      const ring = trail.slice(at);
      const first = ring.indexOf([...ring].sort()[0]!);
      found.add([...ring.slice(first), ...ring.slice(0, first)].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found];
}

/** Files that the extension would carry, though they need Node or are the compiler of the dataset. */
export function nodeInExtension(graph: Graph): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const queue = [...graph.keys()].filter((file) => /^(entrypoints|components|lib\/page|lib\/ext)\//.test(file));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const targets = graph.get(file) ?? [];
    const node = targets.filter((target) => target.startsWith('node:'));
    if (node.length > 0) found.push(`${file} is in the extension and imports ${node.join(', ')}`);
    if (file === 'lib/data/compile.ts') found.push('lib/data/compile.ts is in the extension');
    queue.push(...targets.filter((target) => graph.has(target)));
  }
  return found;
}

const REGISTRY = 'lib/core/claims/index.ts';

/** Claim files without a rule, without a table of tests, or missing from the registry. */
export function claimGaps(sources: Map<string, string>): string[] {
  const registry = sources.has(REGISTRY) ? parse(REGISTRY, sources.get(REGISTRY)!) : null;
  const found: string[] = [];
  for (const [file, source] of sources) {
    const kind = /^lib\/core\/claims\/([^/]+)\.ts$/.exec(file)?.[1];
    if (kind === undefined || file === REGISTRY) continue;
    const rule = /^export const (\w+): ClaimRule\b/m.exec(source)?.[1];
    if (!rule) {
      found.push(`${file} exports no ClaimRule: helpers of claims live in lib/core/claims/shared/`);
      continue;
    }
    if (!sources.has(`tests/claims/${kind}.test.ts`)) found.push(`${file} has no table tests/claims/${kind}.test.ts`);
    const listed = registry?.imports.includes(`./${kind}`) && new RegExp(`\\b${rule}\\b`).test(registry.rest);
    if (!listed) found.push(`${rule} of ${file} is not in the registry ${REGISTRY}`);
  }
  return found;
}

const MOST_LINES = 400;

export function longFiles(sources: Map<string, string>): string[] {
  return [...sources]
    .map(([file, source]) => ({ file, lines: source.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines, over ${MOST_LINES}: split it by meaning`);
}
