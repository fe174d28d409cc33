import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { FactCard } from '../../components/FactCard';
import type { Term } from '../../lib/core/terms';
import { locale, say } from '../../lib/ext/i18n';
import type { CardFilling } from '../../lib/page/card-host';

export { cardCss };

/** The card of a term, for the host to show. */
export function cardFilling(term: Term, close: () => void): CardFilling {
  return {
    fill: (card) => render(<FactCard term={term} say={say} locale={locale()} onClose={close} />, card),
    empty: (card) => render(null, card),
  };
}
