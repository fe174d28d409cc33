import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Desk } from '../../components/card/Actions';
import { HEADING } from '../../components/card/CardBody';
import cardCss from '../../components/card/card.css?inline';
import { FactCard } from '../../components/FactCard';
import { Note } from '../../components/Note';
import type { Term } from '../../lib/core/terms';
import type { MessageRef, PlacesKnown } from '../../lib/core/types';
import { locale, say, text } from '../../lib/ext/i18n';
import { ask } from '../../lib/ext/messages';
import type { CardFilling } from '../../lib/page/card-host';
import { copyText } from '../../lib/page/clipboard';

export { cardCss };

/** The card of a term, for the host to show. */
export function cardFilling(
  term: Term,
  sentence: string,
  window: Window & typeof globalThis,
  close: () => void,
): CardFilling {
  let open = true;
  const deskIn = (card: HTMLElement): Desk => ({
    sentence,
    version: browser.runtime.getManifest().version,
    bugs: import.meta.env.TALLYMARK_BUGS || null,
    copy: (text) => copyText(text, card, window),
  });
  const draw = (card: HTMLElement, known: PlacesKnown | null) =>
    render(
      <FactCard term={term} say={say} locale={locale()} known={known} desk={deskIn(card)} onClose={close} />,
      card,
    );
  return {
    heading: HEADING,
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

/** The card of a selection in which nothing was found, or which could not be read. */
export function noteFilling(sentence: MessageRef, close: () => void): CardFilling {
  const title = text('selection_title');
  return {
    heading: HEADING,
    fill: (card) => render(<Note title={title} sentence={say(sentence)} say={say} onClose={close} />, card),
    empty: (card) => render(null, card),
  };
}
