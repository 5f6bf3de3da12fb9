import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { notThisTime } from '../contract.ts';

/** The page of the ask, with the form of this answer open. */
const opened =
  (answer: string) =>
  ({ id }: OfCard) =>
    ({ to: '/asks/$id', params: { id }, search: { do: answer } }) as const;

/** An ask answered from Today: ways that open it at the right place, and "not this time" that nobody hears of. */
export const askAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'asks',
    operations: { notThisTime },
    row: { notThisTime: { send: ({ id }) => ({ id }) } },
    links: {
      help: opened('help'),
      introduce: opened('introduce'),
      reword: opened('reword'),
      widen: opened('widen'),
      close: opened('close'),
      askByName: () => ({ to: '/promises/request' }),
    },
    label: (t, name) => t(`moves.${name}`),
  }),
});
