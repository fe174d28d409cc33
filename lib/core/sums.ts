const STRIDE_BITS = 4;
const IN_STRIDE = (1 << STRIDE_BITS) - 1;

/**
 * Sums of the first so many of a row of numbers, where the numbers are at hand: only every sixteenth sum is kept, which
 * takes an eighth of the memory of all of them and of the writes in a worker that has just woken. Sums wrap at
 * 2 ** 32.
 */
export class Sums {
  private readonly marks: Int32Array;

  constructor(private readonly numbers: Uint8Array | Uint16Array) {
    this.marks = new Int32Array((numbers.length >> STRIDE_BITS) + 1);
    let sum = 0;
    for (let i = 0; i < numbers.length; i++) {
      if ((i & IN_STRIDE) === 0) this.marks[i >> STRIDE_BITS] = sum;
      sum = (sum + numbers[i]!) | 0;
    }
    if ((numbers.length & IN_STRIDE) === 0) this.marks[numbers.length >> STRIDE_BITS] = sum;
  }

  /** The first `count` numbers together; `count` is from 0 to the length of the row. */
  first(count: number): number {
    let sum = this.marks[count >> STRIDE_BITS]!;
    for (let i = count & ~IN_STRIDE; i < count; i++) sum = (sum + this.numbers[i]!) | 0;
    return sum;
  }
}
