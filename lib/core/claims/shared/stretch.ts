import type { CityMention, PlaceId, QuantityMention } from '../../types';
import { tieOf } from './apposition';
import { bearingOfWords } from './geodesy';
import type { Context, Sentence } from './sentence';
import { cityInPlay, plainCity } from './subject';

/** How one gets there, where the words say: then the figure is as long as the way, not as the line. */
export type Way = 'road' | 'rail' | 'air' | 'foot' | 'water' | 'journey';

/** One end of a distance: the places that it may be, best first, and the mention that names it where one does. */
export interface End {
  places: PlaceId[];
  city: CityMention | null;
}

/** A distance with both its ends: how far `from`, of which it is said, is from `to`. */
export interface Stretch {
  mention: QuantityMention;
  from: End;
  to: End;
  end: number;
  /** Degrees in which the subject lies, seen from `to`; null where no direction is named. */
  bearing: number | null;
  way: Way | null;
  /** The words tie subject and distance beyond doubt; else only agreement may be said. */
  firm: boolean;
  rule: string;
}

const WAYS: [Way, RegExp][] = [
  ['road', /\b(?:drive|driving|by (?:road|car|bus)|bus ride|car ride|drove|road trip)\b/],
  ['rail', /\b(?:train|rail|railway)\b/],
  ['air', /\b(?:flight|flying|by (?:air|plane)|flew|as the crow flies)\b/],
  ['foot', /\b(?:walk|hike|trek|march|run|on foot|walked|marched|hiked|trekked|ran)\b/],
  ['water', /\b(?:by (?:boat|ferry|sea|river)|ferry|boat|voyage|sailed)\b/],
  ['journey', /\b(?:trip|journey|ride|route|commute|travell?ed|cycled|rode)\b/],
];
const wayOf = (words: string): Way | null => WAYS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** From the figure to the far end: "(390 km) to the southeast of downtown", "by road from the capital,". */
const TO_END =
  /^(?:\s*\([^()]{1,30}\))?(?<by>[-\s](?:drive|driving|ride|bus ride|train ride|car ride|ferry ride|walk|hike|flight|trip|journey|trek)|['’]s? (?:drive|walk|flight|ride)|\sby\s(?:road|car|bus|train|rail|air|plane|boat|ferry|sea|river),?)?(?:\s(?:away|further|farther|due|straight|directly|almost due|to the))?(?:\s(?<wind>(?:north|south|east|west)(?:[- ]?(?:north|south|east|west)){0,2}|[NSEW]{1,3}))?\s(?<link>of|from|outside|outside of)\s(?<prefix>.{0,70})$/;
/** Words before the far end's name that leave it what it is. */
const PREFIX =
  /^(?:(?:downtown|central|the (?:city )?cent(?:er|re) of)\s)?(?:the (?:[\p{L}’'-]{1,20} ){0,3}(?:city|town|capital|port|metropolis|hub|village)(?: city)?(?: of|,)? |\p{Lu}\p{L}{1,20}['’]s (?:\p{L}{1,20} )?capital,? )?$/u;
/** Behind the far end's name: no possessive, no noun that would take the name for itself ("the Milan airport"). */
const CLOSED =
  /^(?:['’]s (?:city )?cent(?:er|re)\b|[.,;:!?)”"—–\]]|\s*$|\s[(—–-]|\s(?:and|or|in|on|by|at|with|that|which|who|where|when|after|as|along|near|is|was|has|had|were|are|but|for|this|last|late|early|said|into|during|since|because|while|before|until|via|through|across|has|have|will|can|could|would|takes|took|lasts|lasted|passes|passed|crosses|crossed|today|yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)/;
/** A name after these is not where the distance is taken: "a farm near Västerås", "north of Nice", "10 miles from Lodi". */
const ELSEWHERE =
  /\b(?:near|outside|beyond|around|off|than|like|via|past|towards?|(?:north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest) of|(?:side|edge|suburbs?|outskirts|part|district|university|college|bay|gulf|province|region|state|county|area) of|(?:miles|km|kilomet(?:er|re)s|minutes|hours|away) from)(?: the)?$/i;
/** "the northern city of": whatever stands before it stands before the name. */
const TOWN_OF = /(?: the)?(?: [a-z]{1,20}){0,2} (?:city|town|village|port) of$/i;
/** Storms bear the names of cities, and a quake is no place. */
const MOVING = /\b(?:hurricane|typhoon|cyclone|tropical storm|mph|knots|epicent(?:er|re)|centered|centred)\b/i;
const LOCATIVE = /\b(?:in|at|on|across|throughout|over|and|or)\s+(?:the\s+)?$/i;

const LENGTHS = new Set(['kilometre', 'mile', 'nautical_mile']);
const TIMES = new Set(['minute', 'hour']);
export const isTime = (id: string | null): boolean => id !== null && TIMES.has(id);

const isWay = ({ quantity: { unit: id, change } }: QuantityMention): boolean =>
  id !== null && change === null && (LENGTHS.has(id) || TIMES.has(id));

/** All distances of a sentence of which both ends are named, in reading order. */
export function findStretches(sentence: Sentence, context: Context): Stretch[] {
  if (sentence.cities.length === 0 || !sentence.quantities.some(isWay) || MOVING.test(sentence.text)) return [];
  const found: Stretch[] = [];
  const text = sentence.block.text;
  for (const [index, mention] of sentence.quantities.entries()) {
    if (!isWay(mention)) continue;
    const before = sentence.quantities[index - 1];
    // "300 miles (483 km)": said once, and once more.
    if (before && /^\s*\($/.test(text.slice(before.end, mention.start))) continue;
    const stretch =
      betweenTwo(mention, sentence) ?? fromOne(mention, sentence, context, found[found.length - 1] ?? null);
    if (stretch && (stretch.way !== null || !isTime(mention.quantity.unit))) found.push(stretch);
  }
  return found;
}

/** "Lyon and Paris are 390 km apart", "the distance from Madrid to Lyon is", "a 300-mile drive from Boston to Hull". */
function betweenTwo(mention: QuantityMention, sentence: Sentence): Stretch | null {
  const text = sentence.block.text;
  const make = (a: CityMention, b: CityMention, way: Way | null, rule: string): Stretch | null => {
    const end = Math.max(mention.end, b.end);
    const closed = b.end < mention.start || CLOSED.test(text.slice(b.end, sentence.end));
    if (a.metonym || b.metonym || !closed) return null;
    return { mention, from: endOf(a), to: endOf(b), end, bearing: null, way, firm: true, rule };
  };
  const before = sentence.cities.filter((city) => city.end <= mention.start);
  const [a, b] = before.slice(-2);
  if (a && b) {
    const head = text.slice(sentence.start, a.start);
    const link = text.slice(a.end, b.start);
    const tail = text.slice(b.end, mention.start);
    if (/^ and $/.test(link) && /^ (?:are|lie|sit|were) (?:just |only )?$/.test(tail)) {
      const apart = /^(?:\s*\([^()]{1,30}\))? apart\b/.test(text.slice(mention.end, sentence.end));
      if (apart && !/\w,? $|\band $/.test(head)) return make(a, b, null, 'apart');
    }
    const measured = /\b(?:the|a) (\w{1,12} )?distance (?:between|from) $/i.exec(head);
    if (measured && /^ (?:and|to) $/.test(link) && /^ is (?:just |only )?$/.test(tail)) {
      return make(a, b, wayOf(measured[1] ?? '') ?? (measured[1] ? 'journey' : null), 'distance-between');
    }
  }
  const [c, d] = sentence.cities.filter((city) => city.start >= mention.end);
  if (!c || !d) return null;
  const lead = /^(?:\s*\([^()]{1,30}\))?[- ]?((?:\w{1,10} )?\w{0,10}) ?(from|between) $/.exec(
    text.slice(mention.end, c.start),
  );
  if (!lead || text.slice(c.end, d.start) !== (lead[2] === 'from' ? ' to ' : ' and ')) return null;
  const head = text.slice(Math.max(sentence.start, mention.start - 40), mention.start);
  const words = lead[1]!.trim();
  const went = /\b(?:drove|flew|walked|marched|hiked|trekked|sailed|travell?ed|cycled|rode)(?: the)? $/.exec(head);
  const way = words === '' ? went && wayOf(went[0]) : wayOf(words);
  if (way) return make(c, d, way, 'way-between');
  const isLine = words === '' && /\bit(?: is|['’]s|was) (?:about |only |just )?$/i.test(head);
  const crow = /^ as the crow flies/.test(text.slice(d.end, sentence.end));
  return isLine ? make(c, d, crow ? null : 'journey', 'it-is-from-to') : null;
}

/** "125 kilometers west of Milan", and whoever is said to be there. */
function fromOne(mention: QuantityMention, sentence: Sentence, context: Context, last: Stretch | null): Stretch | null {
  const text = sentence.block.text;
  const to = sentence.cities.find((city) => city.start >= mention.end);
  if (!to) return null;
  const match = TO_END.exec(text.slice(mention.end, to.start));
  if (!match?.groups) return null;
  const { by, wind, link, prefix } = match.groups;
  if (!PREFIX.test(prefix!) || (link === 'of' && !wind)) return null;
  const after = text.slice(to.end, sentence.end);
  const bearing = wind ? bearingOfWords(wind) : null;
  if (!CLOSED.test(after) || (wind && bearing === null) || to.metonym) return null;
  const behind = /^ (?:by (?:road|car|train|rail|air|boat)|on (?:the )?(?:Interstate|Highway|Route))\b/.exec(
    after,
  )?.[0];
  const way = wayOf(`${by ?? ''} ${behind ?? ''}`) ?? (behind ? 'road' : null);
  const who = subjectOf(mention, to, sentence, context, last);
  return who && { mention, to: endOf(to), end: to.end, bearing, way, ...who };
}

type Who = Pick<Stretch, 'from' | 'firm' | 'rule'>;

const endOf = (city: CityMention): End => ({ places: city.candidates, city });

function subjectOf(
  mention: QuantityMention,
  to: CityMention,
  sentence: Sentence,
  context: Context,
  last: Stretch | null,
): Who | null {
  const text = sentence.block.text;
  if (last && /^,? and (?:just |only |another )?$/.test(text.slice(last.end, mention.start))) {
    return { from: last.from, firm: last.firm, rule: 'and' };
  }
  const head = text.slice(sentence.start, mention.start);
  const earlier = sentence.cities.filter((city) => city.end <= mention.start);
  const city = earlier[earlier.length - 1];
  if (city) return named(city, text.slice(city.end, mention.start), sentence, context);
  const pronoun =
    /^["“]?(?:(It) (?:lies|sits|stands|is (?:located|situated))|[Tt]he (?:[\p{Ll}-]{1,20} ){0,2}(?:city|town|capital|port|village) (?:is|was|lies|sits|stands)(?: located| situated)?)(?: just| only)?(?: an?)? $/u.exec(
      head,
    );
  if (pronoun) {
    const subject = cityInPlay(sentence, sentence.start, context);
    if (!subject || !('place' in subject)) return null;
    return { from: { places: [subject.place], city: null }, firm: !pronoun[1], rule: 'pronoun' };
  }
  return fronted(head, to, sentence) ?? placedAfter(to, sentence, context);
}

function isElsewhere(before: string): boolean {
  const head = before.slice(-140).trimEnd().replace(TOWN_OF, '');
  // "A valley between Grenoble and Lyon, 90 km from Geneva": the valley.
  const between = / and(?: the)?$/.test(head) && /^between [^,]*$/.test(head.slice(head.lastIndexOf('between ')));
  return between || ELSEWHERE.test(head);
}

function named(city: CityMention, between: string, sentence: Sentence, context: Context): Who | null {
  const before = sentence.block.text.slice(sentence.start, city.start);
  const tie = tieOf(between);
  if (!tie || isElsewhere(before)) return null;
  if (tie === 'beside' && !/\b(?:in|at)\s+(?:the (?:\w{1,20} ){0,2}(?:city|town|village|port) of )?$/i.test(before))
    return null;
  if (tie === 'verb' && LOCATIVE.test(before)) return null;
  const itself = tie !== 'verb' || plainCity({ ...city, candidates: city.candidates.slice(0, 1) }, sentence, context);
  return city.metonym || !itself ? null : { from: endOf(city), firm: tie !== 'beside', rule: tie };
}

/** "Located 40 miles west of Boston, Worcester has ...", "About 70 km south of Madrid, Toledo is ...". */
function fronted(head: string, to: CityMention, sentence: Sentence): Who | null {
  const text = sentence.block.text;
  const participle = /^["“]?(?:Located|Situated|Lying|Sitting|Set|Nestled|Perched)(?: just| only)? $/.test(head);
  if (!participle && !/^["“]?(?:Just |Only )?$/.test(head)) return null;
  const city = sentence.cities.find((one) => one.start > to.end);
  if (!city || !/^(?:, [\p{L}. ]{2,20})?, (?:the (?:city|town) of )?$/u.test(text.slice(to.end, city.start)))
    return null;
  if (!participle && !/^ (?:is|was|has|had|lies|sits)\b/.test(text.slice(city.end, sentence.end))) return null;
  return city.metonym ? null : { from: endOf(city), firm: participle, rule: 'fronted' };
}

/** "a camp 1,088 miles southwest of Algiers in Tindouf": what lies there lies in the city that follows. */
function placedAfter(to: CityMention, sentence: Sentence, context: Context): Who | null {
  const { gazetteer } = context;
  const text = sentence.block.text;
  const city = sentence.cities.find((one) => one.start > to.end);
  if (!city || !/^,? in (?:the (?:\w{1,20} ){0,2}(?:city|town|village) of )?$/.test(text.slice(to.end, city.start)))
    return null;
  const name = text.slice(city.start, city.end);
  // "30 miles north of Seattle in Washington": the state.
  const key = gazetteer.names.find(name, 0, name.length);
  if (gazetteer.priorBits(key) & 0x80 || !CLOSED.test(text.slice(city.end, sentence.end))) return null;
  return { from: endOf(city), firm: false, rule: 'placed-after' };
}
