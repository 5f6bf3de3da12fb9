/** How a member's move on a line of a charter is carried out. What the whole team decides follows from its consent. */
import { actorOf, isMemberOf, refuseAbsentMentions, type Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { moveCommand, type Change, type MoveRequest } from '#platform/move-command.ts';
import { ask, type Asking } from './asking.ts';
import { refuseSecondVision, teamToWriteFor } from './begin.ts';
import { move, trimmed, type CharterMove, type CharterMoveInput } from './charter.ts';
import { refuse } from './refusals.ts';
import { showLine } from './show.ts';
import { lockLine, saveLine, type StoredCharterLine } from './store.ts';

interface LineRequest extends MoveRequest<CharterMove>, Partial<Omit<CharterMoveInput, 'today' | 'adopted'>> {
  words?: string | undefined;
}

interface Beside {
  isMember: boolean;
}

export type LineChange = Change<StoredCharterLine, Actor, LineRequest, Beside>;

export const lineMoves = moveCommand<StoredCharterLine, Actor, LineRequest, Beside>({
  lock: async (tx, { id }, mover, now) => {
    const actor = await actorOf(tx, mover, now);
    const before = await lockLine(tx, id);
    return { actor, before, beside: { isMember: await isMemberOf(tx, actor.person, before.team) } };
  },
  refuseStale: async (tx, { before, actor }) =>
    refuse('charter.stale', { newer: await showLine(tx, before, actor) }),
  decide: (_tx, { before, actor: { person, today }, beside: { isMember }, request }) => {
    const after = move(before, request.move, { person, isMember }, { ...request, today });
    return { ...before, ...after, circle: request.move === 'propose' ? before.team : before.circle };
  },
  check: async (tx, { before, actor, request }) => {
    const { move: name, text, goodLooksLike, words } = request;
    if (name === 'propose') {
      await teamToWriteFor(tx, actor, before.team);
      await refuseSecondVision(tx, before);
    }
    const shown = name === 'propose' ? before.draft : null;
    const said = [shown?.text, shown?.goodLooksLike, text, goodLooksLike, words];
    await refuseAbsentMentions(tx, said.join('\n'), before.team);
  },
  write: async (tx, change) => {
    const { before, after, actor, request, now } = change;
    await saveLine(tx, before, after);
    const question = questionOf(change);
    if (question) await ask(tx, actor, { team: before.team, line: before.id, ...question }, now);
    if (request.move !== 'reword') await tell(tx, change, question);
    return after;
  },
});

type AboutLine = Omit<Asking, 'team' | 'line'>;

/** What the team is asked with a move; what was adopted holds meanwhile. */
function questionOf({ before, request }: LineChange): AboutLine | null {
  const { move: name, from, until } = request;
  if (name === 'propose') return { kind: 'adopt', words: before.draft };
  if (name === 'propose-wording') return { kind: 'reword', words: trimmed(request), from, until };
  if (name === 'propose-keeping') return { kind: 'keep' };
  return name === 'propose-retiring' ? { kind: 'retire' } : null;
}

const tell = (
  tx: Writing,
  { after, actor, request: { move: did, words }, now }: LineChange,
  question: AboutLine | null,
): Promise<void> =>
  remember(tx, {
    circle: after.circle,
    kind: 'charter-line',
    subject: after.id,
    at: now,
    mover: actor.person,
    did,
    words,
    details: question?.words ? { after: question.words } : undefined,
  });
