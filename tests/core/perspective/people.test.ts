import { describe, expect, it } from 'vitest';
import { linesOf, lineTable } from './table';

lineTable(['people-share'], '2021-06-15', {
  hits: [
    [
      'About 90,000 residents of Vienna were vaccinated over the weekend.',
      'Equal to about 1 in 20 residents of Vienna',
    ],
    ['In Austria, 450,000 people are out of work.', 'Equal to about 1 in 20 residents of Austria'],
    ['Nearly 4 million people marched in Chile on Friday.', 'Equal to about 23 percent of the residents of Chile'],
    ['Norway is small. It vaccinated 1.3 million adults last week.', 'Equal to about 1 in 4 residents of Norway'],
    ['The storm hit Jamaica hard, and 600,000 people fled their homes.', 'Equal to about 1 in 5 residents of Jamaica'],
    ['In Berlin, 370,000 students were sent home.', 'Equal to about 1 in 10 residents of Berlin'],
    ['In California, 4 million people were without power.', 'Equal to about 1 in 10 residents of California'],
    ['Ohio was dark.\nStatewide, 1.9 million people were without power.', 'Equal to about 1 in 6 residents of Ohio'],
    [
      'Medicaid covers more than 400,000 residents in Louisiana.',
      'Equal to about 8.6 percent of the residents of Louisiana',
    ],
    ['Some 1.7 million workers in Sweden went on strike.', 'Equal to about 1 in 6 residents of Sweden'],
  ],
  misses: [
    'In Austria, 450,000 people are out of work. The jobless rate is 9.4 percent.',
    'In Austria, 450,000 people were vaccinated in 2020, up from the previous year.',
    'In New York, more than 220,000 kids are using e-cigarettes.',
    'Vienna has a population of 1.9 million people.',
    'Vienna is a city of two million people.',
    'Vienna is home to 1.9 million people.',
    'About 1.9 million people live in Vienna.',
    'In Vienna, 300 people marched.',
    'In Austria, 2,000 people marched.',
    'In northern California, 4 million people were without power.',
    'Northern California was dark: 4 million people were without power.',
    'In Houston, Texas and in Austin, 400,000 people were without power.',
    'In Texas and Oklahoma, 4 million people were without power.',
    'At the University of Texas, 1 million people were vaccinated.',
    'The Mississippi rose, and 300,000 people fled.',
    'Georgia vaccinated 2 million people.',
    'In August, 300,000 people were vaccinated.',
    'The flu could infect five million of Mexico’s 127 million people.',
    'Washington vaccinated 2 million people.',
    'Statewide, 1.1 million people were without power.',
    'Ohio and Iowa are at odds.\nStatewide, 1.1 million people were without power.',
    'Some 1.1 million people in the Texas Panhandle were without power.',
    'Texas is home to 29 million people.',
    'Across Darfur, 2 million people fled.\nSudan is at war.',
    'Some 450,000 people fled the fighting between Austria and Hungary.',
    'In the 14th century 450,000 people fled Austria.',
    'By 2050, 450,000 people in Austria will be over 90.',
    'Two people in Austria were told of the plague.',
    'Austria has 450,000 households.',
    'The channel has 450,000 subscribers in Austria.',
    'The airline carried 450,000 passengers to Austria.',
    'In Austria, 450,000 sheep were counted.',
    'In Austria, between 100,000 and 900,000 people are out of work.',
    'Is it true that in Austria 450,000 people are out of work?',
    'Worldwide, 450,000 people read it, Austria’s post office said.',
    'Austria is small, and Austria is rich.\nAustria has trams.\nSome 400,000 people use the app.',
    'In Vienna 400,000 people have trams, and another 300,000 people upstate do not.',
    'Springfield sent 45,000 people home.',
    'Some 45,000 people live in a district of Vienna.',
  ],
});

lineTable(['incidence'], '2021-06-15', {
  hits: [
    ['Police recorded 4,000 burglaries in Austria last year.', 'About 45 for every 100,000 residents of Austria'],
    [
      'With more than 9,100 cases, Norway has kept the virus at bay.',
      'About 170 for every 100,000 residents of Norway',
    ],
    ['Texas counted 4,800 deaths in the heat.', 'About 16 for every 100,000 residents of Texas'],
    ['In Vienna, 420 deaths were linked to the heat.', 'About 22 for every 100,000 residents of Vienna'],
    ['In Jamaica, 1,323 people were killed in 2020.', 'About 47 for every 100,000 residents of Jamaica'],
  ],
  misses: [
    'Police recorded 40 burglaries in Austria last year.',
    'Police recorded 4,000 burglaries last year.',
    'Police recorded 4,000 burglaries in Austria and Hungary last year.',
    'Police recorded 4,000 burglaries in Austria, 45 per 100,000 residents.',
    'Police recorded 4,000 burglaries in a province of Austria.',
    'Police recorded 4,000 more burglaries in Austria than in Norway.',
    'The court in Austria heard 4,000 cases.',
    'In Austria, 4,000 people marched.',
    'Worldwide, 4,000 deaths were linked to a firm in Austria.',
    'By 2050, heat will cause 4,000 deaths in Austria.',
    'In 1683, Austria counted 4,000 deaths.',
    'Austria is at ease.\nSome 4,000 deaths were linked to the heat.',
    'Austria counted 4,100 new cases of the flu in 24 hours.',
    'At least 700 people were killed in bombings in Jamaica last year.',
    'Austria counted 210 cases of the flu.',
    'The flu could cause up to 4,000 deaths in Austria.',
    'Some 700 people died in Jamaica.',
    'West Texas counted 4,800 deaths in the heat.',
    'Texas is hot.\nSome 4,800 deaths were linked to the heat.',
    'Georgia counted 4,800 deaths in the heat.',
    'Guéckédou counted 420 deaths.',
  ],
});

describe('a page without a date', () => {
  it.each([
    ['In Austria, 450,000 people are out of work.', []],
    ['The fair of 2011 is over. In Austria, 450,000 people are out of work.', []],
    ['In Austria, 450,000 people were out of work in 2011.', ['2011-10-31']],
    ['In Austria, 450,000 people were out of work in 2020.', ['2020-01-01']],
  ])('is of no year but that of the sentence: %s', async (text, expected) => {
    const lines = await linesOf(text, '2026-11-24', null, true);
    expect(lines.map(({ line }) => line.facts[0]!.asOf)).toEqual(expected);
  });
});
