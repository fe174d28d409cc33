import type { FactsFile } from '../../lib/core/facts';
import type { Source } from '../../lib/core/types';

/** How many rows of each table cite a source. */
export type Cited = Record<'figures' | 'observances' | 'definitions' | 'coverage', number>;

export type CitedSource = Source & { cited: Cited };

export interface PublisherSources {
  publisher: string;
  sources: CitedSource[];
}

/** What the page about the data says of the fact tables. */
export interface DataSummary {
  /** YYYY-MM-DD */
  date: string;
  figures: number;
  observances: number;
  definitions: number;
  /** Sources with rows of their own, by publisher and year. GeoNames has none and is not among them. */
  publishers: PublisherSources[];
  /** Each licence with the number of its sources, the most used first. */
  licences: { licence: string; sources: number }[];
}

const TABLES = ['figures', 'observances', 'definitions', 'coverage'] as const;

/** Counts and sorts the tables in the order of `language`. */
export function summarise(file: FactsFile, language: string): DataSummary {
  const cited = countCitations(file);
  const sources = file.sources.flatMap((source) => {
    const count = cited.get(source.id);
    return count ? [{ ...source, cited: count }] : [];
  });
  return {
    date: file.date,
    figures: file.figures.length,
    observances: file.observances.length,
    definitions: file.definitions.length,
    publishers: byPublisher(sources, new Intl.Collator(language)),
    licences: byLicence(sources),
  };
}

function countCitations(file: FactsFile): Map<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const table of TABLES) {
    for (const { source } of file[table]) {
      const count = cited.get(source) ?? { figures: 0, observances: 0, definitions: 0, coverage: 0 };
      count[table]++;
      cited.set(source, count);
    }
  }
  return cited;
}

function byPublisher(sources: CitedSource[], collator: Intl.Collator): PublisherSources[] {
  const groups = new Map<string, CitedSource[]>();
  for (const source of sources) {
    const group = groups.get(source.publisher);
    if (group) group.push(source);
    else groups.set(source.publisher, [source]);
  }
  const order = (a: CitedSource, b: CitedSource) => a.year - b.year || collator.compare(a.title, b.title);
  return [...groups]
    .map(([publisher, group]) => ({ publisher, sources: group.sort(order) }))
    .sort((a, b) => collator.compare(a.publisher, b.publisher));
}

function byLicence(sources: CitedSource[]): DataSummary['licences'] {
  const counts = new Map<string, number>();
  for (const { licence } of sources) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].map(([licence, count]) => ({ licence, sources: count })).sort((a, b) => b.sources - a.sources);
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The sources that hold every word of `query` in publisher, title, year or licence, whatever the case and accents. */
export function filterSources(publishers: PublisherSources[], query: string): PublisherSources[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return publishers;
  return publishers.flatMap(({ publisher, sources }) => {
    const found = sources.filter(({ title, year, licence }) => {
      const text = plain(`${publisher} ${title} ${year} ${licence}`);
      return wanted.every((word) => text.includes(word));
    });
    return found.length > 0 ? [{ publisher, sources: found }] : [];
  });
}

export const countSources = (publishers: PublisherSources[]): number =>
  publishers.reduce((sum, { sources }) => sum + sources.length, 0);
