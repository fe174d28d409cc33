// First, for it begins to fetch.
import '../lib/ext/packaged';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { detect } from '../lib/core/detect';
import { type Earlier, SessionMemory } from '../lib/core/earlier';
import type { Detection, SourceDocument } from '../lib/core/types';
import { loadGazetteer, together } from '../lib/data/load';
import { keepParts, loadPart } from '../lib/ext/apart';
import { showCount } from '../lib/ext/badge';
import { followCommands } from '../lib/ext/commands';
import { followMenu } from '../lib/ext/menu';
import { answerMessages, type Failure } from '../lib/ext/messages';
import { readPackaged } from '../lib/ext/packaged';
import { migrateSettings } from '../lib/ext/settings';
import { followPermissions } from '../lib/ext/sites';
import { dress, undress } from '../lib/ext/styles';

/** Loads once in the life of this worker; a failure is not remembered, so that the next message tries anew. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

// Apart, since the first answer of a worker that was just woken needs the gazetteer alone.
const gazetteer = once(() => loadGazetteer(readPackaged));
const checker = once(() => loadPart('checker'));
const facts = once(async () => (await checker()).loadFacts(readPackaged));
const atlas = once(async () => (await checker()).loadAtlas(readPackaged));
const wholeData = () => together(gazetteer(), facts());

/** Runs what needs data; where that cannot be read, the answer is its sentence. */
async function withData<D, T>(load: () => Promise<D>, use: (data: D) => Promise<T>): Promise<T | Failure> {
  let ready: D;
  try {
    ready = await load();
  } catch (error) {
    return { ok: false, message: { id: 'error_data', params: [(error as Error).message] } };
  }
  return use(ready);
}

// Lives and dies with this worker, and knows nothing of private windows.
const memory = new SessionMemory();

/** Reads a document in the light of the host's earlier ones, and keeps what it was about for the later ones. */
async function recalling<D extends Detection>(
  { url }: SourceDocument,
  isPrivate: boolean,
  read: (earlier: Earlier | null) => D | Promise<D>,
): Promise<D> {
  if (isPrivate) return read(null);
  const found = await read(memory.before(url));
  memory.remember(url, found);
  return found;
}

/** Whether the page that asks is in a private window; where nobody says, it is taken for one. */
function asksInPrivate({ tab }: { tab?: { incognito: boolean } }): boolean {
  return tab?.incognito !== false;
}

export default defineBackground(() => {
  keepParts();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void migrateSettings();
    // The demo has a newspaper to show instead.
    if (reason === 'install' && import.meta.env.MODE !== 'demo') {
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    }
  });
  followPermissions();
  followCommands();
  followMenu();
  answerMessages({
    detect: ({ document }, sender) =>
      withData(gazetteer, async (gazetteer) => ({
        ok: true,
        detection: await recalling(document, asksInPrivate(sender), (earlier) => detect(document, gazetteer, earlier)),
      })),
    check: ({ document }, sender) =>
      withData(wholeData, async (data) => ({
        ok: true,
        analysis: await recalling(document, asksInPrivate(sender), async (earlier) =>
          (await checker()).check(document, detect(document, data.gazetteer, earlier), {
            ...data,
            language: () => loadPart('language'),
          }),
        ),
      })),
    places: ({ ids }) =>
      withData(
        async () => ({ data: await wholeData(), atlas: await atlas() }),
        async ({ data, atlas }) => ({
          ok: true,
          places: (await checker()).placeRecords(ids, data, atlas),
          land: atlas.land,
        }),
      ),
    dress,
    undress,
    count: showCount,
    kinds: async () => ({ ok: true, kinds: (await checker()).kinds }),
    about: () =>
      withData(wholeData, async ({ gazetteer, facts }) => ({
        ok: true,
        about: {
          version: browser.runtime.getManifest().version,
          dataDate: facts.date,
          places: gazetteer.countries.length,
          facts: facts.count,
        },
      })),
  });
});
