import { foldInto, hashBytes, MAX_FOLDED } from '../../fold';

const scratch = new Uint8Array(MAX_FOLDED + 2);

/** The hash that `Tokens` keeps for this word. */
export function hashOf(word: string): number {
  return hashBytes(scratch, foldInto(word, 0, word.length, scratch));
}

/** What a word says of the name beside it; bits, a word may have several. */
export const Cue = {
  /** "in", "near": places follow. */
  inside: 1 << 0,
  /** "from", "to", "at". */
  toward: 1 << 1,
  /** "by", "with": people follow. */
  agent: 1 << 2,
  /** "Mr", "mayor", "coach": a person follows; after a city's name, the city has one. */
  title: 1 << 3,
  /** "said", "told": a person comes before. */
  speech: 1 << 4,
  /** "insisted", "accused": a person or a government comes before. */
  stance: 1 << 5,
  /** "University", "Times", "United": the name beside it is part of an organisation's. */
  organisation: 1 << 6,
  street: 1 << 7,
  /** "River", "Valley". */
  nature: 1 << 8,
  /** "County", "Province". */
  division: 1 << 9,
  /** "police", "residents", "mayor", "council": the name before it is a city's. */
  civic: 1 << 10,
  /** "downtown", "central", "northern". */
  quarter: 1 << 11,
  /** "city", "town", "suburb". */
  settlement: 1 << 12,
  /** Opens a sentence in lower case at heart: "The", "When", "Meanwhile". */
  function: 1 << 13,
  month: 1 << 14,
  day: 1 << 15,
  /** "-based", "-born", "-area" after a hyphen. */
  suffix: 1 << 16,
  /** "Jr", "III", "who": what came before is a person. */
  personAfter: 1 << 17,
  /** "of". */
  of: 1 << 18,
  and: 1 << 19,
  /** "Times", "Herald": with a city's name a paper's. */
  press: 1 << 22,
  /** "Lakers", "United". */
  club: 1 << 23,
  /** "Police Department", "City Council", "High School": a body of the place itself. */
  institution: 1 << 24,
  /** "Gov.", "Legislature": after a name that a state has too, it is the state's. */
  governor: 1 << 25,
  /** "R-" and "D-" before a lawmaker's home. */
  party: 1 << 26,
  /** "de", "van", "bin": joins the parts of a person's name. */
  particle: 1 << 27,
  /** "County Cork", "Co Dublin". */
  county: 1 << 28,
  /** "Museum", "Airport": stands in the place it is called after. */
  venue: 1 << 29,
} as const;

