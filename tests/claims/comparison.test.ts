import { claimTable } from './table';

claimTable('comparison', '2025-10-28', {
  hits: [
    [
      'Chongqing is vast. Covering an area of about 82,400 square kilometers, it is comparable to Austria and five times the size of Beijing.',
      'Chongqing agrees matches-ratio',
      'Chongqing agrees matches-ratio',
    ],
    ['Chongqing is comparable to Austria in size.', 'Chongqing agrees matches-ratio'],
    ['Chongqing is about the size of Austria.', 'Chongqing agrees matches-ratio'],
    [
      'Chongqing, with its 82,403 square kilometers, is hilly. It is fifty times the size of Beijing.',
      'Chongqing differs outside-ratio',
    ],
    ['Chongqing is five times as large as Beijing.', 'Chongqing agrees matches-ratio'],
    ['Chongqing is larger than Austria.', 'Chongqing agrees matches-ratio'],
    ['Shanghai is more populous than Beijing.', 'Shanghai agrees matches-ratio'],
    ['Chongqing is twice the population of Beijing.', 'Chongqing cannot-tell close-to-record'],
    ['Beijing is comparable in area to Austria.', 'Beijing differs outside-ratio'],
  ],
  misses: [
    'An iceberg five times the size of Beijing broke off.',
    'A crowd half the size of Vienna filled the streets of Paris.',
    'A fire twice the size of Paris burned in Portugal.',
    'The new district will be twice the size of Beijing.',
    'Five times this year Beijing was hit by sandstorms.',
    'Prices in Shanghai are twice those in Beijing.',
    'Shanghai sold three times as many cars as Beijing.',
    'The park is comparable to one in Austria.',
    'Growth in Chongqing was comparable to that in Austria.',
    'Is Chongqing five times the size of Beijing?',
    'Chongqing is not the size of Austria.',
    'The budget of Chongqing is larger than that of Austria.',
    'Austria is about to close its border.',
    'Chongqing could be larger than Austria.',
  ],
});
