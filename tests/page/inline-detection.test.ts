import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { detectCities } from '../../lib/core/detect/cities';
import { detectDates } from '../../lib/core/detect/dates';
import { detectQuantities } from '../../lib/core/detect/quantities';
import type { TextBlock } from '../../lib/core/types';
import { readBlocks } from '../../lib/page/blocks';
import { readGazetteer } from '../gazetteer';

const gazetteer = readGazetteer();

const sentences = [
  'More than 1,200 people fled Winston-Salem for New York City on Monday.',
  'Sales in Rio de Janeiro rose by 4.5 percent to $32 million.',
  'Athens, Ga., lost between 10 and 12 shops; London’s mayor named two-thirds of them.',
  'The 45-year-old drove 60 km/h from Paris to Cologne.',
];

/** The sentence as HTML, with an inline element around each pair of neighbouring cuts. */
function tagged(text: string, cuts: number[], tag: string): string {
  const places = [...new Set(cuts.map((cut) => cut % text.length))].sort((a, b) => a - b);
  let html = '';
  let from = 0;
  let isOpen = false;
  for (const place of places) {
    html += text.slice(from, place) + (isOpen ? `</${tag}>` : `<${tag}>`);
    isOpen = !isOpen;
    from = place;
  }
  return html + text.slice(from) + (isOpen ? `</${tag}>` : '');
}

function spans(blocks: TextBlock[]): [number, number][] {
  const block = blocks[0]!;
  return [...detectCities(blocks, gazetteer), ...detectQuantities(block, detectDates(block))].map(({ start, end }) => [
    start,
    end,
  ]);
}

it('finds the same spans wherever inline elements divide the text', () => {
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...sentences), cuts, fc.constantFrom('b', 'a', 'span'), (text, places, tag) => {
      const html = `<html><body><article><p>${tagged(text, places, tag)}</p></article></body></html>`;
      const blocks = readBlocks(parseHTML(html).document as unknown as Document);
      expect(blocks.map((block) => block.text)).toEqual([text]);
      const whole = spans([{ id: 0, role: 'body', text }]);
      expect(whole.length).toBeGreaterThan(2);
      expect(spans(blocks)).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});
