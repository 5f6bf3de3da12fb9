/** A team's own charter: lines are written by members and adopted by all of them. */
import { nextReview } from '#features/agreements/public.ts';
import {
  everyoneId,
  isMemberOf,
  isTooSmallToActAsTeam,
  partiesNamed,
  refuseAbsentMentions,
  type Actor,
  actorOf,
} from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { on, type Call, type Route } from '#platform/http/routes.ts';
import { untellingId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { refuse } from './refusals.ts';
import { answerRoutes } from './answer-api.ts';
import { ask } from './asking.ts';
import { decide, type CharterMove, type CharterMoveInput, type VisibilityQuestion } from './charter.ts';
import * as contract from './contract.ts';
import { showCharter, showLine } from './show.ts';
import {
  addLine,
  beginCharter,
  charterOf,
  lockLine,
  oneLine,
  removeLine,
  saveLine,
  type StoredCharterLine,
} from './store.ts';

/** A team one writes for: one's own, and large enough to be one. To others there is nothing to write on. */
async function teamToWriteFor(tx: Writing, who: Actor, team: string): Promise<void> {
  if ((await partiesNamed(tx, [team])).get(team)?.kind !== 'team') refuseAnyone('not-found');
  if (!(await isMemberOf(tx, who.person, team))) refuseAnyone('not-found');
  if (await isTooSmallToActAsTeam(tx, team)) refuse('charter.team-too-small');
}

interface Words {
  text: string;
  goodLooksLike?: string;
}

async function draft(tx: Writing, who: Actor, team: string, words: Words): Promise<StoredCharterLine> {
  await teamToWriteFor(tx, who, team);
  const line: StoredCharterLine = {
    ...{ id: untellingId(), version: 1, state: 'draft', team, author: who.person, circle: who.person },
    draft: { text: words.text.trim(), goodLooksLike: (words.goodLooksLike ?? '').trim() },
    ...{ wordings: [], reviewOn: null, isAsked: false },
  };
  if (!line.draft?.text) refuse('charter.text-is-missing');
  await refuseAbsentMentions(tx, [words.text, words.goodLooksLike].join('\n'), team);
  await beginCharter(tx, team);
  await addLine(tx, line);
  return line;
}

/** Locks the line somebody looked at and decides their move on it. Refuses `charter.stale` with the words as they are. */
async function hold(
  tx: Writing,
  who: Actor,
  { id, saw, ...said }: { id: string; saw: number } & Partial<CharterMoveInput>,
  move: CharterMove,
): Promise<StoredCharterLine> {
  const line = await lockLine(tx, id);
  const isMember = await isMemberOf(tx, who.person, line.team);
  if (line.version !== saw) refuse('charter.stale', { newer: await showLine(tx, line, who) });
  decide(line, move, { person: who.person, isMember }, { ...said, today: who.today });
  return line;
}

/** Shows the words to the team and asks it. */
async function propose(
  tx: Writing,
  who: Actor,
  line: StoredCharterLine,
  words: string | undefined,
  now: Temporal.Instant,
) {
  const asked = line.draft!;
  await refuseAbsentMentions(tx, [asked.text, asked.goodLooksLike, words].join('\n'), line.team);
  const after: StoredCharterLine = {
    ...line,
    // how often the draft was reworded is its author's alone
    ...{ state: 'proposed', circle: line.team, draft: null, isAsked: true, version: 1 },
  };
  await saveLine(tx, line, after);
  await ask(tx, who, { team: line.team, line: line.id, kind: 'adopt', words: asked }, now);
  await tell(tx, after, who, 'propose', now, words, { after: asked });
  return after;
}

const tell = (
  tx: Writing,
  line: StoredCharterLine,
  who: Actor,
  did: CharterMove,
  now: Temporal.Instant,
  words?: string,
  details?: Record<string, unknown>,
) =>
  remember(tx, {
    ...{ circle: line.circle, kind: 'charter-line', subject: line.id, at: now, mover: who.person },
    ...{ did, words, details },
  });

/** A question about a line that stands; what was adopted holds meanwhile. */
async function askAnew(
  tx: Writing,
  who: Actor,
  line: StoredCharterLine,
  { kind, ...said }: { kind: 'reword' | 'retire'; words?: string } & Partial<CharterMoveInput>,
  now: Temporal.Instant,
) {
  const { text, goodLooksLike = '', from, until } = said;
  const wanted = kind === 'reword' ? { text: text!.trim(), goodLooksLike: goodLooksLike.trim() } : null;
  await refuseAbsentMentions(tx, [text, goodLooksLike, said.words].join('\n'), line.team);
  await ask(tx, who, { team: line.team, line: line.id, kind, words: wanted, from, until }, now);
  const after = { ...line, isAsked: true, version: line.version + 1 };
  await saveLine(tx, line, after);
  const did = kind === 'reword' ? 'propose-wording' : 'propose-retiring';
  await tell(tx, after, who, did, now, said.words, wanted ? { after: wanted } : undefined);
  return after;
}

/** A team is asked about itself only what would change something; nothing is opened before there is a line. */
function refuseWhatIsSo(kept: Awaited<ReturnType<typeof charterOf>>, kind: VisibilityQuestion): void {
  if (!kept && (kind === 'open' || kind === 'close')) refuse('charter.not-now');
  if (kept?.isOpen && kind === 'open') refuse('charter.already-open');
  if (!kept?.isOpen && kind === 'close') refuse('charter.not-open');
  if (kept?.showsPattern && kind === 'show-pattern') refuse('charter.pattern-is-shown');
  if (!kept?.showsPattern && kind === 'hide-pattern') refuse('charter.pattern-is-not-shown');
}

async function askAboutItself(
  { person, input, now }: Pick<Call<typeof contract.proposeOpening>, 'person' | 'input' | 'now'>,
  tx: Writing,
  kind: VisibilityQuestion,
) {
  const who = await actorOf(tx, person, now);
  await teamToWriteFor(tx, who, input.team);
  if (input.team === (await everyoneId(tx))) refuse('charter.not-now');
  const kept = await charterOf(tx, input.team);
  refuseWhatIsSo(kept, kind);
  if (!kept) await beginCharter(tx, input.team);
  await ask(tx, who, { team: input.team, line: null, kind }, now);
  return showCharter(tx, input.team, who);
}

const {
  reword,
  propose: proposing,
  'propose-wording': newWording,
  'propose-retiring': retiring,
  keep,
} = contract.charterLineMoves;

const openingRoutes: Route[] = [
  on(contract.proposeOpening, (call) => call.transact((tx) => askAboutItself(call, tx, 'open'))),
  on(contract.proposeClosing, (call) => call.transact((tx) => askAboutItself(call, tx, 'close'))),
  on(contract.proposePattern, (call) => call.transact((tx) => askAboutItself(call, tx, 'show-pattern'))),
  on(contract.proposeNoPattern, (call) => call.transact((tx) => askAboutItself(call, tx, 'hide-pattern'))),
];

const draftRoutes: Route[] = [
  on(contract.draftCharterLine, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await draft(tx, who, input.team, input);
      return showLine(tx, input.propose ? await propose(tx, who, line, undefined, now) : line, who);
    }),
  ),
  on(reword, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await hold(tx, who, input, 'reword');
      const words = { text: input.text.trim(), goodLooksLike: (input.goodLooksLike ?? '').trim() };
      await refuseAbsentMentions(tx, [words.text, words.goodLooksLike].join('\n'), line.team);
      const after = { ...line, draft: words, version: line.version + 1 };
      await saveLine(tx, line, after);
      return showLine(tx, after, who);
    }),
  ),
  on(contract.discardCharterLine, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const line = await hold(tx, await actorOf(tx, person, now), input, 'discard');
      await removeLine(tx, line.id);
      return {};
    }),
  ),
  on(proposing, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await hold(tx, who, input, 'propose');
      await teamToWriteFor(tx, who, line.team);
      return showLine(tx, await propose(tx, who, line, input.words, now), who);
    }),
  ),
];

