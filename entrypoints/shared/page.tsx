import { type ComponentChild, render } from 'preact';
import { locale, plural, say, text } from '../../lib/ext/i18n';

/** The catalogue, as components want it. */
export const words = { text, plural, say };

/** Shows one of the extension's own pages, whose title is that of a message. */
export function showPage(title: string, content: ComponentChild): void {
  document.documentElement.lang = locale();
  document.title = title === 'ext_name' ? text(title) : `${text(title)} · ${text('ext_name')}`;
  render(content, document.getElementById('root')!);
}

/** Hands the reader a file. */
export function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
