/**
 * One contender in a process of its own, so that neither pays for the other's garbage: named by its first argument, it
 * answers every message with the milliseconds of processor time that the text of the second took it.
 */
import nlp from 'compromise';
import { openDataset } from '../../lib/cli/dataset';
import { detect } from '../../lib/core/detect';
import { analyzer } from './analyze';
import { TEXTS } from './news';

const TURNS = 5;
const [, , name, text = ''] = process.argv;
const blocks = TEXTS[text]!();
const article = { blocks, published: '2025-11-18', url: null };

async function contender(): Promise<() => unknown> {
  const data = await openDataset();
  if (name === 'detect') return () => detect(article, data.gazetteer);
  if (name === 'analyze') return analyzer(article, data).run;
  const whole = blocks.map((block) => block.text).join('\n\n');
  return () => {
    const doc = nlp(whole);
    return doc.places().length + doc.numbers().length;
  };
}

const call = await contender();
process.on('message', async () => {
  const before = process.cpuUsage();
  for (let turn = 0; turn < TURNS; turn++) await call();
  const { user, system } = process.cpuUsage(before);
  process.send!((user + system) / 1000 / TURNS);
});
process.send!('ready');
