import type { CityMention, Claim, Quantity, Span, SubjectRef, Verdict } from '../types';
import { cannotTell, definitionLabel, statedInterval } from '../verdict';
import { cue } from './shared/cues';
import { hasNamesake, yearOf } from './shared/places';
import { type ClaimRule, type Context, exactly, holds, makeClaim, type Sentence } from './shared/sentence';
import { cityInPlay, subjectBefore, wholeCity } from './shared/subject';

const YEAR =
  /\b(?:in|around|about) (?:the year )?(\d{3,4})( B\.?C\.?E?\b)?(?![\d%]|[,.]\d|-|\s(?:people|soldiers|settlers))/g;
/** Up to "in 1703": "was first mentioned in a chronicle", "founded by Peter the Great". */
const MADE =
  /(?:^|[ ,(])(?:(?:was|had been|has been) )?((?:first )?(?:founded|established|settled|incorporated|mentioned|recorded)(?: for the first time)?)(?: (?:by|as|on|in|under)(?: [^\s,;]{1,30}){1,8})?,? $/;
const MADE_WORDS = cue('founded established settled incorporated mentioned recorded founding foundation establishment');
const FRONTED =
  /^["“]?((?:First )?(?:Founded|Established|Settled|Incorporated|Mentioned|Recorded))(?: (?:by|as|on|under)(?: [^\s,;]{1,30}){1,8})? $/;
const FOUNDING_OF = /\b(?:founding|foundation|establishment) of (?:the city of )?$/i;
const FOUNDING = /^['’]s? (?:founding|foundation|establishment) $/;
/** Only a mention that is the first counts: a place is mentioned often. */
const isFirst = (verb: string): boolean => !/mentioned|recorded/i.test(verb) || /first/i.test(verb);
/** Behind a name that is the subject: "Founded in 1902, Real Madrid" and "Leeds United" are clubs. */
const AS_SUBJECT = /^(?:,|\s(?:is|was|has|had|became|grew|lies|sits|remains|remained|began|boasts|now)\b)/;
const THE_CITY = /^, (?:it|the (?:city|town|capital))\b/;

const ANNIVERSARY = /\b(\d{2,4})(?:st|nd|rd|th)[- ](?:anniversary|birthday|jubilee)\b/g;
const ANNIVERSARY_WORDS = cue('anniversary birthday jubilee');
const CELEBRATES = /^ (?:is |was |has )?(?:celebrat|mark|commemorat|observ)(?:es|s|ed|ing) its (?:own )?$/;
const OF_ITS_FOUNDING = /^ of (?:its|the city['’]s) (?:founding|foundation)\b/;
/** Fewer years than this are an anniversary of something that happened there. */
const LEAST_YEARS = 50;

/** A founding in use that is not on record is seldom farther off than this. */
const CLOSE = 25;
/** A city is no younger than its founding by so much; older it may be: Singapore of 1819 stands on one of 1299. */
const FAR = 120;

export const founded: ClaimRule = {
  kind: 'founded',
  match: (sentence, context) => [
    ...years(sentence, context),
    ...ages(sentence, context),
    ...anniversaries(sentence, context),
  ],
  check,
};

interface Parts {
  span: Span;
  subject: SubjectRef;
  stated: Quantity;
  /** The first and last year that the words allow for the founding. */
  from: number;
  to: number;
  /** Said with a word of founding, of the city itself. */
  firm: boolean;
  rule: string;
}

function claimOf(sentence: Sentence, { span, subject, stated, from, to, firm, rule }: Parts): Claim {
  return makeClaim(sentence, {
    kind: 'founded',
    span,
    subject,
    property: 'founded',
    stated,
    detail: { from, to, firm },
    rule,
  });
}

/** "was founded in 1703", "Founded in 1703, St. Petersburg is", "the founding of Brasília in 1960". */
function years(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, MADE_WORDS)) return [];
  return [...sentence.text.matchAll(YEAR)].flatMap((match): Claim[] => {
    const at = sentence.start + match.index;
    const end = at + match[0].length;
    const found = whoWas(at, end, sentence, context);
    if (!found) return [];
    const year = Number(match[1]) * (match[2] ? -1 : 1);
    const loose = match[0].startsWith('in') ? 0 : 10;
    const { subject, start, firm, rule } = found;
    const claim = claimOf(sentence, {
      span: { start, end },
      subject,
      stated: exactly(year, 'year'),
      from: year - loose,
      to: year + loose,
      firm,
      rule,
    });
    // "the brewery in Munich, founded in 1589": where the words may speak of another, only a year that fits is read.
    return rule !== 'apposed' || check(claim, context).outcome === 'agrees' ? [claim] : [];
  });
}

function whoWas(
  at: number,
  end: number,
  sentence: Sentence,
  context: Context,
): { subject: SubjectRef; start: number; firm: boolean; rule: string } | null {
  const text = sentence.block.text;
  const before = text.slice(sentence.start, at);
  const fronted = FRONTED.exec(before);
  if (fronted && isFirst(fronted[1]!)) {
    const subject = frontedSubject(end, sentence, context);
    return subject && { subject, start: sentence.start, firm: /founded/i.test(fronted[1]!), rule: 'fronted' };
  }
  const last = sentence.cities.filter((city) => city.end <= at).pop();
  if (last) {
    const head = text.slice(sentence.start, last.start);
    const tail = text.slice(last.end, at);
    const named = FOUNDING_OF.exec(head);
    if ((named && tail === ' ') || FOUNDING.test(tail)) {
      const subject = wholeOf(last, sentence, context);
      const start = named && tail === ' ' ? sentence.start + named.index : last.end;
      return subject && { subject, start, firm: true, rule: 'founding-of' };
    }
  }
  const made = MADE.exec(before);
  if (!made || !isFirst(made[1]!)) return null;
  const start = sentence.start + made.index;
  const found = subjectBefore(sentence, start, context);
  if (!found) return null;
  const between = text.slice(found.end, start);
  if (!/^(?:,? (?:which|that|itself))?,?$/.test(between)) return null;
  const city = sentence.cities.find((one) => one.end === found.end);
  if (city && !wholeCity(city, sentence, context)) return null;
  const isVerb = /^.?(?:was|had been|has been) /.test(made[0]);
  const cue = start + made[0].indexOf(made[1]!);
  return {
    subject: found.subject,
    start: cue,
    firm: /founded/.test(made[1]!),
    rule: isVerb ? 'was-made' : 'apposed',
  };
}

/** "the founding of X": the "of" that makes a part of other nouns makes the whole here. */
const wholeOf = (city: CityMention, sentence: Sentence, context: Context): SubjectRef | null =>
  wholeCity(city, { ...sentence, start: city.start }, context);

function frontedSubject(end: number, sentence: Sentence, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const after = text.slice(end, sentence.end);
  if (THE_CITY.test(after)) return cityInPlay(sentence, sentence.start, context);
  const city = sentence.cities.find((one) => /^(?: [^,]{1,40})?, (?:the city of )?$/.test(text.slice(end, one.start)));
  return city && AS_SUBJECT.test(text.slice(city.end, sentence.end)) ? wholeCity(city, sentence, context) : null;
}

/** "the 878-year-old city of Moscow", "Vilnius is a 700-year-old city". */
function ages(sentence: Sentence, context: Context): Claim[] {
  const text = sentence.block.text;
  const now = Number(context.published.slice(0, 4));
  return sentence.quantities.flatMap((mention): Claim[] => {
    if (mention.quantity.unit !== 'year_of_age' || mention.quantity.value < LEAST_YEARS) return [];
    const noun = /^ (?:\p{L}{1,20} ){0,2}(?:city|town|capital)\b(?: of (?=\p{Lu}))?/u.exec(
      text.slice(mention.end, sentence.end),
    );
    if (!noun) return [];
    const after = sentence.cities.find((city) => city.start === mention.end + noun[0].length);
    const before = sentence.cities.filter((city) => city.end <= mention.start).pop();
    const tie = before && /^(?:,| is) an? $/.test(text.slice(before.end, mention.start));
    const city = after ?? (tie ? before : null);
    const subject = city ? wholeCity(city, sentence, context) : null;
    if (!subject) return [];
    const { low, high } = statedInterval(mention.quantity);
    const loose = Math.max(10, 0.06 * mention.quantity.value);
    return [
      claimOf(sentence, {
        span: { start: mention.start, end: mention.end + noun[0].trimEnd().length },
        subject,
        stated: mention.quantity,
        from: Math.floor(now - high - loose),
        to: Math.ceil(now - low + loose),
        firm: false,
        rule: 'years-old',
      }),
    ];
  });
}

/** "Amsterdam celebrates its 750th birthday", "Amsterdam’s 750th anniversary", "the 750th anniversary of Amsterdam". */
function anniversaries(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, ANNIVERSARY_WORDS)) return [];
  const dated = sentence.dates.filter((date) => date.year !== null);
  const now = dated.length === 1 ? dated[0]!.year! : Number(context.published.slice(0, 4));
  return [...sentence.text.matchAll(ANNIVERSARY)].flatMap((match): Claim[] => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const count = Number(match[1]);
    const subject = count < LEAST_YEARS ? null : celebrated(start, end, sentence, context);
    if (!subject) return [];
    return [
      claimOf(sentence, {
        span: { start, end },
        subject,
        stated: exactly(count, 'year'),
        from: now - count - 1,
        to: now - count + 1,
        firm: false,
        rule: 'anniversary',
      }),
    ];
  });
}

