/** A frame lasts 16 ms, and the page needs its half. */
const SLICE_MS = 8;

/** Lets what waits on the page's thread go first. Firefox 140 has no `scheduler`. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Takes everything from a generator without holding the page's thread longer than a slice; null once it is stale. */
export async function inSlices<T>(items: Iterator<T>, isStale: () => boolean): Promise<T[] | null> {
  const taken: T[] = [];
  let until = performance.now() + SLICE_MS;
  for (let next = items.next(); !next.done; next = items.next()) {
    taken.push(next.value);
    if (performance.now() < until) continue;
    await breathe();
    if (isStale()) return null;
    until = performance.now() + SLICE_MS;
  }
  return taken;
}
