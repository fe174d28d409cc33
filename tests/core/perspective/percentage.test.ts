import { lineTable } from './table';

lineTable(['percentage'], '2021-06-15', {
  hits: [
    ['About 12 percent of Berlin’s residents are over 75.', 'About 430,000 people'],
    ['In Norway, 30 percent of the population is vaccinated.', 'About 1.6 million people'],
    ['Some 36 percent of Afghanistan’s 30 million people are poor.', 'About 11 million people'],
    ['A third of the 240 seats are empty.', 'About 80 seats'],
    ['They have spent 40 percent of the $3 billion budget.', 'About $1.2 billion'],
    ['Some 15 percent of Germans live alone.', 'About 12 million people'],
  ],
  misses: [
    'Some 70 percent of Americans say they are happy.',
    'Some 70 percent of Americans report good news.',
    'A poll found that 44 percent of Americans own a boat.',
    'Some 12 percent of Berlin’s residents who own a car bike to work.',
    'Some 12 percent of Berlin’s voters are over 75.',
    'Sales rose 12 percent in Berlin.',
    'Some 12 percent of Berlin’s bridges are closed.',
    'The bank owns 49 percent of the airline.',
    'Some 12 percent of residents of California are over 75.',
    'A third of the 12 seats are empty.',
    'A third of the 240 seats, or 80, are empty.',
    'In Norway, 100 percent of the population has a say.',
    'The plague killed 60 percent of the population of Norway in the 14th century.',
    'The rate was 12 percent, of 240 members polled.',
  ],
});

lineTable(['change'], '2021-06-15', {
  hits: [
    ['Unemployment rose from 4 percent to 5 percent.', '1 percentage point higher, about 25 percent more'],
    ['Rents fell from $2,000 to $1,500 a month.', 'About 25 percent less'],
    ['The force grew from 100 troops to 1,100.', 'About 11 times the earlier figure'],
    ['Sales climbed to $10 billion in 2020, up from $4.8 billion in 2012.', 'About 2.1 times the earlier figure'],
    [
      'The share of cyclists rose to 13 percent, up from 6.5 percent.',
      '6.5 percentage points higher, about 2 times the earlier figure',
    ],
  ],
  misses: [
    'Unemployment rose by 1 percentage point, from 4 percent to 5 percent.',
    'Rents fell 25 percent, from $2,000 to $1,500.',
    'Sales doubled from $2 million to $4 million.',
    'The plane climbed from 32,000 feet to 38,000 feet.',
    'Tickets cost from $20 to $50.',
    'The yield rose from 1.80 percent to 1.82 percent.',
    'Ages range from 12 to 19.',
    'They moved from 12 offices to 3 towers.',
    'It takes from 4 to 5 hours.',
    'Its share went from 12 percent to over 20 percent.',
    'The index rose from 3 to 4.',
    'Between 4 percent and 5 percent of homes are empty.',
  ],
});
