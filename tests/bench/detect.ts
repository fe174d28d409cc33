/**
 * How fast cities, quantities and dates are found: beside compromise's places and numbers on the same text, as texts
 * grow, as the gazetteer grows, and on text that is made to be slow. Contenders of one table take turns in every round, and
 * what is held against a limit is the median of their ratios within a round: other work on the machine slows both.
 */
import { openDataset } from '../../lib/cli/dataset';
import { table } from '../../lib/cli/table';
import { detect } from '../../lib/core/detect';
import type { Gazetteer } from '../../lib/core/gazetteer';
import type { TextBlock } from '../../lib/core/types';
import { besideCompromise } from './beside';
import { gazetteerOf } from './gazetteers';
import { type Limits, median, ratios } from './limits';
import { charactersIn, newsOf, TEXTS, wordsIn } from './news';

const LIMIT = {
  fasterThanCompromise: 20,
  wordsPerSecond: 500_000,
  /** Time per word of the longest text beside that of 10,000 words. */
  growth: 1.5,
  /** Time with all names beside that with a sixth of them. */
  names: 1.5,
  /** Time per character beside that of news. */
  hostile: 2.5,
  /** The same where every word is a place's name, which is weighed. */
  placeNames: 5,
  /** The same where every word starts a figure, which is read and judged. */
  figures: 12,
};

type Contenders<Name extends string> = Record<Name, () => unknown>;

/** Milliseconds of processor time of one call. */
function timed(call: () => unknown): number {
  const { user, system } = process.cpuUsage();
  call();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1000;
}

