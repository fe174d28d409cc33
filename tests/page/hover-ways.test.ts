// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ways } from '../../lib/page/hover';
import { click, fire, move, now, rest, wait } from './pointer';

describe('opens by the reader’s choice', () => {
  it.each([1, 1000])('after a rest of %i ms', (delay) => {
    now.ways = { delay, key: 'none' };
    move(120, 110);
    wait(delay - 1);
    expect(now.open).toBeNull();
    wait(1);
    expect(now.open?.term).toBe('first');
  });

  it('after another rest as soon as it is chosen', () => {
    now.ways = { delay: 1000, key: 'none' };
    move(50, 110);
    now.ways = { delay: 100, key: 'none' };
    move(120, 110);
    wait(100);
    expect(now.open?.term).toBe('first');
  });

  describe.each<[Ways['key'], string, string]>([
    ['alt', 'Alt', 'altKey'],
    ['ctrl', 'Control', 'ctrlKey'],
    ['shift', 'Shift', 'shiftKey'],
  ])('with %s held', (key, name, property) => {
    beforeEach(() => {
      now.ways = { delay: 300, key };
    });

    it('while the pointer comes to rest', () => {
      move(120, 110, { [property]: true });
      wait(300);
      expect(now.open?.term).toBe('first');
    });

    it('or once it rests', () => {
      rest(120, 110);
      expect(now.open).toBeNull();
      fire('keydown', { key: name });
      expect(now.open?.term).toBe('first');
    });

    it.each<[string, () => void]>([
      ['not without it', () => rest(120, 110)],
      ['not with another', () => fire('keydown', { key: name === 'Alt' ? 'Shift' : 'Alt' })],
      [
        'not after it was let go',
        () => {
          fire('keydown', { key: name });
          fire('keyup', { key: name });
          rest(120, 110);
        },
      ],
      [
        'not with a button down',
        () => {
          move(120, 110, { buttons: 1 });
          fire('keydown', { key: name });
        },
      ],
    ])('%s', (_, doing) => {
      doing();
      expect(now.open).toBeNull();
    });

    it('but a click opens it without', () => {
      click(120, 110);
      expect(now.open).toEqual({ term: 'first', pinned: true });
    });
  });
});

describe('opens from elsewhere', () => {
  it('and is held', () => {
    expect(now.hover.openAt('second')).toBe(true);
    expect(now.open).toEqual({ term: 'second', pinned: true });
  });

  it('and takes the place of another', () => {
    rest(120, 110);
    now.hover.openAt('second');
    expect(now.open?.term).toBe('second');
  });
});
