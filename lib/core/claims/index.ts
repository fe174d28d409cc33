import { area } from './area';
import { arithmetic } from './arithmetic';
import { comparison } from './comparison';
import { conversion } from './conversion';
import { definition } from './definition';
import { density } from './density';
import { distance } from './distance';
import { elevation } from './elevation';
import { event } from './event';
import { founded } from './founded';
import { growth } from './growth';
import { national } from './national';
import { population } from './population';
import { share } from './share';
import type { ClaimRule } from './shared/sentence';
import { status } from './status';
import { superlative } from './superlative';
import { weekday } from './weekday';

/** Every kind of claim that is read. A new kind is its file, a table of tests, and a line here. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  population,
  area,
  distance,
  elevation,
  founded,
  comparison,
  superlative,
  status,
  definition,
  event,
  weekday,
  conversion,
  arithmetic,
  national,
  density,
  share,
  growth,
];
