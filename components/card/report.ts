import { sourcesOf } from '../../lib/core/report';
import { sayWorking } from '../../lib/core/say';
import type { Finding, Source } from '../../lib/core/types';
import { messageId, type Say, sayKnown, titleOf, workedBy } from './words';

/** What a report names besides the finding. */
export interface Circumstances {
  /** The sentence that the claim stands in. */
  sentence: string;
  version: string;
}

/** The finding as plain text, for an editor's mail or a note: what is said, what comes of it, and by which sources. */
export function findingText(text: string, finding: Finding, say: Say): string {
  const { outcome, reason, record, working, facts } = finding.verdict;
  const worked = workedBy(finding.claim);
  return lines(
    `“${text}”`,
    `${titleOf(finding.claim.subject, outcome, say)}.`,
    record && say(record),
    outcome === 'agrees' && record ? null : sayKnown(say, messageId('reason', reason)) || null,
    working && sayWorking(working, say),
    worked && say(worked),
    ...sourcesOf(facts).map((source) => say({ id: 'card_copy_source', params: [named(source)] })),
  );
}

/** The same with all that is needed to look into it, and a place for what is wrong. */
export function reportText(text: string, finding: Finding, { sentence, version }: Circumstances, say: Say): string {
  const { kind, subject, trace } = finding.claim;
  const { outcome, reason } = finding.verdict;
  return lines(
    say({ id: 'card_report_title', params: [version] }),
    sentence,
    '',
    findingText(text, finding, say),
    [kind, subject?.name, outcome, reason, ...trace].filter(Boolean).join(' · '),
    '',
    say({ id: 'card_report_wrong' }),
  );
}

/** Lines that there are; '' is an empty one. */
const lines = (...all: (string | null)[]) => all.filter((line) => line !== null).join('\n');

function named({ publisher, title, year, url }: Source): string {
  return `${publisher}, ${title}, ${year}, ${url}`;
}
