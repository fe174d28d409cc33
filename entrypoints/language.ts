import nlp from 'compromise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../lib/ext/apart';

/** The language model, which only the sentence of a claim calls for. */
export default defineUnlistedScript(() => handOver('language', nlp));
