import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkLook } from '../../lib/core/look';
import type { TermStyle } from '../../lib/core/terms';
import { messageId } from '../card/words';
import type { Words } from '../words';

/** Marks a text node as a page's text is marked. Returns the way to take it off. */
export type DrawSample = (samples: { style: TermStyle; node: Text }[], look: MarkLook, dark: boolean) => () => void;

export interface MarkSampleProps {
  words: Words;
  look: MarkLook;
  draw: DrawSample;
}

const STYLES: readonly TermStyle[] = ['agrees', 'depends', 'outdated', 'differs', 'cannot-tell', 'city', 'statistic'];

/** Every kind of mark, on a light and on a dark page, drawn as they are on a page. It is their key as well. */
export function MarkSample({ words, look, draw }: MarkSampleProps) {
  return (
    <div class="sample">
      <Page theme="light" words={words} look={look} draw={draw} />
      <Page theme="dark" words={words} look={look} draw={draw} />
    </div>
  );
}

function Page({ theme, words, look, draw }: MarkSampleProps & { theme: 'light' | 'dark' }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const spans = list.current?.querySelectorAll('span') ?? [];
    const samples = STYLES.map((style, index) => ({ style, node: spans[index]!.firstChild as Text }));
    return draw(samples, look, theme === 'dark');
  }, [look.markStyle, look.markStrength]);
  return (
    <ul ref={list} class={`sample-page sample-${theme}`} aria-label={words.text(`options_sample_${theme}`)}>
      {STYLES.map((style) => (
        <li key={style}>
          <span>{words.text(messageId('sample', style))}</span>
        </li>
      ))}
    </ul>
  );
}
