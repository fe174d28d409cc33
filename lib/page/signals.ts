import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import type { PageSignals } from '../core/types';
import { aroundTest, plainText } from './around';
import { readJsonLd } from './json-ld';

const SAMPLE_CHARS = 1000;

/** Names under which papers' systems give the date of publication, in lower case, the commonest first. */
const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'article.published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'published_at',
  'ptime',
  'date',
];

/**
 * What a page says about itself, without layout: it also works on a document of linkedom. Never throws; a page with
 * no body, or with broken metadata, has signals that say so.
 */
export function readSignals(document: Document, url: string): PageSignals {
  const linked = readJsonLd(texts(document, 'script[type="application/ld+json" i]'));
  const meta = metadata(document);
  const paragraphs = paragraphText(document);
  return {
    url,
    lang: document.documentElement?.getAttribute('lang')?.trim().toLowerCase() || null,
    types: linked.types,
    ogType: meta.get('og:type')?.toLowerCase() ?? null,
    published: publishedDate(document, url, meta, linked.published),
    textChars: paragraphs.chars,
    sample: paragraphs.sample,
    home: linked.home,
    readerable: document.querySelector('body') !== null && isProbablyReaderable(document),
  };
}

function texts(document: Document, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector), (element) => element.textContent ?? '');
}

/** What the `meta` elements say, by their names in lower case; of several with one name, the first that says anything. */
function metadata(document: Document): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && !named.has(name)) named.set(name, content);
    }
  }
  return named;
}

/** Paragraphs, and blocks whose paragraphs are parted by line breaks. */
function paragraphText(document: Document): { chars: number; sample: string } {
  const elements = new Set<Element>(document.querySelectorAll('p'));
  for (const lineBreak of document.querySelectorAll('div > br')) {
    const parent = lineBreak.parentElement;
    if (parent && !parent.querySelector('p')) elements.add(parent);
  }
  const isAround = aroundTest(document);
  let chars = 0;
  let sample = '';
  for (const element of elements) {
    const text = plainText(element);
    if (text === '' || isAround(element)) continue;
    chars += text.length;
    if (sample.length < SAMPLE_CHARS) sample += `${sample && ' '}${text}`;
  }
  return { chars, sample: sample.slice(0, SAMPLE_CHARS) };
}

function publishedDate(
  document: Document,
  url: string,
  meta: ReadonlyMap<string, string>,
  fromJsonLd: string | null,
): string | null {
  const written = [
    fromJsonLd,
    ...DATE_META.map((name) => meta.get(name)),
    ...Array.from(document.querySelectorAll('[itemprop="datePublished"]'), timeOf),
    ...Array.from(document.querySelectorAll('article time[datetime], main time[datetime]'), timeOf),
    ...Array.from(document.querySelectorAll('time[datetime]'), timeOf),
  ];
  for (const date of written) {
    const day = date && calendarDate(date);
    if (day) return day;
  }
  const path = /\/(\d{4})\/(\d\d?)\/(\d\d?)\//.exec(url);
  return path && realDate(Number(path[1]), Number(path[2]), Number(path[3]));
}

function timeOf(element: Element): string | null {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The calendar date as written, YYYY-MM-DD, or null: "2025-10-28T23:30:00-05:00" is the 28th, the day on which the
 * paper's own readers read it. Also "20251028", "28 October 2025" and "Oct 28, 2025"; never "10/11/2025".
 */
function calendarDate(written: string): string | null {
  const text = written.trim().slice(0, 60);
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2}) ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(text);
  if (dayFirst) return realDate(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(text);
  if (monthFirst) return realDate(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
  return null;
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.toLowerCase()) + 1;
}

function realDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1800 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
