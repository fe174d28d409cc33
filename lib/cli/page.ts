import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { gate } from '../core/gate';
import type { GateDecision, PageSignals, TextBlock } from '../core/types';
import { isListed, parseHosts } from '../ext/hosts';
import { readBlocks } from '../page/blocks';
import { readSignals } from '../page/signals';
import { PROJECT } from './dataset';

/** A saved page, read as the extension reads an open one. */
export interface SavedPage {
  signals: PageSignals;
  gate: GateDecision;
  blocks: TextBlock[];
}

let hosts: ReadonlySet<string> | null = null;

function newsHosts(): ReadonlySet<string> {
  const file = join(PROJECT, 'lib/data/news-hosts.txt');
  hosts ??= new Set(parseHosts(readFileSync(file, 'utf8'), file).map(({ host }) => host));
  return hosts;
}

/** Reads a saved page; its address is what the page itself names as canonical. */
export function readPage(html: string): SavedPage {
  const document = parseHTML(html).document as unknown as Document;
  const url = addressOf(document);
  const signals = readSignals(document, url);
  const blocks = readBlocks(document).map(({ id, role, text }) => ({ id, role, text }));
  return { signals, gate: gate(signals, isListed(url, newsHosts())), blocks };
}

/** The canonical address, with a scheme where the page leaves it out ("//www.example.com/story"); '' where it names none. */
function addressOf(document: Document): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const addresses = [canonical, shared].map((address) => address?.replace(/^\/\//, 'https://'));
  return addresses.find((address) => address && URL.canParse(address)) ?? '';
}
