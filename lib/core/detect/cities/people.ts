import type { Gazetteer } from '../../gazetteer';
import { NO_NAME } from '../../names';
import type { Hits } from './match';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf } from './words';

const GIVEN = 3;
const LONGEST_NAME = 4;
const NO_PERSON =
  Cue.organisation | Cue.street | Cue.nature | Cue.division | Cue.civic | Cue.month | Cue.day | Cue.function;

/**
 * Hashes of the surnames that the article introduces: "Michael Jackson" and "Mayor Jackson" make a person of a
 * later "Jackson".
 */
export function introducedSurnames(tokens: Tokens, hits: Hits, gazetteer: Gazetteer): Set<number> {
  const surnames = new Set<number>();
  for (let token = 0; token < tokens.count; token++) {
    const given = givenStrength(tokens, hits, gazetteer, token);
    const titled = (cuesOf(tokens.hash[token]!) & Cue.title) !== 0 && !tokens.is(token, Shape.possessive);
    if (given === 0 && !titled) continue;
    const last = endOfName(tokens, token);
    if (last > token && !(given > 0 && !titled && isInitial(tokens, last))) surnames.add(tokens.hash[last]!);
    if (last > token) token = last;
  }
  return surnames;
}

/** 0 to 3: how usual a capitalised word is as a given name. */
export function givenStrength(tokens: Tokens, hits: Hits, gazetteer: Gazetteer, token: number): number {
  if (token < 0 || token >= tokens.count || !tokens.is(token, Shape.capital)) return 0;
  const key = hits.keyOfToken[token]!;
  if (key === NO_NAME || cuesOf(tokens.hash[token]!) & (Cue.function | Cue.month | Cue.day)) return 0;
  return gazetteer.priorBits(key) & GIVEN;
}

/** 0 to 3: how usual a capitalised word is as a surname. */
export function surnameStrength(hits: Hits, gazetteer: Gazetteer, token: number): number {
  const key = hits.keyOfToken[token] ?? NO_NAME;
  return key === NO_NAME ? 0 : (gazetteer.priorBits(key) >> 2) & 3;
}

/** The last token of the name that starts at `token`, over initials and further names; `token` where there is none. */
function endOfName(tokens: Tokens, token: number): number {
  let last = token;
  for (let at = token + 1; at < tokens.count && at <= token + LONGEST_NAME; at++) {
    const gap = tokens.gap[at]!;
    if (!tokens.joined(at - 1) || !tokens.is(at, Shape.capital)) break;
    if (gap !== Gap.space && gap !== Gap.dot && (gap !== Gap.hyphen || at === token + 1)) break;
    if (cuesOf(tokens.hash[at]!) & NO_PERSON) return token;
    last = at;
    if (tokens.is(at, Shape.possessive)) break;
  }
  return last;
}

/** An initial is no surname. */
function isInitial(tokens: Tokens, token: number): boolean {
  return tokens.stem[token]! - tokens.start[token]! < 3;
}
