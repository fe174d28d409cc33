import type { DrawSample } from '../../components/options/MarkSample';
import { Highlighter } from '../../lib/page/highlights';
import { drawsLines } from '../content/engine';

/** Draws the samples by the same hand that draws on pages. */
export const drawSample: DrawSample = (samples, look, dark) => {
  const highlighter = new Highlighter({ dark, underlines: drawsLines(), ...look });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlighter.css);
  document.adoptedStyleSheets.push(sheet);
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
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
};
