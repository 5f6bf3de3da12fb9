import type { Audience } from '#web/kit/circle-picker.tsx';
import type { Me } from '#web/me.ts';
import type { CircleView } from '../../contract.ts';

/** A circle as it was chosen: only me, my teams as they are now, everyone, or those I named. */
export function audienceOf(circle: CircleView, me: Me): Audience {
  if (circle.everyone) return { who: 'everyone', chosen: [] };
  const others = circle.parties.filter(({ id }) => id !== me.person.id);
  if (others.length === 0) return { who: 'me', chosen: [] };
  const mine = new Set(me.teams.map(({ id }) => id));
  const areMyTeams = others.length === mine.size && others.every(({ id }) => mine.has(id));
  return areMyTeams ? { who: 'my-teams', chosen: [] } : { who: 'chosen', chosen: others };
}
