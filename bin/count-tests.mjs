/**
 * How many tests passed and failed, from Vitest's JSON report and its exit status. A file that could not be read
 * counts as one failure, and so does a run that ended badly without naming a failed test. Skipped tests count as
 * failed: here a test runs or goes.
 */
export function countTests(report, status) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const unread = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = tests.length - passed + unread;
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}
