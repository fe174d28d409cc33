import { type Browser, browser } from 'wxt/browser';
import type { Answer } from './messages';

/** The frame that asked, as `scripting` wants it named. */
function frameOf(sender: Browser.runtime.MessageSender): Browser.scripting.InjectionTarget {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('styles are laid over pages only');
  return { tabId, frameIds: [sender.frameId ?? 0] };
}

/** Lays a style over the frame that asks; the browser keeps it outside the document, where the page does not see it. */
export async function dress(
  { css }: { css: string },
  sender: Browser.runtime.MessageSender,
): Promise<Answer<{ type: 'dress'; css: string }>> {
  await browser.scripting.insertCSS({ target: frameOf(sender), css });
  return { ok: true };
}

/** Takes it away again. The same text takes away what it laid. */
export async function undress(
  { css }: { css: string },
  sender: Browser.runtime.MessageSender,
): Promise<Answer<{ type: 'undress'; css: string }>> {
  await browser.scripting.removeCSS({ target: frameOf(sender), css });
  return { ok: true };
}
