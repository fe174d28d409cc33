import { describe, expect, it } from 'vitest';
import { detectCities } from '../../../lib/core/detect/cities';
import { readGazetteer } from '../../gazetteer';

const gazetteer = readGazetteer();

/** What is marked in a text, and where it is placed: "Lebanon US.PA", "Paris FR". */
function found(text: string, url: string | null = null): string[] {
  const blocks = text.split('\n').map((line, id) => ({ id, role: 'body' as const, text: line }));
  return detectCities(blocks, gazetteer, { url, home: null, earlier: null }).map((mention) => {
    const place = gazetteer.place(mention.candidates[0]!)!;
    const written = blocks[mention.block]!.text.slice(mention.start, mention.end);
    return `${written} ${place.country}${['US', 'CA', 'AU'].includes(place.country) ? `.${place.admin1Code}` : ''}`;
  });
}

type Row = [text: string, expected: string[]];

describe('saints', () => {
  it.each<Row>([
    ['Nurses at St. Rose Dominican Hospital went on strike.', []],
    ['She taught at St. Mary’s High School for years.', []],
    ['The St. Anthony Parish choir sang.', []],
    ['He was treated at St. Joseph’s on Sunday.', []],
    ['St. Michael’s pupils are dropped off last.', []],
    ['Firefighters in St. Cloud, Minn., were called.', ['St. Cloud US.MN']],
    ['A storm hit St. Louis on Friday.', ['St. Louis US.MO']],
    ['The boat left St. John’s, Newfoundland.', ['St. John’s CA.05']],
    ['Aid reached St. Marc, a port in Haiti.', ['St. Marc HT']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('counties, states and countries of the same name', () => {
  it.each<[string, string | null, string[]]>([
    ['Deputies of DeKalb County, Georgia, met. DeKalb police later spoke.', null, []],
    [
      'The city of DeKalb lies in DeKalb County, Illinois. DeKalb police spoke.',
      null,
      ['DeKalb US.IL', 'DeKalb US.IL'],
    ],
    ['A fair in Lebanon drew thousands.', null, []],
    ['A fair in Lebanon drew thousands.', 'https://www.ldnews.com/1', ['Lebanon US.PA']],
    ['Lebanon and Syria signed it, the Lebanese minister said.', 'https://www.ldnews.com/1', []],
    ['A fair in Lebanon, Tenn., drew thousands.', null, ['Lebanon US.TN']],
    ['Cattle crossed the northern part of Tamaulipas, Mexico.', null, []],
    ['The town lies on the bank of the Rio Grande.', null, []],
    ['A judge in Jordan ruled.', null, []],
    ['A judge in Jordan ruled.', 'https://www.jordannews.example/1', ['Jordan US.MN']],
  ])('%s %s', (text, url, expected) => expect(found(text, url)).toEqual(expected));
});

describe('the Holy See, and the city', () => {
  it.each<Row>([
    ['The Vatican declined to comment.', []],
    ['He vowed to reform the Vatican.', []],
    ['Vatican officials were silent.', []],
    ['She works in the Vatican.', ['Vatican VA']],
    ['Pilgrims came to Vatican City.', ['Vatican City VA']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a place that is said to lie elsewhere is not on record', () => {
  it.each<Row>([
    ['The packer is from Hamilton, New Jersey.', []],
    ['She was born in Cairo, Denmark.', []],
    ['Flights to Paris, Japan and Cairo resumed.', ['Paris FR', 'Cairo EG']],
    ['Flights to Paris, Japan, Cairo and Oslo resumed.', ['Paris FR', 'Cairo EG', 'Oslo NO']],
    ['She was born in Cairo, Ill., in May.', ['Cairo US.IL']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('names of firms, events, offices and people', () => {
  it.each<Row>([
    ['The Melbourne Cup goes ahead.', []],
    ['Con Edison crews dug all night.', []],
    ['Guests slept at the Hotel Syracuse.', []],
    ['She studies at New York University.', []],
    ['He won the Judah P. Benjamin prize.', []],
    ['Sens. Warren and Lee voted no.', []],
    ['Prince Albert and his wife waved.', []],
    ['The singer thanked the AMAs and several MPs.', []],
    ['Children wrote to Santa Claus.', []],
    ['Vladimir Petrov took the stand.', []],
    ['The mayor of Florence resigned.', ['Florence IT']],
    ['The streets of Naples were empty.', ['Naples IT']],
    ['Police in Prince Albert, Saskatchewan, made an arrest.', ['Prince Albert CA.11']],
    ['The Cleveland Republican voted yes.', ['Cleveland US.OH']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('what is better known than any town of its name', () => {
  it.each<Row>([
    ['The virus is found in birds throughout Asia.', []],
    ['The bill was debated in Congress.', []],
    ['The Elbe rose to eight metres in the night.', []],
    ['Castles stand all over Bohemia.', []],
    ['Ferries leave for Capri and Sardinia in summer.', []],
    ['The probe will circle Jupiter until 2030.', []],
    ['Firefighters in Bohemia, N.Y., were called.', ['Bohemia US.NY']],
    ['A pilot from Jupiter, Florida, landed on a road.', ['Jupiter US.FL']],
    ['She moved to L.A. The others stayed.', ['L.A. US.CA']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('British counties and their namesakes', () => {
  it.each<Row>([
    ['Turkeys on a farm in Norfolk, England, had the virus.', []],
    ['A swan was found in Fife, the UK government said.', []],
    ['Three people died at a caravan park in Cornwall in the south of England.', []],
    ['Cattle in Surrey were tested, the British vets said.', []],
    ['The ship returned to Norfolk, Va., on Monday.', ['Norfolk US.VA']],
    ['The sheriff of an Ohio county said the man had been seen in Kent, Ohio.', ['Kent US.OH']],
    ['Police in Surrey, British Columbia, closed the bridge.', ['Surrey CA.02']],
    ['A shop in Canterbury, Kent, was closed.', ['Canterbury GB']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('short forms', () => {
  it.each<Row>([
    ['She moved from L.A. to the coast.', ['L.A. US.CA']],
    ['The NYC subway flooded.', ['NYC US.NY']],
    ['The La Brea pits bubbled.', []],
    ['They met in LA LA Land.', []],
    ['Ferries left Davao for Cebu.', ['Davao PH', 'Cebu PH']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a nation’s capital', () => {
  it.each<[string, string | null, string[]]>([
    ['Senators returned to Washington.', 'https://www.onlineathens.com/1', ['Washington US.DC']],
    ['A barn in Washington, Ga., burned.', 'https://www.onlineathens.com/1', ['Washington US.GA']],
  ])('%s', (text, url, expected) => expect(found(text, url)).toEqual(expected));
});

describe('towns without a figure', () => {
  it.each<Row>([['Patients from Garut and Sukoharjo, in Java, recovered.', ['Garut ID', 'Sukoharjo ID']]])(
    '%s',
    (text, expected) => expect(found(text)).toEqual(expected),
  );
});
