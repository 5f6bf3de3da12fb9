import { myPartners } from '../kit/recipient/readers.ts';
import type { Audience } from '../kit/pickers/circle-picker.tsx';
import type { Me } from '../kit/me.ts';
import type { GuideLine } from './guide-lines.tsx';

/** Who may read a line, as it was chosen: only me, my teams as they are now, my partners, everyone, or those I named. */
export function audienceOf({ circle, forPartners }: GuideLine, me: Me): Audience {
  if (forPartners) return { who: 'my-partners', chosen: [] };
  if (circle.everyone) return { who: 'everyone', chosen: [] };
  const others = circle.parties.filter(({ id }) => id !== me.person.id);
  if (others.length === 0) return { who: 'me', chosen: [] };
  const mine = new Set(me.teams.map(({ id }) => id));
  const areMyTeams = others.length === mine.size && others.every(({ id }) => mine.has(id));
  return areMyTeams ? { who: 'my-teams', chosen: [] } : { who: 'chosen', chosen: others };
}

/** Those who will read a line for this audience; for whoever writes it alone, nobody else does. */
export function readersOf({ who, chosen }: Audience, me: Me): readonly string[] {
  if (who === 'everyone') return [me.workplace.everyone];
  if (who === 'my-teams') return me.teams.map(({ id }) => id);
  if (who === 'my-partners') return [myPartners];
  return who === 'chosen' ? chosen.map(({ id }) => id) : [];
}
