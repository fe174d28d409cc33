import type { Observance } from '../facts';
import type { Claim, DateMention, Fact, Verdict } from '../types';
import { cannotTell } from '../verdict';
import { observancesIn } from './shared/observances';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';

/** A yearly date, not this year's ceremony: "observed annually on Oct 31", "marked on October 31 each year". */
const KEPT = /\b(?:observed|marked|celebrated|commemorated|held|falls)\b/i;
const YEARLY_ON =
  /\b(?:observed|marked|celebrated|commemorated|held|falls)\s+(?:annually|yearly|every year|each year)\s+on\s+$/i;
const ON = /\b(?:observed|marked|celebrated|commemorated|held|falls)\s+(?:\w+\s+)?on\s+$/i;
const EACH_YEAR = /^\s+(?:annually|yearly|every year|each year)\b/i;
const SINCE = /\b(?:since|first (?:observed|marked|celebrated|held) in|began in|starting in|beginning in)\s+$/i;
const ITS = /\b(?:the (?:day|observance|event|occasion)|it|observances?)\b/i;

/** The observance that the sentence names, else the one that the sentence before it names, where this one speaks of "the day". */
function observanceOf(sentence: Sentence, { facts, sentences }: Context): Observance | null {
  const [own] = observancesIn(sentence, facts);
  if (own) return own.observance;
  const previous = sentences[sentence.index - 1];
  if (!previous || !ITS.test(sentence.text) || previous.block.id < sentence.block.id - 1) return null;
  return observancesIn(previous, facts)[0]?.observance ?? null;
}

/** "observed annually on Oct 31", "marked on Oct 31 each year": a day without a year, which comes again. */
function isYearly({ block, start, end }: Sentence, date: DateMention): boolean {
  if (date.month === null || date.day === null || date.year !== null) return false;
  const before = block.text.slice(start, date.start);
  return YEARLY_ON.test(before) || (ON.test(before) && EACH_YEAR.test(block.text.slice(date.end, end)));
}

/** "Since 2014, two observances have been held annually." */
const isSince = ({ block, start, text }: Sentence, date: DateMention): boolean =>
  date.year !== null &&
  date.month === null &&
  SINCE.test(block.text.slice(start, date.start)) &&
  (KEPT.test(text) || ITS.test(text));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const event: ClaimRule = {
  kind: 'event',
  from: 'dates',

  match(sentence, context) {
    const dates = sentence.dates.filter((date) => isYearly(sentence, date) || isSince(sentence, date));
    const observance = dates.length > 0 ? observanceOf(sentence, context) : null;
    if (!observance) return [];
    const subject = { observance: observance.id, name: observance.name };
    return dates.flatMap((date): Claim[] => {
      if (date.year === null) {
        if (!/^\d\d-\d\d$/.test(observance.rule)) return [];
        const detail = { rule: `${twoDigits(date.month!)}-${twoDigits(date.day!)}` };
        return [
          makeClaim(sentence, { kind: 'event', span: date, subject, property: 'date', detail, rule: 'yearly-on' }),
        ];
      }
      const stated = exactly(date.year, 'year');
      return [makeClaim(sentence, { kind: 'event', span: date, subject, property: 'since', stated, rule: 'since' })];
    });
  },

  check(claim, { facts }) {
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
        params: [observance.name, { date: observance.rule }, String(observance.since), observance.declaredBy],
      },
      working: null,
      facts: [fact],
      rows: [],
    };
    return agrees
      ? { outcome: 'agrees', reason: `matches-${claim.property}`, ...verdict }
      : { outcome: 'differs', reason: `other-${claim.property}`, ...verdict };
  },
};
