/** Prints the bytes of heap and array buffers that the loaded dataset takes in this Node, which needs `--expose-gc`. */
import { openDataset } from '../../lib/cli/dataset';

const { gc } = globalThis;
if (!gc) throw new Error('run with --expose-gc');

function taken(): number {
  gc!();
  gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

// A first load makes the code and the tables of the engine itself, which are not the dataset's.
await openDataset();
await new Promise((resolve) => setTimeout(resolve, 100));
const before = taken();
const data = await openDataset();
const bytes = taken() - before;
if (data.gazetteer.placeCount === 0 || data.facts.count === 0) throw new Error('the dataset is empty');
console.log(bytes);
