import { join } from 'node:path';
import { readCsv } from '../csv';
import { filedUnder } from '../dates';
import type { ReferenceTable, Theirs } from './table';

/**
 * ISO 3166-2 by GeoNames' code, for countries where the two differ, in the order of GeoNames' codes. Where ISO has
 * changed a code, the older one stands behind a stroke: tables have either.
 */
const ISO: Record<string, string> = {
  AT: '01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9',
  AU: '01=ACT 02=NSW 03=NT 04=QLD 05=SA 06=TAS 07=VIC 08=WA',
  BR:
    '01=AC 02=AL 03=AP 04=AM 05=BA 06=CE 07=DF 08=ES 11=MS 13=MA 14=MT 15=MG 16=PA 17=PB 18=PR 20=PI 21=RJ 22=RN ' +
    '23=RS 24=RO 25=RR 26=SC 27=SP 28=SE 29=GO 30=PE 31=TO',
  CA: '01=AB 02=BC 03=MB 04=NB 05=NL 07=NS 08=ON 09=PE 10=QC 11=SK 12=YT 13=NT 14=NU',
  CN:
    '01=AH 02=ZJ 03=JX 04=JS 05=JL 06=QH 07=FJ 08=HL 09=HA 10=HE 11=HN 12=HB 13=XJ 14=XZ 15=GS 16=GX 18=GZ 19=LN ' +
    '20=NM 21=NX 22=BJ 23=SH 24=SX 25=SD 26=SN 28=TJ 29=YN 30=GD 31=HI 32=SC 33=CQ',
  DE: '01=BW 02=BY 03=HB 04=HH 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH 16=BE',
  ES:
    '07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 51=AN 52=AR 53=CN 54=CM 55=CL 56=CT 57=EX 58=GA 59=PV 60=VC ' +
    'CE=CE ML=ML',
  FR: '11=IDF 24=CVL 27=BFC 28=NOR 32=HDF 44=GES 52=PDL 53=BRE 75=NAQ 76=OCC 84=ARA 93=PAC 94=20R|COR',
  ID:
    '01=AC 02=BA 04=JK 07=JT 08=JI 10=YO 11=KB 14=KI 15=LA 17=NB 18=NT 24=SB 26=SU 30=JB 32=SS 33=BT 37=RI ' + '38=SN',
  IN:
    '01=AN 02=AP 03=AS 05=CH 07=DL 09=GJ 10=HR 11=HP 12=JK 13=KL 14=LD 16=MH 17=MN 18=ML 19=KA 20=NL 21=OD|OR 22=PY ' +
    '23=PB 24=RJ 25=TN 26=TR 28=WB 29=SK 30=AR 31=MZ 33=GA 34=BR 35=MP 36=UP 37=CG|CT 38=JH 39=UK|UT 40=TS|TG 52=DH',
  IT:
    '01=65 02=77 03=78 04=72 05=45 06=36 07=62 08=42 09=25 10=57 11=67 12=21 13=75 14=88 15=82 16=52 17=32 18=55 ' +
    '19=23 20=34',
  JP:
    '01=23 02=05 03=02 04=12 05=38 06=18 07=40 08=07 09=21 10=10 11=34 12=01 13=28 14=08 15=17 16=03 17=37 18=46 ' +
    '19=14 20=39 21=43 22=26 23=24 24=04 25=45 26=20 27=42 28=29 29=15 30=44 31=33 32=27 33=41 34=11 35=25 36=32 ' +
    '37=22 38=09 39=36 40=13 41=31 42=16 43=30 44=06 45=35 46=19 47=47',
  KR: '01=49 03=45 05=43 06=42 10=26 11=11 12=28 13=41 14=47 15=27 16=46 17=44 18=29 19=30 20=48 21=31 22=50',
  MX:
    '01=AGU 02=BCN 03=BCS 04=CAM 05=CHP 06=CHH 07=COA 08=COL 09=CMX 10=DUR 11=GUA 12=GRO 13=HID 14=JAL 15=MEX ' +
    '16=MIC 17=MOR 18=NAY 19=NLE 20=OAX 21=PUE 22=QUE 23=ROO 24=SLP 25=SIN 26=SON 27=TAB 28=TAM 29=TLA 30=VER ' +
    '31=YUC 32=ZAC',
  NL: '01=DR 02=FR 03=GE 04=GR 05=LI 06=NB 07=NH 09=UT 10=ZE 11=ZH 15=OV 16=FL',
  PK: '02=BA 03=KP 04=PB 05=SD 08=IS',
  ZA: '02=KZN|NL 03=FS 05=EC 06=GP|GT 07=MP 08=NC 09=LP 10=NW 11=WC',
};

const byCountry = new Map(
  Object.entries(ISO).map(([country, list]) => [
    country,
    new Map(list.split(' ').map((pair) => pair.split('=') as [string, string])),
  ]),
);

/** ISO 3166-2 codes of a division by GeoNames' dotted code: "CA.08" is CA-ON, and "US.TX" of course US-TX. */
export function isoOfDivision(code: string | number): string[] {
  const [country, division] = String(code).split('.') as [string, string?];
  if (!division) return [];
  const codes = byCountry.get(country);
  const own = codes ? codes.get(division) : division;
  return own?.split('|').map((one) => `${country}-${one}`) ?? [];
}

const table = (
  file: string,
  property: string,
  columns: readonly [value: string, year?: string],
  theirs: (cells: string[]) => Theirs,
): ReferenceTable => ({
  files: [file],
  open({ folder }) {
    const known = new Map<string, Theirs[]>();
    for (const row of readCsv(join(folder, file), ['iso31662', ...columns.filter((one) => one !== undefined)])) {
      const one = theirs(columns.map((column) => row[column!]!));
      if (one.value > 0) known.set(row.iso31662!, [...(known.get(row.iso31662!) ?? []), one]);
    }
    return (row) => {
      if (row.property !== property) return [];
      const years = filedUnder(row.asOf);
      return isoOfDivision(row.subject)
        .flatMap((iso) => known.get(iso) ?? [])
        .filter(({ year }) => year === undefined || years.includes(year));
    };
  },
});

/** First-level divisions in Wikidata, by ISO 3166-2; which water an area counts is not said. */
export const divisions: ReferenceTable[] = [
  table('wikidata-subnational-population-2024-03.csv.gz', 'population', ['population', 'populationYear'], (cells) => ({
    value: Number(cells[0]),
    year: Number(cells[1]),
    label: cells[1]!,
  })),
  table('wikidata-subnational-area-2022-11.csv', 'area', ['area'], ([value]) => ({
    value: Number(value),
    label: 'area',
  })),
];
