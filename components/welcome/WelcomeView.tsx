import type { TermStyle } from '../../lib/core/terms';
import { OutcomeIcon } from '../card/OutcomeIcon';
import { messageId } from '../card/words';
import type { Words } from '../words';
import { SampleArticle } from './SampleArticle';

export interface WelcomeViewProps {
  words: Words;
  /** How many news sites it runs on from the start. */
  sites: number;
  /** What each shortcut does, and the keys as the browser has them now: '' for none. */
  shortcuts: readonly { name: string; keys: string }[];
  /** Opens the browser's own page for changing them; null where there is no way there. */
  onShortcuts: (() => void) | null;
  onOptions(): void;
}

const OUTCOMES: readonly TermStyle[] = ['agrees', 'depends', 'outdated', 'differs', 'cannot-tell'];

/** What the reader has installed: seen at work, where it works, and what it never does. */
export function WelcomeView({ words, sites, shortcuts, onShortcuts, onOptions }: WelcomeViewProps) {
  const { text, plural } = words;
  return (
    <>
      <header>
        <p class="brand">
          <img src="/icon.svg" alt="" width="24" height="24" /> {text('ext_name')}
        </p>
        <h1>{text('welcome_title')}</h1>
        <p class="lead">{text('welcome_lead')}</p>
      </header>
      <main>
        <section class="try" aria-labelledby="try">
          <div class="try-words">
            <h2 id="try">{text('welcome_try')}</h2>
            <p>{text('welcome_try_how')}</p>
            <ul class="outcomes">
              {OUTCOMES.map((outcome) => (
                <li key={outcome} class={`ink-${outcome}`}>
                  <OutcomeIcon outcome={outcome} />
                  <span>
                    <strong>{text(messageId('sample', outcome))}</strong>
                    <span class="quiet">{text(messageId('welcome_outcome', outcome))}</span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
          <div class="paper">
            <SampleArticle />
            <p class="quiet">{text('welcome_wrong')}</p>
          </div>
        </section>
        <div class="columns">
          <section aria-labelledby="where">
            <h2 id="where">{text('welcome_where')}</h2>
            <ul class="points">
              <li>{plural('welcome_where_listed', sites)}</li>
              <li>{text('welcome_where_other')}</li>
              <li>{text('welcome_where_selection')}</li>
            </ul>
          </section>
          <section aria-labelledby="never">
            <h2 id="never">{text('welcome_never')}</h2>
            <ul class="points points-never">
              <li>{text('welcome_never_send')}</li>
              <li>{text('welcome_never_touch')}</li>
              <li>{text('welcome_never_judge')}</li>
            </ul>
          </section>
        </div>
        {shortcuts.length > 0 && (
          <section aria-labelledby="keys">
            <h2 id="keys">{text('welcome_keys')}</h2>
            <dl class="keys">
              {shortcuts.map(({ name, keys }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{keys === '' ? text('welcome_no_key') : <kbd>{keys}</kbd>}</dd>
                </div>
              ))}
            </dl>
            {onShortcuts && (
              <button type="button" id="shortcuts" class="link" onClick={onShortcuts}>
                {text('welcome_change_keys')}
              </button>
            )}
          </section>
        )}
      </main>
      <footer class="row">
        <button type="button" id="options" class="button" onClick={onOptions}>
          {text('options_title')}
        </button>
        <a href="/data.html">{text('data_title')}</a>
      </footer>
    </>
  );
}
