import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readSignals } from '../../lib/page/signals';

const URL = 'https://daily.tallymark.test/stairs';

function signalsOf(html: string, url = URL) {
  return readSignals(parseHTML(html).document as unknown as Document, url);
}

const page = (head: string, body = '') =>
  `<!doctype html><html lang="EN-gb"><head>${head}</head><body>${body}</body></html>`;
const ld = (json: string) => page(`<script type="application/ld+json">${json}</script>`);

describe('JSON-LD types', () => {
  it.each([
    ['one object', ld('{"@type":"NewsArticle"}'), ['NewsArticle']],
    ['a list', ld('[{"@type":"WebSite"},{"@type":"NewsArticle"}]'), ['WebSite', 'NewsArticle']],
    [
      'a graph',
      ld('{"@graph":[{"@type":"WebPage"},{"@type":["Article","NewsArticle"]}]}'),
      ['WebPage', 'Article', 'NewsArticle'],
    ],
    ['the main entity of a page', ld('{"@type":"WebPage","mainEntity":{"@type":"Product"}}'), ['WebPage', 'Product']],
    [
      'author and publisher are not the page',
      ld('{"@type":"NewsArticle","author":{"@type":"Person"},"publisher":{"@type":"NewsMediaOrganization"}}'),
      ['NewsArticle'],
    ],
    [
      'nor is what a list links to',
      ld('{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}}'),
      ['CollectionPage', 'ItemList'],
    ],
    ['nor what it is part of', ld('{"@type":"Recipe","isPartOf":{"@type":"NewsArticle"}}'), ['Recipe']],
    ['a comma at the end', ld('{"@type":"NewsArticle","keywords":["a","b",],}'), ['NewsArticle']],
    ['a raw line break in a string', ld('{"@type":"NewsArticle","headline":"one\ntwo"}'), ['NewsArticle']],
    ['wrapped in CDATA', ld('//<![CDATA[\n{"@type":"NewsArticle"}\n//]]>'), ['NewsArticle']],
    ['wrapped in a comment', ld('<!-- {"@type":"NewsArticle"} -->'), ['NewsArticle']],
    ['cut short', ld('{"@type":"NewsArticle","headline":"A city of st'), ['NewsArticle']],
    ['broken for good', ld('{{{'), []],
    ['not an object', ld('"NewsArticle"'), []],
    ['null', ld('null'), []],
    ['a number for a type', ld('{"@type":7}'), []],
    ['empty', ld(''), []],
    ['no type', ld('{"headline":"x"}'), []],
    ['another script', page('<script>var x = {"@type":"NewsArticle"}</script>'), []],
    [
      'one broken script beside a whole one',
      page(
        '<script type="application/ld+json">{</script><script type="application/ld+json">{"@type":"Article"}</script>',
      ),
      ['Article'],
    ],
  ])('%s', (_, html, types) => {
    expect(signalsOf(html).types).toEqual(types);
  });

  it.each<[string, string, object | null]>([
    [
      'the publisher of an article',
      '{"@type":"NewsArticle","publisher":{"@type":"Organization","address":{"addressLocality":"Bend","addressRegion":"OR","addressCountry":"US"}}}',
      { city: 'Bend', region: 'OR', country: 'US' },
    ],
    [
      'a country that is a thing of its own',
      '{"@type":"NewsArticle","publisher":[{"address":[{"addressCountry":{"@type":"Country","name":"Ireland"}}]}]}',
      { city: '', region: '', country: 'Ireland' },
    ],
    [
      'an organisation in a graph',
      '{"@graph":[{"@type":"WebPage"},{"@type":"NewsMediaOrganization","address":{"addressLocality":" Leeds "}}]}',
      { city: 'Leeds', region: '', country: '' },
    ],
    ['a street alone', '{"@type":"NewsArticle","publisher":{"address":{"streetAddress":"1 Main St."}}}', null],
    ['an address in one line', '{"@type":"NewsArticle","publisher":{"address":"1 Main St., Bend"}}', null],
    ['the address of what is written about', '{"@type":"Restaurant","address":{"addressLocality":"Leeds"}}', null],
    ['a publisher by reference', '{"@type":"NewsArticle","publisher":{"@id":"#us"}}', null],
    ['a publisher that is null', '{"@type":"NewsArticle","publisher":null}', null],
    ['numbers', '{"@type":"NewsArticle","publisher":{"address":{"addressLocality":7}}}', null],
  ])('home: %s', (_, json, home) => expect(signalsOf(ld(json)).home).toEqual(home));

  it('does not follow a graph that never ends', () => {
    expect(signalsOf(ld(`${'{"@type":"A","@graph":['.repeat(500)}${']}'.repeat(500)}`)).types).toEqual(['A']);
  });
});