const WORDS: [keyof typeof Cue, string][] = [
  ['inside', 'in near around outside inside throughout across beyond within towards toward surrounding amid'],
  ['toward', 'from to at via into onto through between leaving visiting reach reached left visited for'],
  ['agent', 'by with against like than'],
  [
    'title',
    `mr mrs ms messrs miss dr drs sir dame lord lady mayor president senator senators sen sens rep reps representative gov govs governor sheriff
     judge justice prince princess king queen pope bishop archbishop cardinal father sister brother coach
     officer detective det pastor rev reverend professor prof captain capt lieutenant lt sergeant sgt corporal
     cpl private pvt major maj general gen colonel col admiral adm commander cmdr chief minister chancellor
     secretary commissioner director chairman chairwoman superintendent supt councilman councilwoman councilor
     councillor deputy attorney actor actress singer quarterback pitcher striker defender goalkeeper midfielder
     forward defendant congressman congresswoman delegate alderman trooper agent author writer director producer
     ambassador premier vice-president vice chef manager principal spokesman spokeswoman spokesperson uncle aunt
     aide counsel prosecutor suspect saint comrade imam sheikh ayatollah emir sultan captain co-founder founder
     ceo analyst economist lawyer son daughter wife husband nephew niece cousin teammate teammates guitarist
     drummer rapper`,
  ],
  [
    'speech',
    `said says told tells added adds asked replied explained noted wrote writes testified recalled thinks
     thought smiled laughed says joked nodded admitted pleaded believes knows knew died married scored grew
     plays played threw`,
  ],
  [
    'stance',
    `insisted insists announced denied denies accused accuses warned warns agreed agrees wants rejected rejects
     blamed blames claims claimed argues argued hopes fears vowed vows urged urges called calls refused refuses
     condemned condemns said says responded responds offered offers considers sees views regards`,
  ],
  [
    'press',
    `times post herald tribune globe news journal chronicle gazette telegraph observer examiner dispatch courier
     star sun mirror independent guardian sentinel register record press review magazine radio tv television
     daily weekly enquirer inquirer standard mercury argus echo bee`,
  ],
  [
    'club',
    `united fc afc club rovers wanderers athletic albion hotspur villa rangers athletics derby lakers bulls
     celtics knicks nets heat magic hawks hornets pistons pacers cavaliers bucks raptors wizards sixers spurs
     rockets mavericks grizzlies pelicans thunder nuggets jazz suns kings warriors clippers timberwolves trail
     yankees mets dodgers giants cubs sox cardinals braves phillies nationals orioles rays jays royals twins
     tigers indians astros mariners angels padres rockies diamondbacks marlins pirates reds brewers patriots
     jets bills dolphins ravens steelers browns bengals colts texans jaguars titans broncos chiefs raiders
     chargers cowboys eagles redskins commanders packers bears vikings lions falcons saints panthers buccaneers
     rams seahawks bruins canadiens leafs islanders flyers penguins capitals blackhawks wings blues oilers
     flames canucks sharks ducks galaxy sounders whitecaps dynamo crew`,
  ],
  [
    'organisation',
    `university company co inc corp corporation ltd llc plc group bank airlines airways air institute foundation
     association society inn orchestra symphony opera philharmonic ballet festival open cup championship
     marathon games olympics exchange declaration treaty agreement accord accords protocol convention conference
     summit zoo restaurant cafe records pictures studios entertainment technologies systems software motors
     energy oil gas electric power insurance holdings partners capital financial trust fund bureau union league
     team party act law bill award prize consulting`,
  ],
  [
    'venue',
    `college elementary academy museum theatre theater church cathedral center centre stadium arena airport
     station hotel medical clinic mall plaza tower towers house hall project program`,
  ],
  [
    'institution',
    `police fire public high school schools hospital library city council town district department court
     courthouse jail volunteer municipal commission committee community regional superintendent board chamber
     township water parks planning health village central middle`,
  ],
  ['governor', 'gov governor legislature senate assembly lawmakers lawmaker border statewide'],
  ['particle', 'de dos das da do di del della van von der den bin ibn ben al el le du'],
  ['county', 'county co'],
  ['party', 'r d i dfl gop lib con lab'],
  [
    'street',
    `street st avenue ave road rd drive lane ln boulevard blvd highway hwy court ct place square parkway pkwy
     bridge route freeway expressway turnpike pike terrace alley circle trail crescent gardens`,
  ],
  [
    'nature',
    `river lake lakes bay mountain mountains mount valley creek island islands sea gulf peninsula hills hill
     canyon desert forest falls point cape beach harbor harbour reservoir dam basin strait channel ocean coast
     range park national glacier woods wilderness reef delta marsh swamp pond springs cove ridge peak plateau
     plains prairie volcano fjord`,
  ],
  [
    'division',
    `county counties parish province provinces state states district region borough township prefecture oblast
     governorate republic territory municipality canton shire emirate division precinct ward constituency`,
  ],
  [
    'civic',
    `police residents resident mayor council officials firefighters native schools suburb suburbs area metro
     airport fire man woman couple teen teenager boy girl hospital court courtroom neighborhood neighbourhood
     neighborhoods street streets city downtown motorist driver family businessman businesswoman lawyer attorney
     home office headquarters market markets trading stock authorities government councillors commuters voters
     student students teacher teachers bureau correspondent subway metro underground tube restaurant restaurants
     protesters hotel hotels store apartment resident branch plant factory firm company republican democrat native
     natives`,
  ],
  [
    'quarter',
    `downtown central northern southern eastern western north south east west northeast northwest southeast
     southwest north-east north-west south-east south-west inner outer greater suburban metropolitan nearby
     historic uptown mid-town midtown neighboring neighbouring upper lower`,
  ],
  [
    'settlement',
    'city town village suburb capital metropolis port hamlet cities towns villages suburbs community borough',
  ],
  [
    'function',
    `the a an this that these those it its he she they we you i his her their our your my one two three all some
     many most both each every no not but and or if when while where after before since until as because
     although though however meanwhile also then there here now today yesterday tomorrow so yet still even just
     only once what who whom whose which why how in on at by for from to of with without within about above
     below between among over under during against into through near outside inside around across along behind
     beyond despite except like unlike past per via is are was were be been being has have had do does did will
     would can could may might must shall should let more less other another such than both either neither per
     according last next first second new old several few`,
  ],
  [
    'month',
    `january february march april may june july august september october november december jan feb mar apr jun
     jul aug sept sep oct nov dec`,
  ],
  ['day', 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'],
  ['suffix', 'based born area bound trained raised educated to headquartered'],
  ['personAfter', 'jr sr ii iii iv who whose'],
  ['of', 'of'],
  ['and', 'and or'],
];

/** Cues by hash; a plain object's keys would be strings, and a token has none. */
const CUES = new Map<number, number>();
for (const [cue, words] of WORDS) {
  for (const word of words.split(/\s+/)) {
    const hash = hashOf(word);
    CUES.set(hash, (CUES.get(hash) ?? 0) | Cue[cue]);
  }
}

/** Words and spellings by the countries that use them. */
const HABITS = new Map<number, string>();
for (const [codes, words] of [
  [
    'US',
    `sheriff sheriffs trooper troopers county counties interstate freeway legislature congressman congresswoman
     statehouse neighborhood neighborhoods center program programs theater color favorite labor defense license
     downtown elementary parish turnpike apartment attorney republican republicans democrat democrats mph`,
  ],
  [
    'GB IE AU NZ CA IN ZA',
    `centre neighbourhood neighbourhoods programme programmes theatre colour favourite labour defence licence
     kilometres metres organisation organisations councillor councillors`,
  ],
  ['GB', 'mp mps nhs borough constabulary pensioner motorway tory tories pubs'],
  ['IE', 'garda gardai taoiseach td'],
  ['IN', 'crore lakh rs rupees'],
  ['CA', 'rcmp hydro'],
  ['AU NZ', 'kiwi kiwis bushfire'],
] as const) {
  for (const word of words.split(/\s+/)) HABITS.set(hashOf(word), codes);
}

/** Codes of the countries, between spaces, for whom this word speaks; '' for most words. */
export function habitOf(hash: number): string {
  return HABITS.get(hash) ?? '';
}

export function cuesOf(hash: number): number {
  return CUES.get(hash) ?? 0;
}
