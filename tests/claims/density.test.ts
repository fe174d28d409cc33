import { claimTable } from './table';

claimTable('density', '2025-10-28', {
  hits: [
    [
      'Bangladesh has a population density of 1,200 people per square kilometre.',
      'Bangladesh agrees matches-total-area',
    ],
    ['Bangladesh has 1,200 people per square kilometre.', 'Bangladesh agrees matches-total-area'],
    ['Bangladesh has a population density of 3,100 people per square mile.', 'Bangladesh agrees matches-total-area'],
    ['Bangladesh has a population density of 300 people per square kilometre.', 'Bangladesh differs outside-density'],
    ['Bangladesh’s population density is 1,500 people per square kilometre.', 'Bangladesh cannot-tell close-to-record'],
    ['The population density of Kenya is 97 people per square kilometre.', 'Kenya agrees matches-total-area'],
    ['Kenya votes. The country has a density of 97 people per square kilometre.', 'Kenya agrees matches-total-area'],
    ['Paris has a density of 20,000 people per square kilometre.', 'Paris agrees matches-municipality'],
    ['Paris has a density of 60,000 people per square kilometre.', 'Paris cannot-tell other-density'],
    ['Paris has a density of 900,000 people per square kilometre.', 'Paris differs outside-density'],
    [
      'The population density of Atlanta is 1,423 inhabitants per square kilometre.',
      'Atlanta agrees matches-city-proper',
    ],
    ['The population density of Atlanta is 3,686 people per square mile.', 'Atlanta agrees matches-city-proper'],
    ['Atlanta has a population density of 14,230 people per square kilometre.', 'Atlanta differs outside-density'],
  ],
  misses: [
    'Paris has a density of 40,000 people per square kilometre in its eastern quarters.',
    'The density of the slum is 80,000 people per square kilometre.',
    'Near Paris, the density is 4,000 people per square kilometre.',
    'Parts of Paris have 40,000 people per square kilometre.',
    'A suburb of Paris has a density of 20,000 people per square kilometre.',
    'Bangladesh and India have 500 people per square kilometre.',
    'Northern Ireland has 140 people per square kilometre.',
    'Rural Kenya has 20 people per square kilometre.',
    'Kenya has a livestock density of 40 cattle per square kilometre.',
    'Kenya could have 200 people per square kilometre by 2060.',
    'Paris does not have 50,000 people per square kilometre.',
    'Kenya, where the park has 2 people per square kilometre, votes.',
    'The density grew by 20 people per square kilometre.',
    'Does Paris have a density of 20,000 people per square kilometre?',
  ],
});
