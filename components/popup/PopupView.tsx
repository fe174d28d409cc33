import type { Outcome } from '../../lib/core/types';
import { Switch } from '../Switch';
import type { Words } from '../words';
import { OutcomeTally } from './OutcomeTally';
import { SiteSwitch, type SiteSwitchProps } from './SiteSwitch';

export interface PopupViewProps {
  words: Words;
  enabled: boolean;
  onEnabled(on: boolean): void;
  site: Omit<SiteSwitchProps, 'words'>;
  /** What was found on the page, or null where nothing is drawn. */
  counts: { cities: number; statistics: number; claims: Record<Outcome, number> } | null;
  cities: boolean;
  onCities(on: boolean): void;
  statistics: boolean;
  onStatistics(on: boolean): void;
  /** What there is to say of the dataset: its date and size, or why there is none. Empty until it is known. */
  dataset: { trouble: boolean; lines: string[] };
}

/** The popup, all of it. */
export function PopupView(props: PopupViewProps) {
  const { words, counts, dataset } = props;
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
        <Switch
          label={words.text('popup_cities')}
          on={props.cities}
          onChange={props.onCities}
          aside={props.cities ? number(counts?.cities) : undefined}
        />
        <Switch
          label={words.text('popup_statistics')}
          on={props.statistics}
          onChange={props.onStatistics}
          aside={props.statistics ? number(counts?.statistics) : undefined}
        />
      </section>
      <footer>
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
