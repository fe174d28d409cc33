import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../lib/core/types';
import { detect } from './quantities/tables';

/**
 * `[sentence, the number's own words, how it stands to the figure, what changed]`. Every row is of another kind:
 * another hedge, another verb, another order of words, or a near-miss of one.
 */
type Row = readonly [sentence: string, number: string, relation: Relation, change: 'up' | 'down' | null];

let rowsSeen = 0;

function modifiers(name: string, rows: readonly Row[]): void {
  rowsSeen += rows.length;
  describe(name, () => {
    it.each(rows)('%s [%s]', (sentence, number, relation, change) => {
      const mention = detect(sentence).find((found) => sentence.slice(found.number.start, found.number.end) === number);
      expect(mention && { relation: mention.quantity.relation, change: mention.quantity.change }).toEqual({
        relation,
        change,
      });
    });
  });
}

modifiers('more than', [
  ['More than 140 lifeboats put to sea.', '140', '>', null],
  ['Well over 3,000 vines were uprooted.', '3,000', '>', null],
  ['The quarry employs just over 60 masons.', '60', '>', null],
  ['Repairs will cost in excess of £2.4m.', '2.4m', '>', null],
  ['The glacier is upwards of 400 metres thick.', '400', '>', null],
  ['Bidding went north of $9 million.', '9 million', '>', null],
  ['The cathedral holds slightly more than 1,900 worshippers.', '1,900', '>', null],
  ['Losses exceeded 75 million kroner.', '75 million', '>', null],
  ['The petition has passed 50,000 signatures.', '50,000', '>', null],
  ['Snow depths topping 90 centimetres closed the pass.', '90', '>', null],
  ['A crowd of over 12,000 packed the square.', '12,000', '>', null],
  ['Gusts greater than 110 km/h were recorded.', '110', '>', null],
  ['The tunnel is longer than 14 kilometres.', '14', '>', null],
  ['Temperatures stayed above 35C for a week.', '35', '>', null],
  ['He has played for the club for more than two decades.', 'two', '>', null],
  ['Anyone older than 70 may travel free.', '70', '>', null],
  ['She walked a little over nine miles.', 'nine', '>', null],
  ['The fund now manages comfortably more than $600 million.', '600 million', '>', null],
  ['Sales surpassed 2 million copies in June.', '2 million', '>', null],
  ['Fully 40 percent of the herd, and more than 8 in 10 calves, survived.', '8 in 10', '>', null],
  ['The bridge carries not just 500 but more than 800 lorries a day.', '800', '>', null],
  ['It took the crew considerably more than 30 hours.', '30', '>', null],
  ['Prices there are more than twice the national average.', 'twice', '>', null],
  ['More than a dozen kilns still stand.', 'a dozen', '>', null],
  ['More than one in four trains ran late.', 'one in four', '>', null],
  ['Over half of the crop failed.', 'half', '>', null],
  ['The herd, now >300 strong, moved south.', '300', '>', null],
  ['The debt is bigger than $40bn.', '40bn', '>', null],
  ['Bonuses of more than a million euros were paid.', 'a million', '>', null],
  ['The wall is better than six feet high.', 'six', '>', null],
]);

modifiers('at least', [
  ['At least 23 miners are missing.', '23', '>=', null],
  ['No fewer than 19 amendments were tabled.', '19', '>=', null],
  ['The job pays no less than $31 an hour.', '31', '>=', null],
  ['Applicants need a minimum of five years of service.', 'five', '>=', null],
  ['Guests must spend a minimum of €120.', '120', '>=', null],
  ['A 30-plus year career ended on Monday.', '30', '>=', null],
  ['The hotel has 250+ rooms.', '250', '>=', null],
  ['Groups of 12 or more need a permit.', '12', '>=', null],
  ['People aged 65 and over are invited.', '65', '>=', null],
  ['Ships of 5,000 tonnes or more must wait outside.', '5,000', '>=', null],
  ['Winds of 74 mph or higher make it a hurricane.', '74', '>=', null],
  ['The toll stands at 41 people at least.', '41', '>=', null],
  ['Deliveries take three weeks at the least.', 'three', '>=', null],
  ['It needs ≥ 8 GB of memory.', '8', '>=', null],
  ['At the very least 200 jobs will go.', '200', '>=', null],
  ['The 32-plus countries that signed it met again.', '32', '>=', null],
  ['As few as 15 pairs are known to breed.', '15', '>=', null],
  ['Seats went to 60 bidders or more.', '60', '>=', null],
  ['Rooms from as little as $45 a night sold out.', '45', '>=', null],
  ['The plan calls for not less than 10 hectares.', '10', '>=', null],
]);

