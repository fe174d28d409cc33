import type { Definition } from '../../facts';
import type { QuantityMention } from '../../types';
import { convert, quantityIn } from '../../units';
import { meets, statedInterval } from '../../verdict';
import { cue } from './cues';
import { type Context, holds, type Sentence } from './sentence';

/** Of these one stands in every term that is read, but for "city". */
const TERMS = cue(
  'megacity megacities city cities area areas centre centres agglomeration agglomerations storm storms hurricane hurricanes typhoon typhoons cyclone cyclones blizzard blizzards thunderstorm thunderstorms tornado tornadoes earthquake earthquakes fever obesity overweight billionaire billionaires unicorn unicorns market markets heatwave heatwaves ultramarathon ultramarathons building buildings munro munros rainfall individual individuals asteroid asteroids',
);

/** What is measured, which the sentence has to name: "a temperature of", "winds of", "people". */
const MEASURES: Record<string, RegExp> = {
  population: /\b(?:population|people|residents|inhabitants)\b/i,
  sustained_wind: /\bwinds?\b/i,
  gust: /\b(?:winds?|gusts?)\b/i,
  magnitude: /\bmagnitude\b/i,
  body_temperature: /\btemperature\b/i,
  body_mass_index: /\b(?:body[- ]mass index|BMI)\b/i,
  net_worth: /\b(?:worth|fortune|wealth|assets)\b/i,
  valuation: /\b(?:valued|valuation|worth)\b/i,
  fall_from_peak: /\b(?:falls?|drops?|declines?|slides?|losse?s?)\b/i,
  rise_from_trough: /\b(?:rises?|gains?|climbs?)\b/i,
  height: /\b(?:tall|taller|height|high|higher|rises?)\b/i,
  elevation: /\b(?:above|over|higher|high|taller|elevation|summit)\b/i,
  distance: /\b(?:longer|distance|race|run|over|than)\b/i,
  diameter: /\b(?:across|wide|wider|diameter|larger)\b/i,
  daily_rainfall: /\brain(?:fall)?\b/i,
  maximum_temperature: /\b(?:temperatures?|degrees|warmer|hotter)\b/i,
};
/** Figures that stand without a unit: "a magnitude of 7 or more", "a BMI of 30". */
const BARE = new Set(['magnitude', 'kilogram/square_metre', 'person']);

