import { skipSpacesBack, wordBefore } from '../scan';

/**
 * The nearest of these words before `at`, within six, over a colon: "a population of 32 million", "population:
 * 350".
 */
function topicBefore(text: string, at: number, topics: ReadonlySet<string>): string | null {
  let p = at;
  for (let n = 0; n < 6; n++) {
    const end = skipSpacesBack(text, p);
    const word = wordBefore(text, n === 0 && text[end - 1] === ':' ? end - 1 : p);
    if (!word) return null;
    if (topics.has(word.lower)) return word.lower;
    p = word.start;
  }
  return null;
}

const PEOPLE_TOPICS = new Set(['population', 'density', 'growth', 'rate', 'share', 'index', 'percentage', 'toll']);
const DENSITY_TOPICS = new Set(['population', 'density']);

/**
 * Whether "population" or "toll" says what a bare figure counts ("a population of 32 million", "the toll rose to 45");
 * a population's density counts no people.
 */
export function countsPeople(text: string, at: number): boolean {
  const topic = topicBefore(text, at, PEOPLE_TOPICS);
  return topic === 'population' || topic === 'toll';
}

/** "a population density of 419 per square kilometre". */
export function isDensity(text: string, at: number): boolean {
  return topicBefore(text, at, DENSITY_TOPICS) !== null;
}

/** What people are said to be where no noun says that they are people. */
const HARMED = new Set('dead injured wounded killed missing hurt homeless hospitalized hospitalised'.split(' '));

/** Whether a counted "noun" is a state of people: "12 dead". */
export const isHarmed = (noun: string): boolean => HARMED.has(noun);

const HARMED_BEHIND =
  /^ (?:others? |more )?(?:(?:were|was|are|is|have been|had been|remain|remained) )?(?:also |still |seriously |badly )?(dead|injured|wounded|killed|missing|hurt|homeless|hospitali[sz]ed|arrested|detained|rescued)(?![\p{L}-])/u;
const HARMING = new Set('killed killing kills injured injuring injures wounded wounding'.split(' '));

/**
 * Whether a bare number counts people by what became of them or what they do: "30 injured", "12 were killed",
 * "injuring 30.", "95,800 who", "two of whom". `end` is where the number ends.
 */
export function arePeople(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 60);
  if (HARMED_BEHIND.test(behind) || /^ (?:of whom|who)\b/.test(behind)) return true;
  const verb = wordBefore(text, start);
  return (
    verb !== null && HARMING.has(verb.lower) && /^(?:[.,;]|$| (?:and|in|at|on|near|after|before|when)\b)/.test(behind)
  );
}

const AGED = new Set(
  (
    'children kids people adults those men women anyone everyone persons girls boys students youths teenagers ' +
    'residents drivers voters patients users visitors citizens minors workers'
  ).split(' '),
);

/** "children 5 and under", "kids under 18", "adults 65 or older", "anyone older than 70": an age with no unit. */
export function isAgeLimit(text: string, start: number, end: number): boolean {
  const word = wordBefore(text, start);
  if (!word) return false;
  const behind = text.slice(end, end + 14);
  if (/^ (?:and|or) (?:under|over|older|younger|above|up)\b/.test(behind)) return AGED.has(word.lower);
  if (
    /^ (?!years?\b)[\p{Ll}]{3}/u.test(behind) &&
    !/^ (?:are|is|were|was|can|may|must|will|who|have|has|in|at|for|and|or|to|from|with|on|by)\b/.test(behind)
  )
    return false;
  if (word.lower === 'than') return /\b(?:older|younger) $/.test(text.slice(Math.max(0, word.start - 8), word.start));
  if (!/^(?:under|over|above|below)$/.test(word.lower)) return false;
  const who = wordBefore(text, word.start);
  return who !== null && AGED.has(who.lower);
}
