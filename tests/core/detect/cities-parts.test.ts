import { describe, expect, it } from 'vitest';
import { detectCities } from '../../../lib/core/detect/cities';
import { readGazetteer } from '../../gazetteer';

const gazetteer = readGazetteer();

/** The names that are marked in a text. */
function found(text: string): string[] {
  const blocks = [{ id: 0, role: 'body' as const, text }];
  return detectCities(blocks, gazetteer).map((mention) => text.slice(mention.start, mention.end));
}

const table = (name: string, rows: [text: string, expected: string[]][]) =>
  describe(name, () => {
    it.each(rows)('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

table('a name that is part of an organisation’s', [
  ['The Toledo Health Department closed two pools.', []],
  ['The Frankfurt Stock Exchange fell at the open.', []],
  [
    'She has long worked as a volunteer for the Nashville Jazz and Heritage Foundation. He sings in Nashville.',
    ['Nashville'],
  ],
  ['Read it at Denver.com or on seattle.com today.', []],
  ['Nairobi.com and Nairobi.co.ke are for sale.', []],
  ['They moved to Nairobi.The rent was low.', ['Nairobi']],
  ['They paid 40 million Hong Kong dollars for a site in Hong Kong.', ['Hong Kong']],
  ['Tottenham Hotspur sold a defender. He was born in Leeds.', ['Leeds']],
  ['The Nashville Jazz & Heritage Foundation moved.', []],
  ['A Professor of Law, Clemson University', []],
  ['She wrote for New York magazine. She lives in New York.', ['New York']],
  ['Magazine shops in New York sold out.', ['New York']],
  ['Police in Toledo closed two pools.', ['Toledo']],
  ['Toledo residents and Frankfurt traders agreed.', ['Toledo', 'Frankfurt']],
]);

table('a name that is a state’s or a province’s', [
  ['New York Governor Ann Reed signed it. Shops in New York were shut.', ['New York']],
  ['New York state, unlike New York, has farms.', ['New York']],
  ['The army left Kandahar province. A market in Kandahar reopened. Kandahar is calm.', ['Kandahar', 'Kandahar']],
  ['The court of the Northern District of New York ruled.', []],
  ['The mayor of New York met her.', ['New York']],
]);

table('streets in pairs', [
  ['A van hit a pole at the corner of Lakeview and Harrison streets.', []],
  ['It happened between Lansing and Dover avenues.', []],
  ['Marchers filled the streets of Leeds and York.', ['Leeds', 'York']],
  ['Leeds and its streets were quiet.', ['Leeds']],
]);

table('films, plays and songs', [
  ['Her part in "Selma," a courtroom drama, won praise. Critics liked Selma.', []],
  ['The cast of the musical Hamilton bowed.', []],
  // An answer is no film, and "play" and "musical" are other words as well.
  ['Asked where to, she said "London." The train to London is late.', ['London', 'London']],
  ['Officials in Madrid said "Paris" first. Paris waits.', ['Madrid', 'Paris', 'Paris']],
  ['They play Chicago on Sunday. Chicago has lost twice.', ['Chicago', 'Chicago']],
  ['He knows the Nashville musical scene. Nashville pays badly.', ['Nashville', 'Nashville']],
  ['Every single Detroit clinic is full, said Detroit nurses.', ['Detroit', 'Detroit']],
  ['The movie Fargo came first; Fargo won two prizes. It snowed in Fargo, North Dakota.', ['Fargo']],
  ['"Where were you born?" "Philadelphia," she said.', ['Philadelphia']],
  ['The film opens in Philadelphia on Friday.', ['Philadelphia']],
  ['A movie theater in Chicago closed.', ['Chicago']],
]);

table('people', [
  ['Lord Carter of Dorking spoke. He takes the train from Dorking.', ['Dorking']],
  ['The people of Dorking spoke.', ['Dorking']],
  ['Officers met Maria Salinas Ortega at home. Salinas wept. They took Salinas to court.', []],
  ['Yoselin Leon, 22, met her. Police asked Leon to come along.', []],
  ['Reporting by Fergus Moore, Charlotte Greenfield and Cindy Wade.', []],
  ['He drove to Salinas. Salinas was hot.', ['Salinas', 'Salinas']],
]);

table('a place with an article before it', [
  ['Crews drained the High Bridge, and the North Sea was rough.', []],
  ['They fished the North Sea.', []],
  ['The Las Vegas hotel and the New York man were named.', ['Las Vegas', 'New York']],
]);

table('a part of the city behind it', [
  ['She was treated in Hampstead, north London, on Monday.', ['London']],
  ['He grew up in Croydon, south London.', ['Croydon', 'London']],
  ['A school in Hampstead, New Hampshire, closed.', ['Hampstead']],
]);

table('a small place of a country that the article has nothing to do with', [
  ['In Japan, Japanese engineers of the space agency of Japan said Japan would rely on Vulcan.', []],
  ['In Romania, Romanian engineers said Romania would rely on Vulcan.', ['Vulcan']],
  ['Afghan troops of the Afghan army flew to Berlin. Afghanistan said the Afghan pilots were tired.', ['Berlin']],
]);
