import { sayWorking } from '../../lib/core/say';
import type { Finding, PerspectiveLine } from '../../lib/core/types';
import { Actions, type Desk } from './Actions';
import { Bars } from './Bars';
import { Heading } from './Heading';
import { Lines } from './Lines';
import { Sources } from './Sources';
import { messageId, type Say, sayKnown, titleOf, workedBy } from './words';

interface Props {
  id: string | undefined;
  text: string;
  finding: Finding;
  desk: Desk | null;
  /** What sets the claim's figures in proportion besides. */
  lines: readonly PerspectiveLine[];
  say: Say;
}

/** A claim held against the record: the outcome, what the text says, what the record says, and how it was compared. */
export function ClaimCard({ id, text, finding, lines, desk, say }: Props) {
  const { claim, verdict } = finding;
  const { outcome, reason, record, working, rows, facts } = verdict;
  // That it matches is said already, with the figure that it matches.
  const why = outcome === 'agrees' && record ? '' : sayKnown(say, messageId('reason', reason));
  const worked = workedBy(claim);
  return (
    <section data-outcome={outcome}>
      <Heading id={id} icon={outcome}>
        {titleOf(claim.subject, outcome, say)}
      </Heading>
      <p class="stated">
        {say({ id: claim.detail.quoted === true ? 'card_text_quotes' : 'card_text_says', params: [text] })}
      </p>
      {record && <p class="record">{say(record)}</p>}
      {rows.length > 0 && <Bars rows={rows} stated={claim.stated} say={say} />}
      {why && <p class="note">{why}</p>}
      {working && <p class="note working">{sayWorking(working, say)}</p>}
      <Lines lines={lines} say={say} />
      {desk && <Actions text={text} finding={finding} desk={desk} say={say} />}
      <Sources facts={[...facts, ...lines.flatMap((line) => line.facts)]} say={say} />
      {worked && <footer>{say(worked)}</footer>}
    </section>
  );
}
