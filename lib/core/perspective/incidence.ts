import { type Figure, isOneFigure, type PerspectiveRule } from './shared/figure';
import { asStated, divided, makeLine, nameOf, onRecord, rounded } from './shared/line';
import { populationOf, settingOf, subjectOf } from './shared/record';
import { toFigures } from './shared/round';

/** What statistics of health, crime and courts count by the 100,000. */
const EVENTS = new Set(
  (
    'case infection death murder homicide suicide overdose birth burglary robbery theft fatality killing arrest ' +
    'prisoner inmate refugee asylum_seeker hospitalization hospitalisation divorce marriage abortion eviction'
  ).split(' '),
);
/** "12,300 people died": the people are counted for what became of them. */
const PEOPLE = new Set(['person', 'man', 'woman', 'child', 'patient', 'resident']);
const BECAME =
  /^ (?:have |had |has |were |are |was |who )?(?:been )?(?:died|killed|murdered|infected|hospitali[sz]ed|arrested|imprisoned|jailed|homeless|behind bars|in prison)\b/i;

/** Only a part of the place, or more than it, or the rate is told. */
const NOT_OF_ALL =
  /\b(?:per (?:100,000|million|1,000|capita)|for every|incidence|world|global(?:ly)?|worldwide|abroad|overseas|including|among|between|outside|elsewhere|provinces?|districts?|counties|county|regions?|camps?|neighbou?rhoods?|hospitals?|prison of|pending|court cases?|legal cases?|criminal cases?|cold cases?|of the cases|active|suspected|new cases|24 hours|today|overnight|this week|could|would|might|may|expected|two|three|cities|towns|backlog|suits?|lawsuits?|detention)\b/i;
/** Another case than one of a sickness. */
const OF_SICKNESS =
  /\b(?:infect\w{0,5}|virus|coronavirus|covid(?:-19)?|ebola|cholera|measles|malaria|dengue|zika|flu|influenza|polio|tuberculosis|hiv|aids|plague|cancer|outbreak|epidemic|pandemic|disease|diagnosed)\b/i;

/** Crimes and births are counted by the year. */
const OVER_TIME =
  /\b(?:last year|this year|(?:each|every|a|per) year|annually|yearly|(?:in|during|since|for) (?:the year |[A-Z][a-z]{2,8} )?(?:19|20)\d\d|in the (?:first|last|past) [a-z]{3,6} (?:months|years)|heat ?waves?|heat|pollution|smoking|overdoses?)\b/;
/** What happens at once is no rate of anything. */
const AT_ONCE =
  /\b(?:bomb\w{0,5}|attack\w{0,3}|explo\w{1,6}|crash\w{0,3}|collaps\w{1,3}|(?:earth)?quakes?|shooting|flood\w{0,3}|storms?|hurricane|typhoon|cyclone|tsunami|fires?|raids?|clashes|air ?strikes?|massacre)\b/i;

const HOW_MANY = 100_000;
/** Fewer than these vary by chance, and a share of a hundredth or more is told as one. */
const LEAST_COUNT = 100;
const LEAST_RATE = 5;
const MOST_RATE = 1_000;

/** How many of something come on 100,000 people of the place where it was counted. */
export const incidence: PerspectiveRule = {
  kind: 'incidence',
  lines(figure) {
    const { quantity, sentence, claimed } = figure;
    const { value } = quantity;
    if (claimed || value < LEAST_COUNT || !isOneFigure(quantity) || quantity.change !== null) return [];
    if (!isCounted(figure) || NOT_OF_ALL.test(sentence.text)) return [];
    const setting = settingOf(figure);
    if (setting?.place.by !== 'sentence') return [];
    const subject = subjectOf(setting.place, figure);
    const fact = subject && populationOf(subject, setting.year, figure);
    const rate = fact ? (HOW_MANY * value) / fact.value : 0;
    if (!subject || !fact || rate < LEAST_RATE || rate > MOST_RATE) return [];
    return [
      makeLine({
        kind: incidence.kind,
        message: { id: 'perspective_incidence', params: [rounded(rate), { number: HOW_MANY }, nameOf(subject)] },
        working: divided(asStated(value, quantity.unit), onRecord(fact)),
        value: toFigures(rate),
        unit: `${quantity.unit}/person`,
        base: fact.value / HOW_MANY,
        baseUnit: 'person',
        facts: [fact],
      }),
    ];
  },
};

function isCounted({ quantity: { unit }, sentence, after }: Figure): boolean {
  if (unit === null) return false;
  if (OF_SICKNESS.test(sentence.text) && (unit === 'case' || unit === 'infection' || unit === 'death')) return true;
  if (unit === 'case' || AT_ONCE.test(sentence.text) || !OVER_TIME.test(sentence.text)) return false;
  return EVENTS.has(unit) || (PEOPLE.has(unit) && BECAME.test(after));
}