const standingRoutes: Route[] = [
  on(newWording, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await hold(tx, who, input, 'propose-wording');
      return showLine(tx, await askAnew(tx, who, line, { ...input, kind: 'reword' }, now), who);
    }),
  ),
  on(retiring, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await hold(tx, who, input, 'propose-retiring');
      return showLine(tx, await askAnew(tx, who, line, { ...input, kind: 'retire' }, now), who);
    }),
  ),
  on(keep, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await hold(tx, who, input, 'keep');
      const reviewOn = input.reviewOn ?? nextReview(who.today);
      const after = { ...line, reviewOn, version: line.version + 1 };
      await saveLine(tx, line, after);
      await tell(tx, after, who, 'keep', now, input.words);
      return showLine(tx, after, who);
    }),
  ),
];

export const teamCharterRoutes: Route[] = [
  on(contract.readCharter, ({ person, input, now, read }) =>
    read(async (db) => showCharter(db, input.team, await actorOf(db, person, now))),
  ),
  on(contract.readCharterLine, ({ person, input, now, read }) =>
    read(async (db) => showLine(db, await oneLine(db, input.id), await actorOf(db, person, now))),
  ),
  ...openingRoutes,
  ...draftRoutes,
  ...standingRoutes,
  ...answerRoutes,
];
