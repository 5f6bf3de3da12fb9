/** The story of a promise as steps: how it began and each move after that. */
import { moves, offerPromise, requestPromise, showPromise } from '#features/promises/contract.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import type { Move, MoreOfMove, PromiseStory } from '../story.ts';
import { thankSteps } from './thanks-steps.ts';

/** Where a story keeps the id of what it is about, once it is there. */
export interface Held {
  id: string;
}

/** `goal` is what the promise serves, where it serves one. */
export function promiseSteps(
  simulation: Simulation,
  company: Company,
  story: PromiseStory,
  goal?: Held,
): Step[] {
  const held: Held = { id: '' };
  const begin: Step = {
    at: company.days.moment(story.at),
    happens: async () => void (held.id = await begun(simulation, company, story, goal)),
  };
  const satisfied = story.moves?.find(([, , did]) => did === 'declare-satisfied');
  return [
    begin,
    ...moveSteps(simulation, company, held, story.moves ?? []),
    ...rightMadeSteps(simulation, company, held, story.rightMade ?? []),
    ...(satisfied
      ? thankSteps(simulation, company, held, { ...story, by: satisfied[1], after: satisfied[0] })
      : []),
  ];
}

/** What became of the promise that makes a broken one right. */
function rightMadeSteps(
  simulation: Simulation,
  company: Company,
  broken: Held,
  list: readonly Move[],
): Step[] {
  const [first] = list;
  if (!first) return [];
  const held: Held = { id: '' };
  const find = async () => {
    held.id =
      (await simulation.call(company.person(first[1]), showPromise, { id: broken.id })).makeRight ?? '';
  };
  return [
    { at: company.days.moment(first[0]), happens: find },
    ...moveSteps(simulation, company, held, list),
  ];
}

async function begun(
  simulation: Simulation,
  company: Company,
  story: PromiseStory,
  goal?: Held,
): Promise<string> {
  const by = company.person(story.by);
  const terms = {
    what: story.what,
    doneLooksLike: story.done,
    dueOn: story.due === null ? null : company.days.day(story.due),
    ...(story.words === undefined ? {} : { words: story.words }),
    ...(goal ? { servesGoal: goal.id } : {}),
  };
  const own = story.as === undefined ? by.id : company.party(story.as);
  if (story.of === undefined)
    return (
      await simulation.call(by, offerPromise, {
        ...terms,
        customer: company.party(story.to!),
        performer: own,
      })
    ).id;
  const confirmFull = story.anyway ? { confirmFull: true } : {};
  const request = { ...terms, ...confirmFull, performer: company.party(story.of), customer: own };
  return (await simulation.call(by, requestPromise, request)).id;
}

/** The moves of a promise; each looks first, as a person would. */
export const moveSteps = (
  simulation: Simulation,
  company: Company,
  held: Held,
  list: readonly Move[],
): Step[] =>
  list.map(([at, by, did, words, more]) => ({
    at: company.days.moment(at),
    happens: async () => {
      const person = company.person(by);
      const { version } = await simulation.call(person, showPromise, { id: held.id });
      const said = words === undefined ? {} : { words };
      const input = { id: held.id, saw: version, ...said, ...inputOf(company, more ?? {}) };
      await simulation.call(person, moves[did], input);
    },
  }));

const inputOf = (
  company: Company,
  { what, done, due, handTo, reflection, suggests, makeRight }: MoreOfMove,
) => ({
  ...(what === undefined ? {} : { what }),
  ...(done === undefined ? {} : { doneLooksLike: done }),
  ...(due === undefined ? {} : { dueOn: due === null ? null : company.days.day(due) }),
  ...(handTo === undefined ? {} : { newPerformer: company.party(handTo) }),
  ...(reflection === undefined ? {} : { reflection }),
  ...(suggests === undefined ? {} : { suggests: company.party(suggests) }),
  ...(makeRight === undefined
    ? {}
    : {
        makeRight: {
          what: makeRight.what,
          doneLooksLike: makeRight.done,
          dueOn: makeRight.due === null ? null : company.days.day(makeRight.due),
        },
      }),
});
