import { claimTable } from './table';

claimTable('superlative', '2025-10-28', {
  hits: [
    ['Chongqing, China’s largest megacity, held a fair.', 'Chongqing depends rank-depends'],
    ['Chongqing is the largest municipality in China.', 'Chongqing agrees rank-administrative'],
    ['Shanghai is China’s largest city.', 'Shanghai depends rank-depends'],
    ['Shanghai is the largest urban area in China.', 'Shanghai agrees rank-urban'],
    ['Beijing is China’s second-largest urban area.', 'Beijing agrees rank-urban'],
    ['Beijing is the largest municipality in China.', 'Beijing differs other-rank'],
    ['China’s largest municipality, Chongqing, held a fair.', 'Chongqing agrees rank-administrative'],
    ['Tianjin is China’s most populous urban area.', 'Tianjin differs other-rank'],
    ['Vienna, Austria’s largest city, held a fair.', 'Vienna cannot-tell no-complete-table'],
  ],
  misses: [
    'Chongqing is one of China’s largest cities.',
    'Shanghai is China’s largest port city.',
    'Shanghai has China’s largest airport.',
    'Beijing is home to China’s largest city park.',
    'Chongqing will be China’s largest city.',
    'Chongqing is not China’s largest city.',
    'Is Shanghai China’s largest city?',
    'Chongqing is the largest city in the west.',
    'Paris is the largest city outside China.',
    'Chongqing is China’s largest municipality by area.',
    'Shanghai Disneyland is China’s largest city attraction.',
    'The largest city in China held a fair.',
  ],
});
