import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { moves, type ConversationView } from '../contract.ts';
import { ProposeTalk } from './catch-up/propose-talk.tsx';
import { InviteMore } from './review/invite-more.tsx';
import { LaterForm } from './later-form.tsx';

/** The moves of a conversation; each part of its page shows those that belong there, and has the forms of those with words. */
export const talkMoves = moveTable<ConversationView>()({
  part: 'conversations',
  operations: moves,
  row: {
    accept: 'at-once',
    later: { form: LaterForm },
    decline: 'at-once',
    withdraw: 'at-once',
    delete: 'at-once',
    'be-heard': 'at-once',
    'nothing-more': 'at-once',
    settle: 'at-once',
    'keep-as-is': 'at-once',
    agree: 'at-once',
    'invite-more': { form: InviteMore },
    met: 'at-once',
    close: 'at-once',
    'set-aside': 'at-once',
    keep: 'at-once',
    'let-go': 'at-once',
    prepare: 'elsewhere',
    invite: 'elsewhere',
    'propose-talk': { form: ProposeTalk },
    promise: 'elsewhere',
    'change-expectation': 'elsewhere',
    bring: 'elsewhere',
    reflect: 'elsewhere',
    confirm: 'elsewhere',
    'not-quite': 'elsewhere',
    choose: 'elsewhere',
    suggest: 'elsewhere',
    thank: 'elsewhere',
    speak: 'elsewhere',
    'add-option': 'elsewhere',
    answer: 'elsewhere',
    say: 'elsewhere',
    'share-lesson': 'elsewhere',
  },
  aside: ['set-aside', 'delete', 'invite-more'],
  label: (t, move, { form, talk }) => {
    if (move === 'propose-talk') return t(talk ? 'live.another' : 'live.propose');
    if (move === 'close' && form === 'catch-up') return t('moves.let-it-be');
    return t(move === 'set-aside' && form === 'review' ? 'moves.step-out' : `moves.${move}`);
  },
});

/** An invitation answered right on Today; whoever's turn it is goes to the conversation itself. */
export const conversationAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'conversations',
    operations: { accept: moves.accept, decline: moves.decline },
    row: { accept: 'at-once', decline: 'at-once' },
    links: { open: ({ id }) => ({ to: '/conversations/$id', params: { id } }) },
    label: (t, name) => t(name === 'open' ? 'answers.open' : `moves.${name}`),
  }),
});
