/**
 * Every type that flows through the engine. This file imports nothing.
 *
 * Page signals and text blocks go in, findings come out; all of it is plain data that survives
 * structured clone, because it crosses the messaging between page and background.
 */

/** UTF-16 code units into the text of one block, half-open. */
export interface Span {
  start: number;
  end: number;
}

export type BlockRole = 'headline' | 'body' | 'caption' | 'quote' | 'list';

/** One run of text as the reader sees it: a paragraph, a heading, a table cell. */
export interface TextBlock {
  id: number;
  role: BlockRole;
  text: string;
}

/** What a page says about itself, read before anything else is loaded. */
export interface PageSignals {
  url: string;
  /** The `lang` of the document, lower case ("en", "en-gb"), or null where it names none. */
  lang: string | null;
  /** JSON-LD `@type`s found, as written ("NewsArticle", "Product"). */
  types: string[];
  /** Open Graph `og:type`, lower case, or null. */
  ogType: string | null;
  /** ISO date, YYYY-MM-DD, from JSON-LD, Open Graph or a `time` element, or null. */
  published: string | null;
  /** Characters of visible paragraph text. */
  textChars: number;
  /** The first thousand characters of it, by which its language is judged. */
  sample: string;
  /** What Readability's cheap test says of the document. */
  readerable: boolean;
  /** The publisher's address, where the page's JSON-LD states one. */
  home?: HomePlace | null;
}

export interface GateDecision {
  run: boolean;
  /** Ids of gate messages, most telling first ("news-article", "not-english", "front-page"). */
  reasons: string[];
}

/** An address as a publisher states it: names or codes, '' where it states none. */
export interface HomePlace {
  city: string;
  region: string;
  country: string;
}

/** What the engine is asked to read. */
export interface SourceDocument {
  blocks: TextBlock[];
  /** YYYY-MM-DD: the date against which claims are judged. */
  published: string;
  /** True where the document names no date of its own: `published` is then the day on which it is read. */
  undated?: boolean;
  /** Address of the page, where there is one: its host speaks for a country and a city. */
  url: string | null;
  /** Where the page says that its publisher is at home. */
  home?: HomePlace | null;
}

/** GeoNames id of a populated place. */
export type PlaceId = number;

/** A canonical unit id: see `units.ts` and the contract ("square_kilometre", "USD", "trip", "person/square_kilometre"). */
export type UnitId = string;

/** A populated place of the gazetteer, unpacked. */
export interface Place {
  id: PlaceId;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** First-level division by its English name, or '' where there is none. */
  admin1: string;
  /** GeoNames code of the first-level division, without the country ("TX"). */
  admin1Code: string;
  lat: number;
  lon: number;
  /** GeoNames' figure, with no year and no definition: never grounds for "differs". */
  population: number;
  /** GeoNames feature code: PPLC is a national capital, PPLA a first-level seat. */
  feature: string;
}

/** How the stated number stands to the true one: "about 5" is `~`, "more than 5" is `>`, "at least 5" is `>=`. */
export type Relation = '=' | '~' | '>' | '<' | '>=' | '<=' | 'range';

/**
 * What a figure is besides a figure of its own: the first or the second of a pair ("rose from 40,000 to 50,000"), or a
 * vague plural ("thousands", "several hundred"), which states an order of size and no number.
 */
export type FigureKind = 'from' | 'to' | 'vague';

/**
 * A figure as stated. `low` and `high` are the ends of what the words allow, taken at the literal end for
 * hedges ("more than 32 million": low 32,000,000, high null) and as written for plain figures (low = high = value).
 * What rounding adds is the verdict's business, and needs `precision`.
 */
export interface Quantity {
  value: number;
  low: number;
  high: number | null;
  unit: UnitId | null;
  relation: Relation;
  change: 'up' | 'down' | null;
  /** The size of the last digit that was written: 1,000,000 for "32 million", 100 for "82,400", 0.1 for "3.5". */
  precision: number;
  /** Absent for a plain figure or a range. */
  kind?: FigureKind;
}

export interface CityMention extends Span {
  type: 'city';
  block: number;
  /** Best first; one where the text leaves no doubt, two or more where it does. */
  candidates: PlaceId[];
  /** 0 to 1: how sure that this is a city, and the first candidate. */
  confidence: number;
  /** "Beijing said": a government, not a place. Marked as a city, but no claim is read from it. */
  metonym: boolean;
}

export interface QuantityMention extends Span {
  type: 'quantity';
  block: number;
  /** The number's own words, scale included: "32 million" in "more than 32 million residents". */
  number: Span;
  quantity: Quantity;
  /** The unit as written ("residents", "square kilometers"), or ''. */
  unitText: string;
}

/** A calendar date as far as it is stated: "Oct 31" has no year, "1997" no month. */
export interface DateMention extends Span {
  type: 'date';
  block: number;
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  /** 0 Sunday to 6 Saturday, where the text names the weekday beside the date. */
  weekday: number | null;
}

export type Mention = CityMention | QuantityMention | DateMention;

/** What a fact or a claim is about. `admin1` is GeoNames' dotted code of a first-level division: "US.TX". */
export type SubjectRef =
  | { place: PlaceId; name: string }
  | { country: string; name: string }
  | { admin1: string; name: string }
  | { observance: string; name: string }
  | { definition: string; name: string };