modifiers('less than', [
  ['Fewer than 90 condors remain.', '90', '<', null],
  ['Less than a third of the hall was full.', 'a third', '<', null],
  ['The survey took under 20 minutes.', '20', '<', null],
  ['Well below 5 percent of mail is lost.', '5', '<', null],
  ['Just under 7,400 voters turned out.', '7,400', '<', null],
  ['The sample weighs less than 2 grams.', '2', '<', null],
  ['Children younger than 12 must sit in the back.', '12', '<', null],
  ['The reservoir is less than half full.', 'half', '<', null],
  ['The appeal fell short of £500,000.', '500,000', '<', null],
  ['The stock is worth a little less than $30.', '30', '<', null],
  ['Particles smaller than 10 microns pass through.', '10', '<', null],
  ['The vote came in shy of 60 percent.', '60', '<', null],
  ['Noise must stay below 55 decibels.', '55', '<', null],
  ['The <3 kg class opens the show.', '3', '<', null],
  ['Fewer than one in ten farms has a well.', 'one in ten', '<', null],
  ['In less than two months the roof was replaced.', 'two', '<', null],
  ['It sits less than 800 metres from the school.', '800', '<', null],
  ['The new sub-$300 tablet sold fast.', '300', '<', null],
  ['He was paid considerably less than 40,000 rand.', '40,000', '<', null],
  ['Crime is lower than 4 cases per 1,000 residents.', '4', '<', null],
]);

modifiers('at most', [
  ['The lift takes up to 16 people.', '16', '<=', null],
  ['Fines of up to $25,000 apply.', '25,000', '<=', null],
  ['No more than 30 divers may enter at once.', '30', '<=', null],
  ['At most 12 seats are vacant.', '12', '<=', null],
  ['As many as 3,500 homes lost power.', '3,500', '<=', null],
  ['It may rain as much as 80 millimetres overnight.', '80', '<=', null],
  ['Speeds may not exceed 30 km/h.', '30', '<=', null],
  ['A maximum of 40 tickets is sold a day.', '40', '<=', null],
  ['Bags of 20 kilograms or less travel free.', '20', '<=', null],
  ['Towns of 900 people or fewer have no clinic.', '900', '<=', null],
  ['Rents are capped at 1,100 euros.', '1,100', '<=', null],
  ['Up to a quarter of the staff may strike.', 'a quarter', '<=', null],
  ['The prison holds not more than 450 inmates.', '450', '<=', null],
  ['Children 5 and under eat free.', '5', '<=', null],
  ['The plates weigh ≤ 2.5 tonnes.', '2.5', '<=', null],
  ['Storms could bring waves as high as nine metres.', 'nine', '<=', null],
  ['Loans of up to as much as €7 million are offered.', '7 million', '<=', null],
  ['The dose must not exceed 15 milligrams.', '15', '<=', null],
  ['Pay is limited to 90,000 pounds.', '90,000', '<=', null],
  ['Mail of 50 grams at most goes by air.', '50', '<=', null],
]);

modifiers('about', [
  ['About 310 tractors blocked the road.', '310', '~', null],
  ['Around 4.5 million Danes vote.', '4.5 million', '~', null],
  ['Roughly a quarter of the island burnt.', 'a quarter', '~', null],
  ['Some 82,400 pilgrims came.', '82,400', '~', null],
  ['An estimated 17,000 seals died.', '17,000', '~', null],
  ['Approximately 65 acres were cleared.', '65', '~', null],
  ['It stands approx. 12 m from the kerb.', '12', '~', null],
  ['The town dates from c. 1,400 burials.', '1,400', '~', null],
  ['It weighs ~3.2 kg.', '3.2', '~', null],
  ['The lake holds in the region of 9 million litres.', '9 million', '~', null],
  ['Damage is put at somewhere around $6 billion.', '6 billion', '~', null],
  ['A dozen or so boats remain.', 'A dozen', '~', null],
  ['He owns 200 sheep, give or take.', '200', '~', null],
  ['The 40-odd guests left early.', '40', '~', null],
  ['Thirty-some pupils fell ill.', 'Thirty', '~', null],
  ['Nearly 600 poems survive.', '600', '~', null],
  ['Almost two-thirds of ferries are full.', 'two-thirds', '~', null],
  ['Close to 50 wells ran dry.', '50', '~', null],
  ['The loan is worth nearly €1.9 billion.', '1.9 billion', '~', null],
  ['It costs about the same, some 30 cents.', '30', '~', null],
  ['The queue was roughly 300 metres long.', '300', '~', null],
  ['A fire burnt for almost six days.', 'six', '~', null],
  ['The bill comes to $400 or thereabouts.', '400', '~', null],
  ['Costs are of the order of 70 million yen.', '70 million', '~', null],
  ['Perhaps 150 people live there all year.', '150', '~', null],
  ['It holds maybe 2,000 fans.', '2,000', '~', null],
  ['The chapel is believed to seat circa 80 people.', '80', '~', null],
  ['Approaching 900 cases were reported.', '900', '~', null],
  ['The trail is 11 kilometres or so.', '11', '~', null],
  ['Officials counted an average of about 35 storks.', '35', '~', null],
  ['The firm, worth an estimated $3.4bn, was sold.', '3.4bn', '~', null],
  ['The figure hovers around 12 percent.', '12', '~', null],
]);

