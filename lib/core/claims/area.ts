import type { Claim, Quantity, QuantityMention, SubjectRef, Verdict } from '../types';
import { quantityIn, unit } from '../units';
import { cannotTell, figureVerdict, type RecordGroup, readRecord, statedInterval } from '../verdict';
import { figuresOf, namedDefinitions, underNamed } from './shared/places';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { plainCity, subjectAfter, subjectBefore } from './shared/subject';

const KINDS = '(?:city|municipality|metropolis|megacity|town|capital)';
/** "A water area of 82.8 square kilometres" is a part: only words that leave an area whole may stand before it. */
const WHOLE = '(?:(?:vast|huge|large|small|tiny|combined|overall|whole|full|sprawling|mere) )?';
const AREA = '(?:(?:total|land|surface|administrative|urban|municipal) ){0,2}area';
const HEDGE = '(?:only |just |some )?';
/** How a name hands on to what is said of it: at once, or after an apposition or a relative pronoun. */
const VERBALLY =
  /^,\s[A-Z][^,;:]{1,30}\s$|^(?:,\s[^;:]{1,80},)?\s?(?:(?:,\s)?which|that)?\s?(?:now|also|alone|itself|proper|today|currently|already|still)?\s?$|,?\sand\s$|^\s(?:has|is)\s[^,;:]{1,40},\s$/;
