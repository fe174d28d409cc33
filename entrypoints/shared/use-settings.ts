import { useEffect, useState } from 'preact/hooks';
import { setLanguage } from '../../lib/ext/i18n';
import { readSettings, type Settings, watchSettings } from '../../lib/ext/settings';

/** The settings, kept up to date; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  if (settings) setLanguage(settings.language);
  return settings;
}
