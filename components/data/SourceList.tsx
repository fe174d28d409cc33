import { useMemo, useState } from 'preact/hooks';
import type { Words } from '../words';
import { type Cited, type CitedSource, countSources, filterSources, type PublisherSources } from './summary';

/** Every source of the hand-kept tables by publisher, with a box that leaves those with the words in it. */
export function SourceList({ words, publishers }: { words: Words; publishers: PublisherSources[] }) {
  const [query, setQuery] = useState('');
  const shown = useMemo(() => filterSources(publishers, query), [publishers, query]);
  const count = countSources(shown);
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{words.text('data_sources')}</h2>
      <p>{words.text('data_sources_intro')}</p>
      <search class="filter">
        <label for="filter">{words.text('data_filter')}</label>
        <input
          id="filter"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="quiet" role="status">
          {count === 0 ? words.text('data_filter_none') : words.plural('data_count_sources', count)}
        </p>
      </search>
      <ul class="publishers">
        {shown.map(({ publisher, sources }) => (
          <li key={publisher}>
            <h3>{publisher}</h3>
            <ul class="sources">
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} words={words} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COUNTS: [table: keyof Cited, message: string][] = [
  ['figures', 'data_cited_figures'],
  ['observances', 'data_cited_observances'],
  ['definitions', 'data_cited_definitions'],
  ['coverage', 'data_cited_coverage'],
];

function SourceRow({ source, words }: { source: CitedSource; words: Words }) {
  const cited = COUNTS.filter(([table]) => source.cited[table] > 0);
  return (
    <li>
      <span class="source-title">
        <a href={source.url} rel="noreferrer">
          {source.title}
        </a>
        , {source.year}
      </span>
      <span class="quiet">{source.licence}</span>
      <span class="source-cited">
        {cited.map(([table, message]) => words.plural(message, source.cited[table])).join(' · ')}
      </span>
    </li>
  );
}
