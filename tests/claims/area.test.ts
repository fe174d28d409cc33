import { claimTable } from './table';

claimTable('area', '2025-10-28', {
  hits: [
    [
      'Covering an area of about 82,400 square kilometers, Chongqing is hilly.',
      'Chongqing agrees matches-municipality',
    ],
    [
      'Chongqing lies in the southwest. Covering an area of about 82,400 square kilometers, it is hilly.',
      'Chongqing agrees matches-municipality',
    ],
    ['Chongqing covers 82,403 square kilometres.', 'Chongqing agrees matches-municipality'],
    ['Chongqing covers about 31,800 square miles.', 'Chongqing agrees matches-municipality'],
    ['Covering an area of about 824,000 square kilometers, Chongqing is hilly.', 'Chongqing differs outside-record'],
    ['Beijing spans 16,410 square kilometers.', 'Beijing agrees matches-municipality'],
    ['Beijing, which covers an area of 16,400 sq km, is the capital.', 'Beijing agrees matches-municipality'],
    ['Shanghai has an area of 6,340 square kilometers.', 'Shanghai agrees matches-municipality'],
    ['Shanghai covers 900 square kilometers.', 'Shanghai differs outside-record'],
  ],
  misses: [
    'The fire in Chongqing covers 300 acres.',
    'A park near Beijing spans 12 square kilometers.',
    'The Beijing airport covers 47 square kilometers.',
    'Beijing will cover 20,000 square kilometers by 2050.',
    'Beijing does not cover 30,000 square kilometers.',
    'Chongqing planted 600 square kilometers of forest.',
    'Rain over Shanghai flooded 40 square kilometers.',
    'The reservoir, north of Beijing, covers 188 square kilometers.',
    'Could Shanghai cover 9,000 square kilometers?',
    'Shanghai added 20 square kilometers of parks.',
    'Beijing covers the cost of 300 square meters of housing.',
    'Covering 40 square meters, the flat in Shanghai is small.',
  ],
});
