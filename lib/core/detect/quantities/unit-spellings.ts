import { CURRENCIES, CURRENCY_CODES, WORDLIKE_CODES } from '../../units/currencies';
import { PREFIXABLE } from '../../units/measures';
import { PREFIXES } from '../../units/prefixes';

/**
 * `[id, words (comma-separated, folded), symbols (space-separated, as written)]`. Prefixed and squared forms are
 * made below.
 */
const ROWS: ReadonlyArray<readonly [id: string, words: string, symbols: string]> = [
  ['metre', 'metre,metres,meter,meters', 'm'],
  ['litre', 'litre,litres,liter,liters', 'l L ℓ'],
  ['gram', 'gram,grams,gramme,grammes', 'g'],
  ['joule', 'joule,joules', 'J'],
  ['watt', 'watt,watts', 'W'],
  ['watt_hour', 'watt hour,watt hours,watthour,watthours', 'Wh'],
  ['calorie', 'calorie,calories', 'cal'],
  ['electronvolt', 'electronvolt,electronvolts,electron volt,electron volts', 'eV'],
  ['hertz', 'hertz', 'Hz'],
  ['byte', 'byte,bytes', 'B'],
  ['bit', 'bit,bits', 'b'],
  ['ampere', 'ampere,amperes,amp,amps', 'A'],
  ['ampere_hour', 'ampere hour,ampere hours,amp hours,amp hour', 'Ah'],
  ['volt', 'volt,volts', 'V'],
  ['ohm', 'ohm,ohms', 'Ω Ω'],
  ['pascal', 'pascal,pascals', 'Pa'],
  ['newton', 'newton,newtons', 'N'],
  ['mole', 'mole,moles', 'mol'],
  ['becquerel', 'becquerel,becquerels', 'Bq'],
  ['sievert', 'sievert,sieverts', 'Sv'],
  ['gray', '', 'Gy'],
  ['tesla', 'teslas', 'T'],
  ['parsec', 'parsec,parsecs', 'pc'],
  ['pixel', 'pixel,pixels', 'px'],
  ['second', 'second,seconds,sec,secs', 's'],
  ['bar', '', 'bar'],
  ['inch', 'inch,inches', 'in in.'],
  ['foot', 'foot,feet', 'ft ft.'],
  ['yard', 'yard,yards,yds', 'yd'],
  ['mile', 'mile,miles', 'mi mi.'],
  ['nautical_mile', 'nautical mile,nautical miles', 'nmi'],
  ['fathom', 'fathom,fathoms', ''],
  ['furlong', 'furlong,furlongs', ''],
  ['astronomical_unit', 'astronomical unit,astronomical units', 'AU'],
  ['light_year', 'light year,light years,lightyear,lightyears', ''],
  ['micrometre', 'micron,microns', ''],
  ['hectare', 'hectare,hectares', 'ha'],
  ['acre', 'acre,acres', ''],
  ['acre_foot', 'acre foot,acre feet', ''],
  ['gallon', 'gallon,gallons', 'gal'],
  ['quart', 'quart,quarts', 'qt'],
  ['pint', 'pint,pints', ''],
  ['cup', 'cup,cups', ''],
  ['fluid_ounce', 'fluid ounce,fluid ounces,fl oz', ''],
  ['tablespoon', 'tablespoon,tablespoons', 'tbsp'],
  ['teaspoon', 'teaspoon,teaspoons', 'tsp'],
  ['barrel', 'barrel,barrels', 'bbl'],
  ['bushel', 'bushel,bushels', ''],
  ['cubic_centimetre', '', 'cc'],
  ['tonne', 'tonne,tonnes,metric ton,metric tons,metric tonnes', 't'],
  ['ton', 'ton,tons,short ton,short tons', ''],
  ['long_ton', 'long ton,long tons', ''],
  ['pound', 'pound,pounds', 'lb lbs lb. lbs.'],
  ['ounce', 'ounce,ounces', 'oz oz.'],
  ['stone', 'stone', ''],
  ['carat', 'carat,carats', 'ct'],
  ['quintal', 'quintal,quintals', ''],
  ['kilogram', 'kilo,kilos', 'kgs'],
  ['kilometre', '', 'kms'],
  ['minute', 'minute,minutes,mins', 'min min.'],
  ['hour', 'hour,hours', 'h hr hrs hr. hrs.'],
  ['day', 'day,days', ''],
  ['week', 'week,weeks', 'wk wks'],
  ['fortnight', 'fortnight,fortnights', ''],
  ['month', 'month,months', ''],
  ['quarter', 'quarters', ''],
  ['year', 'year,years', 'yr yrs yr. yrs.'],
  ['decade', 'decade,decades', ''],
  ['century', 'century,centuries', ''],
  ['millennium', 'millennium,millennia,millenniums', ''],
  ['year_of_age', 'year old,years old,years of age,year olds,years young', 'yo y/o'],
  ['month_of_age', 'month old,months old,months of age,month olds', ''],
  ['week_of_age', 'week old,weeks old,weeks of age,week olds', ''],
  ['day_of_age', 'day old,days old,days of age,day olds', ''],
  ['kelvin', 'kelvin,kelvins', ''],
  [
    'degree_celsius',
    'degree celsius,degrees celsius,degree centigrade,degrees centigrade,degrees c,deg ' +
      'c,celsius,centigrade,celcius,degrees celcius',
    '°C ºC ℃',
  ],
  [
    'degree_fahrenheit',
    'degree fahrenheit,degrees fahrenheit,degrees f,deg f,fahrenheit,farenheit,degrees farenheit',
    '°F ºF ℉',
  ],
  ['degree', 'degree,degrees,deg', '° º'],
  ['radian', 'radian,radians', 'rad'],
  ['arcminute', 'arcminute,arcminutes', ''],
  ['arcsecond', 'arcsecond,arcseconds', ''],
  ['knot', 'knot,knots', 'kn kt kts'],
  ['mile/hour', '', 'mph MPH m.p.h.'],
  ['kilometre/hour', '', 'kph kmh km/h KPH km/hr kmph'],
  ['mile/gallon', '', 'mpg m.p.g.'],
  ['barrel/day', '', 'bpd b/d'],
  ['revolution/minute', 'revolutions per minute', 'rpm RPM'],
  ['beat/minute', 'beats per minute,beats a minute', 'bpm'],
  ['frame/second', 'frames per second', 'fps'],
  ['point/game', 'points per game,points a game', 'ppg'],
  ['rebound/game', 'rebounds per game,rebounds a game', 'rpg'],
  ['assist/game', 'assists per game,assists a game', 'apg'],
  ['megabit/second', '', 'Mbps Mbit/s Mb/s'],
  ['gigabit/second', '', 'Gbps Gbit/s Gb/s'],
  ['kilobit/second', '', 'kbps Kbps'],
  ['atmosphere', 'atmospheres', 'atm'],
  ['psi', 'pounds per square inch', 'psi'],
  ['ksi', '', 'ksi'],
  ['torr', 'torr', ''],
  ['millimetre_of_mercury', 'millimetres of mercury,millimeters of mercury', 'mmHg'],
  ['british_thermal_unit', 'british thermal units', 'Btu BTU BTUs'],
  ['therm', 'therm,therms', ''],
  ['horsepower', 'horsepower,brake horsepower', 'hp bhp HP'],
  ['decibel', 'decibel,decibels', 'dB db'],
  ['lumen', 'lumen,lumens', 'lm'],
  ['rem', '', 'rem'],
  ['percent', 'percent,per cent,per cents,percents,pct,percentage', '% ％'],
  ['percentage_point', 'percentage point,percentage points,percent points,percent point', 'pp ppt ppts'],
  ['permille', 'per mille', '‰'],
  ['basis_point', 'basis point,basis points', 'bp bps'],
  ['part_per_million', 'parts per million', 'ppm'],
  ['part_per_billion', 'parts per billion', 'ppb'],
  ['part_per_trillion', 'parts per trillion', ''],
  ['cent', 'cent,cents,us cent,us cents', '¢ c'],
  ['penny', 'penny,pence,pennies', ''],
  ['point', 'point,points', 'pts pt'],
  ['dozen', 'dozens', ''],
];

