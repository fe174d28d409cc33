import { toYears } from '../../lib/core/verdict';

interface Props {
  points: readonly { date: string; value: number }[];
}

const WIDTH = 44;
const HEIGHT = 14;
const EDGE = 2;

/** How a figure grew, from nought up, so that a small growth looks small. Its ends are told in words beside it. */
export function Sparkline({ points }: Props) {
  const years = points.map(({ date }) => toYears(date));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...points.map(({ value }) => value));
  const at = points.map(({ value }, index) => {
    const x = EDGE + ((years[index]! - from) / (to - from || 1)) * (WIDTH - 2 * EDGE);
    const y = HEIGHT - EDGE - (value / (most || 1)) * (HEIGHT - 2 * EDGE);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const last = at.at(-1)!.split(' ');
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path class="ground" d={`M${at[0]!.split(' ')[0]} ${HEIGHT - EDGE}L${at.join('L')}V${HEIGHT - EDGE}z`} />
      <path class="line" d={`M${at.join('L')}`} />
      <circle cx={last[0]} cy={last[1]} r="1.8" />
    </svg>
  );
}
