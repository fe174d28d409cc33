import type { TermStyle } from '../../lib/core/terms';

/** Told apart by shape alone; the colour is that of the text around. */
const SHAPES: Record<TermStyle, string> = {
  // A tick in a ring.
  agrees: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M5 8.2l2.1 2.1L11 6.2',
  // A road that forks.
  depends: 'M8 14.5V9M8 9L3 3M8 9l5-6M3 6.2V3h3.2M13 6.2V3H9.8',
  // A clock.
  outdated: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M8 4.5V8l2.6 2',
  // Unequal.
  differs: 'M2.5 6h11M2.5 10.5h11M11 2.5l-6 11.5',
  // A question without a ring to close it.
  'cannot-tell': 'M5.4 5.6a2.6 2.6 0 1 1 4 2.2c-1 .6-1.4 1.1-1.4 2.2M8 12.9v.2',
  // A pin.
  city: 'M8 14.5s-5-4.6-5-8.2a5 5 0 0 1 10 0c0 3.6-5 8.2-5 8.2M8 4.8a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 0 1 0-3.4',
  // Bars.
  statistic: 'M3 13.5V9M8 13.5v-11M13 13.5V6',
};

export function OutcomeIcon({ outcome }: { outcome: TermStyle }) {
  return (
    <svg class="outcome-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={SHAPES[outcome]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
