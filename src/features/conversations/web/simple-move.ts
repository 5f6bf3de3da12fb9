import { useCommand } from '#web/commands.ts';
import type { accept, ConversationView } from '../contract.ts';

/** Every move that needs nothing but the version that was seen. */
type SimpleMove = typeof accept;

/** Such a move, ready to be made on this conversation. */
export function useSimpleMove(operation: SimpleMove, talk: Pick<ConversationView, 'id' | 'version'>) {
  const { send, busy, refused } = useCommand(operation);
  return { make: () => send({ id: talk.id, saw: talk.version }), busy, refused };
}
