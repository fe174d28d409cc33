/** Where a page keeps paragraphs that are not its story. */
const AROUND = 'nav, footer, form, dialog, [role="dialog"], [hidden]';
const NO_TEXT = 'script, style, noscript, template';

/** Tells what stands around a page's story. One question to the whole document: linkedom compiles a selector at each. */
export function aroundTest(document: Document): (element: Element) => boolean {
  const around = new Set<Element>(document.querySelectorAll(AROUND));
  return (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (around.has(at)) return true;
    return false;
  };
}

/** An element's text with whitespace collapsed, without the scripts that advertisers set into paragraphs. */
export function plainText(element: Element): string {
  const text = element.querySelector(NO_TEXT) ? pieces(element) : element.textContent;
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function pieces(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += (child as Text).data;
    else if (child.nodeType === 1 && !(child as Element).matches(NO_TEXT)) text += pieces(child as Element);
  }
  return text;
}
