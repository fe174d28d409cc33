import { render } from 'preact';
import { PopupView } from '../../components/popup/PopupView';
import { locale, plural, say, text } from '../../lib/ext/i18n';
import { updateSettings, withSite } from '../../lib/ext/settings';
import { releaseSite, requestSite, runIn } from '../../lib/ext/sites';
import { present } from './present';
import { type PopupState, usePopup } from './state';

const words = { text, plural, say };

/** Does what a button says, then looks again; where the browser refuses, the popup says so. */
async function attempt({ setTrouble, refresh }: PopupState, doing: Promise<unknown>): Promise<void> {
  setTrouble(null);
  await doing.catch(() => setTrouble('popup_cannot_run'));
  await refresh();
}

function Popup() {
  const popup = usePopup();
  if (popup === null) return null;
  const { settings, tab } = popup;
  const host = tab.host ?? '';
  const { site, counts, dataset } = present(popup, words, locale(), {
    // No await before the request: Firefox takes it only straight from the click.
    always: () => attempt(popup, requestSite(host)),
    release: () => attempt(popup, releaseSite(host)),
    now: () => attempt(popup, runIn(tab.id ?? -1)),
  });
  return (
    <PopupView
      words={words}
      enabled={settings.enabled}
      onEnabled={(enabled) => updateSettings({ enabled })}
      site={{ ...site, onChange: (on) => updateSettings((now) => withSite(now, host, on)) }}
      counts={counts}
      cities={settings.cities}
      onCities={(cities) => updateSettings({ cities })}
      statistics={settings.statistics}
      onStatistics={(statistics) => updateSettings({ statistics })}
      dataset={dataset}
    />
  );
}

document.documentElement.lang = locale();
document.title = text('ext_name');
render(<Popup />, document.getElementById('root')!);
