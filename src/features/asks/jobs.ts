/** What asks do by themselves, and when something happened to a promise or a person. */
import { promisesThatServe } from '#features/promises/public.ts';
import { nobody, writing, type Writing } from '#platform/database/transaction.ts';
import type { Job, Workbench } from '#platform/jobs.ts';
import { askBehind, forgetToldAndResting, removeAnswer } from './answers/answer-store.ts';
import { askSeen } from './ask-store.ts';
import { closeAllOf, lapse, suggest } from './ending/ending.ts';
import { addEvidence } from './evidence/evidence-store.ts';
import { endIntroductionsOf, moveIntroduction } from './introductions/introducing.ts';
import { introductionSeen } from './introductions/introduction-store.ts';
import { routeAsk } from './routing/route.ts';
import { writeAtOnce } from './routing/told-letter.ts';

/** Everything here acts as a person of the circle. */
const as = <T>(bench: Workbench, person: string | undefined, work: (tx: Writing) => Promise<T>): Promise<T> =>
  writing(bench.app, person ?? nobody, work);

export const askJobs: Record<string, Job> = {
  'ask.route': (payload, bench) => routeAsk(bench, payload['ask']!, payload['person']!),
  'ask.write': (payload, bench) => writeAtOnce(bench, payload['ask']!, payload['person']!),
  'ask.suggest': ({ ask, person }, bench) =>
    as(bench, person, (tx) => suggest(tx, ask!, person!, bench.clock())),
  'ask.lapse': ({ ask, person }, bench) => as(bench, person, (tx) => lapse(tx, ask!, person!, bench.clock())),
  'introduction.lapse': ({ introduction, person }, bench) =>
    as(bench, person, async (tx) => {
      const waiting = await introductionSeen(tx, introduction!);
      if (waiting.state === 'invited')
        await moveIntroduction(tx, null, introduction!, 'lapse', bench.clock());
    }),
};

/** Help that was given is evidence for the next ask, in the words and the circle of this one. */
const rememberHelp: Job = async ({ promise, person }, bench) => {
  const now = bench.clock();
  const evidence = await as(bench, person, async (tx) => {
    const answer = await askBehind(tx, promise!);
    if (!answer) return null;
    const ask = await askSeen(tx, answer.ask);
    const served = (await promisesThatServe(tx, ask.id)).find((one) => one.id === promise);
    // A team helped through whoever stood for it; an offer was kept by its author for whoever took it.
    const helper = ask.direction === 'offer' ? ask.author_id : (served?.stewardId ?? answer.helper);
    return {
      externalId: `promise:${promise}`,
      circle: ask.circle_id,
      kind: 'help' as const,
      askedAt: Temporal.Instant.from(ask.posted_at),
      knownAt: now,
      asker: ask.direction === 'offer' ? answer.helper : ask.author_id,
      text: `${ask.what}\n${ask.why}`,
      helpers: [helper],
    };
  });
  if (evidence) await writing(bench.worker, nobody, (tx) => addEvidence(tx, [evidence]));
};

const unkept = ['declined', 'withdrawn', 'released', 'reneged', 'lapsed'];

/** A promise that came to nothing leaves the ask unanswered, and an offer with its place. */
const openAgain: Job = async ({ promise, person }, bench) =>
  as(bench, person, async (tx) => {
    const answer = await askBehind(tx, promise!);
    if (!answer) return;
    const state = (await promisesThatServe(tx, answer.ask)).find((one) => one.id === promise)?.state;
    if (state && unkept.includes(state)) await removeAnswer(tx, promise!);
  });

const letGo: Job = async ({ person }, bench) =>
  as(bench, person, async (tx) => {
    await closeAllOf(tx, person!, bench.clock());
    await endIntroductionsOf(tx, person!, bench.clock());
    await forgetToldAndResting(tx, person!);
  });

export const askListeners: Record<string, Job> = {
  'promise.satisfied': rememberHelp,
  'promise.closed': openAgain,
  'person.left': letGo,
};
