import type { ComponentChildren } from 'preact';
import type { TermStyle } from '../../lib/core/terms';
import { OutcomeIcon } from './OutcomeIcon';

interface Props {
  id: string | undefined;
  icon: TermStyle;
  children: ComponentChildren;
}

export function Heading({ id, icon, children }: Props) {
  return (
    <h2 id={id}>
      <OutcomeIcon outcome={icon} />
      <span>{children}</span>
    </h2>
  );
}