/** A unit and how it was written. `weak` spellings are units only close behind digits ("5 m", not "five m"). */
export interface Spelling {
  id: string;
  weak: boolean;
}

/** Folded phrases, their words joined by one space. Hyphens in the text count as spaces. */
export const PHRASES = new Map<string, Spelling>();
/** How many words the longest phrase has that starts with this word. */
export const PHRASE_LENGTH = new Map<string, number>();
/** Symbols as written. */
export const SYMBOLS = new Map<string, Spelling>();

function phrase(words: string, id: string): void {
  if (PHRASES.has(words)) return;
  const parts = words.split(' ');
  PHRASES.set(words, { id, weak: false });
  PHRASE_LENGTH.set(parts[0]!, Math.max(PHRASE_LENGTH.get(parts[0]!) ?? 0, parts.length));
}

function symbol(written: string, id: string): void {
  if (!SYMBOLS.has(written)) SYMBOLS.set(written, { id, weak: written.length < 3 });
}

/**
 * Made symbols that would rather be a word, a time, a label or another unit ("2 pm", "seat 12 dA", "ct" is a
 * carat).
 */
const NOT_MADE = new Set(
  (
    'pm Pm dB db hb mb Tb cb pb cs ds hs Ts Gs Ms ks ps ct pc mpx ' +
    'mA kA MA TA GA nA pA dA hA cA fA mN GN dN cN hN TN TV dV hV cV GV hW dW cW pW dL hL TL GL mB nB pB ' +
    'cB hB fB dB µB ' +
    'kT MT mT dT cT nT pT fT TT GT hT dpc'
  ).split(' '),
);

