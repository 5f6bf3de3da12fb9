import { mute } from '#features/people/settings/me-contract.ts';
import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { deleteNote, moves, type NoteLine } from '../../contract.ts';
import { isLineOfTheDay, type LineOfTheDay } from '../../questions.ts';
import { AnotherDay } from './another-day.tsx';

const today = {
  done: moves.done,
  'another-day': moves['another-day'],
  'let-go': moves['let-go'],
};
const todayRow = { done: 'at-once', 'another-day': { form: AnotherDay }, 'let-go': 'at-once' } as const;

/** What can be done with a note now. */
export const noteMoves = moveTable<Pick<NoteLine, 'id' | 'version' | 'kind' | 'can'>>()({
  part: 'notes',
  operations: { ...today, delete: deleteNote },
  row: { ...todayRow, delete: 'at-once' },
  label: (t, move, { kind }) => t(`moves.${move === 'done' && kind === 'practice' ? 'practised' : move}`),
  made: (t, move) => t(`moves.told.${move}`),
  aside: ['delete'],
});

/** `note.myth:friendship` is worded as `myth-friendship`, `note.question:<day>:listen` as `question-listen`. */
function asked({ card: { id } }: OfCard): { question?: LineOfTheDay } {
  const question = `${id.startsWith('note.myth') ? 'myth' : 'question'}-${id.split(':').at(-1)}`;
  return isLineOfTheDay(question) ? { question } : {};
}

/** What a card of one's own offers on Today: to answer it here, or the way to its page. */
export const noteAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'notes',
    operations: { ...today, mute },
    row: { ...todayRow, mute: { send: ({ card }) => ({ kind: 'card', what: card.kind }) } },
    links: {
      open: () => ({ to: '/only-me/week' }),
      change: ({ id }) => ({ to: '/only-me/notes/$id', params: { id } }),
      'keep-as-note': (one) => ({ to: '/only-me/new', search: asked(one) }),
      ask: () => ({ to: '/asks/new' }),
      thank: () => ({ to: '/thanks/new' }),
    },
    label: (t, name, { card }) => {
      if (name === 'done') return t(card?.kind === 'T19' ? 'moves.practised' : 'moves.done');
      return name === 'another-day' || name === 'let-go' ? t(`moves.${name}`) : t(`answers.${name}`);
    },
    made: (t, move) => (move === 'mute' ? undefined : t(`moves.told.${move}`)),
  }),
});
