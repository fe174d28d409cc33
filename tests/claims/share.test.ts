import { claimTable } from './table';

claimTable('share', '2025-10-28', {
  hits: [
    ['A third of Peru’s population lives in Lima.', 'Lima agrees matches-share'],
    ['Lima is home to a third of the country’s population.', 'Lima agrees matches-share'],
    ['Lima accounts for 31 percent of the population of Peru.', 'Lima agrees matches-share'],
    ['Lima is home to about a third of Peruvians.', 'Lima agrees matches-share'],
    ['Lima is home to three percent of Peru’s population.', 'Lima differs outside-share'],
    ['Vienna is home to a fifth of Austria’s population.', 'Vienna agrees matches-share'],
    ['Vienna, home to 22 percent of Austrians, votes.', 'Vienna agrees matches-share'],
    ['About 22 percent of Austria’s people live in Vienna.', 'Vienna agrees matches-share'],
    ['Vienna holds two thirds of Austria’s population.', 'Vienna differs outside-share'],
    ['Vienna is home to 30 percent of Austria’s population.', 'Vienna cannot-tell close-to-record'],
  ],
  misses: [
    'A third of Lima’s population lives in poverty.',
    'A third of the population of Peru lives in cities.',
    'Lima is home to a third of Peru’s industry.',
    'A third of Peru’s urban population lives in Lima.',
    'A third of Peruvians living abroad come from Lima.',
    'Vienna is home to half of Germany’s population.',
    'Vienna won 22 percent of Austria’s votes.',
    'Half of Austrians live in fear.',
    'Half of Austrians live in Vienna’s shadow.',
    'A third of Peruvians lived in Lima and its suburbs or in Arequipa.',
    'Vienna could hold a quarter of Austria’s population by 2050.',
    'Vienna does not hold half of Austria’s population.',
    'Near Vienna live ten percent of Austrians.',
    'A suburb of Vienna is home to two percent of Austria’s population.',
  ],
});
