import type { PerspectiveLine, Quantity, Relation } from '../../lib/core/types';
import { Heading } from './Heading';
import { Lines } from './Lines';
import { Sources } from './Sources';
import { figure, type Say } from './words';

interface Props {
  id: string;
  text: string;
  quantity: Quantity;
  lines: readonly PerspectiveLine[];
  say: Say;
}

const RELATIONS: Record<Relation, string> = {
  '=': 'card_relation_equal',
  '~': 'card_relation_about',
  '>': 'card_relation_more',
  '<': 'card_relation_less',
  '>=': 'card_relation_at_least',
  '<=': 'card_relation_at_most',
  range: 'card_relation_range',
};

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
  const { value, low, high, unit, relation, change } = quantity;
  const read =
    relation === 'range' && high !== null
      ? [figure(say, { number: low }), figure(say, { number: high, unit })]
      : [figure(say, { number: value, unit })];
  return (
    <section data-outcome="statistic">
      <Heading id={id} icon="statistic">
        {say({ id: 'card_title_statistic' })}
      </Heading>
      <p class="stated">{say({ id: 'card_text_says', params: [text] })}</p>
      <dl>
        <dt>{say({ id: 'card_statistic_read' })}</dt>
        <dd>{say({ id: RELATIONS[relation], params: read })}</dd>
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
