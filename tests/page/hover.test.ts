// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { card, click, fire, move, now, rest, wait } from './pointer';

describe('opens', () => {
  it('when the pointer has rested on a term, and no sooner', () => {
    move(120, 110);
    wait(299);
    expect(now.open).toBeNull();
    wait(1);
    expect(now.open).toEqual({ term: 'first', pinned: false });
  });

  it('under a hand that trembles', () => {
    move(120, 110);
    wait(200);
    move(122, 111);
    wait(100);
    expect(now.open?.term).toBe('first');
  });

  it.each<[string, () => void]>([
    ['where there is no term', () => rest(50, 110)],
    [
      'under a pointer that keeps moving',
      () => {
        for (let x = 100; x < 180; x += 10) {
          move(x, 110);
          wait(200);
        }
      },
    ],
    [
      'while a button is held',
      () => {
        move(120, 110, { buttons: 1 });
        wait(500);
      },
    ],
    [
      'when a button goes down before the time is up',
      () => {
        move(120, 110);
        wait(200);
        fire('pointerdown');
        wait(500);
      },
    ],
    [
      'when a key is typed before the time is up',
      () => {
        move(120, 110);
        wait(200);
        fire('keydown', { key: 'a' });
        wait(500);
      },
    ],
    [
      'while someone types in a field',
      () => {
        document.body.innerHTML = '<input>';
        document.querySelector('input')!.focus();
        fire('keydown', { key: 'a' });
        rest(120, 110);
      },
    ],
    [
      'for text that scrolls under the pointer',
      () => {
        move(120, 110);
        wait(200);
        fire('scroll');
        wait(500);
      },
    ],
    [
      'while text is selected',
      () => {
        document.body.innerHTML = '<p>some text</p>';
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('p')!);
        window.getSelection()!.addRange(range);
        rest(120, 110);
      },
    ],
    [
      'for a pointer that has left the window',
      () => {
        move(120, 110);
        fire('pointerout', { relatedTarget: null });
        wait(500);
      },
    ],
    [
      'for events that a script has made',
      () => {
        move(120, 110, { isTrusted: false });
        wait(500);
        click(120, 110, { isTrusted: false });
      },
    ],
    [
      'for a finger that drags',
      () => {
        move(120, 110, { pointerType: 'touch' });
        wait(500);
      },
    ],
    [
      'once it is stopped',
      () => {
        now.stop.abort();
        rest(120, 110);
        click(120, 110);
      },
    ],
  ])('not %s', (_, act) => {
    act();
    expect(now.open).toBeNull();
  });
});

describe('stays', () => {
  beforeEach(() => rest(120, 110));

  it.each<[string, () => void]>([
    ['while the pointer moves along the term', () => move(170, 112)],
    ['in the gap between term and card', () => move(150, 124)],
    ['on the card', () => move(200, 200, { target: card })],
    [
      'when the pointer is back in time',
      () => {
        move(50, 50);
        wait(200);
        move(120, 110);
      },
    ],
    [
      'under a small scroll',
      () => {
        now.scrolled = 10;
        fire('scroll');
      },
    ],
    ['when another key is pressed', () => fire('keydown', { key: 'Shift' })],
  ])('%s', (_, act) => {
    act();
    wait(1000);
    expect(now.open?.term).toBe('first');
  });
});

