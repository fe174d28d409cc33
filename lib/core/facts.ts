import type { Fact, Source, SourceId, SubjectRef } from './types';

/** A day that is observed every year. `rule` is MM-DD, or "2-sunday-05" and "last-monday-05" for one that moves. */
export interface Observance {
  id: string;
  name: string;
  aliases: string[];
  rule: string;
  /** First year in which it was observed. */
  since: number;
  declaredBy: string;
  source: SourceId;
}

/** What a term means by number, and whose meaning it is: a megacity has 10 million people or more, says the UN. */
export interface Definition {
  id: string;
  term: string;
  plural: string;
  subject: string;
  property: string;
  relation: '>=' | '>';
  threshold: number;
  unit: string;
  whose: string;
  source: SourceId;
}

/** Says that the table holds every city of `country` above `above` under `definitions`: only there does a rank mean anything. */
export interface Coverage {
  country: string;
  property: string;
  scope: Scope;
  definitions: string[];
  above: number;
  unit: string;
  source: SourceId;
}

/** Says that a series is broken at a date: what is older speaks of other limits, or of another count, than what is newer. */
export interface Break {
  subject: number | string;
  /** A property, or "*" where limits changed, which concerns each. */
  property: string;
  definition: string;
  at: string;
  why: string;
  source: SourceId;
}

/**
 * Definitions of a city fall into scopes within which figures may be ranked against each other:
 * a municipality and a prefecture-level city are both administrative units, an urban agglomeration is not.
 */
export type Scope = 'administrative' | 'urban' | 'metropolitan';

const SCOPES: Record<string, Scope> = {
  municipality: 'administrative',
  'prefecture-level-city': 'administrative',
  'city-proper': 'administrative',
  'administrative-region': 'administrative',
  prefecture: 'administrative',
  'urban-agglomeration': 'urban',
  'census-agglomeration': 'urban',
  'urban-area': 'urban',
  'metropolitan-area': 'metropolitan',
};

export const scopeOf = (definition: string): Scope | null => SCOPES[definition] ?? null;

export interface FigureRow {
  subject: number | string;
  name: string;
  property: string;
  definition: string;
  value: number;
  unit: string;
  asOf: string;
  known: string;
  of: string | null;
  source: SourceId;
  grade: Fact['grade'];
}

/** The packed fact tables, as `compile` writes them and `load` reads them. */
export interface FactsFile {
  format: 1;
  /** The day the dataset was put together. */
  date: string;
  sources: Source[];
  figures: FigureRow[];
  observances: Observance[];
  definitions: Definition[];
  coverage: Coverage[];
  breaks: Break[];
  /** ISO codes of each continent's countries by the United Nations' division, and of the UN's members. */
  groups: Record<string, string[]>;
}

/** Who a figure is looked up by: a country and a division need no name for that. */
type Subject = SubjectRef | { country: string } | { admin1: string };

const key = (subject: Subject): string => {
  if ('place' in subject) return `p${subject.place}`;
  if ('country' in subject) return `c${subject.country}`;
  if ('admin1' in subject) return `a${subject.admin1}`;
  return 'observance' in subject ? `o${subject.observance}` : `d${subject.definition}`;
};

/** The subject of a packed row: a place by its number, a country by "US", a first-level division by "US.TX". */
function subjectOf({ subject, name }: FigureRow): SubjectRef {
  if (typeof subject === 'number') return { place: subject, name };
  return subject.includes('.') ? { admin1: subject, name } : { country: subject, name };
}

function packedSubject(subject: Subject): number | string | null {
  if ('place' in subject) return subject.place;
  if ('country' in subject) return subject.country;
  return 'admin1' in subject ? subject.admin1 : null;
}

/** The record: figures by subject, observances, definitions, and where the tables are complete. */
export class Facts {
  readonly date: string;
  readonly observances: readonly Observance[];
  readonly definitions: readonly Definition[];
  readonly count: number;
  private readonly coverages: readonly Coverage[];
  private readonly breaks: readonly Break[];
  private readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly sources = new Map<SourceId, Source>();
  private readonly bySubject = new Map<string, Fact[]>();

  constructor(file: FactsFile) {
    this.date = file.date;
    this.observances = file.observances;
    this.definitions = file.definitions;
    this.coverages = file.coverage;
    this.breaks = file.breaks;
    this.groups = new Map(Object.entries(file.groups).map(([name, codes]) => [name, new Set(codes)]));
    this.count = file.figures.length;
    for (const source of file.sources) this.sources.set(source.id, source);
    // A parser makes a string of its own for each cell. Each word kept once, and the lists below trimmed, the record
    // of 6,900 figures takes 1.6 MB instead of 2.2.
    const words = new Map<string, string>();
    const once = (word: string): string => {
      const kept = words.get(word);
      if (kept === undefined) words.set(word, word);
      return kept ?? word;
    };
    for (const row of file.figures) {
      const id = key(subjectOf(row));
      const list = this.bySubject.get(id) ?? [];
      if (list.length === 0) this.bySubject.set(id, list);
      list.push({
        subject: list[0]?.subject ?? subjectOf(row),
        property: once(row.property),
        definition: once(row.definition),
        value: row.value,
        unit: once(row.unit),
        asOf: once(row.asOf),
        known: once(row.known),
        of: row.of,
        grade: row.grade === 'official' ? 'official' : 'gazetteer',
        source: this.source(row.source),
      });
    }
    // A list that was pushed to has room for sixteen more: its copy has none.
    for (const [id, list] of this.bySubject) {
      this.bySubject.set(
        id,
        [...list].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0)),
      );
    }
  }

  /** Throws where the id is on no record: the compiler has checked that it cannot be. */
  source(id: SourceId): Source {
    const source = this.sources.get(id);
    if (!source) throw new Error(`no source "${id}" in the fact tables`);
    return source;
  }

  get allSources(): Source[] {
    return [...this.sources.values()];
  }

  /** Figures of one subject, oldest first. */
  about(subject: Subject, property: string): Fact[] {
    return (this.bySubject.get(key(subject)) ?? []).filter((fact) => fact.property === property);
  }

  /** Every figure of a property, of every subject. */
  all(property: string): Fact[] {
    return [...this.bySubject.values()].flat().filter((fact) => fact.property === property);
  }

  /** The complete tables of a country under one scope, the one that is commonly cited first. */
  coverage(country: string, property: string, scope: Scope): Coverage[] {
    return this.coverages.filter((row) => row.country === country && row.property === property && row.scope === scope);
  }

  /** Whether figures of a subject before and after some moment between two dates cannot be held against each other. */
  isBroken(subject: SubjectRef, property: string, definition: string, from: string, to: string): boolean {
    const own = packedSubject(subject);
    return this.breaks.some(
      (row) =>
        row.subject === own &&
        (row.property === '*' || row.property === property) &&
        row.definition === definition &&
        from < row.at &&
        row.at <= to,
    );
  }

  /** ISO codes of the countries of "africa", "europe" and so on, or of the members of the United Nations ("un"). */
  group(name: string): ReadonlySet<string> | null {
    return this.groups.get(name) ?? null;
  }
}
