/** SI prefixes that running English uses, as `[word, symbol, factor]`. */
export const PREFIXES: ReadonlyArray<readonly [string, string, number]> = [
  ['tera', 'T', 1e12],
  ['giga', 'G', 1e9],
  ['mega', 'M', 1e6],
  ['kilo', 'k', 1e3],
  ['hecto', 'h', 1e2],
  ['deci', 'd', 1e-1],
  ['centi', 'c', 1e-2],
  ['milli', 'm', 1e-3],
  ['micro', 'µ', 1e-6],
  ['nano', 'n', 1e-9],
  ['pico', 'p', 1e-12],
  ['femto', 'f', 1e-15],
];

export const PREFIX_FACTORS: ReadonlyMap<string, number> = new Map(PREFIXES.map(([word, , factor]) => [word, factor]));
