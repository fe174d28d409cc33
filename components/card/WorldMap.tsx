import { MAP } from '../../lib/core/atlas';
import type { Place } from '../../lib/core/types';

interface Props {
  /** Outline of all land as an SVG path, or null while it is on its way: the room is kept. */
  land: string | null;
  places: readonly Pick<Place, 'id' | 'lat' | 'lon'>[];
  label: string;
}

const DOT = 2.6;
/** Half the world at a time: a continent is told by its outline, and a city's place on it still by eye. */
const VIEW = { width: 180, height: 70 };
/** Namesakes in neighbouring states are told apart only nearer by; nearer than this the outline is too coarse. */
const NEAREST = 0.3;
/** How much of the view is left around the outermost of several places. */
const ROOM = 1.9;

/** Where in the world these places lie; a number beside each where they are several. */
export function WorldMap({ land, places, label }: Props) {
  const points = places.map(({ lat, lon }) => ({ x: lon + 180, y: MAP.north - lat }));
  const { scale, box } = viewOf(points);
  return (
    <svg class="map" viewBox={box.map((value) => value.toFixed(1)).join(' ')} role="img" aria-label={label}>
      {land && <path class="land" d={land} />}
      {points.map(({ x, y }, index) => (
        <g key={places[index]!.id} class="here">
          <circle cx={x} cy={y} r={DOT * scale} stroke-width={0.9 * scale} />
          {places.length > 1 && (
            <text x={x + 4 * scale} y={y - 3 * scale} font-size={8 * scale} stroke-width={2 * scale}>
              {index + 1}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Half the world around a point, less around several that are near each other, the whole where they are far apart. */
function viewOf(points: readonly { x: number; y: number }[]): { box: number[]; scale: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const whole = right - left > 0.8 * VIEW.width || bottom - top > 0.8 * VIEW.height;
  if (whole) return { box: [0, 0, MAP.width, MAP.height], scale: MAP.width / VIEW.width };
  const spread = ROOM * Math.max((right - left) / VIEW.width, (bottom - top) / VIEW.height);
  const scale = points.length > 1 ? Math.min(1, Math.max(NEAREST, spread)) : 1;
  const [width, height] = [scale * VIEW.width, scale * VIEW.height];
  const x = clamp((left + right - width) / 2, MAP.width - width);
  const y = clamp((top + bottom - height) / 2, MAP.height - height);
  return { box: [x, y, width, height], scale };
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
