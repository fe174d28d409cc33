import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Family } from './browsers';
import { PROJECT } from './dataset';

/** "demo" matches every site, "e2e" has an open shadow root; each is otherwise the shipped build. */
export type BuildMode = 'demo' | 'e2e';

/** Where `buildExtension` puts it. */
export function builtFolder(family: Family, mode: BuildMode): string {
  return path.join(PROJECT, `.output/${family === 'firefox' ? 'firefox' : 'chrome'}-mv3-${mode}`);
}

/** Builds the extension for one family of browsers, the data in it, and gives its folder. Throws with the build's own words. */
export function buildExtension(family: Family, mode: BuildMode): string {
  const wxt = path.join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  if (!existsSync(wxt)) throw new Error('The packages are not installed: run "npm ci" first.');
  const target = family === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--mode', mode, ...target], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
  return builtFolder(family, mode);
}
