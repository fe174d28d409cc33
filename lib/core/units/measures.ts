/** What a unit measures. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'age'
  | 'temperature'
  | 'angle'
  | 'length/time'
  | 'force'
  | 'pressure'
  | 'energy'
  | 'power'
  | 'frequency'
  | 'data'
  | 'current'
  | 'voltage'
  | 'resistance'
  | 'charge'
  | 'sound'
  | 'substance'
  | 'radioactivity'
  | 'radiation'
  | 'absorbed radiation'
  | 'magnetism'
  | 'light'
  | 'image'
  | 'share'
  | 'share difference'
  | 'multiple'
  | 'money'
  | 'count';

/** `[id, factor]`, or `[id, factor, offset]` where zero is elsewhere. */
type Row = readonly [string, number] | readonly [string, number, number];

/**
 * Units with a fixed size, by dimension, with the factor to the first unit of each row.
 * Customary sizes are the international yard and pound, and the US gallon; a `ton` is the short ton.
 */
export const MEASURES: Readonly<Partial<Record<Dimension, readonly Row[]>>> = {
  length: [
    ['metre', 1],
    ['inch', 0.0254],
    ['foot', 0.3048],
    ['yard', 0.9144],
    ['mile', 1609.344],
    ['nautical_mile', 1852],
    ['fathom', 1.8288],
    ['furlong', 201.168],
    ['astronomical_unit', 149597870700],
    ['light_year', 9460730472580800],
    ['parsec', 3.08567758149137e16],
  ],
  area: [
    ['square_metre', 1],
    ['hectare', 1e4],
    ['acre', 4046.8564224],
  ],
  volume: [
    ['litre', 1e-3],
    ['cubic_metre', 1],
    ['gallon', 3.785411784e-3],
    ['quart', 9.46352946e-4],
    ['pint', 4.73176473e-4],
    ['cup', 2.365882365e-4],
    ['fluid_ounce', 2.95735295625e-5],
    ['tablespoon', 1.478676478125e-5],
    ['teaspoon', 4.92892159375e-6],
    ['barrel', 0.158987294928],
    ['bushel', 0.03523907016688],
    ['acre_foot', 1233.48183754752],
  ],
  mass: [
    ['gram', 1],
    ['tonne', 1e6],
    ['ton', 907184.74],
    ['long_ton', 1016046.9088],
    ['pound', 453.59237],
    ['ounce', 28.349523125],
    ['stone', 6350.29318],
    ['carat', 0.2],
    ['quintal', 1e5],
  ],
  time: [
    ['second', 1],
    ['minute', 60],
    ['hour', 3600],
    ['day', 86400],
    ['week', 604800],
    ['fortnight', 1209600],
    ['month', 2629746],
    ['quarter', 7889238],
    ['year', 31556952],
    ['decade', 315569520],
    ['century', 3155695200],
    ['millennium', 31556952000],
  ],
  age: [
    ['year_of_age', 31556952],
    ['month_of_age', 2629746],
    ['week_of_age', 604800],
    ['day_of_age', 86400],
  ],
  temperature: [
    ['kelvin', 1],
    ['degree_celsius', 1, 273.15],
    ['degree_fahrenheit', 5 / 9, 459.67 * (5 / 9)],
  ],
  angle: [
    ['degree', 1],
    ['radian', 180 / Math.PI],
    ['arcminute', 1 / 60],
    ['arcsecond', 1 / 3600],
  ],
  'length/time': [['knot', 1852 / 3600]],
  force: [['newton', 1]],
  pressure: [
    ['pascal', 1],
    ['bar', 1e5],
    ['atmosphere', 101325],
    ['psi', 6894.757293168],
    ['ksi', 6894757.293168],
    ['torr', 101325 / 760],
    ['millimetre_of_mercury', 133.322387415],
  ],
  energy: [
    ['joule', 1],
    ['watt_hour', 3600],
    ['calorie', 4.184],
    ['british_thermal_unit', 1055.05585262],
    ['therm', 105505585.262],
    ['electronvolt', 1.602176634e-19],
    ['tonne_of_tnt', 4.184e9],
  ],
  power: [
    ['watt', 1],
    ['horsepower', 745.6998715822702],
  ],
  frequency: [
    ['hertz', 1],
    ['revolution/minute', 1 / 60],
  ],
  data: [
    ['byte', 1],
    ['bit', 0.125],
  ],
  current: [['ampere', 1]],
  voltage: [['volt', 1]],
  resistance: [['ohm', 1]],
  charge: [['ampere_hour', 1]],
  sound: [['decibel', 1]],
  substance: [['mole', 1]],
  radioactivity: [['becquerel', 1]],
  radiation: [
    ['sievert', 1],
    ['rem', 0.01],
  ],
  'absorbed radiation': [['gray', 1]],
  magnetism: [['tesla', 1]],
  light: [['lumen', 1]],
  image: [['pixel', 1]],
  share: [
    ['percent', 0.01],
    ['permille', 0.001],
    ['part_per_million', 1e-6],
    ['part_per_billion', 1e-9],
    ['part_per_trillion', 1e-12],
  ],
  'share difference': [
    ['percentage_point', 0.01],
    ['basis_point', 0.0001],
  ],
  multiple: [['multiple', 1]],
};

/** Units that take SI prefixes in running text: "kilometre", "megawatt_hour", "kiloton". */
export const PREFIXABLE: ReadonlySet<string> = new Set([
  'metre',
  'litre',
  'gram',
  'ton',
  'second',
  'joule',
  'watt',
  'watt_hour',
  'calorie',
  'electronvolt',
  'hertz',
  'byte',
  'bit',
  'ampere',
  'ampere_hour',
  'volt',
  'ohm',
  'pascal',
  'bar',
  'newton',
  'mole',
  'becquerel',
  'sievert',
  'gray',
  'tesla',
  'parsec',
  'pixel',
]);
