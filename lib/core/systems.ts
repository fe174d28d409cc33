import type { UnitSystem } from './types';

/** What the reader has chosen to have figures converted to. */
export type UnitsChoice = 'auto' | UnitSystem | 'both';

/** Countries that measure in miles and pounds by law or by habit, as CLDR has it. */
const CUSTOMARY = new Set(['US', 'LR', 'MM']);

/** The systems that a choice stands for; "auto" goes by the region of a BCP 47 locale, English without one by the US. */
export function systemsOf(choice: UnitsChoice, locale: string): UnitSystem[] {
  if (choice === 'both') return ['metric', 'us'];
  if (choice !== 'auto') return [choice];
  const region = /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? (/^en$/i.test(locale) ? 'US' : '');
  return CUSTOMARY.has(region) ? ['us'] : ['metric'];
}
