import type { Words } from '../words';
import { Licence } from './Packages';
import type { DataSummary } from './summary';

/** The licences of the hand-kept sources, and the sentences that some of them want said. */
export function Licences({ words, licences }: { words: Words; licences: DataSummary['licences'] }) {
  return (
    <section aria-labelledby="licences">
      <h2 id="licences">{words.text('data_licences')}</h2>
      <p>{words.text('data_changed')}</p>
      <ul class="notices">
        <li>{words.text('data_notice_un')}</li>
        <li>{words.text('data_notice_uk')}</li>
        <li>{words.text('data_notice_canada')}</li>
        <li>{words.text('data_notice_germany')}</li>
      </ul>
      <ul class="licences">
        {licences.map(({ licence, sources }) => (
          <li key={licence}>
            <Licence licence={licence} />
            <span class="quiet">{words.plural('data_count_sources', sources)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
