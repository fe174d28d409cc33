import { OptionsView } from '../../components/options/OptionsView';
import { locale } from '../../lib/ext/i18n';
import {
  discardUnreadable,
  HELD_KEYS,
  LANGUAGES,
  LONGEST_DELAY_MS,
  resetSettings,
  type Settings,
  UNITS,
  updateSettings,
} from '../../lib/ext/settings';
import { drawsLines } from '../content/engine';
import { showPage, words } from '../shared/page';
import { useSettings } from '../shared/use-settings';
import { drawSample } from './sample';
import { useKinds, useSites, useUnreadable } from './state';

const CHOICES = { units: UNITS, keys: HELD_KEYS, languages: LANGUAGES, longestDelay: LONGEST_DELAY_MS };

function languageName(tag: string): string {
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}

function Options() {
  const settings = useSettings();
  const kinds = useKinds();
  const sites = useSites(settings);
  const [unreadable, look] = useUnreadable(settings);
  if (settings === null || sites === null) return null;
  const stored = JSON.stringify(unreadable, null, 2);
  return (
    <OptionsView
      words={words}
      settings={settings}
      onChange={(patch) => updateSettings(patch as Partial<Settings>)}
      onReset={resetSettings}
      kinds={kinds}
      choices={CHOICES}
      languageName={languageName}
      sites={sites}
      draw={drawSample}
      lines={drawsLines()}
      unreadable={
        unreadable === null
          ? null
          : {
              onCopy: () => navigator.clipboard.writeText(stored),
              onDiscard: () => discardUnreadable().then(look),
            }
      }
    />
  );
}

showPage('options_title', <Options />);
