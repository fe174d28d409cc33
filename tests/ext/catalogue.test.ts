import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLAIM_RULES } from '../../lib/core/claims';

interface Message {
  message: string;
  description?: string;
}

const catalogue: Record<string, Message> = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

const read = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(room, file))
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const code = [...['entrypoints', 'components', 'lib'].map(read), readFileSync('wxt.config.ts', 'utf8')].join('\n');

/** Ids of the engine have hyphens where messages have underscores; rates have a slash. */
const idOf = (text: string) => text.replaceAll(/[-/]/g, '_');

/** How a source uses messages. */
class Uses {
  /** Texts that stand in quotes, and messages named in a manifest or a page. */
  readonly written: Set<string>;
  /** Beginnings of texts that are put together while running: `gate_${reason}`, messageId('card_title', outcome). */
  readonly begun: string[];

  constructor(source: string) {
    const quoted = [...source.matchAll(/(['"`])([a-z]+[a-z0-9_/-]*)\1|__MSG_(\w+)__/g)].map((m) => m[2] ?? m[3] ?? '');
    const templates = [...source.matchAll(/`([a-z]+(?:[-_][a-z]+)*[-_])\$\{/g)].map((m) => m[1]!);
    const prefixes = [...source.matchAll(/messageId\('([a-z_]+)',/g)].map((m) => m[1]!);
    this.begun = [...new Set([...templates.map(idOf), ...prefixes.map((prefix) => `${prefix}_`)])];
    this.written = new Set(quoted.filter((text) => !prefixes.includes(text)).map(idOf));
  }

  /** Whether a text is written in full, or begun by one text and ended by another that is itself made. */
  makes(id: string): boolean {
    return this.written.has(id) || this.begun.some((head) => id.startsWith(head) && this.makes(id.slice(head.length)));
  }
}

const uses = new Uses(code);

describe('the catalogue', () => {
  test('has every message that the code names', () => {
    const families = new Set(Object.keys(catalogue).map((id) => id.slice(0, id.indexOf('_') + 1)));
    const named = [...new Set(code.match(/(?<=['"`]|__MSG_)[a-z]+_[a-z0-9_]*[a-z0-9](?=['"`]|__)/g))].filter(
      (id) => families.has(id.slice(0, id.indexOf('_') + 1)) && !uses.begun.includes(`${id}_`),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !(id in catalogue))).toEqual([]);
  });

  test.each<[string, string, RegExp, string]>([
    ['of the gate', readFileSync('lib/core/gate.ts', 'utf8'), /(?:\b(?:no|yes)\(|reasons: \[)'([a-z-]+)'/g, 'gate_'],
    ['of a verdict', read('lib/core'), /(?<=\breason\b.*|cannotTell\(.*)'([a-z]+(?:-[a-z]+)+)'/g, 'reason_'],
  ])('has a message for every reason %s', (_, source, literal, prefix) => {
    const reasons = new Set([...source.matchAll(literal)].map((match) => match[1]!));
    reasons.delete('cannot-tell');
    expect(reasons.size).toBeGreaterThan(8);
    expect([...reasons].map((reason) => prefix + idOf(reason)).filter((id) => !(id in catalogue))).toEqual([]);
  });

  test.each(['popup_count_', 'card_title_'])('has a message %s for every outcome', (prefix) => {
    for (const outcome of ['agrees', 'differs', 'outdated', 'depends', 'cannot_tell']) {
      expect(catalogue).toHaveProperty(prefix + outcome);
    }
  });

  test.each(CLAIM_RULES.map(({ kind }) => kind))('names %s, and gives an example of it', (kind) => {
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining([`kind_${idOf(kind)}`, `example_${idOf(kind)}`]));
  });

  test('has no message that nothing uses', () => {
    expect(Object.keys(catalogue).filter((id) => !uses.makes(id))).toEqual([]);
  });

  test.each(Object.entries(catalogue))('%s can be translated', (id, { message, description }) => {
    expect(id).toMatch(/^[a-z][a-z0-9_]*$/i);
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(description ?? '').toMatch(/\w/);
    // One form, or one for one and one for many, as createI18n reads them.
    expect(message.split(' | ').length).toBeLessThanOrEqual(2);
    // Places are filled from the left: $3 without $2 would be a slip.
    const places = new Set([...message.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
    expect([...places].sort()).toEqual([...places].map((_, index) => index + 1));
    // A "$" that is none of the nine places would be eaten by the browser.
    expect(message.replaceAll(/\$[1-9]/g, '')).not.toContain('$');
  });

  test('the description fits the stores', () => {
    expect(catalogue.ext_description!.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the check can fail', () => {
  test.each<[string, string, boolean]>([
    ["text('popup_x')", 'popup_x', true],
    ['label={text("popup_x")}', 'popup_x', true],
    ["name: '__MSG_popup_x__'", 'popup_x', true],
    ["text('popup_xy')", 'popup_x', false],
    ['// popup_x', 'popup_x', false],
    ["text('a popup_x')", 'popup_x', false],
    [`text(\`gate_\${reason}\`); no('front-page')`, 'gate_front_page', true],
    [`text(\`gate_\${reason}\`); no('front-page')`, 'gate_little_text', false],
    ["no('front-page')", 'gate_front_page', false],
    [`messageId('reason', x); x = \`matches-\${definition}\`; 'city-proper'`, 'reason_matches_city_proper', true],
    [`messageId('reason', x); x = \`matches-\${definition}\``, 'reason_matches_city_proper', false],
    ["messageId('card_title', outcome)", 'card_title', false],
  ])('%s makes %s: %s', (source, id, expected) => {
    expect(new Uses(source).makes(id)).toBe(expected);
  });
});