/** Milliseconds of each contender in each of `rounds` rounds, the order turned about in every other, after two to warm up. */
function interleave<Name extends string>(contenders: Contenders<Name>, rounds: number): Record<Name, number[]> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -2; round < rounds; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) {
      const ms = timed(contenders[name]);
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

function find(blocks: TextBlock[], gazetteer: Gazetteer) {
  const found = detect({ blocks, published: '2025-11-18', url: null }, gazetteer);
  return found.mentions.length;
}

async function asIsRead(gazetteer: Gazetteer, limits: Limits): Promise<void> {
  const blocks = TEXTS.news!();
  const words = wordsIn(blocks);
  const found = detect({ blocks, published: '2025-11-18', url: null }, gazetteer).mentions;
  const count = (type: string) => found.filter((mention) => mention.type === type).length;
  console.log(
    `${words} words of news; found ${count('city')} cities, ${count('quantity')} quantities, ${count('date')} dates`,
  );
  const ms = await besideCompromise('detect', 'news', words, LIMIT.fasterThanCompromise, limits);
  console.log(`${limits.atLeast('words a second', words / (ms / 1000), LIMIT.wordsPerSecond)}\n`);
}

function repeat(times: number, call: () => unknown): void {
  for (let n = 0; n < times; n++) call();
}

/** Texts of other lengths, each read so often that every contender reads 200,000 words or so. */
function asTextsGrow(gazetteer: Gazetteer, limits: Limits): void {
  const sizes = [1_000, 10_000, 50_000, 200_000];
  const texts = sizes.map((size) => newsOf(size));
  const most = sizes.at(-1)!;
  const times = interleave(
    Object.fromEntries(
      texts.map((blocks, index) => [sizes[index], () => repeat(most / sizes[index]!, () => find(blocks, gazetteer))]),
    ) as Contenders<string>,
    5,
  );
  const perWord = (index: number) =>
    times[sizes[index]!]!.map((ms) => ms / wordsIn(texts[index]!) / (most / sizes[index]!));
  console.log(
    table(
      ['words', 'µs a word'],
      sizes.map((size, index) => [size.toLocaleString('en-US'), (median(perWord(index)) * 1000).toFixed(2)]),
    ),
  );
  console.log(limits.atMost('a word of 200,000 beside one of 1,000', ratios(perWord(3), perWord(0)), LIMIT.growth));
  console.log(
    `${limits.atMost('a word of 200,000 beside one of 10,000', ratios(perWord(3), perWord(1)), LIMIT.growth)}\n`,
  );
}

function asNamesGrow(gazetteer: Gazetteer, limits: Limits): void {
  const small = gazetteerOf(15_000);
  const blocks = newsOf(10_000);
  const times = interleave(
    { small: () => repeat(5, () => find(blocks, small)), whole: () => repeat(5, () => find(blocks, gazetteer)) },
    9,
  );
  const row = (of: Gazetteer, ms: readonly number[]) => [
    of.placeCount.toLocaleString('en-US'),
    of.names.size.toLocaleString('en-US'),
    (median(ms) / 5).toFixed(1),
  ];
  console.log(
    table(['places', 'names', 'ms for 10,000 words'], [row(small, times.small), row(gazetteer, times.whole)]),
  );
  console.log(`${limits.atMost('all beside few', ratios(times.whole, times.small), LIMIT.names)}\n`);
}

/** What 100 kB are filled with. Those of `FIGURES` hold a figure in every word. */
const HOSTILE: Record<string, string> = {
  digits: '1234567890',
  commas: ',',
  'capital letters': 'ABCDEFG',
  'one endless word': 'a',
  'nested brackets': '([{',
  'closed brackets': '(())[]',
  'capital words': 'Aaa Bbb ',
  'title case, no end': 'The New York City Of ',
};
/** Those in which every word is the name of a place, looked up and judged. */
const NAMES: Record<string, string> = { 'Paris Paris': 'Paris ', 'San San': 'San ' };
const FIGURES: Record<string, string> = {
  'digits and commas': '1,',
  groups: '123,',
  'Indian groups': '12,',
  'spaced groups': '123 ',
  ranges: '5 to ',
  quotes: '5" ',
  'number words': 'two hundred and ',
  nouns: '5 green ',
  versions: '1.234.',
  vague: 'tens of ',
  dates: '5 May ',
};

function onHostileText(gazetteer: Gazetteer, limits: Limits): void {
  const size = 100_000;
  const news = newsOf(16_000);
  const blocks = (unit: string): TextBlock[] => [{ id: 0, role: 'body', text: unit.repeat(size / unit.length) }];
  const hostile = { ...HOSTILE, ...NAMES, ...FIGURES };
  const times = interleave(
    {
      news: () => find(news, gazetteer),
      ...Object.fromEntries(
        Object.entries(hostile).map(([name, unit]) => {
          const filled = blocks(unit);
          return [name, () => find(filled, gazetteer)];
        }),
      ),
    } as Contenders<string>,
    7,
  );
  const perKilobyte = (name: string) =>
    times[name]!.map((ms) => (1000 * ms) / (name === 'news' ? charactersIn(news) : size));
  const beside = (name: string) => ratios(perKilobyte(name), perKilobyte('news'));
  console.log(
    table(
      ['100 kB of', 'ms a kB', 'beside news'],
      ['news', ...Object.keys(hostile)].map((name) => [
        name,
        median(perKilobyte(name)).toFixed(3),
        beside(name).toFixed(2),
      ]),
    ),
  );
  for (const name of Object.keys(HOSTILE)) limits.atMost(name, beside(name), LIMIT.hostile);
  for (const name of Object.keys(NAMES)) limits.atMost(name, beside(name), LIMIT.placeNames);
  for (const name of Object.keys(FIGURES)) limits.atMost(name, beside(name), LIMIT.figures);
  console.log(
    `Limits: ${LIMIT.hostile} beside news; ${LIMIT.placeNames} where every word is a place, ${LIMIT.figures} where every word starts a figure.\n`,
  );
}

export async function benchDetection(limits: Limits): Promise<void> {
  const { gazetteer } = await openDataset();
  await asIsRead(gazetteer, limits);
  asTextsGrow(gazetteer, limits);
  onHostileText(gazetteer, limits);
  asNamesGrow(gazetteer, limits);
}