export type PropertyId = string;
export type DefinitionId = string;
export type SourceId = string;

export interface Source {
  id: SourceId;
  publisher: string;
  title: string;
  year: number;
  /** The publisher's landing page. */
  url: string;
  licence: string;
}

/** One figure on record. `asOf` is what it describes, `known` when it was published; both YYYY-MM-DD or YYYY-MM or YYYY. */
export interface Fact {
  subject: SubjectRef;
  property: PropertyId;
  definition: DefinitionId;
  value: number;
  unit: UnitId;
  asOf: string;
  known: string;
  /** The other end of a status: the country that a city is the capital of. */
  of: string | null;
  /** Only an official figure (dated, defined, sourced) can make a claim differ. */
  grade: 'official' | 'gazetteer';
  source: Source;
}

/** A message of the catalogue with what fills it; the words live in `_locales`. */
export interface MessageRef {
  id: string;
  params?: MessageParam[];
}

export type MessageParam =
  | string
  | { number: number; unit?: UnitId | null; digits?: number }
  | { date: string }
  | { weekday: number }
  | { ordinal: number }
  | MessageRef;

export type ClaimKind = string;

export interface Claim extends Span {
  type: 'claim';
  kind: ClaimKind;
  block: number;
  subject: SubjectRef | null;
  property: PropertyId;
  /** The definitions that the sentence's words allow ("municipality", "urban area"), or null where it may mean any. */
  definitions: DefinitionId[] | null;
  /** The figure that the sentence states, or null where it states none ("Vienna, the Austrian capital"). */
  stated: Quantity | null;
  /** The year or date that the sentence names for the figure, or null. */
  asOf: string | null;
  /** What the kind itself needs for its check: a second subject, a rank, a scope. Plain data. */
  detail: Record<string, string | number | boolean | null | string[] | number[]>;
  /** Ids of the rules that made the claim, for `check` and for tests. */
  trace: string[];
}

export type Outcome = 'agrees' | 'differs' | 'outdated' | 'depends' | 'cannot-tell';

/** One line of the card's picture: a bar or a rank. */
export interface CardRow {
  label: MessageRef | string;
  value: number;
  unit: UnitId | null;
  asOf: string | null;
  /** Position in a ranking, from 1, where the row is part of one. */
  rank?: number;
  /** The row that the claim was held against. */
  main?: boolean;
}

export interface Verdict {
  outcome: Outcome;
  /** A short id; the words are the message `reason_<id>` with hyphens as underscores. */
  reason: string;
  /** The sentence that says what the record holds, and how it was compared. */
  record: MessageRef | null;
  /** How the figure was worked out, where it was: "16,411 × 5 = 82,055", or a message where that takes words. */
  working: string | MessageRef | null;
  facts: Fact[];
  rows: CardRow[];
}

export interface Finding {
  claim: Claim;
  verdict: Verdict;
}

/** What the record and the atlas know of a place, for its card. */
export interface PlaceRecord {
  id: PlaceId;
  /** Population, area and elevation, oldest first. */
  facts: Fact[];
  /** IANA name of its time zone, or null. */
  zone: string | null;
}

/** What the card of a city is given after it has opened. */
export interface PlacesKnown {
  places: PlaceRecord[];
  /** Outline of all land as an SVG path: see `MAP`. */
  land: string;
}

/** The first answer: what was found in the text. */
export interface Detection {
  mentions: Mention[];
  /** Every place named by a mention, unpacked once, by id. */
  places: Place[];
}

/** The kinds of line that set a figure in proportion. */
export type PerspectiveKind =
  | 'people-share'
  | 'money-each'
  | 'money-person'
  | 'gdp-share'
  | 'percentage'
  | 'change'
  | 'before'
  | 'ratio'
  | 'incidence'
  | 'rate'
  | 'area'
  | 'length'
  | 'conversion'
  | 'temperature';

/** Who reads in which units; null where a line is for everybody. */
export type UnitSystem = 'metric' | 'us';

/** One line that sets a stated figure in proportion, with how it was worked out and from what. */
export interface PerspectiveLine {
  kind: PerspectiveKind;
  /** The line: "about 1 in 40 residents of Khartoum". */
  message: MessageRef;
  /** The division: "150,000 of 6.16 million (urban agglomeration, 2020)". */
  working: MessageRef;
  /** The figure that the line shows, to two significant figures (a conversion: as many as the text has), in `unit`. */
  value: number;
  unit: UnitId | null;
  /** What the stated figure was set against: a population, a number of days, a factor between units. */
  base: number;
  baseUnit: UnitId;
  /** Where `base` is from; empty where the text or arithmetic gives it. */
  facts: Fact[];
  /** The system that a conversion converts to; null for lines that are for every reader. */
  system: UnitSystem | null;
}

/** The lines of one quantity: `start` and `end` are those of its mention. */
export interface Perspective extends Span {
  block: number;
  lines: PerspectiveLine[];
}

/** The whole answer. */
export interface Analysis extends Detection {
  findings: Finding[];
  perspectives: Perspective[];
}
