import type { Claim, Quantity, QuantityMention, SubjectRef } from '../types';
import { unit } from '../units';
import { cannotTell, figureVerdict, readRecord } from '../verdict';
import { figuresOf, namedDefinitions, underNamed } from './shared/places';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { cityInPlay, plainCity, subjectBefore } from './shared/subject';

/** "covers", "spans", "stretches over", "has an area of", "with a total area of". */
const CUE =
  /\b(?:cover(?:s|ed)|spans|spanned|stretch(?:es|ed) (?:over|across)|sprawls (?:over|across)|occupies|(?:has|had|with|and) an? (?:\w+ ){0,2}area of)\s+(?:an? (?:\w+ ){0,2}area of\s+)?$/i;
/** A fronted participle hands its figure to the subject that follows: "Covering an area of 900 km², it is ...". */
const FRONTED =
  /^["“]?(?:Covering|Spanning|Stretching (?:over|across)|Occupying|With)\s+(?:an? (?:\w+ ){0,2}area of\s+)?$/;
const FOLLOWING = /^,\s+(?:it|the (?:\w+ )?(?:city|municipality|metropolis|megacity|town|capital))\b/;
const WITH_AREA = /\barea of\s+$/;

const isArea = ({ quantity }: QuantityMention): boolean =>
  quantity.unit !== null && quantity.change === null && unit(quantity.unit)?.dimension === 'area';

function frontedSubject(sentence: Sentence, mention: QuantityMention, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const before = text.slice(sentence.start, mention.start);
  if (!FRONTED.test(before) || (before.trimStart().startsWith('With') && !WITH_AREA.test(before))) return null;
  const after = text.slice(mention.end, sentence.end);
  if (FOLLOWING.test(after)) return cityInPlay(sentence, sentence.start, context);
  const city = sentence.cities.find((one) => /^,\s+$/.test(text.slice(mention.end, one.start)));
  return city ? plainCity(city, sentence, context) : null;
}

function subjectOf(
  sentence: Sentence,
  mention: QuantityMention,
  context: Context,
): { subject: SubjectRef; rule: string } | null {
  const fronted = frontedSubject(sentence, mention, context);
  if (fronted) return { subject: fronted, rule: 'fronted' };
  const cue = CUE.exec(sentence.block.text.slice(sentence.start, mention.start));
  if (!cue) return null;
  const found = subjectBefore(sentence, sentence.start + cue.index, context);
  return found && { subject: found.subject, rule: 'covers' };
}

/** The stated figure in square kilometres, the unit of the record. */
export function inSquareKilometres(stated: Quantity): Quantity {
  const factor = unit(stated.unit!)!.factor / unit('square_kilometre')!.factor;
  return {
    ...stated,
    value: stated.value * factor,
    low: stated.low * factor,
    high: stated.high === null ? null : stated.high * factor,
    precision: stated.precision * factor,
    unit: 'square_kilometre',
  };
}

export const area: ClaimRule = {
  kind: 'area',

  match(sentence, context) {
    return sentence.quantities.filter(isArea).flatMap((mention): Claim[] => {
      const found = subjectOf(sentence, mention, context);
      if (!found) return [];
      return [
        makeClaim(sentence, {
          kind: 'area',
          span: mention,
          subject: found.subject,
          property: 'area',
          stated: mention.quantity,
          definitions: namedDefinitions(sentence.text),
          rule: found.rule,
        }),
      ];
    });
  },

  check(claim, context) {
    const groups = readRecord(figuresOf(claim.subject!, 'area', context), context.published, context.published);
    const meant = underNamed(groups, claim.definitions);
    if (meant.length === 0) return cannotTell(groups.length === 0 ? 'not-on-record' : 'other-definition');
    return figureVerdict(claim.subject!.name, inSquareKilometres(claim.stated!), meant, groups);
  },
};
