/** Our engine beside compromise's places and numbers on the same text, each in a process of its own, turn about. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { table } from '../../lib/cli/table';
import { type Limits, median, ratios } from './limits';

/** Turns of ours before the first that counts, since thirty files of rules take long to warm up; one does for compromise, whose single turn is long. */
const WARM_UP = 20;
const ROUNDS = 7;

export type Contender = 'detect' | 'analyze' | 'compromise';

/** A process of `contender.ts`, ready. */
async function start(name: Contender, text: string): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'contender.ts'), [name, text]);
  const [answer] = await once(child, 'message');
  if (answer !== 'ready') throw new Error(`${name} did not start`);
  return child;
}

async function turn(child: ChildProcess): Promise<number> {
  child.send('go');
  return (await once(child, 'message'))[0] as number;
}

/** Shows both over a text of so many words, and holds the median of their ratios against `limit`; gives our milliseconds. */
export async function besideCompromise(
  name: Exclude<Contender, 'compromise'>,
  text: string,
  words: number,
  limit: number,
  limits: Limits,
): Promise<number> {
  const [ours, peer] = [await start(name, text), await start('compromise', text)];
  const times: { ours: number[]; compromise: number[] } = { ours: [], compromise: [] };
  try {
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const asked = { ours: await turn(ours), compromise: round < 1 - WARM_UP || round >= 0 ? await turn(peer) : 0 };
      if (round < 0) continue;
      times.ours.push(asked.ours);
      times.compromise.push(asked.compromise);
    }
  } finally {
    ours.kill();
    peer.kill();
  }
  const row = (who: string, ms: readonly number[]) => [
    who,
    median(ms).toFixed(1),
    Math.round(words / (median(ms) / 1000)).toLocaleString('en-US'),
  ];
  console.log(table(['', 'ms', 'words a second'], [row('ours', times.ours), row('compromise', times.compromise)]));
  console.log(limits.atLeast('times faster', ratios(times.compromise, times.ours), limit));
  return median(times.ours);
}
