import { isSpace, wordBefore } from '../scan';

export type Change = 'up' | 'down';

const VERBS = new Map<string, Change>();
function verbs(change: Change, words: string): void {
  for (const word of words.split(' ')) VERBS.set(word, change);
}
verbs(
  'up',
  'rise rose risen rises rising increase increased increases increasing gain gained gains gaining grow ' +
    'grew grown grows growing climb climbed ' +
    'climbs climbing jump jumped jumps jumping surge surged surges surging soar soared soars soaring ' +
    'advance advanced advances advancing rally ' +
    'rallied rallies rallying leap leapt leaped leaps spike spiked spikes swell swelled swollen rebound ' +
    'rebounded rebounds improve improved ' +
    'improves raise raised raises raising boost boosted boosts boosting lift lifted lifts hike hiked ' +
    'hikes expand expanded expands expanding ' +
    'up upped rocketed skyrocketed ballooned accelerated added adds firmed strengthened appreciated multiplied ' +
    'lengthened extended widened broadened deepened mushroomed inflated escalated mounted enlarged quickened',
);
verbs(
  'down',
  'fall fell fallen falls falling drop dropped drops dropping decline declined declines declining ' +
    'decrease decreased decreases decreasing lose ' +
    'lost loses losing slip slipped slips slipping slide slid slides sliding sink sank sunk sinks sinking ' +
    'tumble tumbled tumbles tumbling plunge ' +
    'plunged plunges plunging plummet plummeted plummets plummeting shed sheds shedding shrink shrank ' +
    'shrunk shrinks shrinking slump slumped ' +
    'slumps slumping dip dipped dips dipping ease eased eases retreat retreated dive dived dove crash ' +
    'crashed crater cratered contract contracted ' +
    'contracts contracting cut cuts cutting reduce reduced reduces reducing lower lowered lowers trim ' +
    'trimmed narrowed down slash slashed slashes ' +
    'slashing nosedived weakened depreciated slowed shaved shortened diminished dwindled receded ebbed subsided ' +
    'eroded depleted pared collapsed devalued',
);

/** A rise "of" so much: only these nouns. A "loss of $5m" is a result, a "gain of" a profit. */
const NOUNS = new Map<string, Change>();
function nouns(change: Change, words: string): void {
  for (const word of words.split(' ')) NOUNS.set(word, change);
}
nouns('up', 'increase rise jump surge climb hike uptick growth increases rises leap');
nouns(
  'down',
  'decrease decline drop fall reduction dip plunge slump fall cut decreases declines drops falls reductions cuts',
);

/** Verbs whose object is a change only where it is a share or a sum ("lost 3%"): one loses games and adds chairs. */
const NEEDS_SHARE = new Set(
  (
    'lose lost loses losing added adds cut cuts cutting raise raised raises raising advance advanced slash ' +
    'slashed slashes lift lifted hike hiked shaved boost boosted contract contracts lengthened extended widened ' +
    'broadened deepened inflated escalated mounted enlarged quickened shortened pared collapsed multiplied'
  ).split(' '),
);
/** Of those, the ones whose object is rather what was raised ("raised $5m", "cut 500 jobs"): only by percent. */
const NEEDS_PERCENT = new Set(
  (
    'raise raised raises raising cut cuts cutting slash slashed slashes lift lifted hike hiked boost boosted ' +
    'contract contracts advance advanced reduce reduced lower lowered'
  ).split(' '),
);

export interface ChangeReading {
  change: Change;
  start: number;
  /** By "by": the figure is the difference, whatever follows. */
  by: boolean;
}

/**
 * The change that a figure states, from the words right before it (or before its hedge): "rose 5%", "fell by 12,000",
 * "down 3 points", "an increase of 400". `share`: the figure is a percentage or the like; `sum`: it is money or points.
 */
export function readChangeBefore(text: string, at: number, share: boolean, sum: boolean): ChangeReading | null {
  const word = wordBefore(text, at);
  if (!word) {
    const sign = isSpace(text.charCodeAt(at - 1)) ? '' : text[at - 1];
    return sign === '+' && share ? { change: 'up', start: at - 1, by: false } : null;
  }
  if (word.lower === 'of') {
    const noun = wordBefore(text, word.start);
    // "grown an average of 4 percent", "fell a total of 12 points".
    const article = noun && SUMS.has(noun.lower) ? wordBefore(text, noun.start) : null;
    if (article?.lower === 'a' || article?.lower === 'an') return readChangeBefore(text, article.start, share, sum);
    const change = noun && NOUNS.get(noun.lower);
    return noun && change ? { change, start: noun.start, by: true } : null;
  }
  const skipped = !VERBS.has(word.lower) && (ADVERBS.has(word.lower) || word.lower.endsWith('ly'));
  const verb = skipped ? wordBefore(text, word.start) : word;
  if (!verb) return null;
  // "by 40", "by just 0.4 percent".
  if (verb.lower === 'by') return byBefore(text, verb.start);
  const change = VERBS.get(verb.lower);
  if (!change) return null;
  if (NEEDS_PERCENT.has(verb.lower) && !share) return null;
  if (NEEDS_SHARE.has(verb.lower) && !share && !sum) return null;
  // "broke up 3 gangs", "set down 5 rules": the particle belongs to another verb where no share follows.
  if (
    (verb.lower === 'up' || verb.lower === 'down') &&
    !share &&
    !sum &&
    !STANDS_ALONE.has(wordBefore(text, verb.start)?.lower ?? '')
  ) {
    return null;
  }
  return { change, start: verb.start, by: false };
}

const ADVERBS = new Set('another a an back further only just even mere'.split(' '));
const SUMS = new Set('average total combined net'.split(' '));
const STANDS_ALONE = new Set([
  'is',
  'are',
  'was',
  'were',
  'edged',
  'inched',
  'ticked',
  'went',
  'closed',
  'ended',
  'moved',
  'be',
  'been',
  'ease',
  'edge',
  'finished',
]);

/** "rose by", "was cut sharply by", "reduced emissions by": the verb stands within three words before. */
function byBefore(text: string, at: number): ChangeReading | null {
  let p = at;
  for (let n = 0; n < 5; n++) {
    const word = wordBefore(text, p);
    if (!word) return null;
    // "Lost by 20 points": a margin, and nothing fell.
    if (n === 0 && /^(?:los[et]|loses|losing)$/.test(word.lower)) return null;
    const change = VERBS.get(word.lower) ?? (n === 0 ? NOUNS.get(word.lower) : undefined);
    if (change && word.lower !== 'advance' && (n === 0 || (word.lower !== 'up' && word.lower !== 'down'))) {
      return { change, start: word.start, by: true };
    }
    p = word.start;
  }
  return null;
}
