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

/** Where in the world these places lie; a number beside each where they are several. */
export function WorldMap({ land, places, label }: Props) {
  const points = places.map(({ lat, lon }) => ({ x: lon + 180, y: MAP.north - lat }));
  return (
    <svg class="map" viewBox={viewOf(points)} role="img" aria-label={label}>
      {land && <path class="land" d={land} />}
      {points.map(({ x, y }, index) => (
        <g key={places[index]!.id} class="here">
          <circle cx={x} cy={y} r={DOT} />
          {places.length > 1 && (
            <text x={x + 4} y={y - 3}>
              {index + 1}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Half the world around the points, or the whole where they lie further apart. */
function viewOf(points: readonly { x: number; y: number }[]): string {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const whole = right - left > 0.8 * VIEW.width || bottom - top > 0.8 * VIEW.height;
  if (whole) return `0 0 ${MAP.width} ${MAP.height}`;
  const x = clamp((left + right - VIEW.width) / 2, MAP.width - VIEW.width);
  const y = clamp((top + bottom - VIEW.height) / 2, MAP.height - VIEW.height);
  return `${x.toFixed(1)} ${y.toFixed(1)} ${VIEW.width} ${VIEW.height}`;
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
