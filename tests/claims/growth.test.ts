import { claimTable } from './table';

claimTable('growth', '2025-10-28', {
  hits: [
    ['India’s population grew by 15 percent between 2010 and 2020.', 'India agrees matches-growth'],
    ['India’s population has grown by 15 percent between 2010 and 2020.', 'India agrees matches-growth'],
    ['India’s population doubled between 2010 and 2020.', 'India differs outside-growth'],
    ['The population of India rose 15 percent from 2010 to 2020.', 'India agrees matches-growth'],
    ['India’s population fell by 15 percent between 2010 and 2020.', 'India differs outside-growth'],
    ['India’s population grew by 30 percent between 2010 and 2020.', 'India cannot-tell close-to-record'],
    ['India’s population has doubled since 1975.', 'India cannot-tell no-two-dates'],
    ['India votes. The country’s population grew by 15 percent between 2010 and 2020.', 'India agrees matches-growth'],
    ['Ho Chi Minh City’s population doubled between 2019 and 2025.', 'Ho Chi Minh City cannot-tell series-broken'],
    ['Ukraine’s population fell by 20 percent between 2010 and 2020.', 'Ukraine cannot-tell series-broken'],
    ['Atlanta’s population grew by 19 percent between 2010 and 2020.', 'Atlanta agrees matches-growth'],
    ['The population of Atlanta doubled between 2010 and 2020.', 'Atlanta differs outside-growth'],
    [
      'Atlanta has changed. The city’s population grew by 19 percent between 2010 and 2020.',
      'Atlanta agrees matches-growth',
    ],
  ],
  misses: [
    'India’s economy grew by 15 percent between 2010 and 2020.',
    'India’s Muslim population grew by 15 percent between 2010 and 2020.',
    'India’s population grew by 15 percent.',
    'India’s population will double between 2010 and 2090.',
    'India’s tiger population doubled between 2010 and 2020.',
    'The tiger population of India doubled between 2010 and 2020.',
    'India’s urban population has grown by a third since 2011.',
    'Prices in Atlanta doubled between 2010 and 2020.',
    'Near Atlanta, the population doubled between 2010 and 2020.',
    'Atlanta’s Black population fell by 5 percent between 2010 and 2020.',
    'The suburbs of Atlanta doubled in population between 2010 and 2020.',
    'The population of northern India doubled between 2010 and 2020.',
    'India’s population did not double between 2010 and 2020.',
    'Did India’s population double between 2010 and 2020?',
    'India’s population grew by 15 percent a year.',
  ],
});
