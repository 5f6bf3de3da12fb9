/** What asks do by themselves, and when something happened to a promise or a person. */
import { personLeft } from '#features/people/events.ts';
import { promiseClosed, promiseSatisfied } from '#features/promises/events.ts';
import { promisesThatServe } from '#features/promises/public.ts';
import { nobody, writing } from '#platform/database/transaction.ts';
import { handle, type Handler } from '#platform/jobs.ts';
import { askBehind, removeAnswer } from './answers/answer-store.ts';
import { askLapse, askLetter, askRoute, askSuggestion, introductionLapse } from './scheduled-jobs.ts';
import { askSeen } from './store.ts';
import { lapse, suggest } from './ending/ending.ts';
import { addEvidence } from './evidence/evidence-store.ts';
import { lapse as lapseIntroduction } from './introductions/move.ts';
import { onPersonLeft } from './leave.ts';
import { routeAsk } from './routing/route.ts';
import { writeAtOnce } from './routing/told-letter.ts';

export const askJobs = [
  handle(askRoute, ({ ask, person }, context) => routeAsk(context, ask, person)),
  handle(askLetter, ({ ask, person }, context) => writeAtOnce(context, ask, person)),
  handle(askSuggestion, ({ ask, person }, { app, clock }) =>
    writing(app, person, (tx) => suggest(tx, ask, person, clock())),
  ),
  handle(askLapse, ({ ask, person }, { app, clock }) =>
    writing(app, person, (tx) => lapse(tx, ask, person, clock())),
  ),
  handle(introductionLapse, ({ introduction, person }, { app, clock }) =>
    writing(app, person, (tx) => lapseIntroduction(tx, introduction, clock())),
  ),
];

/** Help that was given is evidence for the next ask, in the words and the circle of this one. */
const rememberHelp: Handler<typeof promiseSatisfied> = async ({ promise, person }, context) => {
  const now = context.clock();
  const evidence = await writing(context.app, person, async (tx) => {
    const answer = await askBehind(tx, promise);
    if (!answer) return null;
    const ask = await askSeen(tx, answer.ask);
    const served = (await promisesThatServe(tx, ask.id)).find((one) => one.id === promise);
    // A team helped through whoever stood for it; an offer was kept by its author for whoever took it.
    const helper = ask.direction === 'offer' ? ask.authorId : (served?.stewardId ?? answer.helper);
    return {
      externalId: `promise:${promise}`,
      circle: ask.circleId,
      kind: 'help' as const,
      askedAt: Temporal.Instant.from(ask.postedAt),
      knownAt: now,
      asker: ask.direction === 'offer' ? answer.helper : ask.authorId,
      text: `${ask.what}\n${ask.why}`,
      helpers: [helper],
    };
  });
  if (evidence) await writing(context.worker, nobody, (tx) => addEvidence(tx, [evidence]));
};

const unkept = ['declined', 'withdrawn', 'released', 'reneged', 'lapsed'];

/** A promise that came to nothing leaves the ask unanswered, and an offer with its place. */
const openAgain: Handler<typeof promiseClosed> = async ({ promise, person }, context) =>
  writing(context.app, person, async (tx) => {
    const answer = await askBehind(tx, promise);
    if (!answer) return;
    const state = (await promisesThatServe(tx, answer.ask)).find((one) => one.id === promise)?.state;
    if (state && unkept.includes(state)) await removeAnswer(tx, promise);
  });

export const askListeners = [
  handle(promiseSatisfied, rememberHelp),
  handle(promiseClosed, openAgain),
  handle(personLeft, onPersonLeft),
];