describe('closes', () => {
  beforeEach(() => rest(120, 110));

  it.each<[string, () => void]>([
    [
      'when the pointer leaves term and card',
      () => {
        move(50, 50);
        wait(250);
      },
    ],
    [
      'on the far side of the term',
      () => {
        move(120, 60);
        wait(250);
      },
    ],
    ['with Escape', () => fire('keydown', { key: 'Escape' })],
    [
      'when the page scrolls away',
      () => {
        now.scrolled = 60;
        fire('scroll');
      },
    ],
    ['when the window loses the focus', () => fire('blur', { target: window })],
    [
      'when the pointer leaves the window',
      () => {
        fire('pointerout', { relatedTarget: null });
        wait(250);
      },
    ],
    ['when its term is gone', () => now.hover.keepOnly(() => false)],
    ['when it is stopped', () => now.stop.abort()],
  ])('%s', (_, act) => {
    act();
    expect(now.open).toBeNull();
  });

  it('and stays away after Escape, until the pointer has been elsewhere', () => {
    fire('keydown', { key: 'Escape' });
    rest(150, 110);
    expect(now.open).toBeNull();
    rest(50, 50);
    rest(150, 110);
    expect(now.open?.term).toBe('first');
  });

  it('but opens again where Escape closed it from afar', () => {
    click(120, 110);
    rest(50, 50);
    fire('keydown', { key: 'Escape' });
    expect(now.open).toBeNull();
    rest(120, 110);
    expect(now.open?.term).toBe('first');
  });

  it('not for an Escape that ends the choice of a character', () => {
    fire('keydown', { key: 'Escape', isComposing: true });
    expect(now.open).not.toBeNull();
  });

  it('not when a field of the page loses the focus', () => {
    fire('blur', { target: document.body });
    expect(now.open).not.toBeNull();
  });

  it('for another: one card at a time', () => {
    rest(340, 110);
    expect(now.open?.term).toBe('second');
  });
});

describe('over a modal dialog of the page', () => {
  it('is in front while the pointer is on it', () => {
    rest(120, 110);
    expect(now.front).toBe(false);
    move(200, 200, { target: card });
    expect(now.front).toBe(true);
    move(120, 110);
    expect(now.front).toBe(false);
  });

  it('stays in front where it is pinned', () => {
    rest(120, 110);
    move(200, 200, { target: card });
    fire('pointerdown', { target: card });
    fire('pointerup');
    move(50, 50);
    expect(now.front).toBe(true);
  });

  it.each<[what: string, barred: boolean, open: boolean, taken: boolean]>([
    ['closes the card and not the dialog', true, true, true],
    ['is left to the page where no dialog is', false, true, false],
    ['is left to the dialog where no card is', true, false, false],
  ])('Escape %s', (_, barred, open, taken) => {
    now.barred = barred;
    if (open) rest(120, 110);
    expect(fire('keydown', { key: 'Escape' }).defaultPrevented).toBe(taken);
    expect(now.open).toBeNull();
  });
});

describe('pinned', () => {
  it.each<[string, () => void]>([
    ['by a click on the term', () => click(120, 110)],
    ['by a press in the card', () => fire('pointerdown', { target: card })],
  ])('%s', (_, act) => {
    rest(120, 110);
    act();
    expect(now.open).toEqual({ term: 'first', pinned: true });
    fire('pointerup');
    move(50, 50);
    wait(1000);
    now.scrolled = 300;
    fire('scroll');
    fire('blur', { target: window });
    rest(340, 110 - now.scrolled);
    expect(now.open?.term).toBe('first');
  });

  it('at once by a click on a term that has no card yet', () => {
    click(120, 110);
    expect(now.open).toEqual({ term: 'first', pinned: true });
  });

  it.each<[string, () => void]>([
    ['a click elsewhere', () => click(50, 50)],
    ['Escape', () => fire('keydown', { key: 'Escape' })],
  ])('until %s', (_, act) => {
    click(120, 110);
    act();
    expect(now.open).toBeNull();
  });

  it('not by a click in the card', () => {
    click(120, 110);
    click(200, 200, { target: card });
    expect(now.open).not.toBeNull();
  });

  it('gives way to a term that is clicked', () => {
    click(120, 110);
    click(340, 110);
    expect(now.open).toEqual({ term: 'second', pinned: true });
  });

  it.each(['<a href="#">', '<button>', '<label>', '<div role="button">'])('never by a click that is for %s', (tag) => {
    document.body.innerHTML = tag;
    click(120, 110, { target: document.body.firstElementChild });
    expect(now.open).toBeNull();
  });

  it('never by another button', () => {
    click(120, 110, { button: 1 });
    expect(now.open).toBeNull();
  });
});

describe('touch', () => {
  it('a tap opens, a tap elsewhere closes', () => {
    click(120, 110, { pointerType: 'touch' });
    expect(now.open?.term).toBe('first');
    click(50, 50, { pointerType: 'touch' });
    expect(now.open).toBeNull();
  });
});
