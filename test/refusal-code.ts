import { Refusal } from '#platform/refusal.ts';

/** The code with which a rule refuses `work`, or "allowed". */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code;
    throw problem;
  }
  return 'allowed';
}
