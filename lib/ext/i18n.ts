import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import { say as fill } from '../core/say';
import type { MessageRef } from '../core/types';

const i18n = createI18n();

/** Straight to the browser: `say` asks for units that the catalogue may lack, and createI18n warns on the page's console. */
function getMessage(id: string, subs: string[]): string {
  return browser.i18n.getMessage(id as Parameters<typeof browser.i18n.getMessage>[0], subs);
}

let chosen: string | null = null;

/** Takes the reader's choice of how numbers and dates are written; "auto" leaves it to the browser. */
export function setLanguage(language: string): void {
  chosen = language === 'auto' ? null : language;
}

/**
 * The language that `Intl` writes numbers and dates in: the reader's choice, else the browser's own where the words are
 * in it, else that of the words, for "32,05 Millionen people" is no language.
 */
export function locale(): string {
  const words = text('language') || 'en';
  const own = browser.i18n.getUILanguage();
  return chosen ?? (own.split('-')[0] === words.split('-')[0] ? own : words);
}

/** The words of one message of the catalogue, `subs` in the places of $1, $2 and so on; '' where there is none. */
export function text(id: string, subs: string[] = []): string {
  return getMessage(id, subs);
}

/** The words of a message that has forms for one and for many ("$1 place | $1 places"), with the count filled in. */
export function plural(id: string, count: number): string {
  return i18n.t(id, count, [new Intl.NumberFormat(locale()).format(count)]);
}

/** The words of a reference, its numbers, dates and units in the reader's way of writing; a string is itself already. */
export function say(ref: MessageRef | string): string {
  return typeof ref === 'string' ? ref : fill(ref, text, locale());
}
