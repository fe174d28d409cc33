import type { Sentence } from '../claims/shared/sentence';
import type { PerspectiveLine, SubjectRef } from '../types';
import { unit as unitOf } from '../units';
import { type Figure, isOneFigure, type PerspectiveRule, tellsOfHarm } from './shared/figure';
import { asStated, divided, makeLine, nameOf, onRecord, rounded } from './shared/line';
import type { PlaceInPlay } from './shared/place';
import { countryRef, gdpOf, populationOf, settingOf } from './shared/record';
import { toFigures } from './shared/round';

/** Money that is a country's: spent, owed, raised or traded by it, so that a person's part of it means something. */
const PUBLIC =
  /\b(?:government|federal|state funds|legislature|governor|budget|deficit|surplus|debts?|public|state spending|spend(?:s|ing)? (?:on|by)|taxe?s?|taxpayers?|revenues?|aid|relief|stimulus|bailout|subsid(?:y|ies)|military|defen[cs]e|infrastructure|ministry|treasury|congress|parliament|lawmakers|welfare|pensions?|reserves|remittances|economy|economic|nationwide|reconstruction|central bank|foreign investment|national|GDP)\b/i;
/** Goods across a border are a country's, but no part of them is each inhabitant's. */
const TRADED = /\b(?:imports?|exports?|trade|tariffs?|goods)\b/i;
/** Money of a company, a court or a person: its part for each inhabitant is an odd thing to say. */
const PRIVATE =
  /\b(?:shares?|shareholders?|profits?|net income|earn(?:s|ed|ings)|quarterly|deal|merger|acqui\w{1,9}|bought|buys|buyer|startup|start-up|IPO|listing|valu(?:ed|ation)|box office|lawsuit|settle(?:s|d|ment)?|fined?|penalty|bail|ransom|stake|salary|wages?|jackpot|prize|price[ds]?|cost of living|paid (?:him|her|them)|net worth|fortune|billionaire|compan(?:y|ies)|business(?:es)?|employers?|industry|firm|fund raised|donat\w{1,9}|bank accounts?|alleged(?:ly)?|defraud|stole|hedge|investors?|client|contract|each|a person|per person|per capita|apiece)\b/i;

/** "$350 million above the budget of 2014" is a difference. */
/** Of what two trade with each other, neither has the half. */
const TWO_SIDED = /\b(?:trade relationship|trade between|bilateral|two-way trade|trade with)\b/i;
const DIFFERENCE = /^ (?:above|below|more than|less than|higher|lower|over|under|short)\b/;

type Purse = 'private' | 'traded' | 'public' | null;

/** Two rules ask it of each figure, and no expressions here are longer. */
const purses = new WeakMap<Sentence, Purse>();

/** Whose money a sentence speaks of. */
function purseOf(sentence: Sentence): Purse {
  const known = purses.get(sentence);
  if (known !== undefined) return known;
  const { text } = sentence;
  const isPublic = () => (TRADED.test(text) ? 'traded' : PUBLIC.test(text) ? 'public' : null);
  const purse = PRIVATE.test(text) || TWO_SIDED.test(text) ? 'private' : isPublic();
  purses.set(sentence, purse);
  return purse;
}

function isPublic(figure: Figure, traded: boolean): boolean {
  const { quantity, sentence, mention, after } = figure;
  if (!isOneFigure(quantity) || quantity.unit === null || unitOf(quantity.unit)?.dimension !== 'money') return false;
  const purse = purseOf(sentence);
  if (purse === 'private' || (purse === 'traded' && !traded) || (purse === null && !isSpent(figure))) return false;
  return !mention.unitText.includes('/') && !DIFFERENCE.test(after) && !tellsOfHarm(figure);
}

/** "South Dakota spends $449,000 on a campaign": the state itself. */
const SPENDS = /^ (?:will |has |plans to |is to |to )?(?:spend|spent|set aside|allocat|budgeted)/;
const isSpent = ({ sentence, stage }: Figure): boolean =>
  stage.statesOf(sentence).some(({ end }) => SPENDS.test(sentence.block.text.slice(end, sentence.end)));

/** "USD" is the money of the US, "KES" of Kenya; dollars are set against any country. */
const isMoneyOf = (currency: string, country: string): boolean =>
  currency === 'USD' || currency.slice(0, 2) === country || (currency === 'EUR' && EURO.has(country));
