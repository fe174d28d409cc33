import { foldInto, hashBytes, MAX_FOLDED } from './fold';
import type { PackedFile } from './packed';
import type { PlaceId } from './types';

/** Where a paper is at home: its city, where it reports of one, and its country's index in the gazetteer, -1 for none. */
export interface Home {
  place: PlaceId | null;
  country: number;
}

/** A paper that reports of the world is at home in no country. */
export const NO_COUNTRY = 0xff;

const scratch = new Uint8Array(MAX_FOLDED + 2);

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d*)?([^?#]*)/i;
/** So much of an address is looked at. */
const REACH = 300;

/** The host and the path of an address, each '' where it has none. */
export function addressOf(url: string | null): { host: string; path: string } {
  const [, host = '', path = ''] = ADDRESS.exec((url ?? '').slice(0, REACH)) ?? [];
  return { host: host.toLowerCase(), path };
}

/** The hash under which a host's home is kept; the host itself is not. */
export function hashOfHost(host: string): number {
  return hashBytes(scratch, foldInto(host, 0, host.length, scratch));
}

/** Homes of the news hosts, by hash: thirteen hundred names would weigh four times as much. */
export class Homes {
  private readonly hosts: Uint32Array;
  private readonly places: Uint32Array;
  private readonly countries: Uint8Array;

  constructor(file: PackedFile) {
    this.hosts = file.u32('homes.host');
    this.places = file.u32('homes.place');
    this.countries = file.u8('homes.country');
  }

  /** The home of a host, or of the one that it lies under ("eu.example.com" under "example.com"); null where none is known. */
  of(host: string): Home | null {
    for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
      const at = this.hosts.indexOf(hashOfHost(name));
      if (at >= 0)
        return {
          place: this.places[at] || null,
          country: this.countries[at] === NO_COUNTRY ? -1 : this.countries[at]!,
        };
    }
    return null;
  }
}
