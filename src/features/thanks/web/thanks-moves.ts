import { formsIn } from '#web/kit/lazy.tsx';
import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { moves, type ThanksView } from '../contract.ts';
import { speakingFor } from './speaking-for.ts';

const form = formsIn(() => import('./move-forms.tsx'));

/** Said for oneself, or for the team through which one is named. */
const speaking = {
  send: (thanks: ThanksView) => ({ id: thanks.id, saw: thanks.version, ...speakingFor(thanks) }),
};

/** What else can be done with thanks that were sent. */
export const thanksMoves = moveTable<ThanksView>()({
  part: 'thanks',
  operations: {
    'propose-sharing': moves['propose-sharing'],
    'add-credit': moves['add-credit'],
    'take-back': moves['take-back'],
    'step-out': moves['step-out'],
    withdraw: moves.withdraw,
  },
  row: {
    'propose-sharing': form('ShareForm'),
    'add-credit': form('CreditForm'),
    'take-back': speaking,
    'step-out': speaking,
    withdraw: 'at-once',
  },
  aside: ['take-back', 'step-out', 'withdraw'],
  label: (t, move) => t(`moves.${move}`),
});

const sharing = {
  consent: moves.consent,
  'step-out-of-shared': moves['step-out-of-shared'],
  'keep-private': moves['keep-private'],
};

const isAnswer = (name: string): name is keyof typeof sharing => name in sharing;

/** Three answers of equal weight to a wider circle. */
export const sharingMoves = moveTable<ThanksView>()({
  part: 'thanks',
  operations: sharing,
  row: { consent: speaking, 'step-out-of-shared': speaking, 'keep-private': speaking },
  label: (t, move) => t(`moves.${move}`),
});

/** Thanks answered right on Today: the yes of a name, or the way to the draft that was prepared. */
export const thanksAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'thanks',
    operations: sharing,
    row: { consent: 'at-once', 'step-out-of-shared': 'at-once', 'keep-private': 'at-once' },
    links: {
      thank: ({ id }) => ({ to: '/thanks/$id', params: { id } }),
      'share-a-win': ({ id }) => ({ to: '/thanks/$id', params: { id }, search: { as: 'win' } }),
      open: ({ id }) => ({ to: '/thanks/$id', params: { id } }),
    },
    label: (t, name) => (isAnswer(name) ? t(`moves.${name}`) : t(`answers.${name}`)),
  }),
});
