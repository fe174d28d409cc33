import type { Gazetteer } from '../../gazetteer';
import { NO_NAME } from '../../names';
import type { Hits } from './match';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf } from './words';

const GIVEN = 3;
const LONGEST_NAME = 4;
const NO_PERSON =
  Cue.organisation | Cue.street | Cue.nature | Cue.division | Cue.civic | Cue.month | Cue.day | Cue.function;
const NOT_IN_A_NAME =
  NO_PERSON |
  Cue.quarter |
  Cue.settlement |
  Cue.inside |
  Cue.toward |
  Cue.venue |
  Cue.press |
  Cue.club |
  Cue.institution;

/**
 * Hashes of the surnames that the article introduces: "Michael Jackson" and "Mayor Jackson" make a person of a
 * later "Jackson".
 */
export function introducedSurnames(tokens: Tokens, hits: Hits, gazetteer: Gazetteer): Set<number> {
  const surnames = new Set<number>();
  for (let token = 0; token < tokens.count; token++) {
    const given = givenStrength(tokens, hits, gazetteer, token);
    const strange = given === 0 && opensUnknownName(tokens, hits, gazetteer, token);
    if (strange) surnames.add(tokens.hash[token + 1]!);
    const titled = (cuesOf(tokens.hash[token]!) & Cue.title) !== 0 && !tokens.is(token, Shape.possessive);
    if (given === 0 && !titled) continue;
    const last = endOfName(tokens, token);
    if (last > token && !(given > 0 && !titled && isInitial(tokens, last))) surnames.add(tokens.hash[last]!);
    // "Guadalupe Salinas Hernández" is Salinas later.
    for (let at = token + 1; given > 0 && at < last; at++) {
      if (surnameStrength(hits, gazetteer, at) > 0) surnames.add(tokens.hash[at]!);
    }
    if (last > token) token = last;
  }
  return surnames;
}

/**
 * "Guadalupe Salinas Hernández met him", "Nathaly Leon, 20, had": a place's name between two capitals that are in no
 * other way part of a name, or with an age behind it; a given name that no list knows.
 */
function opensUnknownName(tokens: Tokens, hits: Hits, gazetteer: Gazetteer, token: number): boolean {
  const middle = token + 1;
  const last = token + 2;
  if (!isNameWord(tokens, token) || !isNameWord(tokens, middle) || tokens.gap[middle] !== Gap.space) return false;
  const hit = hits.list[hits.ofToken[middle]!];
  if (!hit?.isPlace || hit.from !== middle || hit.to !== last || !tokens.joined(middle)) return false;
  if (surnameStrength(hits, gazetteer, middle) === 0) return false;
  if (tokens.gap[last] === Gap.space) return isNameWord(tokens, last) && !tokens.is(last + 1, Shape.capital);
  const size = tokens.stem[last]! - tokens.start[last]!;
  const aged = tokens.gap[last] === Gap.comma && tokens.is(last, Shape.digit) && size === 2;
  return aged && tokens.joined(last) && tokens.gap[last + 1] === Gap.comma;
}

function isNameWord(tokens: Tokens, token: number): boolean {
  return (
    tokens.joined(token) &&
    tokens.is(token, Shape.capital) &&
    !tokens.is(token, Shape.upper | Shape.possessive) &&
    (cuesOf(tokens.hash[token]!) & NOT_IN_A_NAME) === 0
  );
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
