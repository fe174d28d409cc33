import { Disclosure } from '../Disclosure';
import { Switch } from '../Switch';
import type { Words } from '../words';

export interface SiteSwitchProps {
  words: Words;
  /** Host of the page as its address has it, or null where it is no page that could be read. */
  host: string | null;
  /** Null where there is nothing to switch. */
  on: boolean | null;
  onChange(on: boolean): void;
  status: Status;
  /** What the reader can do about it. */
  actions: Action[];
}

export interface Status {
  tone: 'good' | 'quiet' | 'trouble';
  sentence: string;
  /** Behind "why here" or "why not here". */
  why: { question: string; answers: string[] } | null;
}

export interface Action {
  id: string;
  label: string;
  weight: 'main' | 'plain' | 'quiet';
  onClick(): void;
}

/** This page: its host, whether it runs here, why, and what can be changed. */
export function SiteSwitch({ words, host, on, onChange, status, actions }: SiteSwitchProps) {
  return (
    <section class="site" aria-label={words.text('popup_this_page')}>
      {on === null ? (
        <p class="site-host">{host ?? words.text('popup_this_page')}</p>
      ) : (
        <Switch label={words.text('popup_on_site', [host ?? ''])} on={on} onChange={onChange} />
      )}
      <div class={`status status-${status.tone}`}>
        <p class="status-sentence" role="status">
          {status.sentence}
        </p>
        {status.why && <Disclosure label={status.why.question} lines={status.why.answers} />}
      </div>
      {actions.length > 0 && (
        <div class="actions">
          {actions.map(({ id, label, weight, onClick }) => (
            <button key={id} id={id} type="button" class={`button button-${weight}`} onClick={onClick}>
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
