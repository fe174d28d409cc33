import type { Claim, Verdict } from '../../../types';
import { type Context, exactly, makeClaim, type Sentence } from '../sentence';
import { plainCity, sureCity } from '../subject';

/** Behind the city's name: " has been the capital since 1991", ", the capital since 1991", " became the capital of Brazil in 1960". */
const SINCE =
  /^(?:,| has been| is)(?: the| its)?(?: national)? capital(?: city)?(?: of (?:the )?\p{Lu}[\p{L}]{1,20}(?: \p{Lu}\p{L}{1,20})?)? since (\d{4})\b/u;
const BECAME =
  /^ (?:became|was made|was named|was declared)(?: the| its)?(?: national)? capital(?: city)?(?: of (?:the )?\p{Lu}[\p{L}]{1,20}(?: \p{Lu}\p{L}{1,20})?)? in (\d{4})\b/u;

/** "Nigeria moved its capital from Lagos to Abuja in 1991", "the capital was moved to Abuja in 1991". */
const MOVED =
  /\b(?:moved (?:its|the)(?: national)? capital|capital (?:was moved|moved))(?: city)?(?: from (?:\p{L}[\p{L}.’'-]{0,20} ?){1,3})? to $/u;
const IN_YEAR = /^ in (\d{4})\b/;

/** Since when a city that is on record as one has been the capital. */
export function matchSince(sentence: Sentence, context: Context): Claim[] {
  return sentence.cities.flatMap((city): Claim[] => {
    const after = sentence.block.text.slice(city.end, Math.min(sentence.end, city.end + 120));
    const moved = MOVED.test(sentence.block.text.slice(sentence.start, city.start)) ? IN_YEAR.exec(after) : null;
    const match = SINCE.exec(after) ?? BECAME.exec(after) ?? moved;
    const subject = match && (moved ? sureCity(city, context) : plainCity(city, sentence, context));
    if (!subject) return [];
    const rows = context.facts.about(subject, 'status').filter((fact) => fact.definition === 'national-capital');
    if (rows.length === 0) return [];
    const year = Number(match[1]);
    return [
      makeClaim(sentence, {
        kind: 'status',
        span: { start: city.end + 1, end: city.end + match[0].length },
        subject,
        property: 'capital',
        stated: exactly(year, 'year'),
        detail: { form: 'since', year },
        rule: 'capital-since',
      }),
    ];
  });
}

/** Holds the year since or until when a city was a capital against the record; without a year, that it was one. */
export function checkYear(
  claim: Claim,
  definition: string,
  year: number | null,
  { facts, gazetteer }: Context,
): Verdict {
  const rows = facts.about(claim.subject!, 'status').filter((fact) => fact.definition === definition);
  const own = rows.find((fact) => fact.value === year) ?? rows[0]!;
  const common = {
    record: {
      id: definition === 'former-capital' ? 'record_capital_until' : 'record_capital_since',
      params: [
        own.subject.name,
        gazetteer.countryName(own.of ?? ''),
        rows.map((fact) => String(fact.value)).join(' / '),
      ],
    },
    working: null,
    facts: rows,
    rows: rows.map((fact) => ({
      label: fact.subject.name,
      value: fact.value,
      unit: 'year',
      asOf: null,
      main: fact === own,
    })),
  };
  if (definition === 'former-capital') {
    return year === null || year === own.value
      ? { outcome: 'agrees', reason: 'matches-former-capital', ...common }
      : { outcome: 'cannot-tell', reason: 'other-capital-since', ...common };
  }
  // Berlin became a capital in 1871 as well, of another state.
  return year === own.value
    ? { outcome: 'agrees', reason: 'matches-capital-since', ...common }
    : { outcome: 'cannot-tell', reason: 'other-capital-since', ...common };
}
