import type { Term } from '../lib/core/terms';
import type { PlacesKnown } from '../lib/core/types';
import type { Desk } from './card/Actions';
import { CardBody, HEADING } from './card/CardBody';
import { CityCard } from './card/CityCard';
import { ClaimCard } from './card/ClaimCard';
import { StatisticCard } from './card/StatisticCard';
import type { Say } from './card/words';

export interface FactCardProps {
  term: Term;
  say: Say;
  /** BCP 47, for names that `Intl` knows. */
  locale: string;
  /** What is known of the places of a city's card; null before it has come. */
  known?: PlacesKnown | null;
  /** How to hand on a finding; a card that has none offers nothing. */
  desk?: Desk | null;
  onClose: () => void;
}

/** What is known of one marked stretch of text. */
export function FactCard({ term, say, locale, known = null, desk = null, onClose }: FactCardProps) {
  const { text, content } = term;
  return (
    <CardBody say={say} onClose={onClose}>
      {content.type === 'claim' &&
        content.findings.map((finding, index) => (
          <ClaimCard
            key={finding.claim.kind}
            id={index === 0 ? HEADING : undefined}
            text={text}
            finding={finding}
            desk={desk}
            lines={index === 0 ? content.lines : []}
            say={say}
          />
        ))}
      {content.type === 'city' && (
        <CityCard
          id={HEADING}
          mention={content.mention}
          places={content.places}
          known={known}
          say={say}
          locale={locale}
          now={new Date()}
        />
      )}
      {content.type === 'statistic' && (
        <StatisticCard id={HEADING} text={text} quantity={content.mention.quantity} lines={content.lines} say={say} />
      )}
    </CardBody>
  );
}
