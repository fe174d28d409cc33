import { mkdtempSync, rmSync } from 'node:fs';
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

/** Settings over the end of a browser and its next beginning. After the suite, whose build it takes. */
export function restart(family: Family): void {
  test(`${family} keeps the settings over a restart`, async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'tallymark-profile-'));
    const found = ensureFamily(family, thisMachine(), console.log);
    const extension = builtFolder(family, 'e2e');
    const open = () => drive({ found, extension, hosts: [], port: 0, window: false, prefs: PREFS, profile });
    const tint = 'input[name=mark-style][value=tint]';
    try {
      for (const first of [true, false]) {
        const driven = await open();
        try {
          const options = await driven.extensionPage('options.html');
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
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 90_000);
}
