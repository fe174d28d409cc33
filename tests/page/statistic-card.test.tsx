// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { TermContent } from '../../lib/core/terms';
import type { PerspectiveLine, Quantity } from '../../lib/core/types';
import { catalogue, hide, show, words } from './card';

afterEach(hide);

describe('a statistic', () => {
  const statistic = (read: Partial<Quantity>, lines: PerspectiveLine[] = []): TermContent => ({
    type: 'statistic',
    lines,
    mention: {
      type: 'quantity',
      block: 0,
      start: 0,
      end: 1,
      number: { start: 0, end: 1 },
      quantity: {
        value: 1200,
        low: 1200,
        high: 1200,
        unit: 'participant',
        relation: '=',
        change: null,
        precision: 100,
        ...read,
      },
      unitText: '',
    },
  });

  it('is set in proportion, with the division and its source', () => {
    const line: PerspectiveLine = {
      kind: 'people-share',
      message: { id: 'perspective_one_in', params: [{ number: 40 }, 'Khartoum'] },
      working: {
        id: 'perspective_divided',
        params: [
          { number: 150000, unit: 'person' },
          { number: 6160000, unit: 'person' },
        ],
      },
      value: 1 / 40,
      unit: null,
      base: 6160000,
      baseUnit: 'person',
      facts: [
        {
          subject: { place: 7, name: 'Khartoum' },
          property: 'population',
          definition: 'urban-agglomeration',
          value: 6160000,
          unit: 'person',
          asOf: '2020',
          known: '2018',
          of: null,
          grade: 'official',
          source: {
            id: 'x',
            publisher: 'The Office',
            title: 'Towns',
            year: 2018,
            url: 'https://x.test/',
            licence: 'CC0',
          },
        },
      ],
      system: null,
    };
    const root = show('150,000 people', statistic({}, [line]));
    expect(words(root, '.proportion')).toEqual(['Equal to about 1 in 40 residents of Khartoum']);
    expect(words(root, '.line .working')).toEqual(['150,000 people ÷ 6.16 million people']);
    expect(words(root, '.sources li')).toHaveLength(1);
    expect(words(root, 'dl')).toEqual([]);
  });

  it.each<[string, Partial<Quantity>, string]>([
    ['plain', {}, '1,200 participants'],
    ['about', { relation: '~' }, 'about 1,200 participants'],
    ['more than', { relation: '>', high: null }, 'more than 1,200 participants'],
    ['at most', { relation: '<=' }, 'at most 1,200 participants'],
    ['a range', { relation: 'range', low: 1000, high: 1400 }, '1,000 to 1,400 participants'],
    ['no unit', { unit: null }, '1,200'],
  ])('%s', (_, read, expected) => {
    expect(words(show('x', statistic(read)), 'dd')).toEqual([expected]);
  });

  it('says whether it rose', () => {
    expect(words(show('x', statistic({ change: 'up' })), 'dd')[1]).toBe(catalogue.card_change_up!.message);
  });

  it('says plainly that there is no record', () => {
    const root = show('x', statistic({}));
    expect(words(root, 'h2')).toEqual([catalogue.card_title_statistic!.message]);
    expect(words(root, '.note')).toEqual([catalogue.card_statistic_none!.message]);
  });
});
