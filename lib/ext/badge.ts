import { browser } from 'wxt/browser';
import { plural } from './i18n';
import type { Answer } from './messages';

/** A count alarms nobody: the colours are those of text that is not important, whatever the outcomes are. */
const GROUND = '#5b606a';
const INK = '#ffffff';

/** Shows how many claims a tab's page holds on the toolbar's button, or nothing where nothing is drawn, or none is. */
export async function showCount(
  { count }: { count: number | null },
  sender: { tab?: { id?: number | undefined } | undefined },
): Promise<Answer<{ type: 'count'; count: number | null }>> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return { ok: true };
  const { action } = browser;
  await action.setTitle({ tabId, title: count === null ? '' : plural('badge_title', count) });
  // Firefox for Android has no badge.
  await action.setBadgeText?.({ tabId, text: count ? String(count) : '' });
  await action.setBadgeBackgroundColor?.({ tabId, color: GROUND });
  await action.setBadgeTextColor?.({ tabId, color: INK });
  return { ok: true };
}
