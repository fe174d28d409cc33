/**
 * Puts text on the clipboard, from within a click. Pages without encryption, and those whose policy forbids it, have no
 * clipboard of their own to write to: there a field in `root`, our own shadow root, is filled, selected and copied.
 * Resolves to false where the browser refuses both.
 */
export async function copyText(text: string, root: ParentNode, window: Window & typeof globalThis): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root, window.document);
  }
}

function copyBySelection(text: string, root: ParentNode, document: Document): boolean {
  const focused = document.activeElement?.shadowRoot?.activeElement ?? null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
  root.append(field);
  // Many a page writes its own words into what is copied from it.
  const ours = (event: Event) => {
    event.stopImmediatePropagation();
    (event as ClipboardEvent).clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  field.addEventListener('copy', ours);
  try {
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
