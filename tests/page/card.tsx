import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { FactCard, type FactCardProps } from '../../components/FactCard';
import { say as fill } from '../../lib/core/say';
import type { TermContent } from '../../lib/core/terms';
import type { Fact, MessageRef } from '../../lib/core/types';

export const catalogue = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const lookup = (id: string, substitutions: string[]) =>
  (catalogue[id]?.message ?? '').replace(/\$(\d)/g, (_, index) => substitutions[index - 1] ?? '');
export const say = (ref: MessageRef | string) => (typeof ref === 'string' ? ref : fill(ref, lookup, 'en'));

/** Shows the card of a term with these words, in place of the one before. */
export function show(text: string, content: TermContent, more: Partial<FactCardProps> = {}): HTMLElement {
  const term = { block: 0, start: 0, end: text.length, text, content };
  render(<FactCard term={term} say={say} locale="en" onClose={() => undefined} {...more} />, document.body);
  return document.body;
}

export const hide = () => render(null, document.body);

/** The text of each element, its spaces as a reader sees them. */
export const words = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (element) => element.textContent?.replace(/\s+/g, ' ').trim());

const source = {
  id: 'census',
  publisher: 'The Statistics Office',
  title: 'Seventh census',
  year: 2021,
  url: 'https://census.test/',
  licence: 'CC BY 4.0',
};
export const fact: Fact = {
  subject: { place: 7, name: 'Chongqing' },
  property: 'population',
  definition: 'municipality',
  value: 32054159,
  unit: 'person',
  asOf: '2020-11-01',
  known: '2021-05-11',
  of: null,
  grade: 'official',
  source,
};
