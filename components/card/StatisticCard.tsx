import type { PerspectiveLine, Quantity } from '../../lib/core/types';
import { Heading } from './Heading';
import { Lines } from './Lines';
import { Sources } from './Sources';
import { type Say, stated } from './words';

interface Props {
  id: string;
  text: string;
  quantity: Quantity;
  lines: readonly PerspectiveLine[];
  say: Say;
}

/** A figure that no claim holds: what it comes to, or, where that says nothing, what was read of it. */
export function StatisticCard({ id, text, quantity, lines, say }: Props) {
  return lines.length > 0 ? (
    <section data-outcome="statistic">
      <Heading id={id} icon="statistic">
        {say({ id: 'card_title_perspective' })}
      </Heading>
      <p class="stated">{say({ id: 'card_text_says', params: [text] })}</p>
      <Lines lines={lines} say={say} />
      <Sources facts={lines.flatMap(({ facts }) => facts)} say={say} />
    </section>
  ) : (
    <BareStatistic id={id} text={text} quantity={quantity} say={say} />
  );
}

/** What was read, so that the reader sees that it was read right. */
function BareStatistic({ id, text, quantity, say }: Omit<Props, 'lines'>) {
  const { unit, change } = quantity;
  return (
    <section data-outcome="statistic">
      <Heading id={id} icon="statistic">
        {say({ id: 'card_title_statistic' })}
      </Heading>
      <p class="stated">{say({ id: 'card_text_says', params: [text] })}</p>
      <dl>
        <dt>{say({ id: 'card_statistic_read' })}</dt>
        <dd>{stated(say, quantity, unit)}</dd>
        {change && (
          <>
            <dt>{say({ id: 'card_statistic_change' })}</dt>
            <dd>{say({ id: change === 'up' ? 'card_change_up' : 'card_change_down' })}</dd>
          </>
        )}
      </dl>
      <p class="note">{say({ id: 'card_statistic_none' })}</p>
    </section>
  );
}
