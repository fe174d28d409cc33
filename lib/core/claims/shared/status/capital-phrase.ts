import type { CityMention, PlaceId, Span, SubjectRef } from '../../../types';
import { type RegionMention, regionAt } from '../regions';
import type { Context, Sentence } from '../sentence';
import { plainCity, sureCity } from '../subject';

/** Between "Lisbon" and "the capital of Portugal": "Lisbon, the", "Lisbon is the", "Lisbon was once". */
const BEFORE = /^,\s+(?:once\s+)?(?:the\s+)?$|^\s+(?:is|was|remains|became|has been)\s+(?:the\s+)?$/;
/** Between "Angola's capital" and "Luanda". */
const AFTER = /^,?\s+(?:of\s+)?$/;
/** "The capital of Kazakhstan is Astana." */
const IS = /^\s+(?:is|remains)\s+(?:the city of\s+)?$/;
/** Kinds of capital that are no seat of a government: fashion, film, tea. */
const FIGURATIVE =
  /\b(?:cultural|financial|commercial|business|economic|fashion|film|music|tech|de facto|spiritual|historic|ancient|old|northern|southern|eastern|western|summer|winter|culinary|industrial|wartime|interim|temporary|new|future|second)\s+$/i;
const SEAT = /\b(?:provincial|state|regional|territorial|departmental) $/i;
const ONCE = /\b(?:former|then|erstwhile)\s+$/i;
/** "the capital of France’s fashion trade", "the capital of Chile wine": more belongs to the name. */
const CLOSED =
  /^(?:[.,;:!?)”"—–\]]|\s*$|\s[(—–-]|\s(?:and|or|in|on|by|at|with|that|which|who|where|when|after|as|is|was|has|had|but|for|since|until|from|to|between|before|during|while)\b)/;
/** A phrase that says "capital", and of what: a country, a division, or nothing that it names. */
export interface Phrase extends Span {
  of: { country: string; name: string } | RegionMention | null;
  /** "provincial", "state": the seat of a division that is not named. */
  seat: boolean;
  former: boolean;
}

export const isCountry = (of: Phrase['of']): of is { country: string; name: string } => of !== null && 'country' in of;

/** The phrase around a "capital" at `start`, or null where the word means another thing. */
export function phraseAt(start: number, end: number, sentence: Sentence, { gazetteer }: Context): Phrase | null {
  const text = sentence.block.text;
  const head = text.slice(sentence.start, start);
  const of = /^ of (?:the )?/.exec(text.slice(end, sentence.end));
  if (of) {
    const at = end + of[0].length;
    const country = sentence.countries.find((one) => one.start === at && one.form === 'name');
    const region = country ? null : regionAt(text, at, gazetteer);
    const close = country?.end ?? region?.end;
    if (close !== undefined) {
      const former = ONCE.exec(head);
      const kind = former ?? SEAT.exec(head);
      const plain =
        kind !== null || /(?:[^\p{L}-] |\b(?:the|is|was|as|became|remains|been|its|national) )$/iu.test(head);
      if (!plain || !CLOSED.test(text.slice(close, sentence.end))) return null;
      const from = start - (kind?.[0].length ?? 0);
      const whole = country ? { country: country.country, name: country.name } : region;
      return { start: from, end: close, of: whole, seat: false, former: former !== null };
    }
    // "Angola's capital of Luanda", "of 4 million": nothing else that it might be the capital of.
    if (!sentence.cities.some((city) => city.start === at) && !/^\d/.test(text.slice(at, sentence.end))) return null;
  } else if (
    /^ (?:for|market|gain|punishment|region|flow|project|spending|cost|letter|account|expenditure)/.test(
      text.slice(end, sentence.end),
    )
  ) {
    return null;
  }
  const once = ONCE.exec(head);
  const before = once ? `${head.slice(0, once.index)} ` : head;
  const region = possessor(before, sentence, gazetteer);
  if (region) return { start: region.start, end, of: region, seat: false, former: once !== null };
  const whose = sentence.countries.find(
    (one) =>
      one.form !== 'name' && /^(?:['’]s?)? $/.test(text.slice(one.end, sentence.start + before.trimEnd().length + 1)),
  );
  if (whose) {
    const { country, name } = whose;
    // "Northern Irish", "British Indian": the adjective is only half.
    if (/\p{Lu}\p{L}{1,20} $/u.test(text.slice(sentence.start, whose.start).replace(/^(?:The|In|At|From) $/, '')))
      return null;
    const was = ONCE.exec(text.slice(sentence.start, whose.start));
    const from = was ? whose.start - was[0].length : whose.start;
    return { start: from, end, of: { country, name }, seat: false, former: once !== null || was !== null };
  }
  const bare =
    /(?:^|\s)(?:(?:the|its|their|nearby)\s+(?:(?:country|nation)['’]s\s+|national\s+)?(?:(?:sprawling|crowded|congested|bustling|besieged|war-torn|ravaged|flooded|smoggy|coastal)\s+)?|(?:the\s+)?(provincial|state|regional|territorial|departmental)\s+)$/i.exec(
      before,
    );
  if (!bare || once || FIGURATIVE.test(before)) return null;
  return {
    start: start - bare[0].trimStart().length,
    end,
    of: null,
    seat: bare[1] !== undefined,
    former: false,
  };
}

/** "New Mexico's capital" */
function possessor(
  before: string,
  sentence: Sentence,
  gazetteer: Context['gazetteer'],
): (RegionMention & { start: number }) | null {
  const owned = /['’]s? $/.exec(before);
  if (!owned) return null;
  const words = before.slice(0, owned.index).split(' ').slice(-3);
  const from = owned.index - words.join(' ').length;
  for (let skip = 0; skip < words.length; skip++) {
    const offset = from + words.slice(0, skip).join(' ').length + (skip > 0 ? 1 : 0);
    const start = sentence.start + offset;
    const region = regionAt(sentence.block.text, start, gazetteer);
    if (region && region.end === sentence.start + owned.index) return { ...region, start };
  }
  return null;
}

export interface Holder {
  subject: Extract<SubjectRef, { place: PlaceId }>;
  city: CityMention;
  /** The city is only named by the phrase ("the Hungarian capital, Budapest"), whatever the sentence's verb does. */
  passing: boolean;
}

/** The city that stands beside the phrase, before or behind it. */
export function holderOf(phrase: Phrase, sentence: Sentence, context: Context): Holder | null {
  const text = sentence.block.text;
  for (const city of sentence.cities) {
    const before = city.end <= phrase.start && BEFORE.test(text.slice(city.end, phrase.start));
    const link = text.slice(phrase.end, Math.max(city.start, phrase.end));
    const closed = /^(?:[.,;:!)”"—–]|\s*$|\s(?:and|but|while)\b)/.test(text.slice(city.end, sentence.end));
    const after = city.start >= phrase.end && (AFTER.test(link) || (IS.test(link) && isCountry(phrase.of) && closed));
    if (!before && !after) continue;
    // An apposition is said of the name before it, whatever happens "near" or "to" the place.
    const isVerb = before && text[city.end] !== ',';
    const subject = isVerb ? plainCity(city, sentence, context) : sureCity(city, context);
    if (!subject || !('place' in subject)) return null;
    // "In the state capital, Austin won": the name may begin what comes next.
    if (
      after &&
      phrase.seat &&
      !/^(?:[.,;:)”"—–]|\s*$|\s(?:and|or|on|in|at|by|to|for|with|after|this|last)\b)/.test(
        text.slice(city.end, sentence.end),
      )
    )
      return null;
    return { subject, city, passing: before ? !isVerb : /^,|\bof\b/.test(link) };
  }
  return null;
}
