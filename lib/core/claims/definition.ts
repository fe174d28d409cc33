import type { Definition } from '../facts';
import type { Claim, Fact, QuantityMention, Verdict } from '../types';
import { cannotTell } from '../verdict';
import { definedTerms, isStrict, isThreshold } from './shared/defined-terms';
import { type ClaimRule, type Context, makeClaim } from './shared/sentence';

/** A body named in the sentence, by which a definition that is not its own must not be judged. */
const ACCORDING = /\b(?:[Aa]ccording to|by) (?:[Tt]he )?(\p{Lu}\S{0,30}(?: \p{Lu}\S{0,30})?)/u;
const UN = /^(?:UN|U\.N\.?|United Nations|UN-Habitat)\b/;

/** "According to the OECD, ..." and "The United Nations defines ...": the body in the sentence's own words, or null. */
function bodyOf(text: string): string | null {
  const named = ACCORDING.exec(text);
  if (named) return named[1]!;
  const verb = text.search(/\bdefines\b/);
  const words =
    verb < 0
      ? []
      : text
          .slice(Math.max(0, verb - 60), verb)
          .trim()
          .split(' ')
          .slice(-2);
  return words.filter((word) => /^\p{Lu}/u.test(word) && word !== 'The').join(' ') || null;
}

/** A body is the definition's own by its name; a sentence that names none does not speak for it. */
const isBody = (named: unknown, whose: string): boolean =>
  typeof named === 'string' && (whose.includes(named) || (whose === 'United Nations' && UN.test(named)));

/** Of several bodies' definitions of a term that of the body which is named, else the one that has this figure. */
function meantOf(found: Definition[], mention: QuantityMention, body: string | null): Definition | undefined {
  const own = found.filter((one) => isBody(body, one.whose));
  const among = own.length > 0 ? own : found;
  return among.find((one) => isThreshold(mention, one)) ?? among[0];
}

export const definition: ClaimRule = {
  kind: 'definition',
  from: 'quantities',

  match(sentence, context) {
    return sentence.quantities.flatMap((mention): Claim[] => {
      const body = bodyOf(sentence.text);
      const found = meantOf(definedTerms(sentence, mention, context), mention, body);
      if (!found) return [];
      // "A hurricane has winds of 100 mph and is near" defines nothing, unless it says whose definition it is.
      const mayDiffer = (found.property === 'population' || body !== null) && isStrict(sentence, mention);
      const onAverage = /^[^.;]{0,40}\bon average\b/.test(sentence.block.text.slice(mention.end, sentence.end));
      if (onAverage || (!mayDiffer && !isThreshold(mention, found))) return [];
      return [
        makeClaim(sentence, {
          kind: 'definition',
          span: mention,
          subject: { definition: found.id, name: found.term },
          property: found.property,
          stated: mention.quantity,
          detail: { body },
          rule: 'defined-as',
        }),
      ];
    });
  },

  check(claim, context) {
    const id = claim.subject && 'definition' in claim.subject ? claim.subject.definition : '';
    const found = context.facts.definitions.find((one) => one.id === id);
    if (!found) return cannotTell('not-on-record');
    const figure = figureOf(found, claim, context);
    const agrees = isThreshold({ quantity: claim.stated! }, found);
    const verdict: Omit<Verdict, 'outcome' | 'reason'> = {
      record: {
        id: found.property === 'population' ? 'record_definition' : 'record_definition_from',
        params: [found.whose, found.term, { number: found.threshold, unit: found.unit }],
      },
      working: null,
      facts: [figure],
      rows: [{ label: found.whose, value: found.threshold, unit: found.unit, asOf: null, main: true }],
    };
    if (agrees) return { outcome: 'agrees', reason: 'matches-definition', ...verdict };
    return isBody(claim.detail.body, found.whose)
      ? { outcome: 'differs', reason: 'other-threshold', ...verdict }
      : { outcome: 'cannot-tell', reason: 'other-body', ...verdict };
  },
};

function figureOf(found: Definition, { subject }: Claim, { facts }: Context): Fact {
  const source = facts.source(found.source);
  const year = String(source.year);
  const { property, threshold, unit } = found;
  return {
    subject: subject!,
    property,
    definition: found.id,
    value: threshold,
    unit,
    asOf: year,
    known: year,
    of: null,
    grade: 'official',
    source,
  };
}
