import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Answers "empty" at once, and "fetch" with the bytes of the two data files: the least that any worker with them must do. */
const WORKER = (files: string[]) => `
const fetched = async () => {
  const buffers = await Promise.all(
    ${JSON.stringify(files)}.map(async (file) => (await fetch(chrome.runtime.getURL(file))).arrayBuffer()),
  );
  return buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0);
};
chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  if (message.type === 'empty') sendResponse(0);
  if (message.type !== 'fetch') return;
  fetched().then(sendResponse);
  return true;
});
`;

/** Writes an extension to `folder` that holds copies of these files, a worker that fetches them, and a page to ask from. */
export function writeControl(folder: string, files: string[]): void {
  mkdirSync(folder, { recursive: true });
  const names = files.map((file) => path.basename(file));
  files.forEach((file, index) => {
    copyFileSync(file, path.join(folder, names[index]!));
  });
  writeFileSync(path.join(folder, 'worker.js'), WORKER(names.map((name) => `/${name}`)));
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>control</title>');
  const manifest = {
    manifest_version: 3,
    name: 'control',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}
