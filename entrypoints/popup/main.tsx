import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup/PopupView';
import { locale, text } from '../../lib/ext/i18n';
import { openList } from '../../lib/ext/list';
import { updateSettings, withHosts, withSite } from '../../lib/ext/settings';
import { releaseSite, requestSites, runIn } from '../../lib/ext/sites';
import { showPage, words } from '../shared/page';
import { present } from './present';
import { type PopupState, usePopup } from './state';

/** Does what a button says, then looks again; where the browser refuses, the popup says so. */
async function attempt({ setTrouble, refresh }: PopupState, doing: Promise<unknown>): Promise<void> {
  setTrouble(null);
  await doing.catch(() => setTrouble('popup_cannot_run'));
  await refresh();
}

/** Asks for a host. No await before the request: Firefox takes it only straight from the click. */
async function keep(host: string): Promise<void> {
  if (await requestSites([host])) await updateSettings((now) => withHosts(now, [host], true));
}

async function giveBack(host: string): Promise<void> {
  await releaseSite(host);
  await updateSettings((now) => withHosts(now, [host], false));
}

function Popup() {
  const popup = usePopup();
  if (popup === null) return null;
  const { settings, tab } = popup;
  const host = tab.host ?? '';
  const { site, counts, dataset } = present(popup, words, locale(), {
    always: () => attempt(popup, keep(host)),
    release: () => attempt(popup, giveBack(host)),
    now: () => attempt(popup, runIn(tab.id ?? -1)),
  });
  return (
    <PopupView
      words={words}
      enabled={settings.enabled}
      onEnabled={(enabled) => updateSettings({ enabled })}
      site={{ ...site, onChange: (on) => updateSettings((now) => withSite(now, host, on)) }}
      counts={counts}
      marked={settings}
      onMarked={(what, on) => updateSettings({ [what]: on })}
      onList={tab.id === null || tab.host === null ? null : () => openList(tab).then(() => window.close())}
      onOptions={() => browser.runtime.openOptionsPage().then(() => window.close())}
      trouble={popup.unreadable ? text('settings_unreadable') : null}
      dataset={dataset}
    />
  );
}

showPage('ext_name', <Popup />);
