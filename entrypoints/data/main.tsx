import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DataPage } from '../../components/data/DataPage';
import { type DataSummary, summarise } from '../../components/data/summary';
import type { MessageRef } from '../../lib/core/types';
import { readFacts } from '../../lib/data/load';
import { locale, say } from '../../lib/ext/i18n';
import { ask } from '../../lib/ext/messages';
import { showPage, words } from '../shared/page';

/** The tables, read by this page itself: it needs no worker to say where the figures come from. */
async function readSummary(): Promise<DataSummary> {
  const file = await readFacts(async (name) => {
    const response = await fetch(`/data/${name}`);
    if (!response.ok) throw new Error(response.statusText || String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  });
  return summarise(file, locale());
}

function Page() {
  const [summary, setSummary] = useState<DataSummary | null>(null);
  const [trouble, setTrouble] = useState<MessageRef | null>(null);
  const [places, setPlaces] = useState<number | null>(null);
  useEffect(() => {
    readSummary().then(setSummary, (error: unknown) =>
      setTrouble({ id: 'error_data', params: [error instanceof Error ? error.message : String(error)] }),
    );
    // Only the background holds the gazetteer; where it cannot say how many places there are, nor does the page.
    ask({ type: 'about' }).then((answer) => {
      if (answer?.ok) setPlaces(answer.about.places);
      else if (answer) setTrouble((before) => before ?? answer.message);
    });
  }, []);
  return (
    <DataPage
      words={words}
      language={locale()}
      version={browser.runtime.getManifest().version}
      places={places}
      summary={summary}
      trouble={trouble && say(trouble)}
    />
  );
}

showPage('data_title', <Page />);
