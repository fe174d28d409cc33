import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lookup } from '../core/say';
import { PROJECT } from './dataset';

interface CatalogueEntry {
  message: string;
}

/** The extension's English catalogue, read from disk: the same words in a terminal as on a card. */
export function openWords(): Lookup {
  const file = join(PROJECT, 'public/_locales/en/messages.json');
  const catalogue: Record<string, CatalogueEntry> = JSON.parse(readFileSync(file, 'utf8'));
  return (id, substitutions) =>
    (catalogue[id]?.message ?? '').replace(/\$(\d)/g, (_, position) => substitutions[Number(position) - 1] ?? '');
}
