/**
 * `npm run bench`: all parts, or those that are named (`npm run bench -- detect`, `npm run bench -- dataset 15`). A number
 * is the rounds of waking a worker. Exits with 1 where a limit is missed.
 */
import { Limits } from './limits';

const PARTS: Record<string, (limits: Limits, rounds: number) => Promise<void>> = {
  detect: async (limits) => (await import('./detect')).benchDetection(limits),
  analyze: async (limits) => (await import('./analyze')).benchAnalysis(limits),
  dataset: async (limits, rounds) => (await import('./dataset')).benchDataset(limits, rounds),
};
const ROUNDS = 21;

const args = process.argv.slice(2);
const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? ROUNDS);
const named = args.filter((arg) => !/^\d+$/.test(arg));
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown.join('", "')}": name ${Object.keys(PARTS).join(' or ')}, or none for all.`,
  );
  process.exitCode = 2;
} else {
  const limits = new Limits();
  for (const name of named.length > 0 ? named : Object.keys(PARTS)) await PARTS[name]!(limits, rounds);
  limits.close();
}
