/** Holds measured values against their limits, and fails the run where one is missed. */
export class Limits {
  private readonly missed: string[] = [];

  /** The line "what 1.23 unit (at most n)"; a value over it is remembered. NaN misses every limit. */
  atMost(what: string, value: number, limit: number, unit = ''): string {
    return this.line(what, value, unit, value <= limit, `at most ${limit}${unit}`);
  }

  atLeast(what: string, value: number, limit: number, unit = ''): string {
    return this.line(what, value, unit, value >= limit, `at least ${limit}${unit}`);
  }

  private line(what: string, value: number, unit: string, held: boolean, limit: string): string {
    const digits = Math.abs(value) >= 1000 ? 0 : 2;
    const shown = value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const line = `${what} ${shown}${unit} (${limit})`;
    if (!held) this.missed.push(line);
    return held ? line : `${line}  MISSED`;
  }

  /** Says what was missed, and makes the process exit with 1. */
  close(): void {
    if (this.missed.length === 0) return;
    console.log(`\nLimits missed: ${this.missed.join('; ')}.`);
    process.exitCode = 1;
  }
}

/** The value below which `part` (0 to 1) of them lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of the ratios of two contenders' times, round by round. */
export const ratios = (above: readonly number[], below: readonly number[]): number =>
  median(above.map((ms, round) => ms / below[round]!));
