import { useRef, useState } from 'preact/hooks';
import type { Words } from '../words';

export interface SitesProps {
  words: Words;
  /** Hosts that it runs on from the start. */
  listed: readonly string[];
  /** Hosts that the reader added, and whether the browser lets it run there. */
  on: readonly { host: string; allowed: boolean }[];
  off: readonly string[];
  /** Why what was typed, or the file that was read, is of no use, as a sentence. */
  trouble: string | null;
  /** Straight from a click. Whether the sites were taken. */
  onAllow(hosts: string[]): void;
  onForget(host: string): void;
  onSwitch(host: string, on: boolean): void;
  /** What was typed, and what to do with it. False where it is no site. */
  onAdd(typed: string, on: boolean): boolean;
  onExport(): void;
  onImport(file: File): void;
}

/** Where it runs and where it does not, beyond the list that it comes with. */
export function Sites(props: SitesProps) {
  const { words, listed, on, off, trouble } = props;
  const { text, plural } = words;
  const file = useRef<HTMLInputElement>(null);
  const waiting = on.filter(({ allowed }) => !allowed).map(({ host }) => host);
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{text('options_sites')}</h2>
      <div class="panel">
        <details>
          <summary>{plural('options_listed', listed.length)}</summary>
          <ul class="hosts">
            {listed.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </details>
        <AddSite words={words} onAdd={props.onAdd} />
        {trouble !== null && (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        )}
        <h3>{text('options_sites_on')}</h3>
        {on.length === 0 && <p class="quiet">{text('options_no_sites_on')}</p>}
        <ul class="sites">
          {on.map(({ host, allowed }) => (
            <li key={host}>
              <span class="site-name">
                {host}
                {!allowed && <span class="quiet"> {text('options_not_allowed')}</span>}
              </span>
              {!allowed && (
                <button type="button" class="button" onClick={() => props.onAllow([host])}>
                  {text('popup_allow')}
                  <span class="unseen"> {host}</span>
                </button>
              )}
              <RemoveButton words={words} host={host} onClick={() => props.onForget(host)} />
            </li>
          ))}
        </ul>
        {waiting.length > 1 && (
          <button type="button" class="button" onClick={() => props.onAllow(waiting)}>
            {plural('options_allow_all', waiting.length)}
          </button>
        )}
        <h3>{text('options_sites_off')}</h3>
        {off.length === 0 && <p class="quiet">{text('options_no_sites_off')}</p>}
        <ul class="sites">
          {off.map((host) => (
            <li key={host}>
              <span class="site-name">{host}</span>
              <RemoveButton words={words} host={host} onClick={() => props.onSwitch(host, true)} />
            </li>
          ))}
        </ul>
        <div class="row">
          <button type="button" class="button" onClick={props.onExport}>
            {text('options_export_sites')}
          </button>
          <button type="button" class="button" onClick={() => file.current?.click()}>
            {text('options_import_sites')}
          </button>
          <input
            ref={file}
            id="import"
            type="file"
            accept="application/json,.json"
            hidden
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              if (chosen) props.onImport(chosen);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </div>
      </div>
    </section>
  );
}

function RemoveButton({ words, host, onClick }: { words: Words; host: string; onClick(): void }) {
  return (
    <button type="button" class="link" onClick={onClick}>
      {words.text('options_remove')}
      <span class="unseen"> {host}</span>
    </button>
  );
}

function AddSite({ words: { text }, onAdd }: Pick<SitesProps, 'words' | 'onAdd'>) {
  const [typed, setTyped] = useState('');
  const add = (on: boolean) => {
    if (onAdd(typed, on)) setTyped('');
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        add(true);
      }}
    >
      <label for="site">{text('options_add_site')}</label>
      <input
        id="site"
        type="text"
        inputMode="url"
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        placeholder="www.example.com"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button button-main">
        {text('options_add_on')}
      </button>
      <button type="button" class="button" onClick={() => add(false)}>
        {text('options_add_off')}
      </button>
    </form>
  );
}
