import { expect, test } from 'vitest';
import { lastLine, tally } from '../tally';

const report = (status: string, ...tests: string[]) => ({
  testResults: [
    {
      name: 'a.test.ts',
      status,
      message: 'SyntaxError: no\n at x',
      assertionResults: tests.map((each) => ({ status: each, fullName: `it ${each}` })),
    },
  ],
});

test.each<[string, unknown, number | null, number, number, string[]]>([
  ['all passed', report('passed', 'passed', 'passed'), 0, 2, 0, []],
  ['one failed', report('failed', 'passed', 'failed'), 1, 1, 1, ['step: failed: it failed']],
  ['skipped is not passed', report('passed', 'passed', 'skipped'), 0, 1, 1, ['step: did not run: it skipped']],
  ['todo is not passed', report('passed', 'todo'), 0, 0, 1, ['step: did not run: it todo']],
  ['a file that broke', report('failed'), 1, 0, 1, ['step: a.test.ts broke: SyntaxError: no']],
  ['a setup that broke', report('failed', 'skipped'), 1, 0, 1, ['step: did not run: it skipped']],
  ['no test at all', { testResults: [] }, 0, 0, 1, ['step: no test ran']],
  ['an error outside all tests', report('passed', 'passed'), 1, 1, 1, ['step: the run ended with status 1']],
  ['killed', report('passed', 'passed'), null, 1, 1, ['step: the run ended with status null']],
  ['no report', null, 0, 0, 1, ['step: the run broke off and left no report']],
  ['a report of another shape', { error: 'x' }, 1, 0, 1, ['step: the run broke off and left no report']],
])('%s', (_, json, exitCode, passed, failed, notes) => {
  expect(tally('step', json, exitCode)).toEqual({ passed, failed, notes });
});

test('the last line adds up', () => {
  const one = { passed: 3, failed: 0, notes: [] };
  expect(lastLine([one, { passed: 0, failed: 2, notes: ['a', 'b'] }])).toBe('3 passed, 2 failed');
});
