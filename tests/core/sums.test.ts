import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sums } from '../../lib/core/sums';

const plain = (numbers: number[], count: number) => numbers.slice(0, count).reduce((sum, number) => sum + number, 0);

test.each<[length: number]>([[0], [1], [15], [16], [17], [31], [32], [33]])('every sum of %i numbers', (length) => {
  const numbers = Array.from({ length }, (_, index) => (index * 7 + 3) % 256);
  const sums = new Sums(Uint8Array.from(numbers));
  for (let count = 0; count <= length; count++) expect(sums.first(count)).toBe(plain(numbers, count));
});

test('steps back, modulo 2 ** 16', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(36_000), { minLength: 1, maxLength: 200 }), (values) => {
      const sums = new Sums(Uint16Array.from(values, (value, index) => value - (values[index - 1] ?? 0)));
      expect(values.map((_, index) => sums.first(index + 1) & 0xffff)).toEqual(values);
    }),
  );
});
