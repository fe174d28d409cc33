import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/core/fold';
import { readGazetteer } from '../gazetteer';

const gazetteer = readGazetteer();
const best = (name: string) => gazetteer.place(gazetteer.lookup(name)[0] ?? 0);

describe('fold', () => {
  it.each([
    ['Köln', 'koln'],
    ['KÖLN', 'koln'],
    ['Ko\u0308ln', 'koln'],
    ['Stoke-on-Trent', 'stoke on trent'],
    ['St. John’s', 'st johns'],
    ["Sana'a", 'sanaa'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Đà Nẵng', 'da nang'],
    ['  Los   Angeles ', 'los angeles'],
    ['北京', ''],
    ['', ''],
  ])('%s', (text, expected) => expect(fold(text)).toBe(expected));
});

describe('place', () => {
  it('is unpacked whole', () => {
    expect(gazetteer.place(1814906)).toEqual({
      id: 1814906,
      name: 'Chongqing',
      country: 'CN',
      admin1: 'Chongqing',
      admin1Code: '33',
      lat: 29.56,
      lon: 106.56,
      population: 7457599,
      feature: 'PPLA',
    });
  });

  it('is undefined for an id that is none', () => {
    for (const id of [0, -1, 1, 4294967295]) expect(gazetteer.place(id)).toBeUndefined();
  });

  it('knows its state', () => {
    expect(best('Houston')).toMatchObject({ admin1: 'Texas', admin1Code: 'TX', country: 'US' });
  });
});

describe('lookup', () => {
  it.each([
    ['Paris', 'Paris', 'FR'],
    ['Köln', 'Cologne', 'DE'],
    ['koln', 'Cologne', 'DE'],
    ['Koeln', 'Cologne', 'DE'],
    ['Gothenburg', 'Gothenburg', 'SE'],
    ['Göteborg', 'Gothenburg', 'SE'],
    ['Kiev', 'Kyiv', 'UA'],
    ['Bombay', 'Mumbai', 'IN'],
    ['Allahabad', 'Prayagraj', 'IN'],
    ['Peking', 'Beijing', 'CN'],
    ['NYC', 'New York City', 'US'],
    ['New York', 'New York City', 'US'],
    ['D.C.', 'Washington', 'US'],
    ['St Petersburg', 'St. Petersburg', 'RU'],
    ['Saint Petersburg', 'St. Petersburg', 'RU'],
    ['Mexico City', 'Mexico City', 'MX'],
    ['Geneva', 'Geneva', 'CH'],
    ['Seville', 'Seville', 'ES'],
    ['Herat', 'Herat', 'AF'],
    ['Gaillimh', 'Galway', 'IE'],
    ['Beni Suef', 'Beni Suef', 'EG'],
    ['Gomel', 'Gomel', 'BY'],
    ['Madras', 'Chennai', 'IN'],
    ['Leningrad', 'St. Petersburg', 'RU'],
    ['Saigon', 'Ho Chi Minh City', 'VN'],
    ['St Paul', 'Saint Paul', 'US'],
    ['Şanlıurfa', 'Sanliurfa', 'TR'],
    ['Kraków', 'Kraków', 'PL'],
    // GeoNames: "Halle (Saale)", "Donostia / San Sebastián", "Gasteiz / Vitoria".
    ['Halle', 'Halle', 'DE'],
    ['San Sebastian', 'San Sebastian', 'ES'],
    ['Vitoria-Gasteiz', 'Vitoria-Gasteiz', 'ES'],
    // A name of today comes before another city's former one.
    ['Port Arthur', 'Port Arthur', 'US'],
    ['Salisbury', 'Harare', 'ZW'],
  ])('%s', (name, display, country) => expect(best(name)).toMatchObject({ name: display, country }));

  it('gives namesakes by population, each once', () => {
    const places = gazetteer.lookup('Springfield').map((id) => gazetteer.place(id)!);
    expect(places.length).toBeGreaterThan(10);
    expect(new Set(places.map((place) => place.id)).size).toBe(places.length);
    const people = places.map((place) => place.population);
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  it.each(['', 'Xyzzyville', 'the', '\u0000', '北京', 'a'.repeat(500)])('finds nothing for %j', (name) => {
    expect(gazetteer.lookup(name)).toEqual([]);
  });

  it('leaves out sections of places', () => {
    const features = new Set(gazetteer.lookup('Manhattan').map((id) => gazetteer.place(id)!.feature));
    expect(features.has('PPLX')).toBe(false);
  });
});

describe('countries', () => {
  it.each([
    ['US', 'United States'],
    ['TR', 'Turkey'],
    ['CI', 'Ivory Coast'],
    ['MM', 'Myanmar'],
    ['AT', 'Austria'],
    ['ZZ', 'ZZ'],
  ])('%s is called %s', (code, name) => expect(gazetteer.countryName(code)).toBe(name));

  it.each([
    ['Austria', 'AT'],
    ['Britain', 'GB'],
    ['U.S.', 'US'],
    ['UK', 'GB'],
    ['America', 'US'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Burma', 'MM'],
    ['Trinidad and Tobago', 'TT'],
    ['Saint Lucia', 'LC'],
    ['Texas', null],
    ['Paris', null],
    ['French', null],
    ['', null],
  ])('%s', (name, code) => expect(gazetteer.countryByName(name)).toBe(code));

  it.each([
    ['French', 'FR'],
    ['Dutch', 'NL'],
    ['Norwegians', 'NO'],
    ['British', 'GB'],
    ['Filipino', 'PH'],
    ['South Korean', 'KR'],
    ['North Koreans', 'KP'],
    // Of which of the two, the word does not say.
    ['Korean', null],
    ['Koreans', null],
    ['Dominican', null],
    ['Frenchman', 'FR'],
    ['France', null],
    ['Parisian', null],
  ])('the people or adjective %s', (word, code) => expect(gazetteer.demonym(word)).toBe(code));
});

describe('the people of a city', () => {
  it.each([
    ['Londoner', 'London'],
    ['Londoners', 'London'],
    ['Parisian', 'Paris'],
    ['Parisiennes', 'Paris'],
    ['Muscovites', 'Moscow'],
    ['New Yorker', 'New York City'],
    ['New Yorkers', 'New York City'],
    ['Angelenos', 'Los Angeles'],
    // A pastry and a newspaper format as well; nothing but the sentence can tell.
    ['Berliner', 'Berlin'],
    ['Viennese', 'Vienna'],
    ['Glaswegians', 'Glasgow'],
    ['Porteños', 'Buenos Aires'],
    ['St. Louisans', 'St. Louis'],
  ])('%s', (word, name) => expect(gazetteer.place(gazetteer.cityDemonym(word) ?? 0)?.name).toBe(name));

  it.each([
    // Of a country or a state.
    'Danish',
    'Dane',
    'Texans',
    'Singaporean',
    'Luxembourgers',
    'Washingtonian',
    // Something else as a rule.
    'Roman',
    'Romans',
    'Hamburger',
    'Frankfurter',
    'Phoenician',
    'Hamiltonian',
    'Bolognese',
    'Damascene',
    'Habanero',
    'Dresdner',
    'Baghdadi',
    // Of two cities, or of more than the city.
    'Portlander',
    'Novocastrian',
    'Gazans',
    'Geordie',
    // Not as it is written.
    'londoner',
    'LONDONER',
    'Londonerss',
    'Londoner ',
    'Vienneses',
    'Yorker',
    'London',
    'constructor',
    '',
  ])('not %j', (word) => expect(gazetteer.cityDemonym(word)).toBeNull());
});

it('says how old it is and how much it holds', () => {
  expect(gazetteer.vintage).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(gazetteer.placeCount).toBeGreaterThan(150_000);
});