/** Countries whose money the euro is. */
const EURO = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

/** A city spends by its council and mayor, a country by its ministries. */
const OF_CITY = /\b(?:city|council|mayors?|municipal\w{0,5}|boroughs?|town|aldermen)\b/i;
const OF_NATION =
  /\b(?:federal|national|nationwide|government|ministry|minister|congress|parliament|treasury|central bank|president|country|nation)\b/i;

/** What the union pays in a state is not the state's money. */
const OF_UNION = /\b(?:federal\w{0,2}|national|congress|Medicaid|Medicare|FEMA|Pentagon|president)\b/i;

/** Money for many countries, announced in one. */
const OF_MANY =
  /\b(?:nations|countries|world|global\w{0,2}|worldwide|international\w{0,2}|continent|UN|EU|European Union)\b/i;

/** Whose money it is where a place is in play: the city's where its council spends, the country's where that is named. */
function ownerOf({ city, state, country, by }: PlaceInPlay, figure: Figure): SubjectRef | null {
  const { sentence, stage } = figure;
  if (OF_MANY.test(sentence.text)) return null;
  // Where an article tells of states, "a $2 billion tax hike" is as likely one of theirs.
  if (by !== 'sentence' && !state && stage.states.length > 0) return null;
  if (state) return OF_UNION.test(sentence.text) ? null : state;
  if (!city || sentence.countries.some((one) => one.country === country)) return countryRef(country, figure);
  if (OF_CITY.test(sentence.text)) return city;
  return OF_NATION.test(sentence.text) ? countryRef(country, figure) : null;
}

/** A person's part is told from so much of a unit of money on. */
const LEAST_EACH = 1;
/** Of a state's money, which is told of by its own papers, from less on. */
const LEAST_EACH_OF_STATE = 0.2;

/** What a sum of public money comes to for each person of the country in play. */
export const moneyPerPerson: PerspectiveRule = {
  kind: 'money-person',
  lines(figure) {
    if (!isPublic(figure, false)) return [];
    const setting = settingOf(figure);
    if (!setting) return [];
    const { country } = setting.place;
    const { value, unit } = figure.quantity;
    const subject = ownerOf(setting.place, figure);
    const fact = subject && populationOf(subject, setting.year, figure);
    if (!fact || !isMoneyOf(unit!, country)) return [];
    const each = value / fact.value;
    if (each < (setting.place.state ? LEAST_EACH_OF_STATE : LEAST_EACH)) return [];
    return [
      makeLine({
        kind: moneyPerPerson.kind,
        message: { id: 'perspective_money_person', params: [rounded(each, unit), nameOf(subject)] },
        working: divided(asStated(value, unit), onRecord(fact)),
        value: toFigures(each),
        unit: `${unit}/person`,
        base: fact.value,
        baseUnit: 'person',
        facts: [fact],
      }),
    ];
  },
};

const LEAST_SHARE = 0.001;
const MOST_SHARE = 3;
/** The text says what share of the output it is, or speaks of the output itself. */
const OF_OUTPUT = /\b(?:GDP|gross domestic product|economy|output)\b/i;

/** What share of the country's GDP a sum of public money is, in dollars alone: no rate of exchange is on record. */
export const gdpShare: PerspectiveRule = {
  kind: 'gdp-share',
  lines(figure): PerspectiveLine[] {
    const { quantity, sentence } = figure;
    if (quantity.unit !== 'USD' || !isPublic(figure, true) || OF_OUTPUT.test(sentence.text)) return [];
    const setting = settingOf(figure);
    if (!setting) return [];
    const subject = ownerOf(setting.place, figure);
    const fact = subject && 'country' in subject ? gdpOf(subject, setting.year, figure) : null;
    if (!subject || !fact) return [];
    const share = quantity.value / fact.value;
    if (share < LEAST_SHARE || share > MOST_SHARE) return [];
    return [
      makeLine({
        kind: gdpShare.kind,
        message: {
          id: 'perspective_gdp_share',
          params: [rounded(100 * share, 'percent'), nameOf(subject), { date: fact.asOf }],
        },
        working: divided(asStated(quantity.value, 'USD'), onRecord(fact)),
        value: toFigures(100 * share),
        unit: 'percent',
        base: fact.value,
        baseUnit: 'USD',
        facts: [fact],
      }),
    ];
  },
};
