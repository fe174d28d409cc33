import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { check } from '../lib/core/check';
import { CLAIM_RULES } from '../lib/core/claims';
import { placeRecords } from '../lib/core/place-record';
import { loadAtlas, loadFacts } from '../lib/data/load';
import { handOver } from '../lib/ext/apart';

/** The second answer's engine, apart from the background: a worker that is woken for cities and statistics need not parse it. */
export default defineUnlistedScript(() =>
  handOver('checker', { check, kinds: CLAIM_RULES.map(({ kind }) => kind), loadFacts, loadAtlas, placeRecords }),
);
