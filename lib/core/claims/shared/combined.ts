import { scopeOf } from '../../facts';
import type { Claim, PlaceId, QuantityMention, SubjectRef, Verdict } from '../../types';
import { cannotTell, figureVerdict, type Interval, type RecordGroup, readRecord } from '../../verdict';
import { cue } from './cues';
import { figuresOf } from './places';
import { type Context, holds, type Sentence } from './sentence';
import { sureCity } from './subject';

type City = Extract<SubjectRef, { place: PlaceId }>;

const WORDS = cue('combined together jointly');
/** Right before the figure: "with a combined population of", "are together home to", "together have". */
const CUE =
  /^(?:,? (?:which |that )?(?:with|have|had|having) (?:a|their) combined population of|['’]s? combined population (?:of|is)|,? (?:which |that )?(?:(?:are|were) )?(?:together|jointly) (?:(?:are |were )?home to|have|had|house|count|number|have a population of)) (?:about |some |around |roughly )?$/;
const JOINS = /^(?:,|,? and|,? &) $/;
/** The list must begin here: neither "Berlin, Foo and |Bonn" nor "Greater |Bonn". */
const BEGINS =
  /^["“]?$|(?:^|\s)(?!(?:and|or|in|at|of|for|from|near|between|across|around)\s)(?:\p{Ll}[\p{Ll}’'-]{0,20}|In|But|Today) $/u;
const MOST = 6;

/** The cities that a figure is the people of together, two or more; null where it is not of a plain list. */
export function citiesTogether(sentence: Sentence, mention: QuantityMention, context: Context): City[] | null {
  if (sentence.cities.length < 2 || !holds(sentence, WORDS)) return null;
  const { unit, change, value } = mention.quantity;
  if (change !== null || (unit !== null && unit !== 'person') || !Number.isInteger(value)) return null;
  const text = sentence.block.text;
  const before = sentence.cities.filter((city) => city.end <= mention.start);
  const last = before[before.length - 1];
  if (!last || !CUE.test(text.slice(last.end, mention.start))) return null;
  let first = before.length - 1;
  while (first > 0 && JOINS.test(text.slice(before[first - 1]!.end, before[first]!.start))) first--;
  const listed = before.slice(first);
  if (listed.length < 2 || listed.length > MOST || !BEGINS.test(text.slice(sentence.start, listed[0]!.start)))
    return null;
  const cities = listed.flatMap((city) => {
    const subject = sureCity(city, context);
    return subject && 'place' in subject ? [subject] : [];
  });
  return cities.length === listed.length ? cities : null;
}

/** Where two figures are of one scope, and so may be added up or set against each other. */
export const alikeIn = (a: RecordGroup, b: RecordGroup): boolean => scopeOf(a.definition) === scopeOf(b.definition);

/** What two places come to together. */
export function sumOf(a: RecordGroup, b: RecordGroup): RecordGroup {
  const add = (x: Interval, y: Interval): Interval => ({ low: x.low + y.low, high: x.high + y.high });
  return {
    ...a,
    facts: [...a.facts, ...b.facts],
    fact: { ...a.fact, value: a.fact.value + b.fact.value },
    now: add(a.now, b.now),
    reach: add(a.reach, b.reach),
    firm: a.firm && b.firm,
  };
}

/** Holds a figure of several cities against their sum, which may agree; each can be counted in so many ways that it never differs. */
export function checkTogether(claim: Claim, context: Context): Verdict {
  const names = claim.detail.togetherNames as string[];
  const sums = (claim.detail.together as string[])
    .map((id, index): RecordGroup[] =>
      readRecord(
        figuresOf({ place: Number(id), name: names[index]! }, 'population', context),
        claim.asOf ?? context.published,
        context.published,
      ),
    )
    .reduce((all, groups) => all.flatMap((a) => groups.filter((b) => alikeIn(a, b)).map((b) => sumOf(a, b))));
  if (sums.length === 0) return cannotTell('not-on-record');
  const verdict = figureVerdict(names.join(' + '), claim.stated!, sums);
  return verdict.outcome === 'agrees' || verdict.outcome === 'cannot-tell'
    ? verdict
    : { ...verdict, outcome: 'cannot-tell', reason: 'sum-of-several' };
}
