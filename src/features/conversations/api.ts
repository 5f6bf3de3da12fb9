/** Preparing, inviting and answering, and what every form shares. */
import { dayFor } from '#platform/calendar.ts';
import { on, type Call } from '#platform/http/routes.ts';
import type { Operation } from '#platform/contract.ts';
import { momentOn } from '#platform/zone.ts';
import * as contract from './contract.ts';
import { decide } from './conversation.ts';
import { forms } from './conversation-form.ts';
import { openMoves } from './conversation-moves.ts';
import { addEntry } from './reflect-back/entry-store.ts';
import { planErasing, planForgetting } from './erasing/erasing.ts';
import { accept, decline, endUnopened, invite } from './inviting/inviting.ts';
import { act, keep, type Acting } from './moving.ts';
import { refuseAbsentNames } from './absent-mentions.ts';
import { prepare, reword } from './inviting/preparing.ts';
import { refuse } from './refusals.ts';
import { showConversation } from './show.ts';
import { afterOneIsOut, stepOut } from './review/stepping-out.ts';
import {
  destroyWords,
  lockConversation,
  removeConversation,
  saveLater,
  savePart,
  type StoredConversation,
} from './store.ts';

type Moved = Pick<Call<Operation>, 'person' | 'now' | 'transact'>;
type Work = (acting: Acting, it: StoredConversation) => Promise<StoredConversation>;

/** A move that needs nothing but the version that was seen. */
const plain = (operation: typeof contract.accept, work: Work) =>
  on(operation, ({ person, input, now, transact }) =>
    transact((tx) => act({ tx, person, now }, input, (it) => work({ tx, person, now }, it))),
  );

/** A talk of two is set aside with all its words; of several, one steps out with their own. */
async function setAside({ tx, person, now }: Acting, it: StoredConversation): Promise<StoredConversation> {
  const state = decide(it, 'set-aside', person.id, {});
  if (it.form === 'review') return stepOut(tx, it, person.id, now);
  const after = { ...it, state, endedAt: now.toString() };
  await planErasing(tx, after, now);
  await planForgetting(tx, after, now);
  return after;
}

async function close({ tx, person, now }: Acting, it: StoredConversation): Promise<StoredConversation> {
  const state = decide(it, 'close', person.id, {});
  const closed = { ...it, state, endedAt: now.toString() };
  return forms[it.form].keptDays === 0 ? destroyWords(tx, closed) : closed;
}

/** Withdraws an invitation; nobody is told more than that it is gone. */
async function withdraw({ tx, person, now }: Acting, it: StoredConversation): Promise<StoredConversation> {
  const state = decide(it, 'withdraw', person.id, {});
  return endUnopened(tx, { ...it, state }, now);
}

const declined: Work = async ({ tx, person, now }, it) =>
  afterOneIsOut(tx, await decline(tx, it, person.id, now), now);

export const frameRoutes = [
  on(contract.prepareConversation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const drafts = await prepare(tx, input.form, person.id, input);
      if (input.invite) for (const draft of drafts) await keep(tx, await invite(tx, draft, now));
      return { ids: drafts.map((draft) => draft.id) };
    }),
  ),
  on(contract.rewordDraft, ({ person, input, now, transact }) =>
    transact((tx) =>
      act({ tx, person, now }, input, (it) => {
        decide(it, 'prepare', person.id, {});
        return reword(tx, it, input);
      }),
    ),
  ),
  on(contract.discardDraft, ({ person, input, transact }) =>
    transact(async (tx) => {
      const it = await lockConversation(tx, input.id, input.saw);
      decide(it, 'discard', person.id, {});
      await removeConversation(tx, it);
      return {};
    }),
  ),
  plain(contract.invite, ({ tx, now }, it) => invite(tx, it, now)),
  plain(contract.accept, ({ tx, person, now }, it) => accept(tx, it, person.id, now)),
  plain(contract.decline, declined),
  plain(contract.withdraw, withdraw),
  plain(contract.setAside, setAside),
  plain(contract.close, close),
  on(contract.answerLater, (call) => later(call, call.input)),
  on(contract.proposeTalk, ({ person, input, now, transact }) =>
    transact((tx) =>
      act({ tx, person, now }, input, async (it) => {
        decide(it, 'propose-talk', person.id, {});
        const people = it.people.map((one) => one.person);
        await refuseAbsentNames(tx, people, input.place);
        await addEntry(tx, it, person.id, {
          ...{ kind: 'talk', part: 'at' },
          words: momentAt(input.at, person.timeZone),
        });
        await addEntry(tx, it, person.id, { kind: 'talk', part: 'place', words: input.place });
        return it;
      }),
    ),
  ),
  plain(contract.keepWords, async ({ tx, person }, it) => {
    if (!openMoves(it, person.id).includes('keep')) refuse('conversation.not-now');
    await savePart(tx, it.id, person.id, { keeps: true });
    return it;
  }),
  plain(contract.forgetFeedback, async ({ tx, person }, it) => {
    if (!openMoves(it, person.id).includes('let-go')) refuse('conversation.not-now');
    return destroyWords(tx, it);
  }),
];

/** The moment of a day and a time on somebody's own clock. Refuses `conversation.no-such-time`, such as the 30th of February. */
function momentAt(wallClock: string, timeZone: string): string {
  try {
    const there = Temporal.PlainDateTime.from(wallClock, { overflow: 'reject' });
    return momentOn(timeZone, there.toPlainDate().toString(), there.toPlainTime().toString()).toString();
  } catch {
    return refuse('conversation.no-such-time');
  }
}

/** Lets an invitation wait. Its version stays and nobody is told: from outside nothing has happened. */
const later = ({ person, now, transact }: Moved, input: { id: string; saw: number; day: string }) =>
  transact(async (tx) => {
    const it = await lockConversation(tx, input.id, input.saw);
    const last = Temporal.PlainDate.from(it.lapsesOn ?? input.day).subtract({ days: 1 });
    decide(it, 'later', person.id, {
      later: { day: input.day, today: dayFor(now, person.timeZone), last: last.toString() },
    });
    await saveLater(tx, it.id, person.id, input.day);
    return showConversation(tx, person, it.id);
  });
