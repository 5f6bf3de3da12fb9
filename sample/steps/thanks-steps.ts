/** Thanks as steps: written by themselves, or from the draft that was prepared when something came true. */
import * as thanks from '#features/thanks/contract.ts';
import type { Person } from '#platform/http/routes.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import type { Sharing, Thanked, ThanksStory } from '../story.ts';

interface Held {
  id: string;
}

const creditsOf = (company: Company, list: readonly [string, string][]) =>
  list.map(([party, forWhat]) => ({ party: company.party(party), forWhat }));

/** Thanks or a win that somebody sits down and writes. */
export function thanksSteps(simulation: Simulation, company: Company, story: ThanksStory): Step[] {
  const held: Held = { id: '' };
  const by = company.person(story.by);
  const write = async () => {
    const { kind, gathering, what, made } = story;
    const more = { ...(kind ? { kind } : {}), ...(gathering ? { gathering } : {}) };
    const content = {
      forWhat: what,
      madePossible: made,
      credits: creditsOf(company, story.credits),
      ...more,
    };
    held.id = (await simulation.call(by, thanks.draftThanks, { ...content, send: true })).id;
  };
  const adds = (story.adds ?? []).map(([at, who, party, forWhat]) =>
    step(company, at, async () => {
      const person = company.person(who);
      await simulation.call(person, thanks.moves['add-credit'], {
        ...(await seen(simulation, person, held)),
        party: company.party(party),
        forWhat,
      });
    }),
  );
  return [
    step(company, story.at, write),
    ...adds,
    ...(story.share ? shareSteps(simulation, company, held, story.share) : []),
    ...(story.withdrawn
      ? [
          step(
            company,
            story.withdrawn,
            async () =>
              void (await simulation.call(by, thanks.moves.withdraw, await seen(simulation, by, held))),
          ),
        ]
      : []),
  ];
}

const step = (company: Company, at: string, happens: () => Promise<void>): Step => ({
  at: company.days.moment(at),
  happens,
});

async function seen(
  simulation: Simulation,
  person: Person,
  { id }: Held,
): Promise<{ id: string; saw: number }> {
  return { id, saw: (await simulation.call(person, thanks.readThanks, { id })).version };
}

function shareSteps(
  simulation: Simulation,
  company: Company,
  held: Held,
  { at, by, circle, answers: said }: Sharing,
): Step[] {
  const proposer = company.person(by);
  const propose = async () => {
    const input = { ...(await seen(simulation, proposer, held)), circle: company.parties(circle) };
    await simulation.call(proposer, thanks.moves['propose-sharing'], input);
  };
  const answered = said.map(([when, who, did, as]) =>
    step(company, when, async () => {
      const person = company.person(who);
      const speaking = as === undefined ? {} : { as: company.party(as) };
      await simulation.call(person, thanks.moves[did], {
        ...(await seen(simulation, person, held)),
        ...speaking,
      });
    }),
  );
  return [step(company, at, propose), ...answered];
}

interface Served {
  by: string;
  /** When what is thanked for came true. */
  after: string;
  thanks?: Omit<Thanked, 'what'> & { what?: string };
  keepDraft?: true;
}

/** What becomes of the draft prepared for whoever was helped: sent in their own words, kept for later, or discarded. */
export function thankSteps(simulation: Simulation, company: Company, served: Held, story: Served): Step[] {
  if (story.keepDraft) return [];
  const by = company.person(story.by);
  const held: Held = { id: '' };
  const decide = async () => {
    const { items } = await simulation.call(by, thanks.listThanks, { view: 'drafts', limit: 100 });
    const draft = items.find(({ serves }) => serves?.id === served.id);
    if (!draft) return;
    held.id = draft.id;
    if (!story.thanks)
      return void (await simulation.call(by, thanks.discardDraft, { id: draft.id, saw: draft.version }));
    await send(simulation, company, by, draft, story.thanks);
  };
  const at = story.thanks?.at ?? nextHour(story.after);
  const share = story.thanks?.share;
  return [step(company, at, decide), ...(share ? shareSteps(simulation, company, held, share) : [])];
}

/** "12 09:40" and half an hour. */
function nextHour(told: string): string {
  const [day, clock] = told.split(' ');
  return `${day} ${Temporal.PlainTime.from(clock!).add({ minutes: 30 }).toString().slice(0, 5)}`;
}

type Draft = {
  id: string;
  version: number;
  forWhat: string;
  credits: { party: { id: string }; forWhat: string }[];
};

async function send(
  simulation: Simulation,
  company: Company,
  by: Person,
  draft: Draft,
  said: NonNullable<Served['thanks']>,
): Promise<void> {
  // a goal that was reached says itself what for; everything else is said by whoever is thankful
  const deed = said.what ?? draft.forWhat;
  const prepared = draft.credits.map(({ party, forWhat }) => ({
    party: party.id,
    forWhat: forWhat || deed.slice(0, 300),
  }));
  await simulation.call(by, thanks.moves.draft, {
    id: draft.id,
    saw: draft.version,
    forWhat: deed,
    madePossible: said.made,
    credits: said.credits ? creditsOf(company, said.credits) : prepared,
  });
  await simulation.call(by, thanks.moves.send, await seen(simulation, by, draft));
}
