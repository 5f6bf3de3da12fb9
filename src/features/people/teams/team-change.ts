/** What happened to a team, as a sentence: the name of a message and what to fill in. Pure. */
import type { PartyView } from '../contract.ts';
import type words from '../words.en.json';
import type { TeamChangeView } from './team-wish-contract.ts';

type TeamSentence = Extract<keyof typeof words.cards, `${TeamChangeView['what']}${string}`>;

interface Change {
  say: TeamSentence;
  with: Record<'names' | 'team' | 'by' | 'agreed', string>;
}

type Told = Pick<TeamChangeView, 'what' | 'by' | 'byAdmin' | 'agreed'>;

/** Whether somebody else did it, or they themselves with the yes of a member. */
function how({ by, byAdmin, agreed }: Told, parties: readonly PartyView[]): string {
  if (agreed) return byAdmin ? '-agreed' : '-agreed-leading';
  return by === null || parties.some(({ id }) => id === by.id) ? '' : '-by';
}

const mostNamed = 5;

/** "Robin joined Dispatch; Robin looks after people here and added themselves, Aylin agreed." */
export function sayChange(change: Told, parties: readonly PartyView[], team: string): Change {
  const named = parties.slice(0, mostNamed).map(({ name }) => name);
  return {
    say: (change.what + how(change, parties)) as TeamSentence,
    with: {
      names: [...named, ...(parties.length > mostNamed ? ['…'] : [])].join(', '),
      team,
      by: change.by?.name ?? '',
      agreed: change.agreed?.name ?? '',
    },
  };
}
