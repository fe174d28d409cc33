/**
 * One contender in a process of its own, so that neither pays for the other's garbage: named by its argument, it answers
 * every message with the milliseconds of processor time that 10,000 words of news took it.
 */
import nlp from 'compromise';
import { openDataset } from '../../lib/cli/dataset';
import { detect } from '../../lib/core/detect';
import { newsOf } from './news';

const TURNS = 5;
const blocks = newsOf(10_000);

async function contender(name: string | undefined): Promise<() => unknown> {
  if (name === 'ours') {
    const { gazetteer } = await openDataset();
    return () => detect({ blocks, published: '2025-11-18', url: null }, gazetteer);
  }
  const text = blocks.map((block) => block.text).join('\n\n');
  return () => {
    const doc = nlp(text);
    return doc.places().length + doc.numbers().length;
  };
}

const call = await contender(process.argv[2]);
process.on('message', () => {
  const before = process.cpuUsage();
  for (let turn = 0; turn < TURNS; turn++) call();
  const { user, system } = process.cpuUsage(before);
  process.send!((user + system) / 1000 / TURNS);
});
process.send!('ready');
