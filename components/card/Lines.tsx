import type { PerspectiveLine } from '../../lib/core/types';
import type { Say } from './words';

/** What sets a figure in proportion: the line in large, how it was worked out in small. */
export function Lines({ lines, say }: { lines: readonly PerspectiveLine[]; say: Say }) {
  return (
    <>
      {lines.map((line) => (
        <div key={line.kind} class="line">
          <p class="proportion">{say(line.message)}</p>
          <p class="working">{say(line.working)}</p>
        </div>
      ))}
    </>
  );
}
