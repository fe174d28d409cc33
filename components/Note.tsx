import { CardBody, HEADING } from './card/CardBody';
import { Heading } from './card/Heading';
import type { Say } from './card/words';

export interface NoteProps {
  title: string;
  sentence: string;
  say: Say;
  onClose(): void;
}

/** A card that holds no finding, and says why. */
export function Note({ title, sentence, say, onClose }: NoteProps) {
  return (
    <CardBody say={say} onClose={onClose}>
      <section data-outcome="cannot-tell">
        <Heading id={HEADING} icon="cannot-tell">
          {title}
        </Heading>
        <p class="note">{sentence}</p>
      </section>
    </CardBody>
  );
}
