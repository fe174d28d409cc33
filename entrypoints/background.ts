import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { analyze, type Data, detect } from '../lib/core/analyze';
import { loadData } from '../lib/data/load';
import { answerMessages, type Failure } from '../lib/ext/messages';
import { followPermissions } from '../lib/ext/sites';
import { dress, undress } from '../lib/ext/styles';

let loading: Promise<Data> | null = null;

/** The dataset, read once in the life of this worker; a failure is not remembered, so that the next message tries anew. */
function data(): Promise<Data> {
  loading ??= loadData(async (file) => {
    const response = await fetch(browser.runtime.getURL(`/data/${file}`));
    return new Uint8Array(await response.arrayBuffer());
  }).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Runs what needs the dataset; where that cannot be read, the answer is its sentence. */
async function withData<T>(use: (data: Data) => Promise<T>): Promise<T | Failure> {
  let ready: Data;
  try {
    ready = await data();
  } catch (error) {
    return { ok: false, message: { id: 'error_data', params: [(error as Error).message] } };
  }
  return use(ready);
}

export default defineBackground(() => {
  followPermissions();
  answerMessages({
    detect: ({ document }) => withData(async (data) => ({ ok: true, detection: detect(document, data) })),
    check: ({ document }) => withData(async (data) => ({ ok: true, analysis: await analyze(document, data) })),
    dress,
    undress,
    about: () =>
      withData(async ({ gazetteer, facts }) => ({
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
