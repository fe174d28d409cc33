import { describe, expect, test } from 'vitest';
import { hostOf, type Place, type Standing, standing } from '../../lib/ext/here';
import type { PageState } from '../../lib/ext/page-messages';

const counts = {
  cities: 0,
  statistics: 0,
  claims: { agrees: 0, differs: 0, outdated: 0, depends: 0, 'cannot-tell': 0 },
};
const page = (over: Partial<PageState> = {}): PageState => ({
  host: 'news.test',
  revision: 1,
  running: true,
  checked: true,
  gate: { run: true, reasons: ['news-article'] },
  off: null,
  error: null,
  counts,
  ...over,
});
const place = (over: Partial<Place> = {}): Place => ({
  url: 'https://news.test/a',
  listed: true,
  access: true,
  off: null,
  page: page(),
  ...over,
});

describe('standing', () => {
  test.each<[string, Place, Standing]>([
    ['an article that was read', place(), 'checked'],
    ['an article that is being read', place({ page: page({ running: false, checked: false }) }), 'reading'],
    ['an article whose claims are not read yet', place({ page: page({ checked: false }) }), 'reading'],
    ['a page not judged yet', place({ page: page({ running: false, checked: false, gate: null }) }), 'reading'],
    [
      'a page that the gate refuses',
      place({ page: page({ running: false, checked: false, gate: { run: false, reasons: [] } }) }),
      'refused',
    ],
    ['an error', place({ page: page({ running: false, checked: false, error: { id: 'error_data' } }) }), 'failed'],
    ['an error before the gate', place({ page: page({ gate: null, error: { id: 'error_data' } }) }), 'failed'],
    ['off here', place({ off: 'here' }), 'here'],
    ['off here, while the page has not heard of it', place({ off: 'here', page: page({ off: null }) }), 'here'],
    [
      'on again, while the page has not heard of it',
      place({ page: page({ off: 'here', running: false, checked: false }) }),
      'reading',
    ],
    ['off everywhere', place({ off: 'everywhere' }), 'everywhere'],
    ['off everywhere, and the page does not answer', place({ off: 'everywhere', page: null }), 'everywhere'],
    ['a listed site whose page does not answer', place({ page: null }), 'unreached'],
    ['a listed site without leave', place({ page: null, access: false }), 'withdrawn'],
    ['another site', place({ page: null, access: false, listed: false }), 'unlisted'],
    [
      'another site, off everywhere',
      place({ page: null, access: false, listed: false, off: 'everywhere' }),
      'unlisted',
    ],
    ['another site that the reader added', place({ listed: false }), 'checked'],
    ['another site, checked by a click', place({ listed: false, access: false }), 'checked'],
    ['a page of the browser', place({ url: 'chrome://extensions', page: null }), 'restricted'],
    ['a file', place({ url: 'file:///a.html', page: null }), 'restricted'],
    ['an address that is not shown to us', place({ url: undefined, page: null }), 'restricted'],
  ])('%s', (_, given, expected) => {
    expect(standing(given)).toBe(expected);
  });
});

test.each<[string | undefined, string | null]>([
  ['https://www.news.test/a?b#c', 'www.news.test'],
  ['http://news.test:8080/', 'news.test'],
  ['HTTPS://NEWS.TEST/', 'news.test'],
  ['about:blank', null],
  ['view-source:https://news.test/', null],
  ['moz-extension://11111111-2222/popup.html', null],
  ['https://', null],
  ['', null],
  [undefined, null],
])('hostOf(%s)', (url, expected) => {
  expect(hostOf(url)).toBe(expected);
});
