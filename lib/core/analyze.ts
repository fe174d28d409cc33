import { check, type Data } from './check';
import { detect } from './detect';
import type { Earlier } from './earlier';
import type { Analysis, SourceDocument } from './types';

/** Both answers at once: finds everything, reads the claims and holds them against the record. */
export function analyze(document: SourceDocument, data: Data, earlier: Earlier | null = null): Promise<Analysis> {
  return check(document, detect(document, data.gazetteer, earlier), data);
}