for (const [id, words, symbols] of ROWS) {
  const variants = words ? words.split(',') : [];
  for (const variant of variants) phrase(variant, id);
  for (const written of symbols ? symbols.split(' ') : []) symbol(written, id);
  if (!PREFIXABLE.has(id)) continue;
  for (const [prefix, letter] of PREFIXES) {
    for (const variant of variants) if (variant.length > 3 || id === 'bit') phrase(prefix + variant, prefix + id);
    for (const written of symbols ? symbols.split(' ') : []) {
      const made = letter + written;
      if (!NOT_MADE.has(made) && !written.includes('.')) symbol(made, prefix + id);
      if (letter === 'µ' && !NOT_MADE.has(made)) symbol(`μ${written}`, prefix + id);
    }
  }
}
for (const [written, id] of [
  ['mA', 'milliampere'],
  ['kA', 'kiloampere'],
  ['mT', 'millitesla'],
  ['mN', 'millinewton'],
  ['dL', 'decilitre'],
  ['TB', 'terabyte'],
  ['GB', 'gigabyte'],
  ['MB', 'megabyte'],
  ['KB', 'kilobyte'],
  ['kB', 'kilobyte'],
  ['Mt', 'megaton'],
  ['kt', 'kiloton'],
  ['MP', 'megapixel'],
  ['mb', 'megabyte'],
  ['gb', 'gigabyte'],
  ['tb', 'terabyte'],
  ['kw', 'kilowatt'],
  ['mw', 'megawatt'],
  ['gw', 'gigawatt'],
  ['kwh', 'kilowatt_hour'],
  ['mwh', 'megawatt_hour'],
  ['KG', 'kilogram'],
  ['Kg', 'kilogram'],
  ['KM', 'kilometre'],
  ['Km', 'kilometre'],
  ['kW', 'kilowatt'],
  ['KW', 'kilowatt'],
  ['ghz', 'gigahertz'],
  ['mhz', 'megahertz'],
  ['khz', 'kilohertz'],
  ['kcal', 'kilocalorie'],
  ['K', 'kelvin'],
  ['mcg', 'microgram'],
] as const) {
  SYMBOLS.set(written, { id, weak: written.length < 3 });
}
phrase('kiloton', 'kiloton');
phrase('kilotons', 'kiloton');
phrase('megaton', 'megaton');
phrase('megatons', 'megaton');
phrase('gigaton', 'gigaton');
phrase('gigatons', 'gigaton');
phrase('megapixels', 'megapixel');
phrase('megapixel', 'megapixel');

