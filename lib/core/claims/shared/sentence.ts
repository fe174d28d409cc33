import type { Facts } from '../../facts';
import type { Gazetteer } from '../../gazetteer';
import { splitSentences } from '../../sentences';
import type {
  CityMention,
  Claim,
  DateMention,
  Mention,
  Quantity,
  QuantityMention,
  Span,
  SubjectRef,
  TextBlock,
  Verdict,
} from '../../types';
import { capitalsIn } from './capitals';
import { type CountryMention, findCountries } from './countries';
import { type Cue, cuesIn } from './cues';

/** One sentence with what was found in it. All offsets count from the start of the block. */
export interface Sentence extends Span {
  block: TextBlock;
  /** Position among the sentences of the document. */
  index: number;
  text: string;
  /** Where its capital letters stand, counted from its own start. */
  capitals: readonly number[];
  cities: CityMention[];
  quantities: QuantityMention[];
  dates: DateMention[];
  countries: CountryMention[];
  /** Which lists of cue words have a word in it: see `cue`. */
  cues: number;
}

/** What a rule may look at besides its sentence. */
export interface Context {
  sentences: Sentence[];
  gazetteer: Gazetteer;
  facts: Facts;
  /** YYYY-MM-DD */
  published: string;
  /** Whether the document names that date itself: else it is the day on which it is read. */
  dated: boolean;
}

/** A kind of claim: finds the claims of a sentence, and holds one against the record. */
export interface ClaimRule {
  kind: string;
  /**
   * The claim stands however the sentence is meant: a meeting that is planned for "Friday, Oct. 31" names its weekday as
   * surely as one that was held. Such a claim is not refined, and so never calls on the language model.
   */
  anyStance?: boolean;
  /** The mentions that it starts from: a sentence without one holds no such claim. */
  from?: 'quantities' | 'dates';
  match(sentence: Sentence, context: Context): Claim[];
  check(claim: Claim, context: Context): Verdict;
}

export type { CountryMention };

/** Whether any word of these lists stands in the sentence; a yes may be mistaken, a no is not. */
export const holds = ({ cues }: Sentence, words: Cue): boolean => (cues & words) !== 0;

/** Cuts the blocks into sentences and hands each its mentions, which come in reading order. */
export function readSentences(blocks: TextBlock[], mentions: Mention[], gazetteer: Gazetteer): Sentence[] {
  const byBlock = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = byBlock.get(mention.block);
    if (list) list.push(mention);
    else byBlock.set(mention.block, [mention]);
  }
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const own = byBlock.get(block.id) ?? [];
    let next = 0;
    for (const { start, end } of splitSentences(block.text)) {
      const cities: CityMention[] = [];
      const quantities: QuantityMention[] = [];
      const dates: DateMention[] = [];
      for (; next < own.length && own[next]!.start < end; next++) {
        const mention = own[next]!;
        if (mention.start < start || mention.end > end) continue;
        if (mention.type === 'city') cities.push(mention);
        else if (mention.type === 'date') dates.push(mention);
        // "Millions live in Lagos" states no figure to hold against one.
        else if (mention.quantity.kind !== 'vague') quantities.push(mention);
      }
      const text = block.text.slice(start, end);
      const capitals = capitalsIn(text);
      sentences.push({
        start,
        end,
        block,
        index: sentences.length,
        text,
        capitals,
        cities,
        quantities,
        dates,
        countries: findCountries(block.text, { start, end }, capitals, gazetteer, cities),
        cues: cuesIn(block.text, start, end),
      });
    }
  }
  return sentences;
}

interface ClaimParts {
  kind: string;
  span: Span;
  subject: SubjectRef | null;
  property: string;
  stated?: Quantity | null;
  definitions?: string[] | null;
  asOf?: string | null;
  detail?: Claim['detail'];
  rule: string;
}

export function makeClaim(sentence: Sentence, parts: ClaimParts): Claim {
  const { kind, span, subject, property, stated = null, definitions = null, asOf = null, detail = {}, rule } = parts;
  const { start, end } = span;
  return {
    type: 'claim',
    kind,
    block: sentence.block.id,
    start,
    end,
    subject,
    property,
    definitions,
    stated,
    asOf,
    detail,
    trace: [rule],
  };
}

/** A figure stated in words that are no quantity of their own: a year, a rank. */
export const exactly = (value: number, unit: string | null): Quantity => ({
  value,
  low: value,
  high: value,
  unit,
  relation: '=',
  change: null,
  precision: 0,
});
