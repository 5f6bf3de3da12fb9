/** How a line of a charter begins: as a draft of a member, who alone sees it until it is proposed. */
import {
  isMemberOf,
  isTooSmallToActAsTeam,
  partiesNamed,
  refuseAbsentMentions,
  type Actor,
} from '#features/people/public.ts';
import type { AgreementWords } from '#features/agreements/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { untellingId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { trimmed } from './charter.ts';
import { refuse } from './refusals.ts';
import { addLine, beginCharter, visionOf, type StoredCharterLine } from './store.ts';

/** A team one writes for: one's own, and large enough to be one. To others there is nothing to write on. */
export async function teamToWriteFor(tx: Writing, who: Actor, team: string): Promise<void> {
  if ((await partiesNamed(tx, [team])).get(team)?.kind !== 'team') refuseAnyone('not-found');
  if (!(await isMemberOf(tx, who.person, team))) refuseAnyone('not-found');
  if (await isTooSmallToActAsTeam(tx, team)) refuse('charter.team-too-small');
}

/** A team has one vision: another wording for it is asked for there. */
export async function refuseSecondVision(tx: Writing, { isVision, team }: StoredCharterLine): Promise<void> {
  if (isVision && (await visionOf(tx, team))) refuse('charter.has-vision');
}

/** Keeps a draft, and makes the charter of the team with the first one. */
export async function draft(
  tx: Writing,
  who: Actor,
  team: string,
  { as, ...given }: Partial<AgreementWords> & { as?: 'vision' | 'trial' | undefined },
): Promise<StoredCharterLine> {
  await teamToWriteFor(tx, who, team);
  const words = trimmed(given);
  if (!words.text) refuse('charter.text-is-missing');
  await refuseAbsentMentions(tx, [words.text, words.goodLooksLike].join('\n'), team);
  const line: StoredCharterLine = {
    id: untellingId(),
    version: 1,
    state: 'draft',
    team,
    author: who.person,
    circle: who.person,
    draft: words,
    wordings: [],
    isVision: as === 'vision',
    isTrial: as === 'trial',
    reviewOn: null,
    isAsked: false,
  };
  await beginCharter(tx, team);
  await addLine(tx, line);
  return line;
}
