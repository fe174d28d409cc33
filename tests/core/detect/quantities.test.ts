import { describe, expect, it } from 'vitest';
import { detect, table } from './quantities/tables';

table('numbers in digits', [
  ['The mill employs 1,240 weavers.', ['1,240 weavers | = 1240 weaver']],
  ['The dam cost ₹1,23,45,678 in all.', ['₹1,23,45,678 | = 12345678 INR']],
  ['They counted 12\u00a0500 nests.', ['12\u00a0500 nests | = 12500 nest']],
  ['They counted 12\u2009500 nests.', ['12\u2009500 nests | = 12500 nest']],
  ['They counted 12 500 nests.', ['12 500 nests | = 12500 nest']],
  ['They own 400 737 Max jets.', ['400 737 Max jets | = 400 jet']],
  ['They sold 12 500 ml flasks.', ['12 | = 12 flask', '500 ml | = 500 millilitre']],
  ['The till held 1’250 francs.', ['1’250 francs | = 1250 CHF']],
  ['It grew by .4 percent.', ['.4 percent | = 0.4 percent up']],
  ['A budget of 4.75 billion was passed.', ['4.75 billion | = 4750000000 -']],
  ['The aid came to Rs 500 crore.', ['Rs 500 crore | = 5000000000 INR']],
  ['It sold 13 lakh bicycles.', ['13 lakh bicycles | = 1300000 bicycle']],
  ['Debt reached ₹2.5 lakh crore.', ['₹2.5 lakh crore | = 2500000000000 INR']],
  ['The blog has 25k readers.', ['25k readers | = 25000 reader']],
  ['The song was bought in 2.7m homes.', ['2.7m homes | = 2700000 home']],
  ['A ½ mile walk.', ['½ mile | = 0.5 mile']],
  ['The plank is 2 1/2 inches thick.', ['2 1/2 inches | = 2.5 inch']],
  ['Mass: 1.3×10^6 kg.', ['1.3×10^6 kg | = 1300000 kilogram']],
  ['About 68400 people have applied.', ['About 68400 people | ~ 68400 person']],
]);

table('numbers in words', [
  ['Twenty-three ferries sank.', ['Twenty-three ferries | = 23 ferry']],
  ['Three hundred and twelve goats grazed.', ['Three hundred and twelve goats | = 312 goat']],
  ['He owed two million dollars.', ['two million dollars | = 2000000 USD']],
  ['Half a million voters stayed away.', ['Half a million voters | = 500000 voter']],
  ['A quarter of a million tourists came.', ['A quarter of a million tourists | = 250000 tourist']],
  ['Two and a half million tonnes were shipped.', ['Two and a half million tonnes | = 2500000 tonne']],
  ['A dozen swans and two dozen geese.', ['A dozen swans | = 12 swan', 'two dozen geese | = 24 goose']],
  ['One point five litres leaked.', ['One point five litres | = 1.5 litre']],
  ['Two hundred and three hundred euros.', ['Two hundred | = 200 -', 'three hundred euros | = 300 EUR']],
  ['It lasted half an hour.', ['half an hour | = 0.5 hour']],
]);

table('shares', [
  ['Two-thirds of farmers agree.', ['Two-thirds | = 0.666666666666667 -']],
  ['Nearly half of the wheat was lost.', ['Nearly half | ~ 0.5 -']],
  ['One in five adults smokes.', ['One in five | = 0.2 -']],
  ['Nine out of 10 nurses agreed.', ['Nine out of 10 | = 0.9 -']],
  ['Three-quarters of the ice is gone.', ['Three-quarters | = 0.75 -']],
  ['A third of the seats are empty.', ['A third | = 0.333333333333333 -']],
]);

table('percent and its kin', [
  ['Turnout was 61.5%.', ['61.5% | = 61.5 percent']],
  ['Rates rose 0.25 percentage points.', ['0.25 percentage points | = 0.25 percentage_point up']],
  ['The spread widened to 25 basis points.', ['25 basis points | = 25 basis_point']],
  ['A 4 per cent levy.', ['4 per cent | = 4 percent']],
  ['A 7-percent share.', ['7-percent | = 7 percent']],
  ['Salt is 35 parts per million.', ['35 parts per million | = 35 part_per_million']],
]);

