import type { Outcome } from '../../lib/core/types';
import { Switch } from '../Switch';
import type { Words } from '../words';
import { OutcomeTally } from './OutcomeTally';
import { SiteSwitch, type SiteSwitchProps } from './SiteSwitch';

type Marked = 'claims' | 'cities' | 'statistics';

export interface PopupViewProps {
  words: Words;
  enabled: boolean;
  onEnabled(on: boolean): void;
  site: Omit<SiteSwitchProps, 'words'>;
  /** What was found on the page, or null where nothing is drawn. */
  counts: { cities: number; statistics: number; claims: Record<Outcome, number> } | null;
  /** What is marked, each with the way to switch it. */
  marked: Record<Marked, boolean>;
  onMarked(what: Marked, on: boolean): void;
  /** Opens the list of what was found; null where there is no page that could have one. */
  onList: (() => void) | null;
  onOptions(): void;
  /** What of the settings could not be read, as a sentence. */
  trouble: string | null;
  /** What there is to say of the dataset: its date and size, or why there is none. Empty until it is known. */
  dataset: { trouble: boolean; lines: string[] };
}

/** The popup, all of it. */
export function PopupView(props: PopupViewProps) {
  const { words, counts, dataset, marked } = props;
  const found = counts && { ...counts, claims: Object.values(counts.claims).reduce((sum, count) => sum + count, 0) };
  const rows: [Marked, string][] = [
    ['claims', 'popup_claims_switch'],
    ['cities', 'popup_cities'],
    ['statistics', 'popup_statistics'],
  ];
  const number = (count: number | undefined) => (count === undefined ? undefined : words.plural('popup_found', count));
  return (
    <main class={props.enabled ? 'popup' : 'popup popup-off'}>
      <header>
        <h1>
          <Switch
            kind="title"
            label={words.text('ext_name')}
            hint={words.text('popup_on_every_site')}
            on={props.enabled}
            onChange={props.onEnabled}
          >
            <img src="/icon.svg" alt="" width="24" height="24" />
          </Switch>
        </h1>
      </header>
      <SiteSwitch words={words} {...props.site} />
      {counts && <OutcomeTally words={words} counts={counts.claims} />}
      <section class="kinds" aria-label={words.text('popup_marks')}>
        {rows.map(([what, label]) => (
          <Switch
            key={what}
            label={words.text(label)}
            on={marked[what]}
            onChange={(on) => props.onMarked(what, on)}
            aside={marked[what] ? number(found?.[what]) : undefined}
          />
        ))}
      </section>
      {props.trouble !== null && (
        <p class="popup-trouble" role="alert">
          {props.trouble}
        </p>
      )}
      <footer>
        <nav class="ways">
          {props.onList && (
            <button type="button" id="list" class="link" onClick={props.onList}>
              {words.text('popup_list')}
            </button>
          )}
          <button type="button" id="options" class="link" onClick={props.onOptions}>
            {words.text('options_title')}
          </button>
        </nav>
        <div class={dataset.trouble ? 'dataset dataset-trouble' : 'dataset'}>
          {dataset.lines.map((line) => (
            <p key={line} role={dataset.trouble ? 'alert' : undefined}>
              {line}
            </p>
          ))}
          <a class="dataset-link" href="/data.html" target="_blank" rel="noopener">
            {words.text('data_title')}
            <span class="unseen"> {words.text('card_new_tab')}</span>
          </a>
        </div>
      </footer>
    </main>
  );
}
