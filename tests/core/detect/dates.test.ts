import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDates } from '../../../lib/core/detect/dates';

/** "Oct. 31 | - 10 31 -": the span, then year, month, day and weekday. */
function shown(text: string): string[] {
  return detectDates({ id: 0, role: 'body', text }).map((date) =>
    [`${text.slice(date.start, date.end)} |`, date.year, date.month, date.day, date.weekday]
      .map((x) => x ?? '-')
      .join(' '),
  );
}

describe('dates', () => {
  it.each<[string, string[]]>([
    ['They met on Oct. 31.', ['Oct. 31 | - 10 31 -']],
    ['They met on Oct 31 in Lima.', ['Oct 31 | - 10 31 -']],
    ['They met on October 31, 2025, in Lima.', ['October 31, 2025 | 2025 10 31 -']],
    ['They met on 31 October 2025.', ['31 October 2025 | 2025 10 31 -']],
    ['They met on 31 Oct. 2025.', ['31 Oct. 2025 | 2025 10 31 -']],
    ['On Friday, Oct. 31, 2025, they met.', ['Friday, Oct. 31, 2025 | 2025 10 31 5']],
    ['On Fri. 31 October they met.', ['Fri. 31 October | - 10 31 5']],
    ['Posted Fri,Oct 31.', ['Fri,Oct 31 | - 10 31 5']],
    ['They left on Monday. March 5 was cold.', ['March 5 | - 3 5 -']],
    ['As the Daily Sun, March 5, put it.', ['March 5 | - 3 5 -']],
    ['He sat, March 5 or not.', ['March 5 | - 3 5 -']],
    ['It fell on Sunday 1 June.', ['Sunday 1 June | - 6 1 0']],
    ['They left on the 4th of July.', ['4th of July | - 7 4 -']],
    ['They left on March 3rd.', ['March 3rd | - 3 3 -']],
    ['In March 2020 it shut.', ['March 2020 | 2020 3 - -']],
    ['It has been shut since March.', ['March | - 3 - -']],
    ['In May it shut.', ['May | - 5 - -']],
    ['In 2014 it shut.', ['2014 | 2014 - - -']],
    ['Since 2014 it has been shut.', ['2014 | 2014 - - -']],
    ['The fair (1997) was small.', ['1997 | 1997 - - -']],
    ['The 2019 fair was small.', ['2019 | 2019 - - -']],
    ['It ran 2013–2017.', ['2013 | 2013 - - -', '2017 | 2017 - - -']],
    ['It ran from 1990 to 2000.', ['1990 | 1990 - - -', '2000 | 2000 - - -']],
    ['The 2014-15 season.', ['2014-15 | 2014 - - -']],
    ['In mid-2014 it shut.', ['2014 | 2014 - - -']],
    ['It was taken in 1066.', ['1066 | 1066 - - -']],
    ['Posted 2025-10-31.', ['2025-10-31 | 2025 10 31 -']],
    ['Posted 10/31/2025.', ['10/31/2025 | 2025 10 31 -']],
    ['Posted 31/10/2025.', ['31/10/2025 | 2025 10 31 -']],
    ['Posted 5/6/2025.', ['5/6/2025 | 2025 - - -']],
    ['May 5 and June 6.', ['May 5 | - 5 5 -', 'June 6 | - 6 6 -']],
  ])('%s', (sentence, expected) => {
    expect(shown(sentence)).toEqual(expected);
  });
});

describe('no dates', () => {
  it.each([
    'They may 5 times refuse.',
    'They march 20 miles.',
    'About 2000 people came.',
    'More than 1800 homes burned.',
    'The 1500 metres final.',
    'A 1520 sq m clinic.',
    'It cost $2014.',
    'It cost 2000 dollars.',
    'Room 1804 is free.',
    'Flight 1977 is late.',
    'It weighs 2014.5 grams.',
    'It made 2,014 boxes.',
    'Call 555-2014 now.',
    'In the 1990s it was rich.',
    'A part numbered MC-2014.',
    'In 1200 homes it is used.',
    'March on, they said.',
    'May I ask?',
    'Dr. April Jones spoke.',
    'It holds 31 octopuses.',
    'Lights out at 1800 GMT.',
    'The score was 10/12.',
    'Jan van Eyck painted 32 panels.',
    'Posted 45/45/2025.',
    'March 3.5 million came.',
  ])('%s', (sentence) => {
    expect(shown(sentence)).toEqual([]);
  });
});

describe('for any text', () => {
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...'Oct. October 31 31st 2025 14 , . - / on in Friday Fri. the of May may 10 1990s 2014-15 :'.split(' '),
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 20 },
  );

  it('spans are sorted, inside the text and apart, and the parts are possible', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(' ', ''), (words, glue) => {
        const text = words.join(glue);
        let last = 0;
        for (const date of detectDates({ id: 0, role: 'body', text })) {
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.end).toBeLessThanOrEqual(text.length);
          if (date.month !== null) expect(date.month).toSatisfy((m: number) => m >= 1 && m <= 12);
          if (date.day !== null) expect(date.day).toSatisfy((d: number) => d >= 1 && d <= 31);
          last = date.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a written date is read back', () => {
    const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const styles = fc.constantFrom<[string, Intl.DateTimeFormatOptions]>(
      ['en-US', { dateStyle: 'long' }],
      ['en-GB', { dateStyle: 'long' }],
      ['en-US', { dateStyle: 'medium' }],
      ['en-US', { dateStyle: 'full' }],
    );
    fc.assert(
      fc.property(days, styles, (day, [locale, style]) => {
        const text = `It opened on ${day.toLocaleDateString(locale, { ...style, timeZone: 'UTC' })}.`;
        const [date, ...more] = detectDates({ id: 0, role: 'body', text });
        expect(more).toEqual([]);
        expect(date).toMatchObject({
          year: day.getUTCFullYear(),
          month: day.getUTCMonth() + 1,
          day: day.getUTCDate(),
          weekday: style.dateStyle === 'full' ? day.getUTCDay() : null,
        });
      }),
    );
  });
});
