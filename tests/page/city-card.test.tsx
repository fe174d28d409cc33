// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { TermContent } from '../../lib/core/terms';
import type { Fact, Place, PlacesKnown } from '../../lib/core/types';
import { catalogue, fact, hide, show, words } from './card';

afterEach(hide);

describe('a city', () => {
  const place = (more: Partial<Place>): Place => ({
    id: 7,
    name: 'Springfield',
    country: 'US',
    admin1: 'Missouri',
    admin1Code: 'MO',
    lat: 37.215,
    lon: -93.298,
    population: 170188,
    feature: 'PPL',
    ...more,
  });
  const city = (places: Place[], metonym = false): TermContent => ({
    type: 'city',
    places,
    mention: {
      type: 'city',
      block: 0,
      start: 0,
      end: 1,
      candidates: places.map(({ id }) => id),
      confidence: 1,
      metonym,
    },
  });

  it('has its place, its people and where it is from', () => {
    const root = show('Springfield', city([place({})]));
    expect(words(root, 'h2')).toEqual(['Springfield']);
    expect(words(root, '.stated')).toEqual(['Missouri, United States']);
    expect(words(root, 'dd')).toEqual([`170,188 ${catalogue.card_city_undated!.message}`, '37.22° N, 93.30° W']);
    expect(root.querySelector('a')?.href).toBe('https://www.geonames.org/7');
  });

  it('does not say its name twice', () => {
    expect(
      words(show('x', city([place({ name: 'Chongqing', admin1: 'Chongqing', country: 'CN' })])), '.stated'),
    ).toEqual(['China']);
  });

  it('shows the few that it may be', () => {
    const root = show('Springfield', city([place({}), place({ id: 8, admin1: 'Illinois' })]));
    expect(words(root, '.stated')).toEqual(['1 Missouri, United States', '2 Illinois, United States']);
    expect(words(root, 'h2')[0]).not.toBe('Springfield');
    expect(words(root, '.note')).toEqual([catalogue.card_city_hesitates!.message]);
    expect(words(root, '.map text')).toEqual(['1', '2']);
  });

  describe('whose record has come', () => {
    const people = (definition: string, asOf: string, value: number): Fact => ({ ...fact, definition, asOf, value });
    const known = (facts: Fact[], zone: string | null = 'America/Chicago'): PlacesKnown => ({
      places: [{ id: 7, facts, zone }],
      land: 'M0 0l9 9 9 0z',
    });
    const series = [
      people('metropolitan-area', '2020-04-01', 481483),
      people('city-proper', '2010-04-01', 159498),
      people('city-proper', '2020-04-01', 169176),
    ];

    it('shows people by definition, with a line where more than one year is known', () => {
      const root = show('Springfield', city([place({})]), { known: known(series) });
      const rows = Array.from(root.querySelectorAll('.series li'));
      expect(rows.map((row) => words(row, '.value')[0])).toEqual(['169,176', '481,483']);
      expect(rows.map((row) => row.querySelector('.spark') !== null)).toEqual([true, false]);
      expect(words(rows[0]!, '.unseen')[0]).toBe('Apr 1, 2010: 159,498; Apr 1, 2020: 169,176');
      expect(words(root, 'dt')).not.toContain(catalogue.card_city_population!.message);
    });

    it('marks its place on the map', () => {
      const root = show('Springfield', city([place({})]), { known: known([]) });
      expect(root.querySelector('.land')?.getAttribute('d')).toBe('M0 0l9 9 9 0z');
      const dot = root.querySelector('.here circle')!;
      expect([dot.getAttribute('cx'), dot.getAttribute('cy')].map(Number)).toEqual([180 - 93.298, 84 - 37.215]);
    });

    it('tells area, height and time, each only where it is known', () => {
      const area: Fact = {
        ...fact,
        property: 'area',
        definition: 'city-proper',
        value: 214.2,
        unit: 'square_kilometre',
      };
      const height: Fact = { ...fact, property: 'elevation', definition: 'city', value: 396, unit: 'metre' };
      const labels = (facts: Fact[], zone: string | null) =>
        words(show('x', city([place({})]), { known: known(facts, zone) }), 'dt').filter(
          (label) => label !== 'Position',
        );
      const [people, ...more] = ['population', 'area', 'elevation', 'time'].map(
        (name) => catalogue[`card_city_${name}`]!.message,
      );
      expect(labels([area, height], 'America/Chicago')).toEqual([people, ...more]);
      expect(labels([], null)).toEqual([people]);
      expect(labels([], 'Mars/Olympus')).toEqual([people]);
    });

    it('names the source of its figures first, and the others behind them', () => {
      const root = show('Springfield', city([place({})]), { known: known(series) });
      expect(words(root, 'footer > .sources li')[0]).toContain('The Statistics Office');
      expect(words(root, 'footer details li')[0]).toContain('GeoNames');
    });
  });

  it('says so where a population is not known', () => {
    expect(words(show('x', city([place({ population: 0 })])), 'dd')[0]).toBe(
      catalogue.card_city_no_population!.message,
    );
  });

  it('says so where a government is meant', () => {
    expect(words(show('x', city([place({})], true)), '.note')).toEqual([catalogue.card_city_metonym!.message]);
  });
});
