import type { Claim, Verdict } from '../types';
import type { ClaimRule, Context } from './shared/sentence';
import { checkCapital, matchCapital } from './shared/status/capital';
import { checkMunicipality, matchMunicipality } from './shared/status/municipality';
import { checkNames, matchNames } from './shared/status/names';
import { checkPlace, matchPlace } from './shared/status/place';

/** What may be said of a city's standing, by the property of the claim. */
const CHECKS: Record<string, (claim: Claim, context: Context) => Verdict> = {
  status: checkMunicipality,
  capital: checkCapital,
  name: checkNames,
  place: checkPlace,
};

export const status: ClaimRule = {
  kind: 'status',
  match: (sentence, context) => [
    ...matchMunicipality(sentence, context),
    ...matchCapital(sentence, context),
    ...matchNames(sentence, context),
    ...matchPlace(sentence, context),
  ],
  check: (claim, context) => CHECKS[claim.property]!(claim, context),
};
