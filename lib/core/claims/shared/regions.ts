import { type Gazetteer, NameStyle, RegionKind } from '../../gazetteer';
import { NO_NAME } from '../../names';
import type { PlaceId } from '../../types';

/** A first-level division named in a text: "Helmand", "Inner Mongolia". */
export interface RegionMention {
  name: string;
  end: number;
  /** Those that are called so: there is more than one Punjab. */
  regions: { index: number; country: string }[];
}

const LONGEST = 4;
/** The bit of a name's priors that says that a region is called so. */
const CALLS_REGION = 0x80;
const KIND = /^ (?:[Pp]rovince|[Rr]egion|[Ss]tate|[Dd]epartment|[Gg]overnorate|[Cc]ounty|[Oo]blast|[Dd]istrict)\b/;

/** The division that is named at `start`, longest name first, its "province" with it; null where there is none. */
export function regionAt(text: string, start: number, gazetteer: Gazetteer): RegionMention | null {
  const words = /^\p{Lu}[\p{L}.’'-]{0,24}(?: (?:of |and )?\p{Lu}[\p{L}.’'-]{0,24}){0,3}/u.exec(
    text.slice(start, start + 100),
  );
  const parts = words?.[0].split(' ') ?? [];
  for (let count = Math.min(LONGEST, parts.length); count > 0; count--) {
    const written = parts.slice(0, count).join(' ');
    const name = written.replace(/(?:['’]s?|[.,])$/, '');
    const key = gazetteer.names.find(name, 0, name.length);
    if (key === NO_NAME || (gazetteer.priorBits(key) & CALLS_REGION) === 0) continue;
    const first = gazetteer.firstRegionName(key);
    const regions: RegionMention['regions'] = [];
    for (let i = first; i < gazetteer.endRegionNames(first); i++) {
      const index = gazetteer.regionOfName[i]!;
      if (gazetteer.regionKind[index] !== RegionKind.admin1 || gazetteer.styleOfName[i] !== NameStyle.full) continue;
      regions.push({ index, country: gazetteer.countryCode(gazetteer.regionCountry[index]!) });
    }
    if (regions.length === 0) continue;
    const end = start + name.length;
    return { name, end: end + (KIND.exec(text.slice(end, end + 14))?.[0].length ?? 0), regions };
  }
  return null;
}

/** Whether a place lies in one of the divisions that are called so. */
export const liesIn = (id: PlaceId, { regions }: RegionMention, gazetteer: Gazetteer): boolean => {
  const admin1 = gazetteer.admin1[gazetteer.indexOf(id)];
  return regions.some(({ index }) => index === admin1);
};