describe('published', () => {
  const time = (value: string) => page('', `<article><time datetime="${value}">then</time></article>`);
  const meta = (name: string, value: string) => page(`<meta property="${name}" content="${value}">`);
  it.each([
    [
      'the day as written, not as it was in Greenwich',
      ld('{"@type":"NewsArticle","datePublished":"2025-10-28T23:30:00-05:00"}'),
      '2025-10-28',
    ],
    [
      'the article before the site',
      ld('[{"@type":"WebPage","datePublished":"2010-01-01"},{"@type":"NewsArticle","datePublished":"2025-10-28"}]'),
      '2025-10-28',
    ],
    [
      'out of a script that does not parse',
      ld('{"@type":"NewsArticle","datePublished":"2025-10-28T09:30:00Z",'),
      '2025-10-28',
    ],
    ['Open Graph', meta('article:published_time', '2025-10-28T09:30:00+08:00'), '2025-10-28'],
    ['another name for it', page('<meta name="parsely-pub-date" content="2025-10-28T01:30:00Z">'), '2025-10-28'],
    ['without hyphens', meta('pubdate', '20251028'), '2025-10-28'],
    ['in words', meta('date', 'Tue, 28 Oct 2025 09:30:00 GMT'), '2025-10-28'],
    ['in American words', meta('date', 'October 28, 2025'), '2025-10-28'],
    ['a time element', time('2025-10-28'), '2025-10-28'],
    ['marked up in the byline', page('', '<span itemprop="datePublished">October 28, 2025</span>'), '2025-10-28'],
    ['never a date of two readings', meta('date', '10/11/2025'), null],
    ['a day that is none', meta('date', '2025-02-30'), null],
    ['a month that is none', meta('date', '2025-13-01'), null],
    ['a duration', time('P3D'), null],
    ['a clock', time('09:30'), null],
    ['a year alone', meta('date', '2025'), null],
    ['nothing', page(''), null],
    [
      'the next source where the first is no date',
      page('<meta property="article:published_time" content="today">', '<time datetime="2025-10-28"></time>'),
      '2025-10-28',
    ],
  ])('%s', (_, html, published) => {
    expect(signalsOf(html).published).toBe(published);
  });
});

describe('published, by the address alone', () => {
  it.each([
    ['https://x.test/2025/10/28/stairs', '2025-10-28'],
    ['https://x.test/news/2025/1/2/stairs', '2025-01-02'],
    ['https://x.test/2025/10/stairs', null],
    ['https://x.test/2025/31/10/stairs', null],
    ['https://x.test/202510/28/stairs', null],
    ['https://x.test/12025/10/28/stairs', null],
  ])('%s', (url, published) => {
    expect(signalsOf(page(''), url).published).toBe(published);
    expect(signalsOf(page('<meta name="date" content="2024-02-29">'), url).published).toBe('2024-02-29');
  });
});

describe('text', () => {
  const paragraph = 'The survey teams began where the slopes are steepest and worked outward with measuring wheels. '
    .repeat(3)
    .trim();

  it('counts and samples paragraphs, whitespace collapsed', () => {
    const { textChars, sample } = signalsOf(page('', '<p>One\n   two</p><p>three</p>'));
    expect({ textChars, sample }).toEqual({ textChars: 12, sample: 'One two three' });
  });

  it('leaves out what is around the story', () => {
    const around = ['nav', 'footer', 'form'].map((tag) => `<${tag}><p>${paragraph}</p></${tag}>`).join('');
    expect(signalsOf(page('', `${around}<div role="dialog"><p>x</p></div><div hidden><p>y</p></div>`)).textChars).toBe(
      0,
    );
  });

  it('counts text that line breaks part', () => {
    expect(signalsOf(page('', '<div>One<br><br>two</div>')).textChars).toBe(6);
  });

  it('leaves out scripts that stand in paragraphs', () => {
    expect(signalsOf(page('', '<p>One <script>var ad = 1;</script>two</p>')).sample).toBe('One two');
  });

  it('samples a thousand characters at most', () => {
    expect(signalsOf(page('', `<p>${paragraph}</p>`.repeat(9))).sample).toHaveLength(1000);
  });

  it('says whether there is something to read', () => {
    expect(signalsOf(page('', `<p>${paragraph}</p>`.repeat(5))).readerable).toBe(true);
    expect(signalsOf(page('', '<p>Short.</p>')).readerable).toBe(false);
  });
});

describe('pages that are hardly pages', () => {
  it.each([
    ['nothing', ''],
    ['no body', '<html lang="en"><head></head></html>'],
    ['text alone', 'just words'],
    ['bytes', '\u0000\u0001\ufffd\ufffdPK\u0003'],
  ])('%s', (_, html) => {
    expect(signalsOf(html)).toMatchObject({ url: URL, types: [], published: null, readerable: false });
  });

  it('knows language and kind, in lower case', () => {
    expect(signalsOf(page('<meta property="og:type" content="Article">'))).toMatchObject({
      lang: 'en-gb',
      ogType: 'article',
    });
    expect(signalsOf('<html><head></head><body></body></html>')).toMatchObject({ lang: null, ogType: null });
  });
});
