import { describe, expect, it } from 'vitest';
import { openWords } from '../../../lib/cli/words';
import { say } from '../../../lib/core/say';
import { linesOf, lineTable } from './table';

lineTable(['conversion', 'temperature'], '2025-10-28', {
  hits: [
    ['The new tunnel is 26 miles long.', 'About 42 kilometres'],
    ['A hare crossed 120 kilometres of tundra.', 'About 75 miles'],
    ['Add a half pound of butter.', 'About 230 grams'],
    ['A three-foot pile of leaves burned.', 'About 91 centimetres'],
    ['The bell weighs 1,450 pounds.', 'About 658 kilograms'],
    ['Gusts of up to 80 mph tore at the awnings.', 'About 130 km/h'],
    ['Growers lost 3,500 acres of saffron.', 'About 1,400 hectares'],
    ['The lift rises between 20 and 30 metres.', 'About 66 to 98 ft'],
    ['Waves up to three metres high broke over the wall.', 'About 10 ft'],
    ['The trail runs for about 5 miles.', 'About 8 kilometres'],
    ['Divers found the wreck 140 feet down.', 'About 43 metres'],
    ['Fresh cod sells for $11 a pound on the quay.', 'About $24 per kilogram'],
    ['The core is about 900 to 1,200 miles wide.', 'About 1,400 to 1,900 kilometres'],
    ['Halibut sells for $24 to $28 a pound.', 'About $53 to $62 per kilogram'],
    ['The thermometer read 38 degrees Celsius in the shade.', 'About 100 °F'],
    ['The kiln holds 170 to 212 degrees Fahrenheit.', 'About 77 to 100 °C'],
    ['It was 14 degrees Fahrenheit at dawn.', 'About -10 °C'],
    ['The lane cost Rs 24 lakh to pave.', '₹2.4 million'],
    ['Growers sold 2.5 lakh tonnes of onions.', '250,000 tonnes'],
    ['The glider rose to 38,000 feet.', 'About 11,600 metres'],
    ['The aqueduct is 92 miles long.', 'About 148 kilometres'],
    ['The kiosk is half a mile away.', 'About 800 metres'],
    ['The rosin block weighs 14 ounces.', 'About 400 grams'],
    ['Guards found 700 grams of saffron.', 'About 25 ounces'],
    ['The wrestler weighs 16 stone.', 'About 100 kilograms'],
    ['The field yields 3 billion cubic feet of gas.', 'About 85 million cubic metres'],
    ['The boot takes 24.5 cubic feet.', 'About 694 litres'],
    ['The kiln hit 500 degrees Celsius.', 'About 930 °F'],
    ['Frost ranged from -18 °C to -34 °C.', 'About -29 to 0 °F'],
    ['Some 12 millimetres of rain fell on the hills.', 'About 0.47 inches'],
    ['The sea has warmed by 0.8 degrees Celsius since the survey began.', 'About 1.4 °F'],
  ],
  misses: [
    'The dams of the kingdom hold 13.76 billion cubic metres.',
    'The lamp gives 250 foot-candles.',
    'The pump gives 250 foot-pounds.',
    'The new tunnel is 26 miles (42 km) long.',
    'Gusts of 55 mph (88.5 kph) tore at the awnings.',
    'Rain came to 127 millimetres, or 5 inches.',
    'The tower is 300 metres, about 984 feet, tall.',
    'She won the 100 metre hurdles.',
    'He rushed for 112 yards on 30 carries.',
    'He swam the 200 yard freestyle.',
    'Surfers left Ninety Mile Beach at dusk.',
    'The suspect is six-foot-three.',
    'The ring weighs 3 carats.',
    'It lost a sweater for 150 kn at the fair.',
    'The coupé is quick from 0 to 60 mph.',
    'Its 0-to-60-mph time is short.',
    'It is as much as 4 km squared.',
    'The crate weighs 2,000.45±0.01 pounds.',
    'It gains 5 mpg.',
    'Nuggets of 5 ounces of gold turned up.',
    'A 12-ounce can of beer is three dollars.',
    'The kettle is of 30 ounces.',
    'The bag has a capacity of 30 ounces.',
    'The pressure of a tire drops by one pound.',
    'She shot it at 55mm f/1.4 by the lake.',
    'It is a 30,000-foot view of the trade.',
    'The bar has 120 grams of sugar.',
    'A pinch is 5 grams.',
    'Storms cut off a combined 5,000 meters in the county, where outages went on.',
    'It was a crowd of couples and a few “over-50″ loners.',
    'That is the 800-pound gorilla in the room.',
    'The hall is 40 feet by 60 feet.',
    'The rug is 7 feet by 9.',
    'It measures 11.6 x 9 x 7.7 inches.',
    'The shed is a 7 foot-by-18 foot box.',
    'It was pressed on 10-inch vinyl.',
    'The core is 900 to 1,200 miles (5,400 to 7,200 km) wide.',
    'The mine shipped 2,000 tons of ore.',
    'The film runs 90 minutes.',
    'The fleet swept 10,000 square nautical miles.',
    'The recall covers 1.4m cars.',
    'It was 38 degrees Celsius (100 Fahrenheit) in the shade.',
    'The turbine yields 3 megawatts.',
    'The telescope spans 3 light years of dust.',
    'What if the tunnel were 26 miles long?',
    'Shares gained 3 points.',
    'A barrel of crude cost $55.',
    'It is 2 degrees Fahrenheit (1.1 degrees Celsius) warmer than it was.',
    'The 15-inch MacBook is thin.',
    'She gave me her 11-inch iPad Pro.',
    'It runs on 35-inch tires.',
    'The engine has 300 lb-ft of torque.',
    'It was shot with a 17mm lens.',
    'Rain came to 640 millimetres (25 in).',
    'The lane cost Rs 2,400,000 to pave.',
    'Lakh-coloured beads are sold by 30 stalls.',
    'It cost between 2 and 3 lakh rupees.',
    'The lake has 40 decimals of shore.',
    'The council has resurfaced 19,000 lane miles.',
    'The gulf is 50 to 100 (150 to 300 feet) metres deep.',
    'The lorries went at an 8-mile clip.',
    'Figs fetch $16-something a pound.',
    'After a study of 7.2 degrees, few think that crops would bear a 4°C world.',
    'Models of the climate were run for 3 degrees Celsius.',
    'The vaccine keeps below 4 degrees Celsius.',
    'The kiln had a rise in its heat of 20 degrees Celsius.',
  ],
});

