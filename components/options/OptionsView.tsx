import { useState } from 'preact/hooks';
import { MARK_STRENGTHS, MARK_STYLES, type MarkLook } from '../../lib/core/look';
import { messageId } from '../card/words';
import { Switch } from '../Switch';
import type { Words } from '../words';
import { Choice } from './Choice';
import { Delay } from './Delay';
import { type Marked, Marking } from './Marking';
import { type DrawSample, MarkSample } from './MarkSample';
import { Sites, type SitesProps } from './Sites';

/** What can be chosen, as this page needs to know it. */
export interface Chosen extends Marked, MarkLook {
  enabled: boolean;
  units: string;
  delay: number;
  key: string;
  language: string;
}

export interface OptionsViewProps {
  words: Words;
  settings: Chosen;
  onChange(patch: Partial<Chosen>): void;
  onReset(): void;
  kinds: readonly string[];
  /** All that there is to choose from. */
  choices: { units: readonly string[]; keys: readonly string[]; languages: readonly string[]; longestDelay: number };
  /** The name of a language or region in the reader's own. */
  languageName(tag: string): string;
  sites: Omit<SitesProps, 'words'>;
  draw: DrawSample;
  /** Whether lines are drawn here; where they are not, tints stand in. */
  lines: boolean;
  /** Whether something stored could not be read, and what can be done with it. */
  unreadable: { onCopy(): void; onDiscard(): void } | null;
}

/** The page of options, all of it. Every change is made at once. */
export function OptionsView(props: OptionsViewProps) {
  const { words, settings, onChange, choices } = props;
  const { text } = words;
  const labelled = <T extends string>(values: readonly T[], id: (value: T) => string) =>
    values.map((value) => ({ value, label: text(id(value)) }));
  return (
    <>
      <header>
        <p class="brand">
          <img src="/icon.svg" alt="" width="24" height="24" /> {text('ext_name')}
        </p>
        <h1>{text('options_title')}</h1>
        <p class="quiet">{text('options_lead')}</p>
      </header>
      <main>
        {props.unreadable && <Unreadable words={words} {...props.unreadable} />}
        <section aria-label={text('popup_on_every_site')}>
          <div class="panel">
            <Switch
              label={text('options_enabled')}
              on={settings.enabled}
              onChange={(enabled) => onChange({ enabled })}
            />
          </div>
        </section>
        <Marking words={words} settings={settings} kinds={props.kinds} onChange={onChange} />
        <section aria-labelledby="look">
          <h2 id="look">{text('options_look')}</h2>
          <div class="panel">
            <MarkSample words={words} look={settings} draw={props.draw} />
            <Choice
              name="mark-style"
              label={text('options_mark_style')}
              note={
                props.lines
                  ? settings.markStyle === 'tint'
                    ? text('options_tints_faint')
                    : undefined
                  : text('options_no_lines')
              }
              options={labelled(MARK_STYLES, (value) => messageId('mark_style', value))}
              value={settings.markStyle}
              onChange={(markStyle) => onChange({ markStyle })}
            />
            <Choice
              name="mark-strength"
              label={text('options_mark_strength')}
              options={labelled(MARK_STRENGTHS, (value) => messageId('mark_strength', value))}
              value={settings.markStrength}
              onChange={(markStrength) => onChange({ markStrength })}
            />
          </div>
        </section>
        <section aria-labelledby="card">
          <h2 id="card">{text('options_card')}</h2>
          <div class="panel">
            <Delay
              words={words}
              value={settings.delay}
              longest={choices.longestDelay}
              onChange={(delay) => onChange({ delay })}
            />
            <Choice
              name="key"
              label={text('options_key')}
              note={text('options_key_note')}
              options={labelled(choices.keys, (value) => messageId('key', value))}
              value={settings.key}
              onChange={(key) => onChange({ key })}
            />
            <Choice
              name="units"
              label={text('options_units')}
              options={labelled(choices.units, (value) => messageId('units', value))}
              value={settings.units}
              onChange={(units) => onChange({ units })}
            />
            <div class="choice">
              <label for="language">{text('options_language')}</label>
              <select
                id="language"
                value={settings.language}
                aria-describedby="language-note"
                onChange={(event) => onChange({ language: event.currentTarget.value })}
              >
                {choices.languages.map((tag) => (
                  <option key={tag} value={tag}>
                    {tag === 'auto' ? text('options_language_auto') : props.languageName(tag)}
                  </option>
                ))}
              </select>
              <p id="language-note" class="quiet">
                {text('options_language_note')}
              </p>
            </div>
          </div>
        </section>
        <Sites words={words} {...props.sites} />
        <section aria-labelledby="more">
          <h2 id="more">{text('options_more')}</h2>
          <div class="panel row">
            <a href="/data.html">{text('data_title')}</a>
            <a href="/welcome.html">{text('options_welcome')}</a>
            <Reset words={words} onReset={props.onReset} />
          </div>
        </section>
      </main>
    </>
  );
}

function Unreadable({ words: { text }, onCopy, onDiscard }: { words: Words; onCopy(): void; onDiscard(): void }) {
  return (
    <div class="panel notice" role="alert">
      <p>{text('settings_unreadable')}</p>
      <div class="row">
        <button type="button" class="button" onClick={onCopy}>
          {text('options_copy_kept')}
        </button>
        <button type="button" class="button" onClick={onDiscard}>
          {text('options_discard_kept')}
        </button>
      </div>
    </div>
  );
}

/** Asks once more before it resets. */
function Reset({ words: { text }, onReset }: { words: Words; onReset(): void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" id="reset" class="link" onClick={() => setAsking(true)}>
        {text('options_reset')}
      </button>
    );
  }
  const answer = (yes: boolean) => {
    if (yes) onReset();
    setAsking(false);
  };
  return (
    <fieldset class="row" aria-label={text('options_reset')}>
      <span>{text('options_reset_sure')}</span>
      <button type="button" id="reset-yes" class="button" onClick={() => answer(true)}>
        {text('options_reset_yes')}
      </button>
      <button type="button" class="button" onClick={() => answer(false)}>
        {text('options_reset_no')}
      </button>
    </fieldset>
  );
}
