// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../lib/page/clipboard';

const root = () => document.body;

/** The page's clipboard: takes what is written, refuses it, or is not there. */
const clipboard = (writeText: ((text: string) => Promise<void>) | null) =>
  vi.stubGlobal('navigator', { clipboard: writeText ? { writeText } : undefined });

/** What the browser would copy when told to: the text of the field that is there. */
function command(allowed: boolean): { copied: string[] } {
  const copied: string[] = [];
  document.execCommand = () => {
    if (allowed) copied.push(root().querySelector('textarea')!.value);
    return allowed;
  };
  return { copied };
}

afterEach(() => vi.unstubAllGlobals());

describe('copyText', () => {
  it('writes to the clipboard that the page has', async () => {
    const written: string[] = [];
    clipboard(async (text) => void written.push(text));
    const { copied } = command(true);
    expect(await copyText('32 million', root(), window)).toBe(true);
    expect(written).toEqual(['32 million']);
    expect(copied).toEqual([]);
  });

  it.each([
    ['has none', null],
    ['is forbidden its own', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ])('copies from a field where the page %s, and leaves nothing behind', async (_, writeText) => {
    clipboard(writeText);
    const { copied } = command(true);
    expect(await copyText('32 million', root(), window)).toBe(true);
    expect(copied).toEqual(['32 million']);
    expect(root().querySelector('textarea')).toBeNull();
  });

  it('says so where the browser refuses both', async () => {
    clipboard(null);
    command(false);
    expect(await copyText('32 million', root(), window)).toBe(false);
    expect(root().querySelector('textarea')).toBeNull();
  });
});