const AT_ONCE = /^\s?[,(—–]?\s?$|^,\s[^;:]{1,60},\s$/;
const APPOSED = /^(?:,|\s[—–]|\s(?:is|was|remains))\s(?:an? |the )?(?:\p{L}{1,20} ){0,3}$/u;
const POSSESSED = /^['’]s?\s$|^\s$|^$/;

interface Cue {
  rule: string;
  /** Ends right before the figure. */
  words: RegExp;
  /** What stands between the subject and the cue. */
  link: RegExp;
  /** What must follow the figure. */
  after?: RegExp;
}

const cue = (rule: string, words: string, link: RegExp, after?: RegExp): Cue => ({
  rule,
  words: new RegExp(words, 'i'),
  link,
  ...(after && { after }),
});

const CUES: Cue[] = [
  cue('area-of', `\\b(?:has|had|covers|covered|spans|occupies) an? ${WHOLE}${AREA} of ${HEDGE}$`, VERBALLY),
  cue('area-of', `\\b(?:with|and) an? ${WHOLE}${AREA} of ${HEDGE}$`, AT_ONCE),
  cue('area-of', `\\b${AREA} (?:of|is|was|measures) ${HEDGE}$`, POSSESSED),
  cue(
    'covers',
    `\\b(?:cover(?:s|ed)|spans|spanned|(?:stretch|sprawl|extend|spread)(?:e[sd]|s|ed)? (?:over|across)|is spread (?:out )?(?:over|across)|occupies|takes (?:up|in)|measures|encompasses|encloses|comprises) ${HEDGE}$`,
    VERBALLY,
  ),
  cue('city-of', `\\b${KINDS} of ${HEDGE}$`, APPOSED),
  // "Houston, a 640-square-mile city", "Seoul is 605 square kilometres in area", "Berlin (891 square kilometres)".
  cue('city-of', '$', APPOSED, new RegExp(`^ ${KINDS}\\b`)),
  cue('area-of', '\\bis $', /^ $/, /^ (?:in (?:area|size)|large|big)\b/),
  cue('area-of', '$', /^\s\($/, /^\)/),
];

/** A fronted participle hands its figure to the subject that follows: "Covering an area of 900 km², it is ...". */
const FRONTED = new RegExp(
  `^["“]?(?:(?:Covering|Spanning|Occupying|(?:Stretching|Spread|Spread out|Sprawling|Stretched) (?:over|across)) (?:an? ${WHOLE}${AREA} of )?|With an? ${WHOLE}${AREA} of |At )${HEDGE}$`,
);
/** "Stretches over 747 square miles": the quantity took the preposition for "more than". */
const OVER = /^over\s/;
const TAKES_OVER = /\b(?:stretch|sprawl|extend|spread)(?:es|s|ed|ing)?(?: out)? $/i;

export const isArea = ({ quantity }: QuantityMention): boolean =>
  quantity.unit !== null && quantity.change === null && unit(quantity.unit)?.dimension === 'area';

interface Found {
  subject: SubjectRef;
  rule: string;
}

/** "The area of Berlin is 891 square kilometres", "Kyiv, whose area is", "the city limits of Lyon enclose". */
const OF_WHICH = /\b(?:the (?:total |land |surface )?(?:land )?area|the city limits) of (?:the )?(?:city of )?$/i;
const INSIDE =
  /^(?:,\s[^,;:]{1,40},)?\s(?:is|was|measures|covers|enclose|encompass|span|cover) (?:only |just |some )?$/;
const WHOSE = new RegExp(`^,\\swhose ${AREA} (?:is|was) ${HEDGE}$`);
/** "Calgary's 820 square kilometres": all of it, unless "of parks" follows. */
const OWNS = /^['’]s?\s$/;
/** "80 square kilometres with parks", "14 square kilometres within its walls", "if you mean the old one". */
const PART =
  /^(?:\s\([^()]{1,30}\))?(?:\s(?:under|within|inside|with(?! (?:an? (?:(?:total|land) )?(?:area|population)|some|about|more|over|nearly|almost|roughly|\d)))\b|,? (?:if|not counting|without)\b)/;
/** "300 acres of roofs", and "640 square miles of coastal plain": read where the figure is the city's own. */
const MAY_BE_PART = /^(?:\s\([^()]{1,30}\))?\sof\b/;
/** "Vienna covered 55 square kilometres": of a time that only the story names. */
const PAST =
  /\b(?:was|were|had|covered|spanned|stretched|sprawled|extended|spread|occupied|measured|then|once|formerly)\b/i;
const SOME = /^\s(?:of|in|for|under|at|on|to|that|which|along|near|around)\b/;

function subjectInside(sentence: Sentence, mention: QuantityMention, context: Context): Found | null {
  const text = sentence.block.text;
  for (const city of sentence.cities.filter((one) => one.end <= mention.start)) {
    const between = text.slice(city.end, mention.start);
    const named = OF_WHICH.test(text.slice(sentence.start, city.start)) && INSIDE.test(between);
    if (named) {
      const subject = plainCity(city, { ...sentence, start: city.start }, context);
      return subject && { subject, rule: 'area-of' };
    }
    const whose = WHOSE.test(between);
    if (!whose && !(OWNS.test(between) && !SOME.test(text.slice(mention.end, sentence.end)))) continue;
    const subject = plainCity(city, sentence, context);
    return subject && { subject, rule: whose ? 'area-of' : 'possessive' };
  }
  return null;
}

/** "The 640-square-mile city of Houston". */
function subjectNamedAfter(sentence: Sentence, mention: QuantityMention, context: Context): Found | null {
  const text = sentence.block.text;
  const city = sentence.cities.find((one) => one.start > mention.end);
  const lead = city && new RegExp(`^ ${KINDS} of $`).test(text.slice(mention.end, city.start));
  const subject = lead ? plainCity(city, sentence, context) : null;
  return subject && { subject, rule: 'city-of' };
}

function subjectOf(sentence: Sentence, mention: QuantityMention, context: Context): Found | null {
  const text = sentence.block.text;
  const start = takesOver(sentence, mention) ? mention.number.start : mention.start;
  const before = text.slice(sentence.start, start);
  const after = text.slice(mention.end, sentence.end);
  if (FRONTED.test(before)) {
    const subject = subjectAfter(sentence, mention.end, context);
    return subject && { subject, rule: 'fronted' };
  }
  for (const { rule, words, link, after: follows } of CUES) {
    const match = words.exec(before);
    if (!match || (follows && !follows.test(after))) continue;
    const found = subjectBefore(sentence, sentence.start + match.index, context);
    if (found && link.test(text.slice(found.end, sentence.start + match.index))) {
      return { subject: found.subject, rule };
    }
  }
  return subjectInside(sentence, mention, context) ?? subjectNamedAfter(sentence, mention, context);
}

const takesOver = ({ block, start: from }: Sentence, { start, end }: QuantityMention): boolean =>
  OVER.test(block.text.slice(start, end)) && TAKES_OVER.test(block.text.slice(from, start));

/** The US Gazetteer gives land alone; with its water San Francisco is five times as large. */
const LAND_ALONE = /^us-gazetteer/;
const WITH_WATER = 6;
/** A city larger than this (km²) has countryside within its limits, and is often spoken of without. */
const WITH_COUNTRYSIDE = 2000;

/** Limits that a city's own figure is of; where the record has only wider ones, a smaller figure may be the city's. */
const OF_THE_CITY = /^(?:city-proper|municipality)$/;

/** Why a figure that lies outside of the record may still be true of the place; null where it may not. */
function wayOut(claim: Claim, stated: Quantity, groups: RecordGroup[]): string | null {
  const values = groups.map((group) => group.fact.value);
  const { low } = statedInterval(stated);
  if (low <= Math.max(...values)) {
    const hasOwn = groups.some((group) => OF_THE_CITY.test(group.definition));
    return !hasOwn || Math.min(...values) > WITH_COUNTRYSIDE ? 'narrower-definition' : null;
  }
  const landAlone = groups.every((group) => LAND_ALONE.test(group.fact.source.id));
  if (landAlone && claim.detail.land !== true && low < WITH_WATER * Math.max(...values)) return 'water-not-counted';
  // "Los Angeles stretches across 4,000 square miles" with its county; "an area of" is a figure of the place itself.
  return claim.definitions === null && !claim.trace.includes('area-of') && !claim.trace.includes('fronted')
    ? 'wider-definition'
    : null;
}

/** Whether the figure's own clause speaks in the past. */
function isPast({ block, start }: Sentence, mention: QuantityMention): boolean {
  const before = block.text.slice(Math.max(start, mention.start - 80), mention.start);
  return PAST.test(before.slice(before.lastIndexOf(', ') + 1));
}

export const area: ClaimRule = {
  kind: 'area',
  from: 'quantities',

  match(sentence, context) {
    return sentence.quantities.filter(isArea).flatMap((mention): Claim[] => {
      const after = sentence.block.text.slice(mention.end, sentence.end);
      const found = PART.test(after) ? null : subjectOf(sentence, mention, context);
      if (!found) return [];
      const { value } = mention.quantity;
      const claim = makeClaim(sentence, {
        kind: 'area',
        span: mention,
        subject: found.subject,
        property: 'area',
        stated: takesOver(sentence, mention)
          ? { ...mention.quantity, relation: '=', low: value, high: value }
          : mention.quantity,
        definitions: namedDefinitions(sentence.text),
        detail: { land: /\bland\b/i.test(sentence.text), past: isPast(sentence, mention) },
        rule: found.rule,
      });
      return MAY_BE_PART.test(after) && check(claim, context).outcome !== 'agrees' ? [] : [claim];
    });
  },

  check,
};

function check(claim: Claim, context: Context): Verdict {
  const groups = readRecord(figuresOf(claim.subject!, 'area', context), context.published, context.published);
  const meant = underNamed(groups, claim.definitions);
  if (meant.length === 0) return cannotTell(groups.length === 0 ? 'not-on-record' : 'other-definition');
  const stated = quantityIn(claim.stated!, 'square_kilometre');
  const verdict = figureVerdict(claim.subject!.name, stated, meant, groups);
  if (verdict.outcome !== 'differs' && verdict.outcome !== 'outdated') return verdict;
  const elsewhen = claim.detail.past === true ? 'time-not-named' : null;
  const reason = verdict.outcome === 'differs' ? (wayOut(claim, stated, meant) ?? elsewhen) : elsewhen;
  return reason === null ? verdict : { ...verdict, outcome: 'cannot-tell', reason };
}
