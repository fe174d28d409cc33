import type { Hit, Hits } from './match';
import { Gap, Shape, type Tokens } from './tokens';
import { hashOf } from './words';

const BEFORE = new Set(
  'film movie musical drama novel sitcom biopic album song opera sequel thriller miniseries'.split(' ').map(hashOf),
);
/** How near a quoted name the words for what it is are looked for. */
const NEAR = 80;
const OF_WORKS =
  /\b(?:films?|movies?|musicals?|dramas?|novels?|sitcoms?|biopics?|albums?|songs?|singles?|operas?|plays?|thrillers?|comed(?:y|ies)|series|episodes?|sequels?|soundtracks?|starr?(?:ed|ing|s)|directed|sang|sings|singing|choruses|Oscars?|Grammys?|Emmys?|box office)\b/i;
const AFTER = new Set('sequel prequel biopic soundtrack remake'.split(' ').map(hashOf));

/** Names that the article uses for a film, a play or a song: `the film "Fargo"`, "the drama Selma". */
export function introducedWorks(tokens: Tokens, hits: Hits): Set<number> {
  const works = new Set<number>();
  for (const hit of hits.list) if (hit.isPlace && isWork(hit, tokens)) works.add(hit.key);
  return works;
}

function isWork(hit: Hit, tokens: Tokens): boolean {
  const text = tokens.texts[tokens.block[hit.from]!]!;
  const before = hit.from - 1;
  // `Her part in "Philadelphia," a drama`: the whole of a quotation, and no answer ("Where from? "Detroit."").
  const opens = text.charCodeAt(hit.start - 1);
  if ((opens === 0x22 || opens === 0x201c) && /^[.,]?["”]/.test(text.slice(hit.end, hit.end + 2))) {
    const near = text.slice(Math.max(0, hit.start - NEAR), hit.end + NEAR);
    return /[\p{L}\d] ["“]$/u.test(text.slice(Math.max(0, hit.start - 3), hit.start)) && OF_WORKS.test(near);
  }
  if (tokens.joined(before) && tokens.gap[hit.from] === Gap.space && tokens.is(before, Shape.lower)) {
    if (BEFORE.has(tokens.hash[before]!)) return true;
  }
  return (
    tokens.joined(hit.to - 1) &&
    tokens.gap[hit.to] === Gap.space &&
    tokens.is(hit.to, Shape.lower) &&
    AFTER.has(tokens.hash[hit.to]!)
  );
}
