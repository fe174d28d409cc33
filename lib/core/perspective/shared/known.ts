/**
 * Cities that most readers can place, by GeoNames id, with the country in which each is at home: lengths are told as the
 * way from one to another. The first list is known the world over, the second in its own country; the better known come
 * first.
 */
export const WORLD_CITIES: readonly number[] = [
  2643743, // London
  2988507, // Paris
  5128581, // New York
  1850147, // Tokyo
  5368361, // Los Angeles
  3169070, // Rome
  2950159, // Berlin
  2147714, // Sydney
  1816670, // Beijing
  524901, // Moscow
  4887398, // Chicago
  3117735, // Madrid
  1819729, // Hong Kong
  1880252, // Singapore
  292223, // Dubai
  745044, // Istanbul
  4140963, // Washington
  5391959, // San Francisco
  4164138, // Miami
  6167865, // Toronto
  1796236, // Shanghai
  1273294, // Delhi
  1275339, // Mumbai
  360630, // Cairo
  2158177, // Melbourne
  3451190, // Rio de Janeiro
  3435910, // Buenos Aires
];

/** States whose size most readers of the country can picture. */
export const KNOWN_STATES: readonly string[] = (
  'US.RI US.DE US.CT US.NJ US.VT US.NH US.MA US.MD US.HI US.WV US.SC US.ME US.IN US.VA US.OH US.PA US.NY US.FL US.CO US.CA ' +
  'US.TX US.AK'
).split(' ');

export const HOME_CITIES: readonly number[] = [
  ...WORLD_CITIES,
  2650225, // Edinburgh
  2643123, // Manchester
  2655603, // Birmingham
  2964574, // Dublin
  2965140, // Cork
  2867714, // Munich
  2911298, // Hamburg
  2995469, // Marseille
  2996944, // Lyon
  3173435, // Milan
  3128760, // Barcelona
  4930956, // Boston
  5809844, // Seattle
  4180439, // Atlanta
  4684888, // Dallas
  4699066, // Houston
  5419384, // Denver
  4560349, // Philadelphia
  6077243, // Montreal
  6173331, // Vancouver
  6094817, // Ottawa
  1853909, // Osaka
  1275004, // Kolkata
  1264527, // Chennai
  1277333, // Bengaluru
  361058, // Alexandria
  2332459, // Lagos
  2352778, // Abuja
  184745, // Nairobi
  186301, // Mombasa
  993800, // Johannesburg
  3369157, // Cape Town
  2174003, // Brisbane
  2063523, // Perth
  2193733, // Auckland
  2179537, // Wellington
  3448439, // São Paulo
  1172451, // Lahore
  1174872, // Karachi
];

/** Countries whose size most readers have a picture of, by part of the world; those near the article's own come first. */
export const KNOWN_COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  europe: 'GB IE FR DE ES PT IT AT CH BE NL LU DK NO SE FI PL CZ HU RO BG GR UA HR IS MT CY'.split(' '),
  northAmerica: 'US CA MX CU JM PR PA CR HT'.split(' '),
  southAmerica: 'BR AR CL PE CO VE UY EC BO PY'.split(' '),
  asia: 'CN JP KR IN PK BD LK NP TH VN MY SG ID PH TW MM KH'.split(' '),
  middleEast: 'TR IR IQ IL JO LB SA AE QA KW EG SY'.split(' '),
  africa: 'ZA KE NG GH ET MA DZ TN TZ UG RW ZW MG EG'.split(' '),
  oceania: 'AU NZ FJ'.split(' '),
};
