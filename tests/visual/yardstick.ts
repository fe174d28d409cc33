import type { Page } from 'puppeteer-core';

/** Nothing of ours: letters in several sizes and weights, and what the browser draws by itself. */
const PLAIN = `<!doctype html><html lang="en"><style>
  body { margin: 8px; background: #fff; color: #000; font: 14px/1.45 system-ui, sans-serif; }
  h1 { font-size: 28px; } small { font-size: 11.5px; } b { font-weight: 650; } q { font-family: serif; font-size: 18px; }
</style><h1>Quick brown foxes</h1><p>32.05 million <b>82,403 km²</b> <small>Nov 1, 2020</small></p>
<p><q>jump over five lazy dogs</q></p><p><u>underlined</u> ≠ × ÷ “” — ·</p></html>`;

/** What draws the letters: the browser, and the typefaces that it takes for the names in our stylesheets. */
export interface Machine {
  browser: string;
  typefaces: string;
}

export interface Yardstick {
  machine: Machine;
  /** PNG in base64. */
  picture: string;
}

/** How this machine draws plain text, as a picture and in names. */
export async function yardstick(page: Page): Promise<Yardstick> {
  await page.setContent(PLAIN);
  await page.setViewport({ width: 360, height: 240, deviceScaleFactor: 1 });
  const picture = await page.screenshot({ encoding: 'base64' });
  const devtools = await page.createCDPSession();
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const names = new Set<string>();
  for (const selector of ['p', 'q']) {
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) names.add(familyName);
  }
  await devtools.detach();
  return { machine: { browser: await page.browser().version(), typefaces: [...names].sort().join(', ') }, picture };
}

/** Why pictures cannot be compared here, for whoever reads the run. */
export function otherwise(there: Machine, here: Machine): string {
  const told = ({ browser, typefaces }: Machine) => `${browser} with ${typefaces}`;
  return [
    `The kept pictures were made by ${told(there)}.`,
    `Here ${told(here)} draws plain letters otherwise, so the surfaces are opened in every mode and not compared.`,
    'To compare on this machine, renew the pictures first: see tests/visual/README.md.',
  ].join(' ');
}