table('money', [
  ['They paid $5m.', ['$5m | = 5000000 USD']],
  ['It costs US $84 billion.', ['US $84 billion | = 84000000000 USD']],
  ['Shares cost HK$3.7 each.', ['HK$3.7 | = 3.7 HKD']],
  ['A fee of C$6 per share.', ['C$6 per share | = 6 CAD/share']],
  ['The grant was EUR50m.', ['EUR50m | = 50000000 EUR']],
  ['It made RM3.06mil last year.', ['RM3.06mil | = 3060000 MYR']],
  ['He pays £24 a year.', ['£24 a year | = 24 GBP/year']],
  ['They lent 7.5 million Danish crowns.', ['7.5 million Danish crowns | = 7500000 DKK']],
  ['Oil fell below $76 US a barrel.', ['below $76 US a barrel | < 76 USD/barrel']],
  ['The stadium cost 2 million pounds.', ['2 million pounds | = 2000000 GBP']],
  ['They burnt 2 million pounds of cotton.', ['2 million pounds | = 2000000 pound']],
  ['The deficit was $-50.8bn.', ['$-50.8bn | = -50800000000 USD']],
  ['A ticket is 15 dollars and 50 cents.', ['15 dollars and 50 cents | = 15.5 USD']],
  ['Losses of 30 MUSD.', ['30 MUSD | = 30000000 USD']],
  ['It sells at 1,200€ there.', ['1,200€ | = 1200 EUR']],
]);

table('measures', [
  ['The park covers 311 square miles.', ['311 square miles | = 311 square_mile']],
  ['A 570 sq m shop.', ['570 sq m | = 570 square_metre']],
  ['Winds of 50mph.', ['50mph | = 50 mile/hour']],
  ['It did 120 km/h (75 mph).', ['120 km/h | = 120 kilometre/hour', '75 mph | = 75 mile/hour']],
  ['It reached 37.5 degrees Celsius.', ['37.5 degrees Celsius | = 37.5 degree_celsius']],
  ['It was minus 12 Fahrenheit.', ['minus 12 Fahrenheit | = -12 degree_fahrenheit']],
  ['A 10kW array with 5.5 kWh of storage.', ['10kW | = 10 kilowatt', '5.5 kWh | = 5.5 kilowatt_hour']],
  [
    'A density of 419 people per square kilometre.',
    ['419 people per square kilometre | = 419 person/square_kilometre'],
  ],
  ['Its population density is 419 per square mile.', ['419 per square mile | = 419 person/square_mile']],
  ['She is 5 feet 3 inches tall.', ['5 feet 3 inches | = 5.25 foot']],
  ['An 8- to 16-metre mirror.', ['8- to 16-metre | 8..16 metre']],
  ['They lift 300,000 barrels a day.', ['300,000 barrels a day | = 300000 barrel/day']],
  ['12 deaths per 100,000 people.', ['12 deaths per 100,000 people | = 12 death/100000_person']],
]);

table('counted things', [
  ['The zoo keeps 40 rare Andean flamingos.', ['40 rare Andean flamingos | = 40 flamingo']],
  ['Its population is 350.', ['350 | = 350 person']],
  ['A city with a population of 3.5 million.', ['3.5 million | = 3500000 person']],
  ['Eleven of the judges voted.', ['Eleven of the judges | = 11 judge']],
  ['A 10-member jury.', ['10-member | = 10 member']],
  ['In 29 of 50 states it rose.', ['29 | = 29 state', '50 states | = 50 state']],
  ['Two of the four bakers left.', ['Two | = 2 baker', 'four bakers | = 4 baker']],
  ['Here one pilot flies a leg alone.', ['one pilot | = 1 pilot']],
  ['It has one sports club.', ['one sports club | = 1 club']],
  ['There was one series of tests.', ['one series | = 1 series']],
  ['With three confirmed diagnoses it closed.', ['three confirmed diagnoses | = 3 diagnosis']],
  [
    'The line carries 8 million combined bus and tram passengers.',
    ['8 million combined bus and tram passengers | = 8000000 passenger'],
  ],
  [
    'Sales were 3.9 million looms, up from 2.4 million.',
    ['3.9 million looms | = 3900000 loom', '2.4 million | = 2400000 loom'],
  ],
]);

