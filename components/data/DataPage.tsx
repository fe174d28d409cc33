import { formatDate } from '../../lib/core/say';
import type { Words } from '../words';
import { Licences } from './Licences';
import { Packages } from './Packages';
import { SourceList } from './SourceList';
import { countSources, type DataSummary } from './summary';

export interface DataPageProps {
  words: Words;
  /** For numbers and dates. */
  language: string;
  version: string;
  /** How many places the gazetteer holds, or null while that is not known. */
  places: number | null;
  /** Null until the tables are read, and where they cannot be. */
  summary: DataSummary | null;
  /** What is wrong with the dataset, as a sentence. */
  trouble: string | null;
}

/** The page about the data, all of it. What a licence asks to be shown stands here even where the tables cannot be read. */
export function DataPage({ words, language, version, places, summary, trouble }: DataPageProps) {
  return (
    <>
      <header>
        <p class="brand">
          <img src="/icon.svg" alt="" width="24" height="24" /> {words.text('ext_name')}
        </p>
        <h1>{words.text('data_title')}</h1>
        <p class="lead">{words.text('data_intro')}</p>
      </header>
      <main>
        {trouble !== null && (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        )}
        <Numbers words={words} language={language} version={version} places={places} summary={summary} />
        <Packages words={words} />
        {summary && <Licences words={words} licences={summary.licences} />}
        {summary && <SourceList words={words} publishers={summary.publishers} />}
      </main>
    </>
  );
}

function Numbers({ words, language, version, places, summary }: Omit<DataPageProps, 'trouble'>) {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  const rows: [label: string, value: string][] = [['data_version', version]];
  if (summary) rows.push(['data_date', formatDate(summary.date, language)]);
  if (places !== null) rows.push(['data_places', number(places)]);
  if (summary) {
    rows.push(
      ['data_figures', number(summary.figures)],
      ['data_observances', number(summary.observances)],
      ['data_definitions', number(summary.definitions)],
      ['data_number_sources', number(countSources(summary.publishers))],
    );
  }
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{words.text('data_numbers')}</h2>
      <dl class="numbers">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{words.text(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