describe('who a conversion is for', () => {
  it.each([
    ['It is 26 miles long.', 'metric'],
    ['It is 26 kilometres long.', 'us'],
    ['It was 38 degrees Celsius in the shade.', 'us'],
    ['It was 14 degrees Fahrenheit at dawn.', 'metric'],
  ])('%s: %s', async (text, system) => {
    expect((await linesOf(text, '2025-10-28')).map(({ line }) => line.system)).toEqual([system]);
  });

  it.each([
    ['https://www.example.co.uk/a', []],
    ['https://www.example.com/a', ['conversion']],
  ])('a gallon on %s', async (url, expected) => {
    expect((await linesOf('The tank holds 60 gallons.', '2025-10-28', url)).map(({ line }) => line.kind)).toEqual(
      expected,
    );
  });
});

describe('a temperature, or a difference of temperatures', () => {
  it.each([
    ['Paris sweltered in 38 degrees Celsius.', 'About 100 °F'],
    ['The high was 38 degrees Celsius, well above the usual.', 'About 100 °F'],
    ['The valley climbed above 40 degrees Celsius.', 'About 104 °F'],
    ['The plain fell below 20 degrees Fahrenheit.', 'About -7 °C'],
    ['The desert sees a swing of 20 degrees Celsius in a day.', 'About 36 °F'],
    ['Few crops would bear a 4°C world.', 'About 7.2 °F'],
  ])('%s: %s', async (text, expected) => {
    const words = openWords();
    expect((await linesOf(text, '2025-10-28')).map(({ line }) => say(line.message, words))).toEqual([expected]);
  });
});

it('leaves a figure with another in brackets alone, even where the two do not match', async () => {
  const text = 'The crater is about 900 miles (5,400 km) wide.';
  expect(await linesOf(text, '2025-10-28')).toEqual([]);
});