table('ages, stretches of time, multiples', [
  ['The 45-year-old potter won.', ['45-year-old | = 45 year_of_age']],
  ['Ida Holm, 61, of Bergen, won.', ['61 | = 61 year_of_age']],
  ['He is 34.', ['34 | = 34 year_of_age']],
  ['Men aged 25 to 54 work most.', ['25 to 54 | 25..54 year_of_age']],
  ['The strike lasted nine weeks.', ['nine weeks | = 9 week']],
  ['A two-week, 900-mile trek.', ['two-week | = 2 week', '900-mile | = 900 mile']],
  ['It is five times the size of Malta.', ['five times | = 5 multiple']],
  ['She won three times.', ['three times | = 3 time']],
  ['It spins 700 times a minute.', ['700 times a minute | = 700 time/minute']],
  ['Rents doubled.', ['doubled | = 2 multiple up']],
  ['Yields halved.', ['halved | = 0.5 multiple down']],
  ['A tenfold rise.', ['tenfold | = 10 multiple']],
  ['Twice as many came.', ['Twice | = 2 multiple']],
]);

table('people without a noun', [
  ['At least 12 were killed and 30 injured.', ['At least 12 | >= 12 person', '30 | = 30 person']],
  ['It left 4 dead and 17 missing.', ['4 | = 4 person', '17 | = 17 person']],
  ['A bus overturned, injuring 30.', ['30 | = 30 person']],
  ['There are 95,800 who wait.', ['95,800 | = 95800 person']],
  ['The toll rose to 45.', ['45 | = 45 person']],
  ['A 300-strong crew sailed.', ['300-strong | = 300 person']],
  ['In May, 700 of them left.', ['700 | = 700 -']],
  ['The toll is $5 for lorries.', ['$5 | = 5 USD']],
  ['Wounded Knee has 12 chapels.', ['12 chapels | = 12 chapel']],
]);

table('ages without a unit', [
  ['Children 5 and under eat free.', ['5 and under | <= 5 year_of_age']],
  ['It is banned for kids under 18.', ['under 18 | < 18 year_of_age']],
  ['Anyone older than 70 may go.', ['older than 70 | > 70 year_of_age']],
  ['The girls, aged 4 and 7, are safe.', ['4 | = 4 year_of_age', '7 | = 7 year_of_age']],
  ['Kids under 5 feet must wait.', ['under 5 feet | < 5 foot']],
  ['The trees, over 40 of them, fell.', ['over 40 | > 40 -']],
]);

table('letters that need company', [
  [
    'It was 15 degrees below zero Celsius (5 F).',
    ['15 degrees below zero Celsius | = -15 degree_celsius', '5 F | = 5 degree_fahrenheit'],
  ],
  ['It was 20°C below zero.', ['20°C below zero | = -20 degree_celsius']],
  ['It lies 15 degrees below the horizon.', ['15 degrees | = 15 degree']],
  ['Now it is -10C.', ['-10C | = -10 degree_celsius']],
  ['Highs of 18-21C are forecast.', ['18-21C | 18..21 degree_celsius']],
  ['It boiled at 100 C.', ['100 C | = 100 degree_celsius']],
  ['At 300 °C, or 573.15K, it melts.', ['300 °C | = 300 degree_celsius', '573.15K | = 573.15 kelvin']],
  ['Profit rose 2.5x.', ['2.5x | = 2.5 multiple up']],
  ['Between 1m and 2m people came.', ['Between 1m and 2m people | 1000000..2000000 person']],
  ['The fraud cost Rs 95,000 cr.', ['Rs 95,000 cr | = 950000000000 INR']],
  ['He earns 40,000 won a day.', ['40,000 | = 40000 -']],
  ['It cost 40,000 won.', ['40,000 won | = 40000 KRW']],
  ['A $2.5-million house burnt.', ['$2.5-million | = 2500000 USD']],
  ['It pays 1.234.567 euros.', ['1.234.567 euros | = 1234567 EUR']],
  ['Doses of 45 and 50 mg.', ['45 | = 45 milligram', '50 mg | = 50 milligram']],
  ['A fee of C$6 (US$4.46) per share.', ['C$6 | = 6 CAD/share', 'US$4.46 | = 4.46 USD']],
]);

