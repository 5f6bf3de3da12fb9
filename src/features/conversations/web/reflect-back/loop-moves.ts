import { moveTable } from '#web/kit/moves/move-table.ts';
import { moves, type ConversationView } from '../../contract.ts';
import { SayAgain, type OfEntry } from './say-again.tsx';

/** What a speaker says to "what I heard". */
export const loopMoves = moveTable<ConversationView, OfEntry>()({
  part: 'conversations',
  operations: { confirm: moves.confirm, 'not-quite': moves['not-quite'] },
  row: { confirm: 'at-once', 'not-quite': { form: SayAgain } },
  label: (t, move) => t(`moves.${move}`),
});
