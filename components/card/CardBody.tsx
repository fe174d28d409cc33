import type { ComponentChildren } from 'preact';
import type { Say } from './words';

/** Id of the heading, which names the card. */
export const HEADING = 'heading';

interface Props {
  say: Say;
  onClose(): void;
  children: ComponentChildren;
}

/** What is around every card's contents. The focus goes to it when it is pinned, hence the tab index. */
export function CardBody({ say, onClose, children }: Props) {
  return (
    <div class="body" tabIndex={-1}>
      {children}
      <button type="button" class="close" aria-label={say({ id: 'card_close' })} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
}
