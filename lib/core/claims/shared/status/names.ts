import type { Claim, PlaceId, SubjectRef, Verdict } from '../../../types';
import { cue } from '../cues';
import { gazetteerFact, hasNamesake } from '../places';
import { type Context, exactly, holds, makeClaim, type Sentence } from '../sentence';
import { sureCity } from '../subject';

const WORDS = cue('renamed changed became rebaptised now today presently currently present formerly previously once');
/** Between the old name and the new one. */
const BECAME =
  /^ (?:was |were )?(?:officially )?(?:renamed|changed its name to|became)(?: as| to)? $|^ was (?:officially )?(?:renamed|rebaptised)(?: as| to)? $/;
const NOW =
  /^(?:,| \() ?(?:(?:which is )?now|today|presently|currently|present-day|today['’]s)(?: known as| called)? $/;
/** Between the new name and the old one. */
const FORMERLY = /^(?:,| \() ?(?:(?:which was )?formerly|previously|once)(?: known as| called| named)? $/;
const RENAMED_FROM = /\brenamed from $|\bchanged its name from $/;
const IN_YEAR = /^\)? in (\d{4})\b/;
/** A renaming in the talk of people is a few years off: Saigon's of 1975. */
const CLOSE = 3;
/** Farther off than this, an older renaming may be meant: Istanbul's of 1453. */
const FAR = 60;

/** "Bombay was renamed Mumbai in 1995", "Mumbai, formerly Bombay", "Leningrad, now St. Petersburg". */
export function matchNames(sentence: Sentence, context: Context): Claim[] {
  if (sentence.cities.length < 2 || !holds(sentence, WORDS)) return [];
  const text = sentence.block.text;
  return sentence.cities.flatMap((city, index): Claim[] => {
    const next = sentence.cities[index + 1];
    if (!next) return [];
    const link = text.slice(city.end, next.start);
    const renamed = BECAME.test(link) || (link === ' to ' && RENAMED_FROM.test(text.slice(sentence.start, city.start)));
    const isNow = renamed || NOW.test(link);
    if (!isNow && !FORMERLY.test(link)) return [];
    const [old, present] = isNow ? [city, next] : [next, city];
    const subject = sureCity(present, context);
    const written = text.slice(old.start, old.end);
    const name = text.slice(present.start, present.end);
    if (!subject || !('place' in subject) || written === name) return [];
    // Two names of one place, or nothing that the record could speak to: "Leeds, now York" is no renaming.
    if (!context.gazetteer.lookup(written).includes(subject.place)) return [];
    const year = renamed ? IN_YEAR.exec(text.slice(next.end, sentence.end)) : null;
    const end = next.end + (year?.[0].length ?? 0);
    return [
      makeClaim(sentence, {
        kind: 'status',
        span: { start: city.start, end },
        subject,
        property: 'name',
        stated: year ? exactly(Number(year[1]), 'year') : null,
        detail: { former: written, year: year ? Number(year[1]) : null, isOwn: name === subject.name },
        rule: isNow ? (renamed ? 'renamed' : 'now') : 'formerly',
      }),
    ];
  });
}

export function checkNames(claim: Claim, context: Context): Verdict {
  const subject = claim.subject as Extract<SubjectRef, { place: PlaceId }>;
  const { former, year, isOwn } = claim.detail as { former: string; year: number | null; isOwn: boolean };
  const rows = context.facts
    .about(subject, 'status')
    .filter((fact) => fact.definition === 'renamed' || fact.definition === 'former-name');
  const named = rows.filter((fact) => fact.definition === 'renamed');
  const years = named.map((fact) => String(fact.value)).join(' / ');
  const record = years
    ? { id: 'record_renamed', params: [subject.name, years] }
    : { id: 'record_names', params: [former, subject.name] };
  const common = {
    record,
    working: null,
    facts: rows.length > 0 ? rows : [gazetteerFact(subject, 'name', context)],
    rows: named.map((fact) => ({ label: subject.name, value: fact.value, unit: 'year', asOf: null })),
  };
  if (year === null) return { outcome: 'agrees', reason: 'matches-former-name', ...common };
  if (named.length === 0) return { outcome: 'cannot-tell', reason: 'not-on-record', ...common };
  if (rows.some((fact) => fact.value === year)) return { outcome: 'agrees', reason: 'matches-renaming', ...common };
  const off = Math.min(...rows.map((fact) => Math.abs(fact.value - year)));
  if (off <= CLOSE) return { outcome: 'cannot-tell', reason: 'close-to-renaming', ...common };
  const isSure = isOwn && off <= FAR && !hasNamesake(subject, context);
  return { outcome: isSure ? 'differs' : 'cannot-tell', reason: 'other-renaming', ...common };
}
