import type { Definition } from '../facts';
import type { Claim, Fact, QuantityMention, Verdict } from '../types';
import { cannotTell, meets, statedInterval } from '../verdict';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';

/** Between the term and its figure stand the words that define: "a megacity is defined as a city with a population over ...". */
const DEFINES =
  /\b(?:defined as|defines?|means|refers to|is (?:\w+ )?(?:an?|any|one|a term)\b|are (?:\w+ )?cities|describes?)\b/i;
const MEASURES = /\b(?:population|people|residents|inhabitants)\b/i;

/** "megacities of more than 10 million", "megacities, cities with more than 10 million people": the size in the name's own train. */
const TRAIN =
  /^(?:,| –| —| \(|, or)? ?(?:(?:those|cities|(?:very )?large cities|urban areas|places) )?(?:of|with|with populations? (?:of|above|exceeding)|home to)\s$/;

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

function definedTerm(sentence: Sentence, mention: QuantityMention, context: Context): Definition | null {
  if (mention.quantity.unit !== null && mention.quantity.unit !== 'person') return null;
  const before = sentence.block.text.slice(sentence.start, mention.start);
  if (!DEFINES.test(before)) return trained(before, mention, context);
  for (const definition of context.facts.definitions) {
    if (definition.unit !== 'person') continue;
    const at = Math.max(indexOfWord(before, definition.term), indexOfWord(before, definition.plural));
    if (at >= 0 && MEASURES.test(`${before.slice(at)} ${mention.unitText}`)) return definition;
  }
  return null;
}

/**
 * The term in the plural whose own size follows it. "Megacities of more than 20 million" are some of them, so that only
 * the size that is on record is read.
 */
function trained(before: string, { quantity, unitText }: QuantityMention, { facts }: Context): Definition | null {
  if (quantity.relation !== '>' && quantity.relation !== '>=') return null;
  for (const definition of facts.definitions) {
    if (definition.unit !== 'person' || definition.threshold !== quantity.value) continue;
    const at = indexOfWord(before, definition.plural);
    if (at < 0 || !TRAIN.test(before.slice(at + definition.plural.length))) continue;
    if (quantity.unit === 'person' ? MEASURES.test(unitText) : true) return definition;
  }
  return null;
}

/** Where a term stands as a word of its own, in capitals or not; -1 where it does not. */
function indexOfWord(text: string, term: string): number {
  const at = text.toLowerCase().indexOf(term.toLowerCase());
  const around = at < 0 ? '' : `${text[at - 1] ?? ' '}${text[at + term.length] ?? ' '}`;
  return /^\P{L}\P{L}$/u.test(around) ? at : -1;
}

/** A body is the definition's own by its name; a sentence that names none does not speak for it. */
const isBody = (named: unknown, whose: string): boolean =>
  typeof named === 'string' && (whose.includes(named) || (whose === 'United Nations' && UN.test(named)));

export const definition: ClaimRule = {
  kind: 'definition',
  from: 'quantities',

  match(sentence, context) {
    return sentence.quantities.flatMap((mention): Claim[] => {
      const found = definedTerm(sentence, mention, context);
      if (!found) return [];
      return [
        makeClaim(sentence, {
          kind: 'definition',
          span: mention,
          subject: { definition: found.id, name: found.term },
          property: found.property,
          stated: mention.quantity,
          detail: { body: bodyOf(sentence.text) },
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
    const threshold = { low: found.threshold, high: found.threshold };
    const agrees = meets(statedInterval(claim.stated!), threshold);
    const verdict: Omit<Verdict, 'outcome' | 'reason'> = {
      record: {
        id: 'record_definition',
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
