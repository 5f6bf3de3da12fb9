/** The story of an ask or an offer as steps: posted, answered, perhaps reworded, and closed. */
import * as asks from '#features/asks/contract.ts';
import * as introductions from '#features/asks/introductions/contract.ts';
import type { Person } from '#platform/http/routes.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import { moveSteps, type Held } from './promise-steps.ts';
import type { Answer, AskStory } from '../story.ts';
import { thankSteps } from './thanks-steps.ts';

export function askSteps(simulation: Simulation, company: Company, story: AskStory): Step[] {
  const held: Held = { id: '' };
  const post: Step = {
    at: company.days.moment(story.at),
    happens: async () => void (held.id = await posted(simulation, company, story)),
  };
  const { closed } = story;
  return [
    post,
    ...(story.answers ?? []).flatMap((answer) => answerSteps(simulation, company, held, answer)),
    ...authorSteps(simulation, company, held, story),
    ...(closed?.how === 'helped'
      ? thankSteps(simulation, company, held, { ...story, after: closed.at })
      : []),
  ];
}

/** What the author does with it later: say it in other words, let more people see it, close it. */
function authorSteps(
  simulation: Simulation,
  company: Company,
  held: Held,
  { by, reworded, widened, closed }: AskStory,
): Step[] {
  const author = company.person(by);
  const step = (
    done: { at: string; what?: string; why?: string; words?: string },
    move: (input: { id: string; saw: number }) => Promise<unknown>,
  ): Step => ({
    at: company.days.moment(done.at),
    happens: async () => void (await move({ ...(await seen(simulation, author, held)), ...textOf(done) })),
  });
  return [
    ...(reworded ? [step(reworded, (input) => simulation.call(author, asks.moves.reword, input))] : []),
    ...(widened
      ? [
          step(widened, (input) =>
            simulation.call(author, asks.moves.widen, { ...input, add: company.parties(widened.add) }),
          ),
        ]
      : []),
    ...(closed
      ? [step(closed, (input) => simulation.call(author, asks.moves.close, { ...input, how: closed.how }))]
      : []),
  ];
}

const textOf = ({ what, why, words }: { what?: string; why?: string; words?: string }) => ({
  ...(what === undefined ? {} : { what }),
  ...(why === undefined ? {} : { why }),
  ...(words === undefined ? {} : { words }),
});

async function posted(simulation: Simulation, company: Company, story: AskStory): Promise<string> {
  const { what, why, size, kind, places, due, today } = story;
  const when = today
    ? { neededToday: true }
    : due === undefined
      ? { noRush: true }
      : { by: company.days.day(due) };
  const ask = await simulation.call(company.person(story.by), asks.postAsk, {
    what,
    why,
    size,
    kind,
    circle: company.parties(story.circle),
    ...when,
    ...(places === undefined ? { direction: 'need' as const } : { direction: 'offer' as const, places }),
  });
  return ask.id;
}

async function seen(
  simulation: Simulation,
  person: Person,
  { id }: Held,
): Promise<{ id: string; saw: number }> {
  return { id, saw: (await simulation.call(person, asks.readAsk, { id })).version };
}

/** What somebody answers, and what came of it. */
function answerSteps(simulation: Simulation, company: Company, ask: Held, answer: Answer): Step[] {
  const outcome: Held = { id: '' };
  const first: Step = {
    at: company.days.moment(answer.at),
    happens: async () => {
      outcome.id = (await say(simulation, company, ask, answer)) ?? '';
    },
  };
  if (answer.did === 'introduce')
    return [first, ...introductionSteps(simulation, company, outcome, answer.answers ?? [])];
  return [first, ...('moves' in answer ? moveSteps(simulation, company, outcome, answer.moves ?? []) : [])];
}

type Said<Did extends Answer['did']> = Extract<Answer, { did: Did }>;

/** Says it; returns the id of the promise or introduction that came of it, which nobody but the two see. */
async function say(
  simulation: Simulation,
  company: Company,
  ask: Held,
  answer: Answer,
): Promise<string | undefined> {
  const person = company.person(answer.by);
  const { id } = ask;
  if (answer.did === 'rest') return void (await simulation.call(person, asks.notThisTime, { id }));
  const { words } = answer;
  if (answer.did === 'share') {
    const link = answer.link === undefined ? {} : { link: answer.link };
    return void (await simulation.call(person, asks.moves.share, { id, words, ...link }));
  }
  const heard = { ...(await seen(simulation, person, ask)), words };
  return (await sayYes(simulation, company, heard, answer)).answers.at(-1)?.id;
}

function sayYes(
  simulation: Simulation,
  company: Company,
  heard: { id: string; saw: number; words: string },
  answer: Said<'help' | 'spot' | 'take' | 'introduce'>,
) {
  const person = company.person(answer.by);
  if (answer.did === 'spot') return simulation.call(person, asks.moves.helpOnTheSpot, heard);
  if (answer.did === 'introduce') {
    const introduced = company.party(answer.person);
    return simulation.call(person, asks.moves.introduce, { ...heard, person: introduced });
  }
  const by = answer.due === undefined ? {} : { by: company.days.day(answer.due) };
  if (answer.did === 'take') return simulation.call(person, asks.moves.take, { ...heard, ...by });
  const as = answer.as === undefined ? {} : { as: company.party(answer.as) };
  const what = answer.what === undefined ? {} : { what: answer.what };
  const done = answer.done === undefined ? {} : { doneLooksLike: answer.done };
  return simulation.call(person, asks.moves.help, { ...heard, ...by, ...as, ...what, ...done });
}

const introductionSteps = (
  simulation: Simulation,
  company: Company,
  held: Held,
  said: readonly [at: string, by: string, did: 'accept' | 'decline'][],
): Step[] =>
  said.map(([at, by, did]) => ({
    at: company.days.moment(at),
    happens: async () =>
      void (await simulation.call(company.person(by), introductions.introductionMoves[did], { id: held.id })),
  }));
