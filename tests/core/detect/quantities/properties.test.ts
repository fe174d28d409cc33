import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDates } from '../../../../lib/core/detect/dates';
import { detectQuantities } from '../../../../lib/core/detect/quantities';
import { detect } from './tables';

/** Text that looks like what the detector looks for. */
const fragments = fc.oneof(
  fc.constantFrom(
    ...(
      '1 12 1,200 12,34,567 2014 .5 - – to and or of per a an the more than about up by between from ' +
      'million bn k m % $ £ US HK$ Rs. EUR km ' +
      'km/h square sq. mile miles people old year-old two ' +
      'three hundred half third dozen one in five times twice doubled fell rose ( ) [ ] / " \' . , : ; ° ½ ' +
      '31 Oct. October minus −'
    ).split(' '),
    ' ',
    '  ',
    '\n',
    '\u00a0',
  ),
  fc.string({ maxLength: 4 }),
);
const texts = fc.array(fragments, { maxLength: 30 }).chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

describe('for any text', () => {
  it('spans are sorted, inside the text, apart, and hold their number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, number, quantity } of detect(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(number.start).toBeGreaterThanOrEqual(start);
          expect(number.end).toBeLessThanOrEqual(end);
          expect(Number.isFinite(quantity.value) && Number.isFinite(quantity.low)).toBe(true);
          expect(quantity.high === null || quantity.high >= quantity.low).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('no quantity lies in a date', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const block = { id: 0, role: 'body' as const, text };
        const dates = detectDates(block);
        for (const { number } of detectQuantities(block, dates)) {
          expect(dates.some((date) => date.start <= number.start && number.start < date.end)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a formatted number is read back', () => {
  const read = (text: string): number | undefined => detect(`They counted ${text} nests there.`)[0]?.quantity.value;
  const whole = fc.integer({ min: 2, max: 999_999_999 });

  it.each(['en-US', 'en-IN', 'de-CH', 'fr-FR'])('grouped as in %s', (locale) => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(read(new Intl.NumberFormat(locale).format(n))).toBe(n);
      }),
    );
  });

  it('with decimals', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(read((n / 100).toLocaleString('en-US'))).toBeCloseTo(n / 100, 6);
      }),
    );
  });

  it('with a scale', () => {
    const scales = fc.constantFrom<[string, number]>(
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
      ['crore', 1e7],
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), scales, (n, [word, size]) => {
        expect(read(`${n / 10} ${word}`)).toBeCloseTo((n / 10) * size, 0);
      }),
    );
  });

  it('in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        expect(read(inWords(n))).toBe(n);
      }),
    );
  });
});

function inWords(n: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve ' +
    'thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
  if (n < 20) return small.split(' ')[n]!;
  if (n < 100) return tens.split(' ')[Math.floor(n / 10) - 2]! + (n % 10 ? `-${inWords(n % 10)}` : '');
  if (n < 1000) return `${inWords(Math.floor(n / 100))} hundred${n % 100 ? ` and ${inWords(n % 100)}` : ''}`;
  const rest = n % 1000;
  const tail = rest ? ` ${rest < 100 ? 'and ' : ''}${inWords(rest)}` : '';
  return `${inWords(Math.floor(n / 1000))} thousand${tail}`;
}

describe('the time is linear in the text', () => {
  const shapes: Record<string, string> = {
    digits: '1',
    commas: '1,',
    groups: '123,',
    pairs: '12,',
    spaces: '123 ',
    words: 'one ',
    joined: 'two-',
    letters: 'a',
    capitals: 'A ',
    brackets: '[',
    ands: 'two hundred and ',
    ranges: '5 to ',
    quotes: '5" ',
    nouns: '5 green ',
  };
  it.each(Object.entries(shapes))('%s', (_name, unit) => {
    // Processor time, not the clock: other work on the machine must not fail the test.
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const began = process.cpuUsage();
        detect(text);
        const { user, system } = process.cpuUsage(began);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    time(6_000);
    // Ten times the text: a quadratic step would take a hundred times as long.
    expect(time(60_000)).toBeLessThan(Math.max(40 * time(6_000), 60));
  });
});
