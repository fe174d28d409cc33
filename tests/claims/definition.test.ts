import { claimTable } from './table';

claimTable('definition', '2025-10-28', {
  hits: [
    // The size in the name's own train.
    ['The number of megacities with more than 10 million people has quadrupled.', 'megacity agrees matches-definition'],
    ['Megacities of more than 10 million people are growing.', 'megacity agrees matches-definition'],
    ['Megacities of at least 10 million now number 33.', 'megacity agrees matches-definition'],
    [
      'Most megacities, cities with more than 10 million inhabitants, are in Asia.',
      'megacity agrees matches-definition',
    ],
    ['Megacities — cities of more than 10 million people — are thirsty.', 'megacity agrees matches-definition'],
    [
      'Of the megacities (those with more than 10 million residents), half flood.',
      'megacity agrees matches-definition',
    ],
    [
      'India’s million-plus cities, with at least 1 million people, are short of water.',
      'million-plus city agrees matches-definition',
    ],
    [
      'According to the UN, a megacity is typically defined as a very large city with a population exceeding 10 million people.',
      'megacity agrees matches-definition',
    ],
    ['A megacity is a city of more than 10 million people.', 'megacity agrees matches-definition'],
    ['A megacity is a city of more than 5 million people.', 'megacity cannot-tell other-body'],
    ['Megacities are cities with at least 10 million inhabitants.', 'megacity agrees matches-definition'],
    [
      'According to the UN, a megacity is defined as a city with a population of more than 5 million.',
      'megacity differs other-threshold',
    ],
    [
      'The United Nations defines a megacity as a city with a population exceeding 10 million people.',
      'megacity agrees matches-definition',
    ],
    [
      'The United Nations defines a megacity as a city with a population exceeding 5 million people.',
      'megacity differs other-threshold',
    ],
    [
      'The World Bank defines a megacity as a city with a population exceeding 5 million people.',
      'megacity cannot-tell other-body',
    ],
    [
      'According to Eurostat, a megacity is defined as a city with a population of more than 5 million.',
      'megacity cannot-tell other-body',
    ],
  ],
  misses: [
    'Megacities of more than 20 million people are few.',
    'Megacities of more than 5 million people are many.',
    'Megacities with more than 10 million cars are slow.',
    'Megacities emitted more than 10 million tons of soot.',
    'Megacities of about 10 million people are many.',
    'In megacities, more than 10 million people live in slums.',
    'Megacities lost more than 10 million people to floods.',
    'The megacity of more than 10 million people flooded.',
    'Megacities with more than 10 million visitors are dear.',
    'Are megacities of more than 10 million people too large?',
    'Non-megacities with at least 10 million trees are green.',
    'The megacity has 32 million residents.',
    'Megacities drew 12 million tourists.',
    'A megacity is no place for 10 million cars.',
    'The UN counted 33 megacities in 2018.',
    'The megacity of Chongqing, home to 32 million people, held a fair.',
    'A megacity would be defined as a city with a population over 20 million.',
    'The mayor defines the megacity by its 40 bridges.',
    'A megacity is a city that never sleeps, and 12 million visitors agreed.',
    'A megacity is not a city of 5 million people.',
    'Is a megacity a city of more than 10 million people?',
  ],
});
