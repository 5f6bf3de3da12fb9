import { moveTable, type Movable } from '#web/kit/moves/move-table.ts';
import { dismissSuggestion } from '../suggestions/contract.ts';

/** The two of an idea, as its id names them. */
const twoOf = ({ id }: Movable) => {
  const [one = '', other = ''] = id.split('.');
  return { one, other };
};

/** An idea for a partnership (B30): invite, or put it away for half a year. */
export const ideaMoves = moveTable<Movable>()({
  part: 'partnerships',
  operations: { 'not-needed': dismissSuggestion },
  row: { 'not-needed': { send: twoOf } },
  links: {
    invite: (idea) => ({ to: '/partners/new', search: { to: twoOf(idea).other, as: twoOf(idea).one } }),
  },
  label: (t, name) => t(name === 'invite' ? 'ideas.invite' : 'ideas.notNeeded'),
});
