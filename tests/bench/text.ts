import type { SourceDocument } from '../../lib/core/types';

/** Some 300 words as a news site would print them: what a worker is woken with. */
const PARAGRAPHS = [
  'Rail operators in three countries said on Tuesday that a night train between Vienna and Rotterdam will run again from March, eleven years after the last one was withdrawn for want of passengers.',
  'The service will stop in Salzburg, Munich, Stuttgart and Cologne, and take a little under 14 hours. Tickets start at $62 for a seat and $140 for a bed, about 12 percent less than the same journey cost in 2014.',
  'Munich, a city of 1.5 million people, lost its last direct sleeper to the Dutch coast in December 2016. "We had 40,000 passengers a year and needed 90,000," said Greta Lindqvist, who ran the line at the time. "Now we expect more than 120,000 in the first year alone."',
  'The city council of Rotterdam has put aside 3.4 million euros for a longer platform. Work began in August and is two thirds done; some 210 metres of track have been laid again, and a footbridge will be moved by 18 metres.',
  "Not everyone is pleased. In Stuttgart, where the main station has been a building site since 2010, a residents' group counted 31 freight trains a night last spring, up from 19 in 2019. Its members fear that the sleeper, due at 2:40 a.m., will be one more.",
  'Similar lines have done well elsewhere. The train from Stockholm to Hamburg was 86 percent full last summer, and one from Paris to Berlin carried 58,000 people in ten months before repairs closed its route. In Japan, the sleeper from Tokyo to Izumo sells out within minutes.',
  'Whether the figures add up is another matter. A bed sold in Salzburg takes up ten times the room of an aeroplane seat, and the rent of the track alone comes to 27,000 euros a night. Analysts in London and Zurich put the break-even point at 190 passengers a train, roughly three carriages out of five.',
];

export const ARTICLE: SourceDocument = {
  blocks: PARAGRAPHS.map((text, id) => ({ id, role: 'body', text })),
  published: '2025-11-18',
  url: null,
};
