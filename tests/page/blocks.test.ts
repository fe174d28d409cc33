import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Layout, readBlocks } from '../../lib/page/blocks';
import { rangeOf } from '../../lib/page/offsets';

const documentOf = (html: string) => parseHTML(html).document as unknown as Document;
const inArticle = (html: string) => documentOf(`<html><body><article>${html}</article></body></html>`);
const read = (html: string, layout?: Layout) =>
  readBlocks(inArticle(html), layout).map(({ role, text }) => [role, text]);
const texts = (html: string, layout?: Layout) => read(html, layout).map(([, text]) => text);

describe('text as it is rendered', () => {
  it.each([
    [
      'across inline elements',
      '<p>more than <b>32</b>&nbsp;million <a href="#">resi<i>dents</i></a></p>',
      ['more than 32\u00a0million residents'],
    ],
    ['whitespace collapses', '<p>\n  one \n\t two\n </p>', ['one two']],
    ['and across elements', '<p>one <b> two</b> <i> three</i></p>', ['one two three']],
    ['no space is made up', '<p>Chong<b>qing</b>’s</p>', ['Chongqing’s']],
    ['a line break is a space', '<p>one<br>two<br><br>three</p>', ['one two three']],
    ['soft hyphens are not seen', '<p>neighbor&shy;hoods and zero&#8203;width</p>', ['neighborhoods and zerowidth']],
    ['no-break spaces join digits', '<p>82&nbsp;400</p>', ['82\u00a0400']],
    ['a comment is nothing', '<p>one<!-- two --> three</p>', ['one three']],
    ['an exponent is text', '<p>5 km<sup>2</sup></p>', ['5 km2']],
    [
      'a footnote mark is not',
      '<p>32 million<sup><a href="#n1">1</a></sup> and 5<sup>[2]</sup></p>',
      ['32 million and 5'],
    ],
    ['nothing but marks', '<p>* * *</p><p>—</p>', []],
    ['struck-out text', '<p>It has <del>12</del> 32 million</p>', ['It has 32 million']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('where texts end', () => {
  it.each([
    ['paragraphs', '<p>one</p><p>two</p>', ['one', 'two']],
    ['text around a block', '<div>one <p>two</p> three</div>', ['one', 'two', 'three']],
    ['a block that is skipped', '<div>one<form>two</form>three</div>', ['one', 'three']],
    ['a rule', '<div>one<hr>two</div>', ['one', 'two']],
    ['cells', '<table><tr><th>Chongqing</th><td>32.05 million</td></tr></table>', ['Chongqing', '32.05 million']],
    ['list items', '<ul><li>one</li><li>two <ul><li>three</li></ul></li></ul>', ['one', 'two', 'three']],
    ['an inline element around blocks', '<a href="#"><h2>one</h2><p>two</p></a>', ['one', 'two']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('roles', () => {
  it.each([
    ['<h1>x</h1>', 'headline'],
    ['<h3>x</h3>', 'headline'],
    ['<div role="heading">x</div>', 'headline'],
    ['<p>x</p>', 'body'],
    ['<div>x</div>', 'body'],
    ['<figure><figcaption>x</figcaption></figure>', 'caption'],
    ['<figure><figcaption><p>x</p></figcaption></figure>', 'caption'],
    ['<table><caption>x</caption></table>', 'caption'],
    ['<div class="wp-caption-text caption">x</div>', 'caption'],
    ['<blockquote><p>x</p></blockquote>', 'quote'],
    ['<aside class="pull-quote"><p>x</p></aside>', 'quote'],
    ['<li>x</li>', 'list'],
    ['<dl><dd>x</dd></dl>', 'list'],
    ['<table><tr><td>x</td></tr></table>', 'list'],
    ['<aside><p><a href="#">x</a></p></aside>', 'list'],
    ['<aside><p>x, a box of facts with <a href="#">y</a></p></aside>', 'body'],
    ['<blockquote><ul><li>x</li></ul></blockquote>', 'quote'],
    ['<p class="encapsulation">x</p>', 'body'],
  ])('%s is %s', (html, role) => {
    expect(read(html)[0]?.[0]).toBe(role);
  });
});

describe('what is skipped', () => {
  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<nav>x</nav>',
    '<footer>x</footer>',
    '<form><p>x</p></form>',
    '<textarea>x</textarea>',
    '<select><option>x</option></select>',
    '<button>x</button>',
    '<pre>x</pre>',
    '<code>x</code>',
    '<svg><text>x</text></svg>',
    '<iframe>x</iframe>',
    '<div contenteditable>x</div>',
    '<div contenteditable="true">x</div>',
    '<div role="textbox">x</div>',
    '<div role="dialog">x</div>',
    '<div role="navigation">x</div>',
    '<p hidden>x</p>',
    '<p aria-hidden="true">x</p>',
    '<section id="comments">x</section>',
    '<div class="comments-area comment-list">x</div>',
    '<div id="disqus_thread">x</div>',
    '<div class="cookie-banner">x</div>',
    '<div id="onetrust-consent-sdk">x</div>',
    '<div class="newsletter-signup">x</div>',
    '<ul class="share">x</ul>',
    '<div class="ad-slot">x</div>',
    '<span class="sr-only">x</span>',
    '<ul><li><a href="#">World</a></li><li><a href="#">Cities</a></li><li><a href="#">Food</a></li><li><a href="#">Forum</a></li></ul>',
  ])('%s', (html) => {
    expect(texts(`<p>before</p>${html}`)).toEqual(['before']);
  });

  it.each([
    ['a paper’s word for opinion', '<div class="comment">x</div>'],
    ['an open comment count', '<div class="has-comments-enabled">x</div>'],
    ['an anchored heading', '<h2 id="cookies">x</h2>'],
    ['shared', '<div class="shared-layout">x</div>'],
    ['advice', '<div class="advice ad-hoc">x</div>'],
    ['what the search engines are told is behind a wall', '<div class="paywall">x</div>'],
    ['not editable', '<div contenteditable="false">x</div>'],
    ['not hidden', '<div aria-hidden="false">x</div>'],
    ['a list of sentences with links', '<ul><li>x <a href="#">y</a> and more of it</li></ul>'],
  ])('but not %s', (_, html) => {
    expect(texts(html)).toHaveLength(1);
  });

  it('what the browser does not draw', () => {
    const layout: Layout = { isHidden: ({ className }) => className === 'gone', isBlock: () => false };
    expect(texts('<p>one <span class="gone">two</span> three</p><p class="gone">four</p>', layout)).toEqual([
      'one three',
    ]);
  });

  it('and parts what it draws on lines of their own', () => {
    const layout: Layout = { isHidden: () => false, isBlock: ({ className }) => className === 'credit' };
    expect(texts('<p>A hillside.<span class="credit">Photo: us</span></p>', layout)).toEqual([
      'A hillside.',
      'Photo: us',
    ]);
  });
});

describe('the story’s place', () => {
  const story = `<p>${'The survey teams began where the slopes are steepest. '.repeat(4)}</p>`.repeat(4);
  const teaser = `<p>${'Readers of this paper may also like to read the next story. '.repeat(2)}</p>`;
  const first = (html: string) =>
    readBlocks(documentOf(`<html><body>${html}</body></html>`)).map(({ text }) => text.slice(0, 10));

  it.each([
    ['an article among others', `<article>${teaser}</article><article>${story}</article>`],
    ['main', `<div>${teaser}</div><main>${story}</main>`],
    ['a named body', `<div>${teaser}</div><div itemprop="articleBody">${story}</div>`],
    ['the densest container', `<div><div>${teaser}</div><div><div>${story}</div></div></div>`],
  ])('is %s', (_, html) => {
    expect(first(html)).toEqual(Array(4).fill('The survey'));
  });

  it('has its headline even where that stands above it', () => {
    expect(first(`<header><h1>A city of stairs</h1></header><article>${story}</article>`)[0]).toBe('A city of ');
    expect(first(`<article><h1>A city</h1><div itemprop="articleBody">${story}</div></article>`)[0]).toBe('A city');
  });

  it('is nowhere without a body', () => {
    expect(readBlocks(documentOf(''))).toEqual([]);
    expect(readBlocks(documentOf('<html><head></head></html>'))).toEqual([]);
  });

  it('is the whole of a page with no paragraphs', () => {
    expect(first('<div>Only words</div>')).toEqual(['Only words']);
  });
});

describe('the way back', () => {
  /** The text of a range, invisible characters dropped and whitespace collapsed as the reader of blocks does it. */
  function textOf(root: Node, { startContainer, startOffset, endContainer, endOffset }: StaticRangeInit): string {
    let text = '';
    let inside = false;
    const walk = (node: Node) => {
      if (node.nodeName === 'SCRIPT') return;
      if (node.nodeType === 3) {
        const { data } = node as Text;
        const from = node === startContainer ? startOffset : 0;
        const to = node === endContainer ? endOffset : data.length;
        if (node === startContainer) inside = true;
        if (inside) text += data.slice(from, to);
        if (node === endContainer) inside = false;
      } else if (node.nodeName === 'BR' && inside) text += ' ';
      for (const child of node.childNodes) walk(child);
    };
    walk(root);
    return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[ \t\n\r\f]+/g, ' ');
  }

  it('finds a figure across elements and lines', () => {
    const document = inArticle('<p>home to <span>more\n   than <b>32</b></span>&nbsp;mil&shy;lion people</p>');
    const block = readBlocks(document)[0]!;
    const start = block.text.indexOf('than');
    const end = block.text.indexOf(' people');
    expect(textOf(document, rangeOf(block, { start, end })!)).toBe('than 32\u00a0million');
  });

  it('has no range for a span that holds no text', () => {
    const block = readBlocks(inArticle('<p>one</p>'))[0]!;
    expect(rangeOf(block, { start: 1, end: 1 })).toBeNull();
    expect(rangeOf(block, { start: 9, end: 12 })).toBeNull();
  });

  it('holds for any text in any nest of inline elements', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[a-z0-9 \n\t\u00ad\u200b\u00a0é€]{0,6}$/),
      fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<br>', '<!-- c -->', '<script>x y</script>', ' ', '\n  '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const document = inArticle(`<p>${pieces.join('')}</p>`);
        for (const block of readBlocks(document)) {
          expect(block.text).not.toMatch(/^ | $| {2}|[\n\t\u00ad\u200b]/);
          const start = a % block.text.length;
          const end = start + 1 + (b % (block.text.length - start));
          const span = block.text.slice(start, end);
          // A span that begins or ends in a space names a place between words, which may be in no node.
          if (span !== span.replace(/^[ ]+|[ ]+$/g, '')) continue;
          expect(textOf(document.querySelector('p')!, rangeOf(block, { start, end })!)).toBe(span);
        }
      }),
    );
  });
});
