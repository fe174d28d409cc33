import type { DrawSample } from '../../components/options/MarkSample';
import { Highlighter } from '../../lib/page/highlights';
import { drawsLines } from '../content/engine';
import { ownWardrobe } from '../shared/wardrobe';

/** Draws the samples by the same hand that draws on pages. */
export const drawSample: DrawSample = (samples, look, dark) => {
  const highlighter = new Highlighter({ dark, underlines: drawsLines(), ...look });
  ownWardrobe.dress(highlighter.css);
  highlighter.draw(
    samples.map(({ style, node }) => {
      const { length } = node.data;
      return {
        style,
        range: { startContainer: node, startOffset: 0, endContainer: node, endOffset: length },
        runs: [{ node, from: 0, start: 0, end: length }],
      };
    }),
  );
  return () => {
    highlighter.clear();
    ownWardrobe.undress(highlighter.css);
  };
};
