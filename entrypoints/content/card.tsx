import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { FactCard } from '../../components/FactCard';
import type { Term } from '../../lib/core/terms';
import type { PlacesKnown } from '../../lib/core/types';
import { locale, say } from '../../lib/ext/i18n';
import { ask } from '../../lib/ext/messages';
import type { CardFilling } from '../../lib/page/card-host';

export { cardCss };

/** The card of a term, for the host to show. */
export function cardFilling(term: Term, close: () => void): CardFilling {
  let open = true;
  const draw = (card: HTMLElement, known: PlacesKnown | null) =>
    render(<FactCard term={term} say={say} locale={locale()} known={known} onClose={close} />, card);
  return {
    fill: (card, grown) => {
      draw(card, null);
      if (term.content.type !== 'city') return;
      // The card is there at once; the record of its places follows, and where it cannot be had the card does without.
      const ids = term.content.places.map(({ id }) => id);
      void ask({ type: 'places', ids }).then((answer) => {
        if (!open || !answer?.ok) return;
        draw(card, answer);
        grown();
      });
    },
    empty: (card) => {
      open = false;
      render(null, card);
    },
  };
}
