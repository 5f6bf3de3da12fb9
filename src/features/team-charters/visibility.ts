/** What a team is asked about itself: who reads its charter, and whether it looks at its own pattern. */
import { actorOf, everyoneId } from '#features/people/public.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { Mover } from '#platform/move-command.ts';
import { ask } from './asking.ts';
import { teamToWriteFor } from './begin.ts';
import type { VisibilityQuestion } from './charter-question.ts';
import type { proposeOpening } from './contract.ts';
import { refuse } from './refusals.ts';
import { showCharter } from './show.ts';
import { beginCharter, charterOf } from './store.ts';

/** A team is asked about itself only what would change something; nothing is opened before there is a line. */
function refuseWhatIsSo(kept: Awaited<ReturnType<typeof charterOf>>, kind: VisibilityQuestion): void {
  if (!kept && (kind === 'open' || kind === 'close')) refuse('charter.not-now');
  if (kept?.isOpen && kind === 'open') refuse('charter.already-open');
  if (!kept?.isOpen && kind === 'close') refuse('charter.not-open');
  if (kept?.showsPattern && kind === 'show-pattern') refuse('charter.pattern-is-shown');
  if (!kept?.showsPattern && kind === 'hide-pattern') refuse('charter.pattern-is-not-shown');
}

/** Asks a team of one's own; of the whole workplace nothing is asked. */
export async function askAboutItself(
  tx: Writing,
  mover: Mover,
  { team }: InputOf<typeof proposeOpening>,
  kind: VisibilityQuestion,
  now: Temporal.Instant,
) {
  const who = await actorOf(tx, mover, now);
  await teamToWriteFor(tx, who, team);
  if (team === (await everyoneId(tx))) refuse('charter.not-now');
  const kept = await charterOf(tx, team);
  refuseWhatIsSo(kept, kind);
  if (!kept) await beginCharter(tx, team);
  await ask(tx, who, { team, line: null, kind }, now);
  return showCharter(tx, team, who);
}