modifiers('ranges', [
  ['The trek takes 10 to 12 days.', '10 to 12', 'range', null],
  ['Between 40 and 55 masks were found.', '40 and 55', 'range', null],
  ['They expect 10–12 million visitors.', '10–12 million', 'range', null],
  ['A pack costs $8-$11.', '8-$11', 'range', null],
  ['Tickets are £12 to £18.', '12 to £18', 'range', null],
  ['Estimates run from 200 to 350 deaths.', '200 to 350', 'range', null],
  ['Highs of 18-21C are forecast.', '18-21', 'range', null],
  ['It holds two or three litres.', 'two or three', 'range', null],
  ['Girls aged 9 to 13 may enter.', '9 to 13', 'range', null],
  ['Growth of 2.5 to 3 percent is expected.', '2.5 to 3', 'range', 'up'],
  ['They seek $1.5 billion to $2 billion.', '1.5 billion to $2 billion', 'range', null],
  ['It needs anywhere between 6 and 9 volunteers.', '6 and 9', 'range', null],
  ['Pour in 250-300 ml of milk.', '250-300', 'range', null],
  ['The reef is 30 to 40 feet down.', '30 to 40', 'range', null],
  ['A 5- to 7-year sentence is usual.', '5- to 7', 'range', null],
  ['The wage is 14 to 16 euros an hour.', '14 to 16', 'range', null],
]);

modifiers('risen', [
  ['Exports rose 14 percent.', '14', '=', 'up'],
  ['Rents climbed by 9% in March.', '9', '=', 'up'],
  ['The index gained 37 points.', '37', '=', 'up'],
  ['Wages are up 3.1 percent.', '3.1', '=', 'up'],
  ['Oil was up $1.20 at the close.', '1.20', '=', 'up'],
  ['Shares jumped nearly 8 percent.', '8', '~', 'up'],
  ['Output grew by just 0.4 percent.', '0.4', '=', 'up'],
  ['Debt swelled by more than €90 million.', '90 million', '>', 'up'],
  ['The yen strengthened 0.6 percent.', '0.6', '=', 'up'],
  ['Turnout increased by 11 percentage points.', '11', '=', 'up'],
  ['The river has risen 40 centimetres since dawn.', '40', '=', 'up'],
  ['The board raised its dividend by 5 cents.', '5', '=', 'up'],
  ['An increase of 250 beds is planned.', '250', '=', 'up'],
  ['The tax adds 2% to prices.', '2', '=', 'up'],
  ['Bookings soared as much as 60 percent.', '60', '<=', 'up'],
  ['The bourse edged up 0.2 percent.', '0.2', '=', 'up'],
  ['The number of pubs is up by 41.', '41', '=', 'up'],
  ['Sales went up 6 percent.', '6', '=', 'up'],
  ['Prices rose between 3 and 4 percent.', '3 and 4', 'range', 'up'],
  ['Traffic has more than doubled.', 'doubled', '>', 'up'],
  ['Premiums almost tripled.', 'tripled', '~', 'up'],
  ['Revenue advanced 12% from a year earlier.', '12', '=', 'up'],
  ['Staff numbers expanded by 60.', '60', '=', 'up'],
  ['The forint rallied 1.1 percent.', '1.1', '=', 'up'],
  ['Fares were increased by 10 pence.', '10', '=', 'up'],
  ['Deaths ticked up 2 percent.', '2', '=', 'up'],
  ['Membership has grown an average of 4 percent a year.', '4', '=', 'up'],
  ['The stock shot up 22 percent.', '22', '=', 'up'],
]);

