import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { analyze, detect } from '../lib/core/analyze';
import { placeRecords } from '../lib/core/place-record';
import { loadAtlas, loadFacts, loadGazetteer, type ReadFile, together } from '../lib/data/load';
import { keepLanguage, loadLanguage } from '../lib/ext/language';
import { answerMessages, type Failure } from '../lib/ext/messages';
import { followPermissions } from '../lib/ext/sites';
import { dress, undress } from '../lib/ext/styles';

const read: ReadFile = async (file) => {
  const response = await fetch(browser.runtime.getURL(`/data/${file}`));
  return new Uint8Array(await response.arrayBuffer());
};

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
const gazetteer = once(() => loadGazetteer(read));
const facts = once(() => loadFacts(read));
const atlas = once(() => loadAtlas(read));
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

export default defineBackground(() => {
  keepLanguage();
  followPermissions();
  answerMessages({
    detect: ({ document }) =>
      withData(gazetteer, async (gazetteer) => ({ ok: true, detection: detect(document, { gazetteer }) })),
    check: ({ document }) =>
      withData(wholeData, async (data) => ({
        ok: true,
        analysis: await analyze(document, { ...data, language: loadLanguage }),
      })),
    places: ({ ids }) =>
      withData(
        async () => ({ data: await wholeData(), atlas: await atlas() }),
        async ({ data, atlas }) => ({ ok: true, places: placeRecords(ids, data, atlas), land: atlas.land }),
      ),
    dress,
    undress,
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
