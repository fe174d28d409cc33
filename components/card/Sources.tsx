import type { Fact, Source } from '../../lib/core/types';
import type { Say } from './words';

/** Where the figures are from: each source once, with its licence. */
export function Sources({ facts, say }: { facts: readonly Fact[]; say: Say }) {
  const sources = new Map<string, Source>();
  for (const { source } of facts) sources.set(source.id, source);
  if (sources.size === 0) return null;
  return (
    <footer>
      <ul class="sources">
        {[...sources.values()].map((source) => (
          <SourceLine key={source.id} source={source} say={say} />
        ))}
      </ul>
    </footer>
  );
}

type Named = Pick<Source, 'publisher' | 'title' | 'url' | 'licence'> & { year: number | null };

export function SourceLine({ source, say }: { source: Named; say: Say }) {
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