/** "square miles", "sq. km", "cubic feet", "sqm". */
const LENGTHS: ReadonlyArray<readonly [id: string, words: string]> = ROWS.filter(([id]) =>
  ['metre', 'inch', 'foot', 'yard', 'mile'].includes(id),
)
  .map(([id, words]) => [id, words] as const)
  .concat(
    ['kilo', 'centi', 'milli'].map(
      (p) => [`${p}metre`, ['metre', 'metres', 'meter', 'meters'].map((w) => p + w).join(',')] as const,
    ),
  );
const SHORT: Readonly<Record<string, string>> = {
  metre: 'm,metre,metres,meter,meters',
  kilometre: 'km,kms,kilometre,kilometres,kilometer,kilometers',
  centimetre: 'cm',
  millimetre: 'mm',
  mile: 'mi,miles,mile',
  foot: 'ft,feet,foot',
  yard: 'yd,yds,yards',
  inch: 'in,inch,inches',
};
for (const [id, words] of LENGTHS) {
  for (const variant of words.split(',')) {
    phrase(`square ${variant}`, `square_${id}`);
    phrase(`cubic ${variant}`, `cubic_${id}`);
  }
  for (const variant of (SHORT[id] ?? '').split(',')) {
    for (const square of ['sq', 'sq.', 'square']) phrase(`${square} ${variant}`, `square_${id}`);
    for (const cubic of ['cu', 'cu.', 'cubic']) phrase(`${cubic} ${variant}`, `cubic_${id}`);
    if (variant.length < 3) phrase(`sq${variant}`, `square_${id}`);
  }
}
for (const [code, of, noun, plural] of CURRENCIES) {
  for (const word of [noun, plural]) {
    for (const adjective of of) phrase(`${adjective} ${word}`, code);
    // "5 won", "3 real changes", "2 lei", "4 sol", "9 pounds", "6 lines of crown": alone these are no money.
    if (
      !['won', 'real', 'reals', 'sol', 'pound', 'pounds', 'crown', 'crowns', 'som', 'dram', 'drams', 'kip'].includes(
        word,
      )
    )
      phrase(word, code);
  }
}
phrase('bucks', 'USD');
phrase('quid', 'GBP');
phrase('sterling', 'GBP');
for (const coin of ['bitcoin', 'satoshi']) {
  phrase(coin, coin);
  phrase(`${coin}s`, coin);
}
SYMBOLS.set('Rs', { id: 'INR', weak: false });
// Informal writing has the common ones in lower case: "20 usd".
for (const code of ['usd', 'eur', 'gbp', 'jpy', 'cny', 'inr', 'aud', 'cad', 'nzd', 'hkd', 'chf', 'sgd', 'krw']) {
  SYMBOLS.set(code, { id: code.toUpperCase(), weak: false });
}
SYMBOLS.set('rmb', { id: 'CNY', weak: false });
for (const code of [...CURRENCY_CODES, 'RMB']) {
  if (!WORDLIKE_CODES.has(code)) SYMBOLS.set(code, { id: code === 'RMB' ? 'CNY' : code, weak: false });
}
