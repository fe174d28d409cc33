/** A page that settles is read again this long after its last change; one that never settles, ever more rarely. */
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 10_000;

export interface WatchPorts {
  /** The element that is read, or null where the whole document may matter. */
  root(): Element | null;
  /** Reads again. Says whether anything was found changed: what ticks without change, as a clock does, is asked less. */
  changed(): Promise<boolean>;
  /** The page has left the story that was read, without being loaded anew. */
  left(): void;
  /** The page comes back from the browser's back-forward cache. */
  back(): void;
  hide(): void;
}

/** The address without its fragment, which leads to a place in the same story. */
function story(location: Location): string {
  return location.origin + location.pathname + location.search;
}

/** Watches a page for text that comes or goes after it was read. Ends with the signal. */
export function watchPage(window: Window & typeof globalThis, ports: WatchPorts, signal: AbortSignal): void {
  let address = story(window.location);
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;
  let lastRead = 0;

  const schedule = () => {
    if (reading) again = true;
    if (reading || timer !== undefined) return;
    if (window.performance.now() - lastRead > LONGEST_WAIT_MS) wait = FIRST_WAIT_MS;
    timer = setTimeout(read, wait);
  };
  const read = async () => {
    timer = undefined;
    reading = true;
    const changed = await ports.changed().catch(() => false);
    reading = false;
    lastRead = window.performance.now();
    wait = changed ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    if (again && !signal.aborted) {
      again = false;
      schedule();
    }
  };
  const checkAddress = () => {
    if (story(window.location) === address) return;
    address = story(window.location);
    wait = FIRST_WAIT_MS;
    clearTimeout(timer);
    timer = undefined;
    ports.left();
    schedule();
  };

  const observer = new window.MutationObserver((records) => {
    checkAddress();
    const root = ports.root();
    if (!root?.isConnected || records.some(({ target }) => root.contains(target))) schedule();
  });
  observer.observe(window.document, { childList: true, characterData: true, subtree: true });
  // A page that changes its address also changes its text; these are for one that had its text at hand.
  window.addEventListener('popstate', checkAddress, { signal });
  navigationOf(window)?.addEventListener('navigatesuccess', checkAddress, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && ports.back(), { signal });
  window.addEventListener('pagehide', () => ports.hide(), { signal });
  window.document.addEventListener('visibilitychange', () => window.document.hidden && ports.hide(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** The Navigation API, which Firefox 140 lacks. */
function navigationOf(window: Window): EventTarget | undefined {
  return (window as { navigation?: EventTarget }).navigation;
}
