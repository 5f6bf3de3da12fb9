import type { ThanksView } from '../contract.ts';

/** The team one answers for, when one is named here only through a team. */
export function speakingFor({ credits }: ThanksView): { as?: string } {
  const mine = credits.filter((credit) => credit.mine);
  const [first] = mine;
  return mine.length === 1 && first?.party.kind === 'team' ? { as: first.party.id } : {};
}
