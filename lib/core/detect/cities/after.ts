import type { Article } from './article';
import type { Hit } from './match';
import { surnameStrength } from './people';
import { Setting } from './sentences';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf, hashOf } from './words';

const LONGEST_TAIL = 3;
const LONGER_TAIL = 5;
/** A mere part of another name, whatever else the article says of the city. */
const PART = -9;
const CLUB = -6;
const ENDS_TAIL = Cue.title | Cue.civic | Cue.street | Cue.nature | Cue.division | Cue.month | Cue.day;

/** "the Houston region" is about Houston; "Lahore province" is not. */
export const WEAK_DIVISION = new Set(['region', 'district', 'municipality'].map(hashOf));

/** What follows: civic words, speech, parts of other names. */
export function ofAfter(hit: Hit, { tokens, hits, gazetteer, settings }: Article, qualified: boolean): number {
  const after = hit.to;
  if (qualified || !tokens.joined(hit.to - 1)) return 0;
  if (isSiteName(hit, tokens)) return PART;
  const gap = tokens.gap[after]!;
  const cues = cuesOf(tokens.hash[after]!);
  const capital = tokens.is(after, Shape.capital);
  const title = settings[tokens.sentence[hit.from]!] !== Setting.plain;
  const possessive = tokens.is(hit.to - 1, Shape.possessive);
  if (gap === Gap.hyphen) {
    if (cues & Cue.suffix) return 2;
    if (!capital) return 0;
    return hits.list[hits.ofToken[after]!]?.isPlace ? 0 : -2.5;
  }
  if (gap === Gap.ampersand) return -2;
  if (gap === Gap.comma) return ageFollows(tokens, after) ? -3 : 0;
  if (gap !== Gap.space) return 0;
  if (CURRENCY.has(tokens.hash[after]!)) return PART;
  if (!capital) {
    if (cues & Cue.personAfter) return -1.5;
    if (cues & Cue.speech) return -1.2;
    if (possessive) return 0;
    if (PERIODICALS.has(tokens.hash[after]!)) return PART;
    if (cues & Cue.civic || cues & Cue.settlement) return 1.2;
    if (cues & Cue.title) return 1;
    if (hit.isRegion && cues & Cue.governor) return -3;
    if (cues & Cue.division) return WEAK_DIVISION.has(tokens.hash[after]!) ? -0.7 : PART;
    return 0;
  }
  if (possessive) return title ? 0 : -0.3;
  if (hit.isRegion && cues & Cue.governor) return PART;
  if (cues & Cue.division) return WEAK_DIVISION.has(tokens.hash[after]!) ? -1 : PART;
  if (cues & Cue.street) return PART;
  if (cues & Cue.nature) return title ? -1.5 : -3;
  if (cues & Cue.personAfter) return -3;
  const part = ofLongName(hit, tokens, title);
  if (part !== null) return part;
  if (cues & Cue.civic) return 0.8;
  if (cues & Cue.title) return 1;
  if (cues & (Cue.month | Cue.day)) return 0;
  const given = hit.to - hit.from === 1 ? gazetteer.prior(hit.key).given : 0;
  const surname = surnameStrength(hits, gazetteer, after) > 0;
  if (given > 0 && !title) return -2.2 - given * 0.8 - (surname ? 0.5 : 0);
  // "Reporting by Fergus Moore, Charlotte Greenfield and Cindy Wade" is set like a headline.
  if (given > 1 && surname) return -4;
  if (tokens.stem[after]! - tokens.start[after]! === 1) return tokens.is(after, Shape.dotted) ? -3 : -1.5;
  if (title) return 0;
  return hits.list[hits.ofToken[after]!]?.isRegion ? 0.3 : -2.4;
}

/** "St. Mary's High School", "St. John's Health": a school, a parish or a hospital, more often than a town. */
const SAINTS = new Set(['st', 'saint', 'ste', 'sainte'].map(hashOf));
const GREAT_SAINT = 50_000;

export function ofSaint(hit: Hit, { tokens, gazetteer }: Article, place: number): number {
  if (hit.to - hit.from < 2 || !SAINTS.has(tokens.hash[hit.from]!)) return 0;
  const church = tokens.is(hit.to - 1, Shape.possessive) && hit.end < tokens.end[hit.to - 1]! ? -3 : 0;
  if (!tokens.joined(hit.to - 1) || tokens.gap[hit.to] !== Gap.space) return church;
  const cues = cuesOf(tokens.hash[hit.to]!);
  const body = Cue.institution | Cue.venue | Cue.organisation;
  if (!tokens.is(hit.to, Shape.capital) || cues & Cue.civic & ~Cue.institution) return church;
  if (gazetteer.population(place) >= GREAT_SAINT && !(cues & body)) return church;
  return church - 2.5;
}

/**
 * Within a few capitals the name becomes that of a paper, a club, a firm: "Toronto Blue Jays", "Bombay Stock Exchange",
 * "New Orleans Jazz and Heritage Foundation". Null where it does not.
 */
function ofLongName(hit: Hit, tokens: Tokens, title: boolean): number | null {
  let club = false;
  for (let at = hit.to; tokens.joined(at - 1); at++) {
    const gap = tokens.gap[at]!;
    if (gap !== Gap.space && !(club && gap === Gap.ampersand)) break;
    if (at >= hit.to + (club ? LONGER_TAIL : LONGEST_TAIL)) break;
    const cues = cuesOf(tokens.hash[at]!);
    if (!tokens.is(at, Shape.capital)) {
      if (club && cues & Cue.and) continue;
      break;
    }
    // A body of the place, and not the place: "Bangor Health Department"; of "Bangor police" the police of the place.
    if (cues & Cue.institution) return at === hit.to && cues & Cue.civic ? 0.8 : -2;
    if (cues & Cue.press) return -7;
    if (cues & Cue.organisation) return title && !SCHOLARLY.has(tokens.hash[at]!) ? -2.5 : PART;
    if (cues & Cue.club) club = true;
    else if (cues & Cue.venue) return title ? -0.5 : -1.3;
    const more = tokens.joined(at) && tokens.gap[at + 1] === Gap.space && tokens.is(at + 1, Shape.capital);
    if (cues & Cue.civic && more && cuesOf(tokens.hash[at + 1]!) & Cue.organisation) continue;
    if (cues & ENDS_TAIL || tokens.is(at, Shape.possessive)) break;
  }
  return club ? CLUB : null;
}

/** "Cleveland.com" is a site, "in Queens.The" lacks a space. */
function isSiteName(hit: Hit, tokens: Tokens): boolean {
  const text = tokens.texts[tokens.block[hit.from]!]!;
  return (
    text[hit.end] === '.' &&
    /^\.(?:com|org|net|edu|gov|info|tv|co\.[a-z]{2}|[a-z]{2})(?![\p{L}\d])/u.test(text.slice(hit.end, hit.end + 7))
  );
}

/** Never the verb or the object of a headline. */
const SCHOLARLY = new Set(['university', 'institute', 'foundation'].map(hashOf));
/** "In New York magazine". */
const PERIODICALS = new Set(['magazine'].map(hashOf));
/** "88 billion Hong Kong dollars". */
const CURRENCY = new Set(['dollar', 'dollars'].map(hashOf));
/** "Jackson, 34, of Ohio": an age makes a person. */
function ageFollows(tokens: Tokens, after: number): boolean {
  if (!tokens.is(after, Shape.digit) || !tokens.joined(after)) return false;
  const size = tokens.stem[after]! - tokens.start[after]!;
  return size <= 2 && tokens.gap[after + 1] === Gap.comma;
}
