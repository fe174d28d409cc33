import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from './compare';
import { CARDS, MODES, OWN } from './shots';
import { Studio } from './studio';
import { type Machine, otherwise, yardstick } from './yardstick';

const KEPT = path.join(import.meta.dirname, 'pictures');
const MACHINE = path.join(KEPT, 'machine.json');
const OUT = path.resolve(import.meta.dirname, '../../out/visual');
const RENEW = Boolean(process.env.RENEW_PICTURES);
/** Of all pixels. */
const TOLERANCE = 0.0005;

const keptFile = (name: string) => path.join(KEPT, `${name}.png`);

describe('pictures', () => {
  let studio: Studio;
  let comparable = true;
  beforeAll(async () => {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    studio = await Studio.open();
    const { machine, picture } = await yardstick(studio.desk);
    if (RENEW) {
      writeFileSync(keptFile('yardstick'), picture, 'base64');
      writeFileSync(MACHINE, `${JSON.stringify(machine, null, 2)}\n`);
      return;
    }
    const { share } = await compare(studio.desk, readFileSync(keptFile('yardstick'), 'base64'), picture);
    comparable = share <= TOLERANCE;
    if (!comparable) console.log(otherwise(JSON.parse(readFileSync(MACHINE, 'utf8')) as Machine, machine));
  });
  afterAll(() => studio?.close());

  /** Holds a picture against the one that is kept. */
  const hold = async (name: string, picture: string, tolerance = TOLERANCE) => {
    if (RENEW) return writeFileSync(keptFile(name), picture, 'base64');
    const { size, share, marked } = await compare(studio.desk, readFileSync(keptFile(name), 'base64'), picture);
    if (!comparable || share <= tolerance) return;
    writeFileSync(path.join(OUT, `${name}.png`), picture, 'base64');
    writeFileSync(path.join(OUT, `${name}-difference.png`), marked, 'base64');
    expect.fail(`${name} looks otherwise: ${size ?? `${(100 * share).toFixed(2)} percent of it`}. See out/visual/.`);
  };

  test.each(MODES)('marks-%s', async (mode) => hold(`marks-${mode}`, await studio.marks(mode)));

  const cards = MODES.flatMap((mode) =>
    Object.entries(CARDS)
      .filter(([, shot]) => shot.modes.includes(mode))
      .map(([name, shot]) => [`card-${name}-${mode}`, shot, mode] as const),
  );
  test.each(cards)('%s', async (name, shot, mode) => hold(name, await studio.card(shot, mode)));

  const windows = Object.entries(OWN).flatMap(([name, shot]) =>
    [320, 820].flatMap((width) => (['ltr', 'rtl'] as const).map((dir) => [name, width, dir, shot] as const)),
  );
  test.each(windows)('%s has nothing outside of %i pixels, %s', async (_, width, dir, shot) =>
    expect(await studio.outside(shot, width, dir)).toEqual([]),
  );

  const own = Object.entries(OWN).flatMap(([name, shot]) =>
    MODES.map((mode) => [`${name}-${mode}`, shot, mode] as const),
  );
  test.each(own)('%s', async (name, shot, mode) => hold(name, await studio.own(shot, mode), shot.tolerance));
});
