import { claimTable } from './table';

claimTable('status', '2025-10-28', {
  hits: [
    [
      'Chongqing, a gateway to the inland regions, was designated China’s fourth municipality in 1997, following Beijing, Shanghai and Tianjin.',
      'Chongqing agrees matches-status',
    ],
    ['Chongqing became a municipality in 1997.', 'Chongqing agrees matches-status'],
    ['Chongqing became a centrally administered municipality in 1987.', 'Chongqing differs other-year'],
    ['Chongqing was named China’s third municipality in 1997.', 'Chongqing differs other-order'],
    ['Vienna, the Austrian capital, held a fair.', 'Vienna agrees matches-capital'],
    ['Lisbon is the capital of Portugal.', 'Lisbon agrees matches-capital'],
    ['The capital of Portugal, Lisbon, is hilly.', 'Lisbon agrees matches-capital'],
    ['Trains left the French capital Paris at noon.', 'Paris agrees matches-capital'],
    ['Portugal’s capital, Lisbon, is hilly.', 'Lisbon agrees matches-capital'],
    ['Shanghai is the capital of China.', 'Shanghai cannot-tell not-the-capital-on-record'],
  ],
  misses: [
    'Bonn, the former German capital, is on the Rhine.',
    'Paris is the fashion capital of France.',
    'Shanghai, the financial capital of China, is on the coast.',
    'Chongqing was designated a pilot zone in 1997.',
    'Beijing and Shanghai were made pilot zones in 2013.',
    'Chongqing could become a municipality in 1997.',
    'Chinese capital flows into Paris grew.',
    'French capital markets opened in Paris.',
    'The municipality in 1997 had two airports.',
    'Is Lisbon the capital of Portugal?',
    'Lisbon is not the capital of Spain.',
    'Chongqing joined China’s carbon market in 2014.',
  ],
});
