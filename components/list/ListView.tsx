import { useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/core/report';
import { OutcomeIcon } from '../card/OutcomeIcon';
import { messageId } from '../card/words';
import { kindName } from '../kinds';
import type { Words } from '../words';
import { filtersOf, type Group, groupRows, passes } from './groups';
import { wordRow } from './wording';

export interface ListViewProps {
  words: Words;
  /** For the names of countries. */
  language: string;
  /** Title of the page, or null where there is none that could be read. */
  title: string | null;
  /** How the page stands, in a sentence: what is being done, or why there is nothing to show. */
  status: string;
  /** How far it is, of three steps; null where nothing is under way. */
  step: number | null;
  rows: readonly ReportRow[];
  /** What has just been done, or could not be, to be announced. */
  said: string;
  onGo(row: ReportRow): void;
  onCopy(rows: ReportRow[]): void;
  onSave(rows: ReportRow[], format: 'csv' | 'json'): void;
}

const STEPS = 3;

/** Every finding of a page, by outcome. */
export function ListView(props: ListViewProps) {
  const { words, rows, status, step, title } = props;
  const { text, plural } = words;
  const [chosen, setChosen] = useState('all');
  const filters = filtersOf(rows);
  // What was chosen on another page may not be there on this one.
  const filter = filters.some(({ id }) => id === chosen) ? chosen : 'all';
  const shown = rows.filter((row) => passes(row, filter));
  return (
    <>
      <header>
        <h1>{text('list_title')}</h1>
        {title && <p class="page-title">{title}</p>}
        <p class="status" role="status">
          {status}
        </p>
        {step !== null && <progress value={step} max={STEPS} aria-label={status} />}
      </header>
      <main>
        {rows.length > 0 && (
          <>
            <div class="tools">
              <label for="filter">{text('list_filter')}</label>
              <select id="filter" value={filter} onChange={(event) => setChosen(event.currentTarget.value)}>
                {filters.map(({ id, count }) => (
                  <option key={id} value={id}>
                    {filterName(words, id)} ({count})
                  </option>
                ))}
              </select>
            </div>
            {groupRows(shown).map((group) => (
              <Findings key={group.style} group={group} {...props} />
            ))}
            <div class="exports">
              <button type="button" id="copy" class="button" onClick={() => props.onCopy(shown)}>
                {text('list_copy')}
              </button>
              <button type="button" id="csv" class="button" onClick={() => props.onSave(shown, 'csv')}>
                {text('list_csv')}
              </button>
              <button type="button" id="json" class="button" onClick={() => props.onSave(shown, 'json')}>
                {text('list_json')}
              </button>
            </div>
          </>
        )}
        <p class="said" aria-live="polite">
          {props.said}
        </p>
        <p class="unseen" aria-live="polite">
          {rows.length > 0 ? plural('list_count', shown.length) : ''}
        </p>
      </main>
    </>
  );
}

function filterName(words: Words, id: string): string {
  return ['all', 'claims', 'city', 'statistic'].includes(id) ? words.text(`list_kind_${id}`) : kindName(words, id);
}

/** One group. Its heading counts it; its entries are buttons, so that Tab, Enter and a screen reader know them. */
function Findings({
  group,
  words,
  language,
  onGo,
}: Pick<ListViewProps, 'words' | 'language' | 'onGo'> & { group: Group }) {
  const { style, rows } = group;
  const heading = `group-${style}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} class={`ink-${style}`}>
        <OutcomeIcon outcome={style} />
        <span>{words.text(messageId('list_group', style))}</span>
        <span class="count">{rows.length}</span>
      </h2>
      <ol onKeyDown={moveFocus}>
        {rows.map((row) => {
          const { kind, says } = wordRow(words, language, row);
          return (
            <li key={`${row.block} ${row.start} ${row.kind}`}>
              <button type="button" class={`finding finding-${style}`} onClick={() => onGo(row)}>
                <span class="finding-text">{row.text}</span>
                {row.outcome && <span class="finding-kind"> {kind}</span>}
                {says.map((sentence) => (
                  <span key={sentence} class="finding-says">
                    {' '}
                    {sentence}
                  </span>
                ))}
                {row.kind === 'statistic' && says.length === 0 && row.sentence !== row.text && (
                  <span class="finding-says"> {row.sentence}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The arrows go from entry to entry, over the edges of groups. */
function moveFocus(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const entries = [...document.querySelectorAll<HTMLElement>('.finding')];
  const next = entries[entries.indexOf(document.activeElement as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
