import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ListView } from '../../components/list/ListView';
import { wordRow } from '../../components/list/wording';
import { asCsv, asJson, asText, type Wording } from '../../lib/core/export';
import { type ReportRow, reportRows } from '../../lib/core/report';
import { locale, plural, say, text } from '../../lib/ext/i18n';
import { saveFile, showPage, words } from '../shared/page';
import { useSettings } from '../shared/use-settings';
import { goTo, type Listed, useListed } from './tab';

const wording: Wording = (row) => wordRow(words, locale(), row);

/** What is being done, how far it is, or why there is nothing. */
function progress({ where, page, list }: Listed): { status: string; step: number | null } {
  const found = list?.terms.length ?? 0;
  const nothing = (id: string) => ({ status: found > 0 ? plural('list_count', found) : text(id), step: null });
  switch (where) {
    case 'restricted':
      return nothing('popup_restricted');
    case 'unlisted':
      return nothing('popup_unlisted');
    case 'withdrawn':
      return nothing('popup_withdrawn');
    case 'unreached':
      return nothing('popup_unreached');
    case 'everywhere':
      return nothing('popup_off_everywhere');
    case 'here':
      return nothing('popup_off_here');
    case 'refused':
      return nothing('popup_refused');
    case 'failed':
      return { status: say(page?.error ?? ''), step: null };
    case 'reading':
      return page?.running
        ? { status: text('list_checking'), step: 2 }
        : { status: text('list_reading'), step: page?.gate ? 1 : 0 };
    case 'checked':
      return nothing('list_nothing');
  }
}

function SidePanel() {
  const settings = useSettings();
  const listed = useListed();
  const [said, setSaid] = useState('');
  if (settings === null || listed === null) return null;
  const { tabId, list } = listed;
  const rows = list ? reportRows(list.terms, list.texts) : [];

  const go = async (row: ReportRow) => {
    const there = tabId !== null && (await goTo(tabId, row));
    setSaid(there ? text('list_went', [row.text]) : text('list_gone', [row.text]));
  };
  const copy = async (chosen: ReportRow[]) => {
    await navigator.clipboard.writeText(asText(list!, chosen, wording));
    setSaid(plural('list_copied', chosen.length));
  };
  const save = (chosen: ReportRow[], format: 'csv' | 'json') => {
    if (format === 'csv') saveFile('tallymark.csv', 'text/csv', asCsv(list!, chosen, wording));
    else {
      const { version } = browser.runtime.getManifest();
      saveFile('tallymark.json', 'application/json', asJson(list!, chosen, wording, version));
    }
    setSaid(plural('list_saved', chosen.length));
  };
  return (
    <ListView
      words={words}
      language={locale()}
      title={list?.title || null}
      {...progress(listed)}
      rows={rows}
      said={said}
      onGo={go}
      onCopy={(chosen) => copy(chosen).catch(() => setSaid(text('list_not_copied')))}
      onSave={save}
    />
  );
}

showPage('list_title', <SidePanel />);
