import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/WelcomeView';
import { listedHosts } from '../../lib/ext/sites';
import { cardCss } from '../content/card';
import { drawsLines, engine } from '../content/engine';
import { Page } from '../content/page';
import { showPage, words } from '../shared/page';
import { useSettings } from '../shared/use-settings';
import { ownWardrobe } from '../shared/wardrobe';

const ORDER = ['toggle-site', 'next-finding', 'previous-finding', 'open-list'];

/** The keys as they are now; none on a phone. */
async function shortcuts(): Promise<WelcomeViewProps['shortcuts']> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return ORDER.flatMap((wanted) => {
    const { description, shortcut = '' } = commands.find(({ name }) => name === wanted) ?? {};
    const keys = shortcut.replace('Period', '.').replace('Comma', ',');
    return description ? [{ name: description, keys }] : [];
  });
}

/** Firefox opens its page by a call, Chromium has an address for it. */
function shortcutSettings(): (() => void) | null {
  const { openShortcutSettings } = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => void openShortcutSettings();
  return import.meta.env.FIREFOX ? null : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function Welcome() {
  const settings = useSettings();
  const [keys, setKeys] = useState<WelcomeViewProps['shortcuts']>([]);
  useEffect(() => void shortcuts().then(setKeys), []);
  const shown = settings !== null;
  useEffect(() => {
    if (!shown) return;
    // The same hand, eye and engine as on any page; only the styles come another way.
    const page = new Page(window, {
      lives: () => true,
      engine: { ...engine, ...ownWardrobe },
      underlines: drawsLines(),
      listed: true,
      root: () => document.querySelector('article'),
      card: { css: cardCss, mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed', constructed: true },
      count: () => {},
    });
    void page.refresh();
  }, [shown]);
  if (!shown) return null;
  return (
    <WelcomeView
      words={words}
      sites={listedHosts().length}
      shortcuts={keys}
      onShortcuts={keys.length > 0 ? shortcutSettings() : null}
      onOptions={() => browser.runtime.openOptionsPage()}
    />
  );
}

showPage('welcome_title', <Welcome />);
