import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../lib/cli/dataset';

interface Literal {
  where: string;
  pattern: string;
  flags: string;
}

/** Every regular expression that is written out in the engine: a page's text must not be able to make one run away. */
function literals(): Literal[] {
  const folder = join(PROJECT, 'lib/core');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const found: Literal[] = [];
      const walk = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(walk);
        if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
        const { regex } = node as { regex?: { pattern: string; flags: string } };
        if (regex) found.push({ where: file, ...regex });
        Object.values(node).forEach(walk);
      };
      walk(parseAst(readFileSync(join(folder, file), 'utf8'), { lang: 'ts' }));
      return found;
    });
}

const all = literals();

/**
 * A bounded stretch (".{0,40}") is tried anew at each start, so that a pattern which takes forty steps a character looks
 * to the checker like one which takes ever more. Over 100,000 characters what is linear stays below the limit, and what is
 * quadratic is hundreds of times above it. The seed has a pattern judged the same each time.
 */
const LIMITS = { timeout: 20_000, attackLimit: 20_000_000, maxAttackStringSize: 100_000, randomSeed: 20_261_124 };

describe('regular expressions of the engine', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(50);
  });

  it.each([
    ['(?:\\w+\\s*)+$', ''],
    ['\\d+,\\d+$', ''],
    ['(?:a|b)*a[^,]*of$', 'i'],
  ])('would not do as /%s/%s', { timeout: 30_000 }, async (pattern, flags) => {
    const found = await check(pattern, flags, LIMITS);
    expect(found.status).toBe('vulnerable');
  });

  it.each(all)('$where: /$pattern/$flags', { timeout: 30_000 }, async ({ pattern, flags }) => {
    const found = await check(pattern, flags, LIMITS);
    expect(found.status === 'safe' ? found.complexity.type : found.status).toMatch(/^(?:safe|linear)$/);
  });
});
