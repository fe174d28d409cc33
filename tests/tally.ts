/** What one step of `npm test` came to. */
export interface Tally {
  passed: number;
  failed: number;
  /** One line for each thing that is not a passed test, for the summary. */
  notes: string[];
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/**
 * Counts a vitest JSON report (null where the run left none). A test that did not run did not pass: skipped ones count
 * as failed, and so does a file that broke before its tests, and a run that ended badly or came to no test at all.
 */
export function tally(step: string, report: unknown, exitCode: number | null): Tally {
  const files = (report as VitestReport | null)?.testResults;
  if (!Array.isArray(files)) return { passed: 0, failed: 1, notes: [`${step}: the run broke off and left no report`] };
  const notes: string[] = [];
  let passed = 0;
  for (const file of files) {
    const before = notes.length;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') passed++;
      else notes.push(`${step}: ${status === 'failed' ? 'failed' : 'did not run'}: ${fullName}`);
    }
    if (file.status !== 'passed' && notes.length === before) {
      notes.push(`${step}: ${file.name} broke: ${(file.message ?? '').split('\n')[0] || 'no test ran'}`);
    }
  }
  if (passed + notes.length === 0) notes.push(`${step}: no test ran`);
  else if (exitCode !== 0 && notes.length === 0) notes.push(`${step}: the run ended with status ${exitCode}`);
  return { passed, failed: notes.length, notes };
}

/** The last line of `npm test`. */
export function lastLine(tallies: Tally[]): string {
  const sum = (key: 'passed' | 'failed') => tallies.reduce((total, one) => total + one[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
