/** The steps of a first visit, and whose they are. Pure. Rows S0-2, S0-8, S2-4.2, S3-25 (B01, B24). */

/** For whoever set the workplace up: letters, people, and what they find. */
const ofTheFounder = ['mail-server', 'people', 'invite', 'team-guide'] as const;

export const firstSteps = [...ofTheFounder, 'ask', 'guide', 'thanks', 'passkey', 'mail'] as const;
export type FirstStep = (typeof firstSteps)[number];

interface Newcomer {
  stepsDone: readonly string[];
  has: Record<FirstStep, boolean>;
  isFounder: boolean;
}

const isOfTheFounder = (step: FirstStep): boolean => ofTheFounder.some((one) => one === step);

/**
 * The steps that are neither taken nor put aside. On the day a workplace is founded there is nobody yet to ask and to thank:
 * its founder prepares it, and finds the others from the next day on.
 */
export function stepsLeft({ stepsDone, has, isFounder }: Newcomer, isFirstDay: boolean): FirstStep[] {
  const isTheirs = (step: FirstStep) => {
    if (!isFounder) return !isOfTheFounder(step);
    return !isFirstDay || step === 'passkey' || isOfTheFounder(step);
  };
  return firstSteps.filter((step) => isTheirs(step) && !stepsDone.includes(step) && !has[step]);
}
