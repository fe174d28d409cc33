import type { RowWords } from '../../lib/core/export';
import type { ReportRow } from '../../lib/core/report';
import { sayWorking } from '../../lib/core/say';
import { messageId, titleOf, whereIs, workedBy } from '../card/words';
import { kindName } from '../kinds';
import type { Words } from '../words';

/** A row in words. `language` is for the names of countries. */
export function wordRow(words: Words, language: string, row: ReportRow): RowWords {
  const { subject, outcome, reason, record, working, places, lines } = row;
  const worked = outcome === null ? null : workedBy(row);
  const says = [
    record && words.say(record),
    working && sayWorking(working, words.say),
    // That it matches is said already, with the figure that it matches.
    reason && !(outcome === 'agrees' && record) && words.text(messageId('reason', reason)),
    worked && words.say(worked),
    ...lines.map((line) => words.say(line)),
    ...(places.length === 1 ? [whereIs(places[0]!, language)] : places.map((place) => placeName(place, language))),
  ];
  return {
    kind:
      row.kind === 'city' || row.kind === 'statistic' ? words.text(`list_kind_${row.kind}`) : kindName(words, row.kind),
    outcome: outcome === null ? '' : titleOf(subject, outcome, words.say),
    says: says.filter((sentence): sentence is string => Boolean(sentence)),
  };
}

type Place = ReportRow['places'][number];

function placeName(place: Place, language: string): string {
  return `${place.name}, ${whereIs(place, language)}`;
}
