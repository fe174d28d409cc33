import { describe, expect, it } from 'vitest';
import { SessionMemory } from '../../lib/core/earlier';
import type { Detection, Place } from '../../lib/core/types';

const town = (id: number, country: string, admin1Code: string, population = 20_000): Place => ({
  id,
  name: `Place ${id}`,
  country,
  admin1: '',
  admin1Code,
  lat: 0,
  lon: 0,
  population,
  feature: 'PPL',
});
const bend = town(1, 'US', 'OR');
const salem = town(2, 'US', 'OR');
const leeds = town(3, 'GB', 'ENG');
const york = town(4, 'GB', 'ENG');
const tokyo = town(5, 'JP', '40', 9_000_000);

function found(...places: Place[]): Detection {
  return {
    mentions: places.map((place, index) => ({
      type: 'city',
      block: 0,
      start: index * 2,
      end: index * 2 + 1,
      candidates: [place.id],
      confidence: 0.9,
      metonym: false,
    })),
    places,
  };
}

describe('what the articles of a host were about', () => {
  it('is nothing at first, and nothing without a host', () => {
    const memory = new SessionMemory();
    memory.remember(null, found(bend));
    memory.remember('about:blank', found(bend));
    expect(memory.before('https://a.example/1')).toBeNull();
    expect(memory.before(null)).toBeNull();
    expect(memory.before('about:blank')).toBeNull();
  });

  it('is the share of them that named a place, its state and its country', () => {
    const memory = new SessionMemory();
    memory.remember('https://www.a.example/1', found(bend, leeds));
    memory.remember('https://a.example/2', found(bend));
    memory.remember('https://a.example/3', found(salem));
    expect(memory.before('https://a.example/4')).toEqual({
      places: [
        { id: 1, share: 0.5, state: 0.75, country: 0.75 },
        { id: 2, share: 0.25, state: 0.75, country: 0.75 },
        { id: 3, share: 0.25, state: 0.25, country: 0.25 },
      ],
    });
  });

  it('weighs a great city little: every paper writes of it', () => {
    const memory = new SessionMemory();
    memory.remember('https://a.example/1', found(tokyo, york));
    expect(memory.before('https://a.example/2')!.places.map(({ id, share }) => [id, share])).toEqual([
      [4, 0.5],
      [5, 0.1],
    ]);
  });

  it('leaves out what was in doubt', () => {
    const memory = new SessionMemory();
    const { mentions, places } = found(bend, salem);
    Object.assign(mentions[0]!, { candidates: [1, 2] });
    Object.assign(mentions[1]!, { confidence: 0.3 });
    memory.remember('https://a.example/1', { mentions, places });
    expect(memory.before('https://a.example/2')).toEqual({ places: [] });
  });

  it('is each host its own', () => {
    const memory = new SessionMemory();
    memory.remember('https://a.example/1', found(bend));
    expect(memory.before('https://b.example/1')).toBeNull();
  });

  it('stays for an article what it was when that was first read', () => {
    const memory = new SessionMemory();
    memory.remember('https://a.example/1', found(bend));
    const before = memory.before('https://a.example/2');
    memory.remember('https://a.example/2', found(leeds));
    memory.remember('https://a.example/3', found(york));
    memory.remember('https://a.example/2#comments', found(york));
    expect(memory.before('https://a.example/2')).toEqual(before);
    expect(memory.before('https://a.example/1')).toBeNull();
  });

  it('forgets the oldest articles, and the hosts that were not read for long', () => {
    const memory = new SessionMemory();
    memory.remember('https://a.example/0', found(leeds));
    for (let i = 1; i <= 12; i++) memory.remember(`https://a.example/${i}`, found(bend));
    expect(memory.before('https://a.example/new')!.places.map(({ id }) => id)).toEqual([1]);
    for (let i = 0; i < 40; i++) memory.remember(`https://host${i}.example/`, found(york));
    expect(memory.before('https://a.example/new')).toBeNull();
  });
});
