import { lineTable } from './table';

lineTable(['rate'], '2021-06-15', {
  hits: [
    ['Riders made 50.6 billion trips in nine months.', 'About 180 million trips a day'],
    ['The agency spent $30 million on farms over nine months.', 'About $110,000 a day'],
    ['Last year the city filled 255,904 potholes.', 'About 700 potholes a day'],
    ['Crews repaired 75 water mains in January.', 'About 2.4 mains a day'],
    ['More than 5,000 strandings have been recorded since 1840.', 'About 28 strandings a year'],
    ['In the past two years, the bank has paid out $14 billion.', 'About $7 billion a year'],
    ['The line carries 36.5 million passengers a year.', 'About 100,000 passengers a day'],
    ['The plant produces 73,000 tonnes a year.', 'About 200 tonnes a day'],
  ],
  misses: [
    'The city filled 700 potholes a day, 255,904 last year.',
    'In 2012, 30,000 people lived there.',
    'The chain has 300 shops and opened two last year.',
    'The bank paid a $14 billion fine in January.',
    'Some 12,000 people were killed in nine months.',
    'The stock will be worth $3 billion in five years.',
    'Sales rose by 3,000 in nine months.',
    'He scored 30 goals in nine months.',
    'The firm was founded 20 years ago with $3 million.',
    'It won 12 matches in two weeks.',
    'The lease runs for 99 years.',
    'Prices rose 12 percent in nine months.',
    'The 300 workers have waited nine months.',
    'The law, passed in 1840, names 5,000 streets.',
    'She is 40 years old and owns 300 hats.',
    'The baby gained 3 pounds in two months.',
  ],
});
