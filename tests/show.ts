import type { Show } from '../lib/core/terms';

/** A reader who wants everything marked, and reads in metric units. */
export const ALL_SHOWN: Show = {
  cities: true,
  statistics: true,
  claims: true,
  kindsOff: [],
  markAllStatistics: true,
  markEachCity: true,
  units: ['metric'],
};