function celebrated(start: number, end: number, sentence: Sentence, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const after = text.slice(end, sentence.end);
  const of = /^ of (?:the (?:founding|foundation) of )?(?:the city of )?/.exec(after);
  const honoured = of && sentence.cities.find((city) => city.start === end + of[0].length);
  if (honoured) {
    const closed = /^(?:['’]s (?:founding|foundation)|[.,;!]|\s*$| (?:in|on|with|by|this|last|and)\b)/.test(
      text.slice(honoured.end, sentence.end),
    );
    return closed ? wholeOf(honoured, sentence, context) : null;
  }
  if (of && !OF_ITS_FOUNDING.test(after)) return null;
  const city = sentence.cities.filter((one) => one.end <= start).pop();
  const between = city ? text.slice(city.end, start) : '';
  return city && (CELEBRATES.test(between) || /^['’]s? $/.test(between)) ? wholeCity(city, sentence, context) : null;
}

function check(claim: Claim, context: Context): Verdict {
  const { facts } = context;
  const rows = facts.about(claim.subject!, 'founded');
  if (rows.length === 0) return cannotTell('not-on-record');
  const { from, to, firm } = claim.detail as { from: number; to: number; firm: boolean };
  const hit = rows.find((fact) => fact.value >= from && fact.value <= to);
  const common = {
    record: { id: 'record_founded', params: [claim.subject!.name, rows.map(yearOf).join(' / ')] },
    working: null,
    facts: rows,
    rows: rows.map((fact) => ({
      label: definitionLabel(fact.definition),
      value: fact.value,
      unit: 'year',
      asOf: null,
      main: fact === (hit ?? rows[0]),
    })),
  };
  if (hit) return { outcome: 'agrees', reason: 'matches-founding', ...common };
  const off = Math.min(...rows.map((fact) => (fact.value > to ? fact.value - to : from - fact.value)));
  if (off <= CLOSE) return { outcome: 'cannot-tell', reason: 'close-to-founding', ...common };
  const isSure = firm && rows.every((fact) => fact.definition !== 'first-record' && from - fact.value > FAR);
  // A city that was renamed may be said to have been founded then: Kaliningrad, of 1255 and of 1946.
  const renamed = facts.about(claim.subject!, 'status').some((fact) => fact.definition === 'renamed');
  return isSure && !renamed && !hasNamesake(claim.subject!, context)
    ? { outcome: 'differs', reason: 'long-after-founding', ...common }
    : { outcome: 'cannot-tell', reason: 'other-founding', ...common };
}
