import type { Observance } from '../facts';
import type { Claim, Fact, Span, Verdict } from '../types';
import { cannotTell } from '../verdict';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';

/** A yearly date, not this year's ceremony: "observed annually on Oct 31", "marked on October 31 each year". */
const KEPT = /\b(?:observed|marked|celebrated|commemorated|held|falls)\b/i;
const YEARLY_ON =
  /\b(?:observed|marked|celebrated|commemorated|held|falls)\s+(?:annually|yearly|every year|each year)\s+on\s+$/i;
const ON = /\b(?:observed|marked|celebrated|commemorated|held|falls)\s+(?:\w+\s+)?on\s+$/i;
const EACH_YEAR = /^\s+(?:annually|yearly|every year|each year)\b/i;
const SINCE = /\b(?:since|first (?:observed|marked|celebrated|held) in|began in|starting in|beginning in)\s+$/i;
const ITS = /\b(?:the (?:day|observance|event|occasion)|it|observances?)\b/i;

/** "Remembrance Day" is not meant inside "Genocide Remembrance Day": no capitalised word but "The" stands directly before. */
function isPartOfLonger(text: string, at: number): boolean {
  const before = text.slice(0, at).split(' ').slice(-2, -1)[0] ?? '';
  return /^\p{Lu}/u.test(before) && before !== 'The';
}

function spanOfName(sentence: Sentence, observance: Observance): Span | null {
  const text = sentence.text.replaceAll("'", '’');
  for (const name of [observance.name, ...observance.aliases]) {
    const at = text.indexOf(name);
    if (at < 0 || isPartOfLonger(text, at)) continue;
    return { start: sentence.start + at, end: sentence.start + at + name.length };
  }
  return null;
}

/** The observance that the sentence names, else the one that the sentence before it names, where this one speaks of "the day". */
function observanceOf(
  sentence: Sentence,
  { facts, sentences }: Context,
): { observance: Observance; span: Span | null } | null {
  for (const observance of facts.observances) {
    const span = spanOfName(sentence, observance);
    if (span) return { observance, span };
  }
  const previous = sentences[sentence.index - 1];
  if (!previous || !ITS.test(sentence.text) || previous.block.id < sentence.block.id - 1) return null;
  const observance = facts.observances.find((one) => spanOfName(previous, one));
  return observance ? { observance, span: null } : null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const event: ClaimRule = {
  kind: 'event',

  match(sentence, context) {
    if (sentence.dates.length === 0) return [];
    const found = observanceOf(sentence, context);
    if (!found) return [];
    const { observance } = found;
    const subject = { observance: observance.id, name: observance.name };
    const text = sentence.block.text;
    return sentence.dates.flatMap((date): Claim[] => {
      const before = text.slice(sentence.start, date.start);
      const after = text.slice(date.end, sentence.end);
      const yearly = YEARLY_ON.test(before) || (ON.test(before) && EACH_YEAR.test(after));
      const fixed = /^\d/.test(observance.rule) && observance.rule.length === 5;
      if (date.month !== null && date.day !== null && date.year === null && yearly && fixed) {
        const detail = { rule: `${twoDigits(date.month)}-${twoDigits(date.day)}` };
        return [
          makeClaim(sentence, { kind: 'event', span: date, subject, property: 'date', detail, rule: 'yearly-on' }),
        ];
      }
      if (
        date.year !== null &&
        date.month === null &&
        SINCE.test(before) &&
        (KEPT.test(sentence.text) || ITS.test(sentence.text))
      ) {
        const stated = exactly(date.year, 'year');
        return [makeClaim(sentence, { kind: 'event', span: date, subject, property: 'since', stated, rule: 'since' })];
      }
      return [];
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
