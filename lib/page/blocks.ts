import type { BlockRole, TextBlock } from '../core/types';
import { findArticleRoot, headlineOutside } from './article-root';
import { isBlock, isSkipped, roleOf } from './elements';
import { OffsetMap, type Run } from './offsets';

/** A text block with the way back to where its text stands. Only its text leaves the page. */
export interface PageBlock extends TextBlock {
  runs: readonly Run[];
}

/** What only a browser with layout can tell of an element. */
export interface Layout {
  /** Not drawn: `display: none`, `visibility: hidden` and the like. */
  isHidden(element: Element): boolean;
  /** Drawn on lines of its own, though its tag is that of inline text. */
  isBlock(element: Element): boolean;
}

const ELEMENT = 1;
const TEXT = 3;
/** A longer list of links without a full sentence is navigation that does not call itself so. */
const MENU_LINKS = 4;

/** The blocks of a page's story in reading order; none where the document has no body. */
export function readBlocks(document: Document, layout?: Layout): PageBlock[] {
  const root = findArticleRoot(document);
  return root ? [...readStory(root, layout)] : [];
}

/** The same, block by block, for a reader that must let the page breathe. */
export function* readStory(root: Element, layout?: Layout): Generator<PageBlock> {
  let id = 0;
  const headline = headlineOutside(root);
  for (const start of headline ? [headline, root] : [root]) {
    for (const block of readPart(start, id, layout)) {
      yield block;
      id = block.id + 1;
    }
  }
}

/** The texts of any part of a page, numbered from `first`. */
export function* readPart(root: Element, first: number, layout?: Layout): Generator<PageBlock> {
  let id = first;
  for (const { role, map } of textsIn(root, layout)) {
    yield { id, role, text: map.text, runs: map.runs };
    id += 1;
  }
}

interface Open {
  element: Element;
  role: BlockRole;
  block: boolean;
}

/** One walk over the tree. A block's text ends where another block starts or ends, "Seen <p>here</p> and there" is three. */
function* textsIn(root: Element, layout?: Layout): Generator<{ role: BlockRole; map: OffsetMap }> {
  const open: Open[] = [{ element: root, role: roleOf(root) ?? 'body', block: true }];
  let map = new OffsetMap();
  const flush = (): OffsetMap | null => {
    if (map.text === '') return null;
    const done = map;
    map = new OffsetMap();
    done.close();
    return /[\p{L}\p{N}]/u.test(done.text) ? done : null;
  };

  let node: Node | null = root.firstChild;
  while (open.length > 0) {
    const current = open.at(-1)!;
    if (node === null) {
      open.pop();
      if (current.block) {
        const done = flush();
        if (done) yield { role: current.role, map: done };
      }
      node = current.element.nextSibling;
      continue;
    }
    if (node.nodeType === TEXT) {
      map.append(node as Text);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (element.tagName === 'BR') {
        map.appendSpace();
      } else if (!isSkipped(element) && !layout?.isHidden(element) && !isMenu(element)) {
        const block = isBlock(element) || layout?.isBlock(element) === true;
        if (block) {
          const done = flush();
          if (done) yield { role: current.role, map: done };
        }
        open.push({ element, role: innerRole(current.role, element), block });
        node = element.firstChild;
        continue;
      } else if (isBlock(element)) {
        const done = flush();
        if (done) yield { role: current.role, map: done };
      }
    }
    node = node.nextSibling;
  }
}

/** A caption stays a caption and a quotation a quotation, whatever paragraphs and lists are in it. */
function innerRole(outer: BlockRole, element: Element): BlockRole {
  if (outer === 'caption' || outer === 'quote') return outer;
  return roleOf(element) ?? (isLinkBox(element) ? 'list' : outer);
}

/** An aside that is mostly links: other stories, told in their headlines. */
function isLinkBox(element: Element): boolean {
  return element.tagName === 'ASIDE' && linkShare(element) > 0.5;
}

/** A list whose entries are nothing but short links. */
function isMenu(element: Element): boolean {
  if (element.tagName !== 'UL' && element.tagName !== 'OL') return false;
  const { length } = element.children;
  if (length < MENU_LINKS || linkShare(element) < 0.95) return false;
  return (element.textContent ?? '').replace(/\s+/g, ' ').length / length < 25;
}

function linkShare(element: Element): number {
  const whole = letters(element);
  if (whole === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += letters(link);
  return linked / whole;
}

function letters(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
