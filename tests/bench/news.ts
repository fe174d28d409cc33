import type { TextBlock } from '../../lib/core/types';

/** A sentence of news, with {city}, {person}, {n}, {money}, {share}, {year} and {day} to be filled in. */
const SENTENCES = [
  'The council of {city} voted late on {day} to keep the old tram depot, which residents had asked for since the spring.',
  'Officials said that {n} people had been moved to shelters, and that the roads out of {city} would stay closed.',
  '"We were told to wait, and so we waited," said {person}, who runs a bakery near the harbour.',
  'The company, based in {city}, reported a profit of {money}, up {share} from a year earlier.',
  'It was the third such strike since {year}, and nobody in the union expects it to be the last.',
  'According to {person}, a spokeswoman for the ministry, the plan was drawn up without outside help.',
  'Trains between {city} and {city} were late all morning after a signal failed outside the main station.',
  'More than {n} homes lost power when the storm came ashore, and about {share} of them were still dark at noon.',
  'The judge, who is to retire in the autumn, gave no reason for the ruling and left by a side door.',
  'A study of {n} patients found that the drug did little for those who had been ill for longer than two years.',
  'In {city}, where the river has risen four times this year, shopkeepers were stacking sandbags again.',
  '{person} declined to comment, and a lawyer for the family did not answer messages.',
  'The bridge, opened in {year}, was meant to carry half of the traffic that it carries now.',
  'Prices of wheat fell {share} on {day}, while those of maize and rice were little changed.',
  'The two sides are to meet again in {city} next month, though neither would say who had asked for the talks.',
  'She had come to {city} as a student, stayed for the work, and never quite learned to like the winters.',
  'The museum has borrowed {n} paintings for the show, among them several that have not been seen in public before.',
  'Critics say that the law is vague, that it was passed in a hurry, and that the courts will have to mend it.',
  'Police in {city} arrested four men on {day} and said that they were looking for a fifth.',
  'The budget sets aside {money} for schools, between {share} and a fifth more than the opposition had proposed.',
  'Nothing of the sort had been tried there before, and the engineers were not sure that the ground would hold.',
  'By evening the crowd had thinned, the speeches were over, and the square was left to the sweepers.',
  '{person}, the mayor of {city}, called the figures disappointing and promised to publish the rest of them soon.',
  'The forecast is for rain in the north, with winds of up to 60 miles per hour along the coast.',
];
/** Sentences that claim something: of an article's sentences about one in forty does. */
const CLAIMS = [
  'Vienna, a city of two million, has asked for the same, and is not alone in it.',
  'The meeting is planned for Friday, Nov. 21, 2025, in a hall that has stood empty since the spring.',
  'Hamburg, the second-largest city in Germany, was the first to answer, though it took three weeks.',
  'The path is 12 kilometers (7.5 miles) long, most of it under trees, and nobody has swept it.',
  'Traffic rose 25 percent, from 40,000 to 50,000 cars a day, and the noise with it.',
  'Lagos is home to 15 million people, by one count among several, and no two of them agree.',
  'Nairobi, the Kenyan capital, has had no rain since, and the reservoirs are lower than at any time before.',
  'The crew set out from Graz, about 200 kilometers southwest of Vienna, long before it was light.',
];
const CITIES = (
  'Vienna,Lagos,Mumbai,Chicago,Leeds,Osaka,Bogotá,Kraków,Nairobi,Lyon,Perth,Houston,New York,São Paulo,Hamburg,' +
  'Toronto,Manila,Glasgow,Valencia,Tashkent,Phoenix,Cardiff,Jakarta,Antwerp,Salt Lake City,Ahmedabad,Turin,Accra'
).split(',');
const PEOPLE = (
  'Anna Keller,David Okafor,Maria Lindqvist,Jack London,Ravi Menon,Helen Moreau,Peter Hale,Sofia Marchetti,' +
  'Tom Washington,Mei Tanaka'
).split(',');
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');
const WORDS_IN_A_PARAGRAPH = 60;

/** Numbers below 1, the same for the same seed: a run can be repeated. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** News-like text of our own of at least so many words, in paragraphs: one place in some 20 words, one figure in 25. */
export function newsOf(words: number, seed = 7): TextBlock[] {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
  const fill: Record<string, () => string> = {
    city: () => pick(CITIES),
    person: () => pick(PEOPLE),
    day: () => pick(DAYS),
    year: () => String(1950 + Math.floor(roll() * 75)),
    n: () => Math.floor(20 + roll() ** 3 * 90_000).toLocaleString('en-US'),
    money: () => `${pick(['$', '£', '€'])}${(roll() * 90).toFixed(1)} ${pick(['million', 'billion'])}`,
    share: () => `${(roll() * 40).toFixed(1)} percent`,
  };
  const blocks: TextBlock[] = [];
  let paragraph: string[] = [];
  let count = 0;
  let inParagraph = 0;
  while (count < words) {
    const sentence = pick(SENTENCES).replace(/\{(\w+)\}/g, (_, kind: string) => fill[kind]!());
    const length = sentence.split(' ').length;
    paragraph.push(sentence);
    count += length;
    inParagraph += length;
    if (inParagraph < WORDS_IN_A_PARAGRAPH && count < words) continue;
    blocks.push({ id: blocks.length, role: 'body', text: paragraph.join(' ') });
    paragraph = [];
    inParagraph = 0;
  }
  return blocks;
}

export const wordsIn = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

export const charactersIn = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** A claim after every fortieth sentence or so of the news. */
function withClaims(blocks: TextBlock[]): TextBlock[] {
  const every = 14;
  return blocks.map((block, index) =>
    index % every === 0 ? { ...block, text: `${block.text} ${CLAIMS[(index / every) % CLAIMS.length]}` } : block,
  );
}

/** What contenders read, by name. */
export const TEXTS: Record<string, () => TextBlock[]> = {
  news: () => newsOf(10_000),
  claims: () => withClaims(newsOf(10_000)),
};
