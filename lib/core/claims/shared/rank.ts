const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The rank of "second", "Tenth" or "14th"; the first where the words name none ("the largest"). */
export const rankOf = (ordinal: string | undefined): number =>
  ordinal === undefined ? 1 : ORDINALS.indexOf(ordinal.toLowerCase()) + 1 || Number.parseInt(ordinal, 10);
