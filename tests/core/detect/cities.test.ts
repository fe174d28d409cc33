import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCities } from '../../../lib/core/detect/cities';
import type { TextBlock } from '../../../lib/core/types';
import { readGazetteer } from '../../gazetteer';

const gazetteer = readGazetteer();

const around = (url: string | null) => ({ url, home: null, earlier: null });

function blocksOf(text: string): TextBlock[] {
  return text.split('\n').map((line, id) => ({ id, role: 'body', text: line }));
}

/** "Paris FR", or "Paris US.TX" where the country has states; what stands in the text, then where it is placed. */
function found(text: string, url: string | null = null): string[] {
  const blocks = blocksOf(text);
  return detectCities(blocks, gazetteer, around(url)).map((mention) => {
    const place = gazetteer.place(mention.candidates[0]!)!;
    const written = blocks[mention.block]!.text.slice(mention.start, mention.end);
    return `${written} ${place.country}${['US', 'CA', 'AU'].includes(place.country) ? `.${place.admin1Code}` : ''}`;
  });
}

describe('names', () => {
  it.each<[string, string[]]>([
    ['Trains to New York were late.', ['New York US.NY']],
    ['Officials in New York City and Cairo agreed.', ['New York City US.NY', 'Cairo EG']],
    ['The storm passed St. Louis and then Saint Paul on Friday.', ['St. Louis US.MO', 'Saint Paul US.MN']],
    ['London’s mayor flew to Köln.', ['London GB', 'Köln DE']],
    ['A fire in KÖLN, then one in Cologne.', ['KÖLN DE', 'Cologne DE']],
    ['The Paris-based agency opened a London-to-Leeds line.', ['Paris FR', 'London GB', 'Leeds GB']],
    ['They crossed Winston-Salem and Stoke on Trent.', ['Winston-Salem US.NC', 'Stoke on Trent GB']],
    ['He had lived in Kiev, Bombay and Saigon.', ['Kiev UA', 'Bombay IN', 'Saigon VN']],
    ['Ships left St. John’s for Rio de Janeiro.', ['St. John’s CA.05', 'Rio de Janeiro BR']],
    ['The band played Xi’an, Ürümqi and Ulaanbaatar.', ['Xi’an CN', 'Ürümqi CN', 'Ulaanbaatar MN']],
    ['A court in The Hague heard the case.', ['The Hague NL']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('states and countries beside a name', () => {
  it.each<[string, string[]]>([
    ['She moved to Paris, Texas, last year.', ['Paris US.TX']],
    ['Police in Athens, Ga., made an arrest.', ['Athens US.GA']],
    ['A plant in London, Ontario, will close.', ['London CA.08']],
    ['A shop in Jackson, Miss., was robbed.', ['Jackson US.MS']],
    ['He was born in Birmingham, Alabama.', ['Birmingham US.AL']],
    ['A factory in Springfield, IL burned.', ['Springfield US.IL']],
    ['The school in Cambridge (Massachusetts) reopened.', ['Cambridge US.MA']],
    ['They met in Alexandria, Egypt, and in Alexandria, Va.', ['Alexandria EG', 'Alexandria US.VA']],
    ['She lives in Paris, Texas. The town of Paris grew.', ['Paris US.TX', 'Paris US.TX']],
    ['Flights to Paris, London and New York resumed.', ['Paris FR', 'London GB', 'New York US.NY']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('datelines, headlines and lists', () => {
  it.each<[string, string[]]>([
    ['CHONGQING, Oct. 28 — The city opened a bridge.', ['CHONGQING CN']],
    ['JACKSON, Miss. (AP) — The river rose.', ['JACKSON US.MS']],
    ['NAIROBI (Reuters) - Prices fell.', ['NAIROBI KE']],
    ['Cities of the delta: Beijing, Shanghai and Tianjin.', ['Beijing CN', 'Shanghai CN', 'Tianjin CN']],
    ['TRAM CRASH IN LISBON INJURES TWELVE', ['LISBON PT']],
    ['Heavy Snow Closes Schools Across Warsaw and Krakow', ['Warsaw PL', 'Krakow PL']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('people are not cities', () => {
  it.each<string>([
    'Jack London wrote about dogs.',
    'Mayor Jackson opened the fair.',
    'Michael Jackson sang. Jackson said he was glad.',
    'Mr. Houston declined to answer.',
    'Paris Hilton arrived late.',
    'Coach Austin praised the team.',
    'Lincoln, 34, was charged with theft.',
    'Judge Charlotte Lansing heard it. Lansing adjourned until Monday.',
    'The author, Irving Berlin Jr., was honoured.',
    'The Duke of Norfolk attended.',
    'Dakota Lancaster and Tyler Durham won. Durham thanked the judges.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('but the city is, beside them', () => {
    expect(found('Mayor Jackson flew to Boston. Jackson said nothing.')).toEqual(['Boston US.MA']);
  });
});

describe('organisations, regions and words are not cities', () => {
  it.each<string>([
    'The Washington Post reported the figures.',
    'She reads the Los Angeles Times.',
    'Manchester United drew again.',
    'The Bank of Scotland raised rates.',
    'He studied at the University of Chicago.',
    'Boston Dynamics Inc. sold the robot.',
    'The Toronto Blue Jays lost.',
    'New York Gov. Smith signed it.',
    'Wildfires burned across Washington state.',
    'Voters in Ohio, New York and Pennsylvania decide.',
    'Jackson County approved the plan.',
    'Paris Street was closed.',
    'The Boston River flooded.',
    'Georgia and Jordan signed the deal.',
    'Mexico beat Poland.',
    'The Polish government agreed.',
    'Reading is good for children.',
    'Nice weather is expected.',
    'Mobile phones are banned.',
    'Most people agreed.',
    'Split the bill, they said.',
    'Of course it may rain in March.',
    'The White House declined to comment.',
    'Residents of Mayo and Victoria state met in May.',
    'Obama spoke about Africa and Europe.',
    'A Sunday in August is best.',
    'Orange juice prices rose.',
    'Toyota recalled the cars.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it.each<[string, string[]]>([
    ['He moved to Reading, England, in May.', ['Reading GB']],
    ['The train reached Nice at noon.', ['Nice FR']],
    ['Singapore and Monaco are cities.', ['Singapore SG', 'Monaco MC']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('which place', () => {
  it.each<[string, string | null, string[]]>([
    ['The Cambridge council met colleagues from Boston.', null, ['Cambridge US.MA', 'Boston US.MA']],
    ['Trains between London and Cambridge were late.', null, ['London GB', 'Cambridge GB']],
    ['Police in Birmingham made an arrest.', 'https://www.example.co.uk/news', ['Birmingham GB']],
    ['Penobscot County deputies drove to Bangor.', null, ['Bangor US.ME']],
    ['Envoys on Sudan met in Athens, a U.S. diplomat said.', null, ['Athens GR']],
    ['Tompkins County volunteers cleared snow in Geneva.', 'https://genevaledger.example/1', ['Geneva US.NY']],
  ])('%s', (text, url, expected) => expect(found(text, url)).toEqual(expected));

  it('offers a second place where doubt remains, and one where none does', () => {
    const [springfield] = detectCities(blocksOf('A fire broke out in Springfield.'), gazetteer);
    expect(springfield!.candidates.length).toBeGreaterThan(1);
    const [tokyo] = detectCities(blocksOf('A fire broke out in Tokyo.'), gazetteer);
    expect(tokyo!.candidates).toHaveLength(1);
    expect(tokyo!.confidence).toBeGreaterThan(springfield!.confidence);
  });
});

describe('metonyms', () => {
  it.each<[string, boolean[]]>([
    ['Beijing said it would answer.', [true]],
    ['Paris insisted on a vote.', [true]],
    ['Officials in Beijing said it would answer.', [false]],
    ['Beijing has 21 million residents.', [false]],
    ['Chicago said it would pay.', [false]],
  ])('%s', (text, expected) => {
    expect(detectCities(blocksOf(text), gazetteer).map((mention) => mention.metonym)).toEqual(expected);
  });
});

describe('any text', () => {
  const words = [
    'Paris',
    'Texas',
    'New York',
    'said',
    'Mayor',
    ',',
    '—',
    'St.',
    '’s',
    '(',
    'and',
    'of',
    'LONDON',
    '-',
    '\n',
    '((',
    '])',
    'L.A.',
    'A'.repeat(200),
    'San San San',
    'New New New',
    'Lebanon',
    'the Vatican',
  ];
  const newsy = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 40 })
    .map((all) => all.join(' '));

  it('yields sorted spans in range that do not overlap, with known places', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), newsy), (text) => {
        const blocks = blocksOf(text);
        let block = 0;
        let end = 0;
        for (const mention of detectCities(blocks, gazetteer, around(text))) {
          if (mention.block !== block) end = 0;
          expect(mention.block).toBeGreaterThanOrEqual(block);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(blocks[mention.block]!.text.length);
          expect(mention.candidates.length).toBeGreaterThan(0);
          expect(mention.candidates.every((id) => gazetteer.place(id) !== undefined)).toBe(true);
          expect(mention.confidence).toBeGreaterThanOrEqual(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          block = mention.block;
          end = mention.end;
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  /** Processor time, so that a busy machine does not fail the test. */
  const cost = (text: string) => {
    const start = process.cpuUsage();
    detectCities([{ id: 0, role: 'body', text }], gazetteer);
    return process.cpuUsage(start).user / 1000;
  };
  const least = (text: string) => Math.min(cost(text), cost(text), cost(text));

  it.each([
    'San ',
    'New ',
    'Paris ',
    'Paris, ',
    'Paris, Texas, ',
    'Washington ',
    'St. ',
    'PARIS ',
    '([',
    'A',
    'A ',
    "'s",
    'Ab c ',
    'London-',
  ])(
    'takes time in proportion to its length: %j',
    (unit) => {
      const length = 20_000;
      cost(unit.repeat(length / unit.length));
      const short = least(unit.repeat(length / unit.length));
      expect(least(unit.repeat((4 * length) / unit.length))).toBeLessThan(4 * short * 3 + 40);
    },
    60_000,
  );
});
