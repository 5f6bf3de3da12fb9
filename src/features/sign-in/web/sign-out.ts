/** The way out. */
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../sessions/session-contract.ts';
import { hasDrafts } from '#web/draft-store.ts';
import { sendHeldMoves } from '#web/held-moves.ts';
import { useCommand } from '#web/commands.ts';
import { endVisit, goOnTo } from '#web/visit.ts';

/** Signs out and leaves nothing in this browser; asks first where words would be lost that were not sent. */
export function useSignOut() {
  const out = useCommand(signOut);
  const navigate = useNavigate();
  const leaveAtOnce = async () => {
    goOnTo('/sign-in');
    if (await out.send({})) await endVisit();
    else goOnTo(undefined);
  };
  const leave = async () => {
    await sendHeldMoves();
    await (hasDrafts() ? navigate({ to: '/my/sign-out' }) : leaveAtOnce());
  };
  return {
    leave: () => void leave(),
    leaveAtOnce: () => void leaveAtOnce(),
    busy: out.busy,
    refused: out.refused,
  };
}
