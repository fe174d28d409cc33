/** Nouns by which a text says what sort of place it has just named. */
export const PLACE_NOUN =
  /\b(?:city|town|village|suburb|community|municipality|port|resort|settlement|capital|hub|hamlet|metropolis|megacity|seat|borough)\b/;

/** Words that only soften what follows. */
export const HEDGES = /^(?:(?:just|only|roughly|almost|nearly|about|some|around|approximately|barely|an?|the)\s*)*$/i;

/** "Massachusetts", "Ukraine", "N.Y.": the region that a name is given with. */
const REGION = /^\p{Lu}[\p{L}.’'-]{1,20}(?: (?:of )?\p{Lu}[\p{L}.’'-]{1,20}){0,2}$/u;
/** "a northern town", "Ukraine’s second city", "the", "its": what begins a second name for the place. */
const DETERMINER = /^(?:an?|the|another|once an?|\p{Lu}[\p{L}.]{1,20}['’]s?)\s/u;
/** Behind the noun: "of 147,000 people", "in northern Malawi", and nothing that acts. */
const AFTER_NOUN =
  /^(?: of (?:about |some |around |roughly |nearly )?\d[\d.,]*(?: million)?(?: people| residents| inhabitants)?)?(?: (?:in|on) (?:the )?[\p{L}’'-]{1,20}(?: [\p{L}’'-]{1,20}){0,4})?$/u;
const TRAILING_HEDGE = / (?:just|only|roughly|almost|nearly|about|some|around|barely|an?)$/;
const LOCATED =
  /^(?:(?:which|that) )?(?:is|was|lies|lay|sits|sat|stands|located|situated|nestled|perched|set|lying|sitting)(?: (?:located|situated|nestled|perched))?$/;
const TRAIL =
  / (?:(?:(?:which|that) )?(?:lies|sits|stands)|(?:(?:which|that) (?:is|was) )?(?:located|situated|nestled|perched|lying|set))$/;

/** A second name for a place: "a northern town of 12,000 people in Malawi". */
export function namesPlace(piece: string): boolean {
  const bare = piece.replace(TRAIL, '');
  const noun = PLACE_NOUN.exec(bare);
  return noun !== null && DETERMINER.test(bare) && AFTER_NOUN.test(bare.slice(noun.index + noun[0].length));
}

function withoutHedges(piece: string): string {
  let bare = piece;
  while (TRAILING_HEDGE.test(bare)) bare = bare.replace(TRAILING_HEDGE, '');
  return bare;
}

const isAside = (piece: string): boolean => {
  const bare = withoutHedges(piece);
  return HEDGES.test(piece) || LOCATED.test(bare) || namesPlace(bare);
};

/**
 * How the words between a place's name and what is said of it tie the two: `apposition` ("Worcester, Massachusetts, a
 * city of 200,000, |40 miles"), `verb` ("Worcester is a city |40 miles", "lies just"), `beside` where nothing stands
 * between ("in Worcester some |40 miles"). Null where the words may lead elsewhere.
 */
export function tieOf(between: string): 'apposition' | 'verb' | 'beside' | null {
  if (between.length > 140) return null;
  if (/^\s+$/.test(between) || /^\s+(?:some|about|just|only|roughly)\s+$/.test(between)) return 'beside';
  const pieces = between
    .split(/,\s|\s\(|\s[—–-]\s|[—–]/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (/^(?:,|\s\(|\s?[—–]|\s-\s)/.test(between)) {
    const rest = pieces[0] !== undefined && REGION.test(pieces[0]) ? pieces.slice(1) : pieces;
    return rest.every(isAside) ? 'apposition' : null;
  }
  const [first = '', ...rest] = pieces;
  const verb =
    /^(?:itself )?(?:is|was|lies|lay|sits|sat|stands|stood)(?: (?:located|situated|nestled|perched))?\b\s*/.exec(first);
  if (!verb || !rest.every(isAside)) return null;
  const said = withoutHedges(first.slice(verb[0].length));
  return HEDGES.test(said) || namesPlace(said) ? 'verb' : null;
}
