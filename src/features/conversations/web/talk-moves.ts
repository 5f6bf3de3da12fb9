import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import {
  accept,
  answerLater,
  close,
  decline,
  keepWords,
  forgetFeedback,
  proposeTalk,
  setAside,
  withdraw,
  type ConversationView,
} from '../contract.ts';
import { deleteUnread } from '../feedback/contract.ts';
import { beHeard, nothingMore, settle } from '../repair/contract.ts';
import { agree, keepUnchanged } from '../review/contract.ts';
import { ProposeTalk } from './catch-up/propose-talk.tsx';
import { LaterForm } from './later-form.tsx';

/** The moves of a conversation that need no words of their own place; each part of its page shows those that belong there. */
export const talkMoves = moveTable<ConversationView>()({
  part: 'conversations',
  operations: {
    accept,
    later: answerLater,
    decline,
    withdraw,
    delete: deleteUnread,
    'be-heard': beHeard,
    'nothing-more': nothingMore,
    settle,
    'keep-as-is': keepUnchanged,
    agree,
    close,
    'propose-talk': proposeTalk,
    'set-aside': setAside,
    keep: keepWords,
    'let-go': forgetFeedback,
  },
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
    close: 'at-once',
    'propose-talk': { form: ProposeTalk },
    'set-aside': 'at-once',
    keep: 'at-once',
    'let-go': 'at-once',
  },
  label: (t, move, { form, talk }) => {
    if (move === 'propose-talk') return t(talk ? 'live.another' : 'live.propose');
    return t(move === 'set-aside' && form === 'review' ? 'moves.step-out' : `moves.${move}`);
  },
});

/** An invitation answered right on Today; whoever's turn it is goes to the conversation itself. */
export const conversationAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'conversations',
    operations: { accept, decline },
    row: { accept: 'at-once', decline: 'at-once' },
    links: { open: ({ id }) => ({ to: '/conversations/$id', params: { id } }) },
    label: (t, name) => t(name === 'open' ? 'answers.open' : `moves.${name}`),
  }),
});
