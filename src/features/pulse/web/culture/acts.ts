/** What people can do about a weak figure together: one practice for each statement, by a form that there is. */
import type { LinkProps } from '@tanstack/react-router';
import type { Statement } from '../../pulse-statements.ts';

const rhythm = { say: 'rhythm', to: { to: '/conversations/new', search: { form: 'catch-up' } } } as const;
const lookBack = { say: 'lookBack', to: { to: '/conversations/new', search: { form: 'review' } } } as const;
const thank = { say: 'thank', to: { to: '/thanks/new' } } as const;

const acts = {
  'often-enough': rhythm,
  'in-time': { say: 'tellEarly', to: { to: '/heads-ups/new' } },
  'proves-right': { say: 'lookOver', to: { to: '/partners' } },
  'work-not-who': lookBack,
  'same-aims': { say: 'goal', to: { to: '/goals/new' } },
  understood: { say: 'needs', to: { to: '/partners/new' } },
  respected: thank,
  stuck: { say: 'ask', to: { to: '/asks/new' } },
  mistake: lookBack,
  'my-back': { say: 'offer', to: { to: '/offers/new' } },
  noticed: thank,
} as const satisfies Record<Exclude<Statement, 'not-now'>, { say: string; to: LinkProps }>;

/** The one act suggested for a statement; `team` is the reader's own, where they agree on how they work. */
export const actFor = (statement: Statement, team: string) =>
  statement === 'not-now'
    ? ({ say: 'agree', to: { to: '/charters/$team', params: { team } } } as const)
    : acts[statement];
