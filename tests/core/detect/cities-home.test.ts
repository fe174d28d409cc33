import { describe, expect, it } from 'vitest';
import { detectCities } from '../../../lib/core/detect/cities';
import type { Earlier } from '../../../lib/core/earlier';
import type { HomePlace } from '../../../lib/core/types';
import { readGazetteer } from '../../gazetteer';

const gazetteer = readGazetteer();

/** Where the first city of a text is placed: "US.OH", "GB". */
function placed(text: string, url: string | null, home: HomePlace | null = null, earlier: Earlier | null = null) {
  const [mention] = detectCities([{ id: 0, role: 'body', text }], gazetteer, { url, home, earlier });
  const place = mention && gazetteer.place(mention.candidates[0]!)!;
  return place && (['US', 'CA', 'AU'].includes(place.country) ? `${place.country}.${place.admin1Code}` : place.country);
}

describe('the home of a host', () => {
  it.each<[string, string, string]>([
    ['A barn burned down near Springfield.', 'https://www.masslive.com/news/1', 'US.MA'],
    ['A barn burned down near Springfield.', 'https://www.news-leader.com/news/1', 'US.MO'],
    ['A barn burned down near Springfield.', 'https://eu.springfieldnewssun.com/news/1', 'US.OH'],
    ['The library of Lebanon, near Myerstown, reopened.', 'https://www.ldnews.com/1', 'US.PA'],
    ['Police in Cambridge made an arrest.', 'https://www.bbc.co.uk/news/1', 'GB'],
    ['Police in Cambridge made an arrest.', 'https://www.daily-jeff.com/1', 'US.OH'],
    // A great city far away is itself all the same.
    ['The band played in Paris.', 'https://www.masslive.com/news/1', 'FR'],
    ['Ministers met in Berlin.', 'https://www.concordmonitor.com/1', 'DE'],
    ['Prices rose in London.', 'https://www.cincinnati.com/1', 'GB'],
    ['Envoys flew to Rome.', 'https://www.nytimes.com/1', 'IT'],
  ])('%s %s', (text, url, expected) => expect(placed(text, url)).toBe(expected));

  it.each<[string, string, string]>([
    ['A school in Dublin closed.', 'https://capitalpress.example/dublin-news/ohio/a-school', 'US.OH'],
    ['Police in Birmingham made an arrest.', 'https://daily.example/uk-news/2025/an-arrest', 'GB'],
    ['Police in Birmingham made an arrest.', 'https://daily.example/us-news/alabama/an-arrest', 'US.AL'],
    // "in" and "me" are no states, and the last part is the headline again.
    ['Police in Birmingham made an arrest.', 'https://daily.example/in/me/alabama', 'GB'],
  ])('sections: %s %s', (text, url, expected) => expect(placed(text, url)).toBe(expected));
});

describe('the address of a publisher', () => {
  const town = 'A fire broke out in Richmond on Monday.';
  it.each<[HomePlace, string | undefined]>([
    [{ city: 'Richmond', region: 'IN', country: 'US' }, 'US.IN'],
    [{ city: 'Richmond', region: 'Indiana', country: '' }, 'US.IN'],
    [{ city: 'Muncie', region: 'Indiana', country: 'United States' }, 'US.IN'],
    [{ city: 'Richmond', region: '', country: 'GB' }, 'GB'],
    [{ city: '', region: '', country: '' }, 'US.VA'],
    [{ city: 'Richmond', region: '', country: '' }, 'US.VA'],
    [{ city: 'Nowhere at all', region: '?', country: 'Atlantis' }, 'US.VA'],
  ])('%j', (home, expected) => expect(placed(town, 'https://daily.example/1', home)).toBe(expected));

  it('is not asked where the home is known', () => {
    const home = { city: 'Birmingham', region: '', country: 'GB' };
    expect(placed('Police in Birmingham met.', 'https://www.al.com/1', home)).toBe('US.AL');
  });
});

describe('what the host wrote of before', () => {
  const lima = gazetteer.lookup('Lima').find((id) => gazetteer.place(id)!.admin1Code === 'OH')!;
  const earlier = (share: number): Earlier => ({ places: [{ id: lima, share, state: share, country: share }] });
  it.each<[string, number, string]>([
    ['A street in Lima was closed, residents of Ottawa said.', 0, 'PE'],
    ['A street in Findlay was closed.', 0.5, 'US.OH'],
    ['Schools in Delphos and Kenton closed.', 0.5, 'US.OH'],
    ['A street in Wapakoneta was closed, as in Springfield.', 0.5, 'US.OH'],
    ['The minister flew to Madrid.', 0.9, 'ES'],
  ])('%s (%d)', (text, share, expected) => expect(placed(text, null, null, earlier(share))).toBe(expected));
});
