import { dayByRule } from '../calendar';
import type { Observance } from '../facts';
import type { Claim, DateMention, Fact, Verdict } from '../types';
import { cannotTell } from '../verdict';
import { type NamedObservance, observancesIn } from './shared/observances';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';

/** A yearly date, not this year's ceremony: "observed annually on Oct 31", "marked on October 31 each year". */
const KEPT = /\b(?:observed|marked|celebrated|commemorated|held|falls)\b/i;
const YEARLY_ON =
  /\b(?:observed|marked|celebrated|commemorated|held|falls)\s+(?:annually|yearly|every year|each year)\s+on\s+$/i;
/** "celebrated every October 31" */
const EVERY = /\b(?:observed|marked|celebrated|commemorated|held)\s+(?:on\s+)?(?:every|each)\s+$/i;
const ON = /\b(?:observed|marked|celebrated|commemorated|held|falls)\s+(?:\w+\s+)?on\s+$/i;
const EACH_YEAR = /^\s+(?:annually|yearly|every year|each year)\b/i;
const SINCE = /\b(?:since|first (?:observed|marked|celebrated|held) in|began in|starting in|beginning in)\s+$/i;
/** From a day's name to its date: "World Water Day, March 22", "… falls on March 22", "… (March 22)". */
const NAME_FIRST =
  /^(?:,? (?:which )?(?:is|was|will be|falls|fell|takes place|took place|comes(?: around)?|occurs)(?: (?:observed|marked|celebrated|commemorated|held))?(?: (?:annually|every year|each year|this year|again))?)?(?:,? on|,| \(| –| —)? (?:the )?$|^ \((?:on )?$/;
/** From a date to the day's name: "On March 22, World Water Day, …", "March 22 is World Water Day", "March 22, marked as World Water Day". */
const DATE_FIRST =
  /^,? ?(?:(?:which )?(?:is|was|marks|marked|marking)(?: (?:observed|marked|celebrated|commemorated) as)?|on|for|as|\(|–|—)? ?(?:the |this year['’]s )?$|^, (?:the )?(?:[\p{L}.]{1,14} ){1,4}(?:celebrates?|marks?|observes?|commemorates?|honou?rs?) $|^,? (?:is|was) (?:celebrated|marked|observed|kept) (?:every year |each year |annually )?as $/u;
/** "After March 22, World Water Day was forgotten": the comma ends the date's own words. */
const AFTER = /\b(?:after|before|since|until|by|from|to|between|and)\s$/i;
const FIRST = /\b(?:first|inaugural)(?: ever)? $/i;
const HELD_IN = /^ (?:was|took place)(?: (?:held|observed|marked|celebrated))? in $/;
const ITS = /\b(?:the (?:day|observance|event|occasion)|it|observances?)\b/i;

/** The observance that the sentence names, else the one that the sentence before it names, where this one speaks of "the day". */
function observanceOf(sentence: Sentence, { facts, sentences }: Context): Observance | null {
  const [own] = observancesIn(sentence, facts);
  if (own) return own.observance;
  const previous = sentences[sentence.index - 1];
  if (!previous || !ITS.test(sentence.text) || previous.block.id < sentence.block.id - 1) return null;
  return observancesIn(previous, facts)[0]?.observance ?? null;
}

/** From a day's name to its verb: "the World Water Day prize is held" is another thing. */
const NAME_THEN =
  /^,?(?: which)?(?: is| was| has been| will be)?(?: always| usually| now| also| first)? (?:observed|marked|celebrated|commemorated|held|falls)\b/;
/** And from its name on, where the date comes first: "Since 1993, World Water Day has been held". */
const THEN_NAME = /^(?:,| (?:is|was|has|have|had|falls)\b)/;

/** Whether the sentence that names a day says the date of the day itself, and not of a prize that is called so. */
function isOfTheDay(sentence: Sentence, date: DateMention, { facts }: Context): boolean {
  const [named] = observancesIn(sentence, facts);
  if (!named) return true;
  const { text } = sentence.block;
  return named.end <= date.start
    ? NAME_THEN.test(text.slice(named.end, date.start))
    : THEN_NAME.test(text.slice(named.end, sentence.end));
}

/** "in Cairo since 2019", "by the club every October 28", "worldwide": somebody's own, of which another date may be true. */
const SOMEBODYS =
  /\b(?:in|at|by|across|among|until|here|there|worldwide|globally|nationwide|nationally|internationally|locally|officially|as)\b/i;

/** Whether the sentence says nothing besides the day and its date that would make the date somebody's. */
function isPlain({ block, start, end }: Sentence, date: DateMention): boolean {
  const before = block.text.slice(start, date.start).replace(/\b(?:in|on|since) (?:the )?$/, '');
  return !SOMEBODYS.test(before) && !SOMEBODYS.test(block.text.slice(date.end, end));
}

/** "observed annually on Oct 31", "marked on Oct 31 each year": a day without a year, which comes again. */
function isYearly({ block, start, end }: Sentence, date: DateMention): boolean {
  if (date.month === null || date.day === null || date.year !== null) return false;
  const before = block.text.slice(start, date.start);
  return (
    YEARLY_ON.test(before) || EVERY.test(before) || (ON.test(before) && EACH_YEAR.test(block.text.slice(date.end, end)))
  );
}

/** "Since 2014, two observances have been held annually." */
const isSince = ({ block, start, text }: Sentence, date: DateMention): boolean =>
  date.year !== null &&
  date.month === null &&
  SINCE.test(block.text.slice(start, date.start)) &&
  (KEPT.test(text) || ITS.test(text));

/**
 * "World Water Day on March 22": a day beside its date. A gathering may be held on another, so that only a date that is
 * the day's own is read.
 */
function claimsOnItsDay(sentence: Sentence, date: DateMention, { facts, published }: Context): Claim[] {
  if (date.month === null || date.day === null) return [];
  const named = observancesIn(sentence, facts).find((one) => isBeside(sentence, one, date));
  if (!named) return [];
  const { observance } = named;
  const year = date.year ?? Number(published.slice(0, 4));
  const on = `${twoDigits(date.month)}-${twoDigits(date.day)}`;
  if (year < observance.since || dayByRule(observance.rule, year) !== on) return [];
  const span = { start: Math.min(named.start, date.start), end: Math.max(named.end, date.end) };
  const subject = { observance: observance.id, name: observance.name };
  const detail = { rule: observance.rule, on };
  return [makeClaim(sentence, { kind: 'event', span, subject, property: 'date', detail, rule: 'on-its-day' })];
}

/** "The first World Cities Day was held in 2014": read where the year is the day's own, since a town may have had it later. */
function firstOf(sentence: Sentence, { facts }: Context): Claim[] {
  const { text } = sentence.block;
  return sentence.dates.flatMap((date): Claim[] => {
    if (date.year === null || date.month !== null) return [];
    const named = observancesIn(sentence, facts).find(
      (one) =>
        FIRST.test(text.slice(sentence.start, one.start)) &&
        HELD_IN.test(text.slice(one.end, Math.max(one.end, date.start))) &&
        one.observance.since === date.year,
    );
    if (!named) return [];
    const { id, name } = named.observance;
    const stated = exactly(date.year, 'year');
    const subject = { observance: id, name };
    return [makeClaim(sentence, { kind: 'event', span: date, subject, property: 'since', stated, rule: 'first' })];
  });
}

function isBeside({ block, start, end }: Sentence, named: NamedObservance, date: DateMention): boolean {
  if (date.start >= named.end) return NAME_FIRST.test(block.text.slice(named.end, date.start));
  if (AFTER.test(block.text.slice(start, date.start))) return false;
  if (date.end > named.start || !DATE_FIRST.test(block.text.slice(date.end, named.start))) return false;
  // "On March 22 World Water Day events": more belongs to the name.
  return /^(?:['’]s?)?(?:[.,;:)!—–]|\s*$|\s(?:and|in|at|with|is|was|by|as|to)\b)/.test(
    block.text.slice(named.end, end),
  );
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const event: ClaimRule = {
  kind: 'event',
  from: 'dates',

  match(sentence, context) {
    const dated = sentence.dates.flatMap((date) => claimsOnItsDay(sentence, date, context));
    if (dated.length > 0) return dated;
    const firsts = firstOf(sentence, context);
    if (firsts.length > 0) return firsts;
    const dates = sentence.dates.filter(
      (date) => (isYearly(sentence, date) || isSince(sentence, date)) && isOfTheDay(sentence, date, context),
    );
    const observance = dates.length > 0 ? observanceOf(sentence, context) : null;
    if (!observance) return [];
    const subject = { observance: observance.id, name: observance.name };
    return dates.flatMap((date): Claim[] => {
      if (date.year === null && !/^\d\d-\d\d$/.test(observance.rule)) return [];
      const common = { kind: 'event', span: date, subject };
      const claim =
        date.year === null
          ? makeClaim(sentence, {
              ...common,
              property: 'date',
              detail: { rule: `${twoDigits(date.month!)}-${twoDigits(date.day!)}` },
              rule: 'yearly-on',
            })
          : makeClaim(sentence, {
              ...common,
              property: 'since',
              stated: exactly(date.year, 'year'),
              rule: 'since',
            });
      return isPlain(sentence, date) || check(claim, context).outcome === 'agrees' ? [claim] : [];
    });
  },

  check,
};

/** A year so near to the first may be that in which the day was declared. */
const CLOSE = 5;

function check(claim: Claim, { facts }: Context): Verdict {
  const id = claim.subject && 'observance' in claim.subject ? claim.subject.observance : '';
  const observance = facts.observances.find((one) => one.id === id);
  if (!observance) return cannotTell('not-on-record');
  const source = facts.source(observance.source);
  const agrees =
    claim.property === 'date' ? claim.detail.rule === observance.rule : claim.stated!.value === observance.since;
  const fact: Fact = {
    subject: claim.subject!,
    property: claim.property,
    definition: observance.id,
    value: observance.since,
    unit: 'year',
    asOf: String(observance.since),
    known: String(source.year),
    of: null,
    grade: 'official',
    source,
  };
  const verdict: Omit<Verdict, 'outcome' | 'reason'> = {
    record: {
      id: 'record_observance',
      params: [
        observance.name,
        { date: claim.detail.on ? String(claim.detail.on) : observance.rule },
        String(observance.since),
        observance.declaredBy,
      ],
    },
    working: null,
    facts: [fact],
    rows: [],
  };
  if (agrees) return { outcome: 'agrees', reason: `matches-${claim.property}`, ...verdict };
  const near = claim.property === 'since' && Math.abs(claim.stated!.value - observance.since) <= CLOSE;
  return near
    ? { outcome: 'cannot-tell', reason: 'close-to-record', ...verdict }
    : { outcome: 'differs', reason: `other-${claim.property}`, ...verdict };
}
