import type { Gazetteer } from '../../gazetteer';
import type { Evidence } from './evidence';
import type { Hits } from './match';
import type { Tokens } from './tokens';

/** What is known of the whole text when its names are scored. */
export interface Article {
  tokens: Tokens;
  hits: Hits;
  gazetteer: Gazetteer;
  evidence: Evidence;
  settings: Uint8Array;
  surnames: Set<number>;
  /** Keys of names that are a film's or a song's here. */
  works: Set<number>;
  /** Hashes of words that stand in small letters somewhere in the text. */
  small: Set<number>;
}
