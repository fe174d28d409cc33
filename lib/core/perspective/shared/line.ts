import type { Fact, MessageParam, MessageRef, PerspectiveKind, PerspectiveLine, SubjectRef, UnitId } from '../../types';
import { definitionLabel } from '../../verdict';
import { toFigures } from './round';

/** Countries whose English names take the article: "in the Netherlands". */
const WITH_ARTICLE = new Set('US GB NL PH AE BS GM MV DO CF CD CG KM MH SB TC KY VG VI FK FO CK'.split(' '));

/** The name of a place as it stands in a sentence. */
export function nameOf(subject: SubjectRef): MessageParam {
  return 'country' in subject && WITH_ARTICLE.has(subject.country)
    ? { id: 'perspective_the', params: [subject.name] }
    : subject.name;
}

/** "6.16 million people (urban agglomeration, 2020)". */
export const onRecord = (fact: Fact): MessageRef => ({
  id: 'perspective_on_record',
  params: [{ number: fact.value, unit: fact.unit, digits: 4 }, definitionLabel(fact.definition), { date: fact.asOf }],
});

/** A figure of the text, as far as its digits go. */
export const asStated = (value: number, unit: UnitId | null): MessageParam => ({ number: value, unit, digits: 6 });

/** A figure of ours, to two significant figures unless more are asked for. */
export const rounded = (value: number, unit: UnitId | null = null, digits = 2): MessageParam => ({
  number: toFigures(value, digits),
  unit,
  digits,
});

interface Parts {
  kind: PerspectiveKind;
  message: MessageRef;
  working: MessageRef;
  value: number;
  unit: UnitId | null;
  base: number;
  baseUnit: UnitId;
  facts?: Fact[];
  system?: PerspectiveLine['system'];
}

export const makeLine = ({ facts = [], system = null, ...parts }: Parts): PerspectiveLine => ({
  ...parts,
  facts,
  system,
});

/** "153 million ÷ 2,164". */
export const divided = (above: MessageParam, below: MessageParam): MessageRef => ({
  id: 'perspective_divided',
  params: [above, below],
});
