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

describe("a figure is its own sentence's", () => {
  const sentences = fc.constantFrom(
    'The mill employs 1,240 weavers.',
    'Rents rose from 40% to 52%.',
    'It lost 3 million euros.',
    'Dozens of swans came.',
    'More than half of the wheat was lost.',
    'Ida Holm, 61, won.',
    'The walk takes 10 to 12 days.',
    'Nobody came.',
    'He left in 1998.',
    'Oil fell below $76 a barrel.',
    'They met at 5 p.m. on 31 October.',
  );
  const told = (text: string, shift: number) =>
    detect(text).map(({ start, end, quantity }) => ({ start: start + shift, end: end + shift, quantity }));

  it('whatever paragraphs stand around it', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 2, maxLength: 6 }), (parts) => {
        let at = 0;
        const alone = parts.flatMap((part) => {
          const found = told(part, at);
          at += part.length + 1;
          return found;
        });
        expect(told(parts.join(' '), 0)).toEqual(alone);
        expect(told(parts.join('\n'), 0)).toEqual(alone);
      }),
    );
  });

  it('and reading twice gives the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(detect(text)).toEqual(detect(text));
      }),
      { numRuns: 200 },
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

  const separated = (n: number, separator: string) => String(n).replace(/\B(?=(?:\d{3})+$)/g, separator);
  it.each([
    ['no-break spaces', '\u00a0'],
    ['narrow no-break spaces', '\u202f'],
    ['thin spaces', '\u2009'],
    ['figure spaces', '\u2007'],
    ['apostrophes', '’'],
  ])('grouped by %s', (_name, separator) => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(read(separated(n, separator))).toBe(n);
      }),
    );
  });

  it('as money, before and after', () => {
    const styles = fc.constantFrom<[string, string, string]>(
      ['$', '', 'USD'],
      ['US$', '', 'USD'],
      ['£', '', 'GBP'],
      ['EUR ', '', 'EUR'],
      ['Rs ', '', 'INR'],
      ['', ' euros', 'EUR'],
      ['', ' yen', 'JPY'],
      ['', '€', 'EUR'],
      ['', ' Swiss francs', 'CHF'],
    );
    fc.assert(
      fc.property(whole, styles, (n, [before, after, unit]) => {
        const [mention] = detect(`They paid ${before}${n.toLocaleString('en-US')}${after} in all.`);
        expect(mention?.quantity).toMatchObject({ value: n, unit });
      }),
    );
  });

  it('with a measure, a percent sign, a minus', () => {
    const styles = fc.constantFrom<[string, string]>(
      ['%', 'percent'],
      [' percent', 'percent'],
      [' km', 'kilometre'],
      [' square miles', 'square_mile'],
      [' km/h', 'kilometre/hour'],
      ['°C', 'degree_celsius'],
      ['kg', 'kilogram'],
    );
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), styles, (n, [after, unit]) => {
        const [mention] = detect(`It was ${n / 10}${after} there.`);
        expect(mention?.quantity.unit).toBe(unit);
        expect(mention?.quantity.value).toBeCloseTo(n / 10, 9);
      }),
    );
  });

  it('as a fraction', () => {
    const below = fc.constantFrom<[string, number]>(['thirds', 3], ['fifths', 5], ['sevenths', 7], ['tenths', 10]);
    fc.assert(
      fc.property(below, fc.integer({ min: 2, max: 9 }), ([word, n], above) => {
        fc.pre(above < n);
        const [inWordsAre, inDigits] = [`${inWords(above)}-${word}`, `${above}/${n}`];
        for (const written of [inWordsAre, `${inWords(above)} ${word}`, inDigits]) {
          expect(detect(`They sold ${written} of the barley.`)[0]?.quantity.value).toBeCloseTo(above / n, 9);
        }
        expect(detect(`They sold ${above} in ${n} of the cows.`)[0]?.quantity.value).toBeCloseTo(above / n, 9);
      }),
    );
  });

  it('as the two ends of a range', () => {
    const joins = fc.constantFrom<[string, string, string]>(
      ['', '-', ''],
      ['', '–', ''],
      ['', ' to ', ''],
      ['between ', ' and ', ''],
      ['from ', ' to ', ''],
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 1, max: 400 }), joins, (low, more, [a, b]) => {
        const [mention] = detect(`It takes ${a}${low}${b}${low + more} litres.`);
        expect(mention?.quantity).toMatchObject({ relation: 'range', low, high: low + more, unit: 'litre' });
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
