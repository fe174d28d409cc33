import nlp from 'compromise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../lib/ext/language';

/** The language model, apart from the background: a worker that is woken for cities and statistics need not parse it. */
export default defineUnlistedScript(() => handOver(nlp));
