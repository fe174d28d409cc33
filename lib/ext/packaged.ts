const fetchBytes = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/data/${file}`)).arrayBuffer());

// A background is woken by an article in nearly every case, and fetching is half of its first answer: it begins while
// the rest of the script is still being run. Nobody has asked yet, so nobody hears of a failure here.
let early: Promise<Uint8Array> | null = fetchBytes('gazetteer.bin');
early.catch(() => undefined);

/** Bytes of a file of the dataset. Import this module before all others. */
export function readPackaged(file: string): Promise<Uint8Array> {
  if (file !== 'gazetteer.bin' || !early) return fetchBytes(file);
  const begun = early;
  early = null;
  return begun;
}
