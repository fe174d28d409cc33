import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/core/types';
import { type Circumstances, findingText, reportText } from './report';
import type { Say } from './words';

/** What a card needs to hand a finding on. Nothing is sent: both ways end in the clipboard. */
export interface Desk extends Circumstances {
  /** Where reports are taken, or null where the makers have named no place. */
  bugs: string | null;
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
}

interface Props {
  text: string;
  finding: Finding;
  desk: Desk;
  say: Say;
}

type Done = 'copied' | 'reported' | 'refused';

/** "Copy" and "Report a wrong fact", and what came of it. */
export function Actions({ text, finding, desk, say }: Props) {
  const [done, setDone] = useState<Done | null>(null);
  const hand = (content: string, as: Done) => void desk.copy(content).then((went) => setDone(went ? as : 'refused'));
  return (
    <div class="actions">
      <button type="button" onClick={() => hand(findingText(text, finding, say), 'copied')}>
        {say({ id: 'card_copy' })}
      </button>
      <button type="button" onClick={() => hand(reportText(text, finding, desk, say), 'reported')}>
        {say({ id: 'card_report' })}
      </button>
      <p role="status">
        {done && say({ id: `card_${done}` })}
        {done === 'reported' && desk.bugs && (
          <>
            {' '}
            <a href={desk.bugs} target="_blank" rel="noopener noreferrer">
              {desk.bugs.replace(/^mailto:/, '')}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