describe('a pair is no range, and a vague plural no number', () => {
  it.each([
    ['Debt rose from $3 million to $5 million.', ['3000000 from', '5000000 to']],
    ['The share fell from 40% to 32%.', ['40 from', '32 to']],
    ['It grew from 1.2 million in 1990 to about 1.5 million.', ['1200000 from', '1500000 to']],
    ['Rents rose from 900 euros a year ago to 1,100 euros.', ['900 from', '1100 to']],
    ['The trek takes from 10 to 12 days.', ['11 range']],
    ['They moved 3 desks to 4 rooms.', ['3 figure', '4 figure']],
    ['Gold rose 1% to $1,940.', ['1 figure', '1940 figure']],
    ['Dozens of swans came.', ['12 vague']],
    ['Thousands marched.', ['1000 vague']],
    ['Tens of thousands of fans came.', ['10000 vague']],
    ['A few hundred homes burnt.', ['100 vague']],
    ['It cost several million dollars.', ['1000000 vague']],
    ['Three dozens of eggs broke.', ['36 figure']],
    ['It was a mile from the sea.', []],
    ['They had a ton of fun over an hour.', []],
    ['He told her about a friend and over a beer.', []],
    ['It took more than a year and nearly a week.', []],
    ['The hundreds who came were fed.', []],
    ['Scores fell in the second half.', []],
  ])('%s', (text, expected) => {
    const kinds = detect(text).map(
      ({ quantity: q }) => `${q.value} ${q.kind ?? (q.relation === 'range' ? 'range' : 'figure')}`,
    );
    expect(kinds).toEqual(expected);
  });

  it.each([
    ['Dozens of swans came.', 'swan'],
    ['Millions of people live there.', 'person'],
    ['It cost thousands of pounds.', 'GBP'],
    ['Thousands of pounds of rice were lost.', 'pound'],
    ['Hundreds of miles away it rained.', 'mile'],
    ['Hundreds were hurt.', null],
  ])('%s: %s', (text, unit) => {
    expect(detect(text)[0]?.quantity).toMatchObject({ unit, kind: 'vague', relation: '>=', high: null });
  });
});

describe('precision is the size of the last digit that was written', () => {
  it.each([
    ['32 million people', 1e6],
    ['82,400 hectares', 100],
    ['3.5 percent', 0.1],
    ['3.50 percent', 0.01],
    ['10 million people', 1e6],
    ['10.57 million jobs', 1e4],
    ['40 swans', 1],
    ['10 to 12 million hens', 1e6],
    ['half a million hens', 1e5],
  ])('%s', (text, precision) => {
    expect(detect(text)[0]?.quantity.precision).toBeCloseTo(precision, 9);
  });
});

describe('bounds are taken at the literal end of the words', () => {
  it.each([
    ['more than 40 barges', 40, null],
    ['at least 40 barges', 40, null],
    ['fewer than 40 barges', 0, 40],
    ['up to 40 barges', 0, 40],
    ['about 40 barges', 40, 40],
    ['nearly 40 barges', 36, 40],
    ['40 barges', 40, 40],
    ['40 to 50 barges', 40, 50],
  ])('%s', (text, low, high) => {
    const [mention] = detect(text);
    expect(mention?.quantity).toMatchObject({ low, high });
  });
});

it('the number is the number alone, scale included, and the block is named', () => {
  const text = 'It has more than 32 million residents.';
  const [mention] = detect(text);
  expect(mention).toMatchObject({ block: 7, unitText: 'residents' });
  expect(text.slice(mention!.number.start, mention!.number.end)).toBe('32 million');
});
