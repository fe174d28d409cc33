import type { Fact, Source } from '../../lib/core/types';
import type { Say } from './words';

type Named = Omit<Source, 'year'> & { year: number | null };

/** Where the figures are from: each source once, with its licence. */
export function Sources({ facts, say }: { facts: readonly Fact[]; say: Say }) {
  return <SourceList sources={facts.map(({ source }) => source)} say={say} />;
}

/** The source of the figure that counts first, the others one click away. */
export function SourceList({ sources, say }: { sources: readonly Named[]; say: Say }) {
  const [first, ...others] = new Map(sources.map((source) => [source.id, source])).values();
  if (!first) return null;
  return (
    <footer>
      <ul class="sources">
        <SourceLine source={first} say={say} />
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{say({ id: 'card_more_sources', params: [{ number: others.length }] })}</summary>
          <ul class="sources">
            {others.map((source) => (
              <SourceLine key={source.id} source={source} say={say} />
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}

function SourceLine({ source, say }: { source: Named; say: Say }) {
  const { publisher, title, year, url, licence } = source;
  return (
    <li>
      {publisher},{' '}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {title}
        <span class="unseen"> {say({ id: 'card_new_tab' })}</span>
      </a>
      {year === null ? '' : `, ${year}`}
      <span class="licence"> · {licence}</span>
    </li>
  );
}
