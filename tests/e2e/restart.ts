import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureFamily, type Family, thisMachine } from '../../lib/cli/browsers';
import { builtFolder } from '../../lib/cli/build';
import { drive } from '../../lib/cli/drive';
import { until } from './until';

/** An extension that is not signed is gone when Firefox closes, and its storage with it, unless Firefox is told to keep it. */
const PREFS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** A later version than any build has. */
const UPDATED = '99.0.0';

function update(extension: string): void {
  const file = path.join(extension, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: UPDATED }));
}

/** Settings over the end of a browser, an update of the extension, and its next beginning. After the suite, whose build it takes. */
export function restart(family: Family): void {
  test(`${family} keeps the settings over a restart and an update`, async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'tallymark-profile-'));
    const found = ensureFamily(family, thisMachine(), console.log);
    // In one place before and after, by which Chromium knows an extension that has no key.
    const extension = path.join(profile, 'extension');
    cpSync(builtFolder(family, 'e2e'), extension, { recursive: true });
    const open = () => drive({ found, extension, hosts: [], port: 0, window: false, prefs: PREFS, profile });
    const tint = 'input[name=mark-style][value=tint]';
    try {
      for (const first of [true, false]) {
        const driven = await open();
        try {
          const options = await driven.extensionPage('options.html');
          const version = () =>
            options.evaluate(() => {
              type Api = { runtime: { getManifest(): { version: string } } };
              const scope = globalThis as unknown as { browser?: Api; chrome: Api };
              return (scope.browser ?? scope.chrome).runtime.getManifest().version;
            });
          expect((await version()) === UPDATED).toBe(!first);
          const isTint = () =>
            options.evaluate((tint) => document.querySelector<HTMLInputElement>(tint)?.checked, tint);
          expect(await until('the options', isTint, (checked) => checked !== undefined)).toBe(!first);
          if (first) {
            await options.evaluate((tint) => document.querySelector<HTMLElement>(tint)!.click(), tint);
            await until('the choice', isTint);
            // What was chosen is stored before a second page shows it.
            const again = await driven.extensionPage('options.html');
            const shown = () => again.evaluate((tint) => document.querySelector<HTMLInputElement>(tint)?.checked, tint);
            await until('the choice in another page', shown);
          }
        } finally {
          await driven.close();
        }
        if (first) update(extension);
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 90_000);
}
