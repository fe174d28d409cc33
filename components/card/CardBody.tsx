import type { ComponentChildren } from 'preact';
import type { Say } from './words';

interface Props {
  /** Id of the heading that names the card. */
  heading: string;
  say: Say;
  onClose(): void;
  children: ComponentChildren;
}

/** What is around every card's contents. The focus goes to it when it is pinned, hence the tab index. */
export function CardBody({ heading, say, onClose, children }: Props) {
  return (
    <div class="body" role="dialog" aria-labelledby={heading} tabIndex={-1}>
      {children}
      <button type="button" class="close" aria-label={say({ id: 'card_close' })} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
}