modifiers('fallen', [
  ['Births fell 6 percent.', '6', '=', 'down'],
  ['Profit was down 18% at the mill.', '18', '=', 'down'],
  ['The rouble lost 2.3 percent.', '2.3', '=', 'down'],
  ['Stocks of cod have declined by 70 percent.', '70', '=', 'down'],
  ['The agency cut its forecast by 0.3 percentage points.', '0.3', '=', 'down'],
  ['Crime dropped about 5%.', '5', '~', 'down'],
  ['The harvest shrank by some 900 tonnes.', '900', '~', 'down'],
  ['Shares tumbled more than 11 percent.', '11', '>', 'down'],
  ['Costs were reduced by $3 million.', '3 million', '=', 'down'],
  ['The queue shortened by 20 minutes.', '20', '=', 'down'],
  ['Futures slid 45 cents.', '45', '=', 'down'],
  ['Emissions halved.', 'halved', '=', 'down'],
  ['The lira weakened 0.8 percent.', '0.8', '=', 'down'],
  ['A decline of 12 percent followed.', '12', '=', 'down'],
  ['Sugar eased 0.4%.', '0.4', '=', 'down'],
  ['The dam has dropped 3 metres.', '3', '=', 'down'],
  ['Turnout is down by 4 points.', '4', '=', 'down'],
  ['The index finished down 0.9 percent.', '0.9', '=', 'down'],
  ['Fees came down 7 percent.', '7', '=', 'down'],
  ['The price has nearly halved.', 'halved', '~', 'down'],
  ['Pepper prices slumped up to 30 percent.', '30', '<=', 'down'],
  ['The gauge sank 2.0 points.', '2.0', '=', 'down'],
  ['Waiting lists contracted by 1,200.', '1,200', '=', 'down'],
]);

modifiers('a level that was reached is no change', [
  ['Gold rose 1% to $1,940 an ounce.', '1,940', '=', null],
  ['The jobless rate fell to 4.1 percent.', '4.1', '=', null],
  ['The club raised $5 million.', '5 million', '=', null],
  ['Unemployment rose from 5 percent to 6 percent.', '6', '=', null],
  ['Sales grew from 300 vans to 420 vans.', '300', '=', null],
  ['The pound rose above $1.30.', '1.30', '>', null],
  ['Copper slipped below $9,000 a tonne.', '9,000', '<', null],
  ['The club lost 3 matches.', '3', '=', null],
  ['He has lived up to 90 in good health.', '90', '<=', null],
  ['They broke up 3 gangs.', '3', '=', null],
  ['The company added 40 chairs.', '40', '=', null],
  ['The bank cut 500 jobs.', '500', '=', null],
]);

modifiers('markets', [
  ['Shares in the brewer tumbled as much as 14 percent before noon.', '14', '<=', 'down'],
  ['The lender set aside no less than €320m for bad loans.', '320m', '>=', null],
  ['Core inflation eased to 2.4 percent from 2.9 percent in March.', '2.4', '=', null],
  ['Net profit came in a shade under $88m.', '88m', '<', null],
  ['Revenue fell to just short of 41 million francs.', '41 million', '<', null],
  ['The pound gained almost half a cent against the dollar.', 'half', '~', 'up'],
  ['The stake is worth anywhere from $5m to $8m.', '5m to $8m', 'range', null],
  ['Rents in the port went up by 1 to 5 percent.', '1 to 5', 'range', 'up'],
  ['The fund shrank by $3m to $40m.', '3m', '=', 'down'],
  ['The assistant sold at R450 or less.', '450', '<=', null],
]);

modifiers('sport', [
  ['He averaged a little more than 21 points a game.', '21', '>', null],
  ['They have conceded at most one goal since March.', 'one', '<=', null],
  ['Attendance dipped below 15,000 for the first time.', '15,000', '<', null],
  ['The striker has scored close to 200 goals.', '200', '~', null],
  ['She lost by 12 strokes.', '12', '=', null],
  ['They lost by nearly 20 points.', '20', '~', null],
  ['The visitors won by 30 runs.', '30', '=', null],
  ['Her lead shrank to under two seconds.', 'two', '<', null],
  ['The crowd was put at 38,000 or so.', '38,000', '~', null],
  ['The club lost by far the most money, 3 million pounds.', '3 million', '=', null],
]);