/** Before a term that is meant as such: "A megacity", "the term 'hurricane'", "defines a fever"; not "Lagos, the megacity". */
const GENERIC =
  /(?:^|["“(‘]|[,:] |\b(?:that|as|and|but|define|defines|say|says) )["“]?(?:(?:an?|any|every|each|the term|a so-called) )?["“‘]?$/i;
const SINGULAR = /\b(?:an?|any|every|each|term|so-called) ["“‘]?$/i;
const UNCOUNTED =
  /^(?:obesity|overweight|fever|heavy rainfall|very heavy rainfall|extremely heavy rainfall|broadband)$/;
/** From the term to its figure: "is defined as a city with", "means", "as a storm with", "are cities of". */
const IS =
  /^["”’]?(?: \([^()]{1,20}\))?(?: is| are| means?| refers? to| describes?| as| begins?| starts?| has| have| must have| needs?)\b/;
/** "A storm becomes a hurricane when its winds reach 74 mph." */
const CLASSED =
  /^["“]?(?:(?:An?|Any|Every|Each) |Storms |Cyclones |Cities |Earthquakes )(?:[\p{Ll}-]{1,16} ){1,4}(?:(?:officially|generally|usually) )?(?:(?:classified|classed|considered|counted|regarded|called|labell?ed|categori[sz]ed)(?: as)? )?(?:an? )?$/u;
const WHEN =
  /^ (?:only )?(?:when|once) (?:its |their |the )?(?:[\p{Ll}-]{1,14} ){0,4}(?:reach(?:es)?|exceeds?|hits?|tops?|is|are|pass(?:es)?|has|have|falls?|climbs?) (?:[\p{Ll}-]{1,12} ){0,4}$/u;

/** "megacities of more than 10 million", "megacities, cities with more than 10 million people": the size in the name's own train. */
const TRAIN =
  /^(?:,| –| —| \(|, or)? ?(?:(?:those|cities|(?:very )?large cities|urban areas|places|storms) )?(?:of|with|with populations? (?:of|above|exceeding)|with (?:(?:sustained|maximum|top) ){0,2}winds (?:of|above)|home to)\s$/;

/** The definitions whose term the sentence gives a size, each of one term; empty where it gives none. */
export function definedTerms(sentence: Sentence, mention: QuantityMention, { facts }: Context): Definition[] {
  if (!holds(sentence, TERMS)) return [];
  const text = sentence.block.text;
  const before = text.slice(sentence.start, mention.start);
  // "39 mph (63 kph)": said once, and once more.
  if (/\d[^()]{0,20}\($/.test(before)) return [];
  const words = before.toLowerCase();
  const found = facts.definitions.filter((one) => {
    const measure = MEASURES[one.property];
    if (!measure || !isInUnit(mention, one)) return false;
    return [one.term, one.plural].some((term) => {
      const at = indexOfWord(words, term.toLowerCase());
      if (at < 0) return false;
      const between = before.slice(at + term.length);
      if (isTrained(between, term, mention, one)) return true;
      const around = `${between} ${mention.unitText} ${text.slice(mention.end, Math.min(sentence.end, mention.end + 40))}`;
      return measure.test(around) && isDefined(before.slice(0, at), between, term, one);
    });
  });
  const longest = Math.max(0, ...found.map((one) => one.term.length));
  return found.filter((one) => one.term.length === longest);
}

function isInUnit({ quantity }: QuantityMention, { unit }: Definition): boolean {
  if (quantity.unit === null) return BARE.has(unit);
  return quantity.unit === unit || convert(1, quantity.unit, unit) !== null;
}

function isDefined(head: string, between: string, term: string, { plural, term: one }: Definition): boolean {
  // "Megacities are cities with 10 million people, up from 8 million": the first figure is the one.
  if (/\d/.test(between)) return false;
  const isOne = term === one && one !== plural && !UNCOUNTED.test(one);
  if (CLASSED.test(head) && WHEN.test(between)) return true;
  return GENERIC.test(head) && (!isOne || SINGULAR.test(head)) && IS.test(between);
}

/**
 * The term in the plural whose own size follows it. "Megacities of more than 20 million" are some of them, so that only
 * the size that is on record is read; "megacities with more than 10 million cars" have it of something else.
 */
function isTrained(between: string, term: string, { quantity, unitText }: QuantityMention, one: Definition): boolean {
  if (term !== one.plural || (quantity.relation !== '>' && quantity.relation !== '>=')) return false;
  const people = one.unit !== 'person' || quantity.unit === null || MEASURES.population!.test(unitText);
  return people && quantity.value === one.threshold && TRAIN.test(between);
}

/** "is defined as", "is a city with", "means": a size that is given so is the term's; "is home to", "has" may be an example's. */
const STRICT =
  /\b(?:defined|defines|means?|refers?|described|describes|as)\b|\bis (?:\w{1,12} )?(?:an?|any|one|a term)\b|\bare (?:\w{1,12} )?(?:cities|places|areas|storms|those|ones)\b/i;

/** Whether a size that is not the record's may be said of the term, and not of one of its kind. */
export function isStrict({ block, start }: Sentence, { quantity, start: at }: QuantityMention): boolean {
  const isFloor = quantity.relation !== '<' && quantity.relation !== '<=' && quantity.relation !== 'range';
  return isFloor && STRICT.test(block.text.slice(start, at));
}

/** Whether the stated figure is the threshold of this definition. */
export const isThreshold = (
  { quantity }: Pick<QuantityMention, 'quantity'>,
  { threshold, unit }: Definition,
): boolean => {
  const own = quantity.unit === null || quantity.unit === unit ? quantity : quantityIn(quantity, unit);
  return meets(statedInterval(own), { low: threshold, high: threshold });
};

/** Where a term stands as a word of its own; -1 where it does not. */
function indexOfWord(text: string, term: string): number {
  const at = text.indexOf(term);
  const around = at < 0 ? '' : `${text[at - 1] ?? ' '}${text[at + term.length] ?? ' '}`;
  return /^\P{L}\P{L}$/u.test(around) ? at : -1;
}
