import { describe, expect, it } from 'vitest';
import { linesOf, lineTable } from './table';

lineTable(['money-person', 'gdp-share'], '2021-06-15', {
  hits: [
    [
      'Kenya’s government will spend $2.1 billion on schools.',
      'About $44 for each person in Kenya',
      'Equal to about 2.1 percent of the GDP of Kenya in 2020',
    ],
    ['Vietnam’s exports came to $280 billion.', 'Equal to about 76 percent of the GDP of Vietnam in 2021'],
    [
      'The federal deficit of the United States hit $3.1 trillion.',
      'About $9,400 for each person in the United States',
      'Equal to about 13 percent of the GDP of the United States in 2021',
    ],
    ['China’s government will spend 700 billion yuan on roads.', 'About CN¥500 for each person in China'],
    ['The city council of Vienna passed a budget of €16 billion.', 'About €8,400 for each person in Vienna'],
    ['The mayor of Chicago wants to raise $94 million in taxes.', 'About $34 for each person in Chicago'],
    ['Germany’s government will spend 9 billion euros on relief.', 'About €110 for each person in Germany'],
    ['California’s government will spend $2.1 billion on schools.', 'About $53 for each person in California'],
    ['South Dakota spends $449,000 on new ad campaign.', 'About $0.51 for each person in South Dakota'],
    ['Ohio is at ease.\nThe state budget sets aside $240 million for roads.', 'About $20 for each person in Ohio'],
    ['The ministry in India set aside 2 trillion rupees for relief.', 'About ₹1,400 for each person in India'],
  ],
  misses: [
    'India has a trade relationship with Egypt worth $4.5 billion.',
    'Kenya Airways was bought for $2.1 billion.',
    'The company earned $2.1 billion in Kenya.',
    'Public holidays cost businesses in Kenya $2.1 billion.',
    'The court in Kenya fined the bank $2.1 billion.',
    'Kenya’s government will spend 20 million euros on schools.',
    'Kenya’s government will spend $12 million on one school.',
    'The government will spend $2.1 billion on schools.',
    'California will get $2.1 billion in federal aid.',
    'The state paid a California agency $2.1 billion in public money.',
    'The state will spend $2.1 billion on public schools.',
    'Texas and California will spend $2.1 billion on public schools.',
    'Texas Instruments will spend $2.1 billion on public schools.',
    'Texas will spend $449,000 on a campaign.',
    'Texas won $44 million on the night.',
    'Texas and Ohio are at odds.\nIn the United States, taxes are high. The Senate wants a $2 billion tax hike.',
    'At a world forum in Kenya, $2.1 billion in aid for poor nations was announced.',
    'Kenya and Uganda will spend $2.1 billion on public schools.',
    'The billionaire’s fortune in Kenya is worth $2.1 billion, government figures show.',
    'Kenya’s government spends $40 per person on schools.',
    'That is $200 million above the Kenyan government’s budget for schools.',
    'Public debt in Kenya will reach $90 billion by 2050.',
    'In Chicago, $94 million in aid was handed out.',
    'The council of Guéckédou passed a budget of $94 million.',
    'The company in Chicago asked the city council for $94 million in aid.',
    'Kenya’s government will spend 9 billion euros on roads.',
    'Germany’s government will spend 9 billion pounds on relief.',
    'The mayor of Chicago set aside $94,000 for relief.',
    'In 1923 Kenya’s government spent $2.1 billion.',
  ],
});

lineTable(['money-each'], '2021-06-15', {
  hits: [
    ['The airline signed a $9 billion order for 30 jets.', 'About $300 million for each jet'],
    ['The foundation gave $360,000 in grants to 30 schools.', 'About $12,000 for each school'],
    ['The army bought 50 trucks at a cost of $16 million.', 'About $320,000 for each truck'],
    ['The city will spend €45 million on 90 buses.', 'About €500,000 for each bus'],
  ],
  misses: [
    'The foundation gave $12,000 each to 30 schools.',
    'The airline signed a $9 billion order, and 30 jets are late.',
    'He was fined $250,000 for three counts of fraud.',
    'The fund rose from $5 million to 30 million.',
    'They raised $40,000 for two years.',
    'You get 12 issues for £11.99.',
    'iPhone 7 refurbs can be had for $20,000.',
    'The prize was $1 million, the 30 guests said.',
    'The bill for the crash that killed 12 people was $3 million for 40 buses.',
    'The board spent $3 million on more than a dozen things.',
    'It cost $12 million, of which 30 percent was for roads.',
  ],
});

describe('a GDP of about the year of the figure', () => {
  const text = 'Kenya’s government will spend $2.1 billion on schools.';
  it.each([
    ['2019-11-20', 'that of the year after was not known', false],
    ['2020-11-20', 'its own year', true],
    ['2022-11-20', 'two years on', true],
    ['2018-09-25', 'three years on', false],
  ])('%s: %s', async (published, _what, told) => {
    const kinds = (await linesOf(text, published)).map(({ line }) => line.kind);
    expect(kinds.includes('gdp-share')).toBe(told);
  });
});
