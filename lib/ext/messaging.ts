import { browser } from 'wxt/browser';

/** Rejects where a promise takes longer. */
export function withPatience<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** False once the extension was updated or taken away under a page that still runs its old content script. */
export function contextLives(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** The type of what may be a message of ours. */
export function typeOf(message: unknown): string | null {
  const type = (message as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type : null;
}