modifiers('weather', [
  ['Rainfall of up to 80mm is expected on the hills.', '80', '<=', null],
  ['Winds of between 60 and 75 mph battered the coast.', '60 and 75', 'range', null],
  ['Highs will be in the region of 31 degrees.', '31', '~', null],
  ['Drifts of 2 metres or more blocked the lane.', '2', '>=', null],
  ['The lake has dropped by nearly three metres since June.', 'three', '~', 'down'],
  ['The river crested at roughly 22 feet.', '22', '~', null],
  ['The reservoir rose by 2 feet to 90 feet.', '2', '=', 'up'],
]);

modifiers('one in an article', [
  ['Queues stretched nearly a mile down the quay.', 'a', '~', null],
  ['The catch came to just under a tonne.', 'a', '<', null],
  ['Drifts stood more than a metre deep.', 'a', '>', null],
  ['Each ewe gives about a litre of milk.', 'a', '~', null],
  ['Over an inch of rain fell.', 'an', '>', null],
]);

modifiers('health', [
  ['About one in eight adults takes the drug.', 'one in eight', '~', null],
  ['Fewer than 1 in 1,000 patients had a rash.', '1 in 1,000', '<', null],
  ['The waiting list swelled by 4,300 to 61,000.', '4,300', '=', 'up'],
  ['The waiting list swelled by 4,300 to 61,000 names.', '61,000', '=', null],
  ['A dose of no more than 50 milligrams is advised.', '50', '<=', null],
  ['The vaccine cuts the risk by an estimated 62 percent.', '62', '~', 'down'],
  ['At least four dozen people fell ill.', 'four dozen', '>=', null],
  ['Admissions have fallen by half since May.', 'half', '=', 'down'],
  ['Between a quarter and a third of nurses were away.', 'a quarter and a third', 'range', null],
]);

modifiers('courts', [
  ['The judge jailed him for a minimum of 18 years.', '18', '>=', null],
  ['She faces a maximum of five years in prison.', 'five', '<=', null],
  ['He stole upwards of 300 bicycles.', '300', '>', null],
  ['Jurors deliberated for under three hours.', 'three', '<', null],
  ['Damages could run to $90 million.', '90 million', '=', null],
  ['The defendant owed north of £70,000.', '70,000', '>', null],
]);

modifiers('elections', [
  ['Turnout inched up to 61.3 percent.', '61.3', '=', null],
  ['Turnout could be up to 61.3 percent.', '61.3', '<=', null],
  ['The mayor held a lead of roughly 900 votes.', '900', '~', null],
  ['Her margin narrowed to fewer than 50 ballots.', '50', '<', null],
  ['The seat was won by a mere 17 votes.', '17', '=', null],
  ['Nearly six in 10 backed the measure.', 'six in 10', '~', null],
  ['Spending on adverts more than tripled in a year.', 'tripled', '>', 'up'],
]);

modifiers('words that look like a hedge', [
  ['The film ran over four weekends at six cinemas.', 'six', '=', null],
  ['They handed over 12 rifles.', '12', '=', null],
  ['Under Article 9, 30 prisoners were freed.', '30', '=', null],
  ['Its goal of £500,000 was missed.', '500,000', '=', null],
  ['Over the 12 months, output was flat.', '12', '=', null],
  ['She asked about the 14 letters.', '14', '=', null],
  ['Around the world, 60 banks joined.', '60', '=', null],
  ['Some of the 45 huts were dry.', '45', '=', null],
  ['The more than generous 15 percent tip pleased them.', '15', '=', null],
  ['The paper mill near 40 cottages closed.', '40', '=', null],
  ['He is, above all, 30 points ahead.', '30', '=', null],
  ['They are no better: 8 clerks lied.', '8', '=', null],
  ['Fares start from £19.', '19', '=', null],
  ['They lost two of their past nine games.', 'nine', '=', null],
  ['Only 14 deer were seen.', '14', '=', null],
  ['Exactly 500 pews were sold.', '500', '=', null],
  ['Another 70 boats are on their way.', '70', '=', null],
  ['The last 25 kilometres were easy.', '25', '=', null],
]);

it('has 200 sentences of its own or more', () => {
  expect(rowsSeen).toBeGreaterThanOrEqual(260);
});
