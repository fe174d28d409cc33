import type { Outcome } from '../../lib/core/types';
import { OutcomeIcon } from '../card/OutcomeIcon';
import type { Words } from '../words';

/** From what agrees to what cannot be told, so that the bar reads from sure to unsure. */
const ORDER: Outcome[] = ['agrees', 'depends', 'outdated', 'differs', 'cannot-tell'];

const WIDTH = 288;
const HEIGHT = 8;
const GAP = 2;

/** Where each outcome's part of the bar begins and how wide it is; a part is never too thin to see. */
export function barParts(
  counts: Record<Outcome, number>,
  width = WIDTH,
): { outcome: Outcome; x: number; width: number }[] {
  const present = ORDER.filter((outcome) => counts[outcome] > 0);
  const total = present.reduce((sum, outcome) => sum + counts[outcome], 0);
  const least = HEIGHT;
  const spare = width - GAP * (present.length - 1) - least * present.length;
  let x = 0;
  return present.map((outcome) => {
    const part = { outcome, x, width: least + (spare * counts[outcome]) / total };
    x += part.width + GAP;
    return part;
  });
}

/** The claims of the page by outcome: as a bar, and in numbers with an icon and a word each. */
export function OutcomeTally({ words, counts }: { words: Words; counts: Record<Outcome, number> }) {
  const present = ORDER.filter((outcome) => counts[outcome] > 0);
  if (present.length === 0) return <p class="tally-none">{words.text('popup_no_claims')}</p>;
  return (
    <section class="tally" aria-label={words.text('popup_claims')}>
      <svg class="tally-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} aria-hidden="true">
        {barParts(counts).map(({ outcome, x, width }) => (
          <rect key={outcome} class={`fill-${outcome}`} x={x} y="0" width={width} height={HEIGHT} rx="2" />
        ))}
      </svg>
      <ul class="tally-list">
        {present.map((outcome) => (
          <li key={outcome} class={`ink-${outcome}`}>
            <OutcomeIcon outcome={outcome} />
            <span>{words.plural(`popup_count_${outcome.replaceAll('-', '_')}`, counts[outcome])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
