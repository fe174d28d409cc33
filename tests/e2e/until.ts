/** Long enough for a cold worker on a loaded machine. */
const PATIENCE_MS = 15_000;

/** Asks until the answer holds, and gives it; unlike `expect.poll`, in hooks too. Throws with the last answer, or error. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean = Boolean,
): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    try {
      const answer = await ask();
      if (holds(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const said = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`waited ${PATIENCE_MS / 1000} seconds for ${what}; the last answer was ${said}`);
}
