/** Partners and charters as steps; each move looks first, as a person would. */
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves, readPartnership } from '#features/partnerships/contract.ts';
import {
  charterLineMoves,
  draftCharterLine,
  proposePattern,
  questionMoves,
  readCharter,
  readCharterLine,
} from '#features/team-charters/contract.ts';
import type { Company } from '../company/company.ts';
import type {
  CharterStory,
  LineMove,
  LineStory,
  MoreOfLine,
  PartnerMove,
  PartnerStory,
  PatternStory,
} from '../partner-story.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import type { Held } from './promise-steps.ts';

const step = (company: Company, at: string, happens: () => Promise<unknown>): Step => ({
  at: company.days.moment(at),
  happens: async () => void (await happens()),
});

/** How two became partners, how they keep in touch, and what they need of each other. */
export function partnerSteps(simulation: Simulation, company: Company, story: PartnerStory): Step[] {
  const held: Held = { id: '' };
  const by = company.person(story.by);
  const invite = async () => {
    const { id } = await simulation.call(by, invitePartner, {
      with: company.party(story.with),
      purpose: story.purpose,
      ...(story.as === undefined ? {} : { as: company.party(story.as) }),
      ...(story.words === undefined ? {} : { words: story.words }),
    });
    held.id = id;
  };
  return [
    step(company, story.at, invite),
    ...(story.moves ?? []).map((move) => partnerMove(simulation, company, held, move)),
    ...(story.lines ?? []).flatMap((line) => lineSteps(simulation, company, held, line)),
  ];
}

const partnerMove = (
  simulation: Simulation,
  company: Company,
  held: Held,
  [at, by, did, words, more = {}]: PartnerMove,
) =>
  step(company, at, async () => {
    const person = company.person(by);
    const { version } = await simulation.call(person, readPartnership, { id: held.id });
    await simulation.call(person, partnershipMoves[did], {
      id: held.id,
      saw: version,
      ...(words === undefined ? {} : { words }),
      ...(more.weeks === undefined ? {} : { weeks: more.weeks }),
      ...(more.day === undefined ? {} : { day: company.days.day(more.day) }),
    });
  });

function lineSteps(simulation: Simulation, company: Company, partnership: Held, story: LineStory): Step[] {
  const held: Held = { id: '' };
  const write = async () => {
    const { id } = await simulation.call(company.person(story.by), draftExpectation, {
      id: partnership.id,
      neededFrom: company.party(story.of),
      text: story.text,
      goodLooksLike: story.good,
      ...(story.occasion === undefined ? {} : { occasion: story.occasion }),
      propose: !story.draft,
    });
    held.id = id;
  };
  return [
    step(company, story.at, write),
    ...(story.moves ?? []).map((move) => lineMove(simulation, company, held, move)),
  ];
}

const lineMove = (
  simulation: Simulation,
  company: Company,
  held: Held,
  [at, by, did, words, more]: LineMove,
) =>
  step(company, at, async () => {
    const person = company.person(by);
    const { version } = await simulation.call(person, readExpectation, { id: held.id });
    await simulation.call(person, expectationMoves[did], {
      id: held.id,
      saw: version,
      ...(words === undefined ? {} : { words }),
      ...inputOf(company, more ?? {}),
    });
  });

const inputOf = (company: Company, { text, good, occasion, answer, reviewOn, until }: MoreOfLine) => ({
  ...(text === undefined ? {} : { text }),
  ...(good === undefined ? {} : { goodLooksLike: good }),
  ...(occasion === undefined ? {} : { occasion }),
  ...(answer === undefined ? {} : { answer }),
  ...(reviewOn === undefined ? {} : { reviewOn: company.days.day(reviewOn) }),
  ...(until === undefined ? {} : { until: company.days.day(until) }),
});

/** A line of a team's own charter: asked, answered, adopted when everybody's consent is there. */
export function charterSteps(simulation: Simulation, company: Company, story: CharterStory): Step[] {
  const held: Held = { id: '' };
  const write = async () => {
    const { id } = await simulation.call(company.person(story.by), draftCharterLine, {
      team: company.party(story.team),
      text: story.text,
      ...(story.good === undefined ? {} : { goodLooksLike: story.good }),
      propose: true,
    });
    held.id = id;
  };
  const answers = (story.answers ?? []).map(([at, by, did, words]) =>
    step(company, at, async () => {
      const person = company.person(by);
      const { question } = await simulation.call(person, readCharterLine, { id: held.id });
      await simulation.call(person, questionMoves[did], {
        id: question!.id,
        saw: question!.version,
        ...(did === 'object' ? { words } : {}),
        ...(did === 'reword'
          ? { text: words, ...(story.good === undefined ? {} : { goodLooksLike: story.good }) }
          : {}),
      });
    }),
  );
  const { later } = story;
  const anew = async () => {
    const person = company.person(later!.by);
    const { version } = await simulation.call(person, readCharterLine, { id: held.id });
    await simulation.call(person, charterLineMoves['propose-wording'], {
      id: held.id,
      saw: version,
      text: later!.text,
      ...(story.good === undefined ? {} : { goodLooksLike: story.good }),
      ...(later!.words === undefined ? {} : { words: later!.words }),
    });
  };
  return [step(company, story.at, write), ...answers, ...(later ? [step(company, later.at, anew)] : [])];
}

/** Whether a team wants to look at its own pattern: asked, and answered by consent. */
export function patternSteps(
  simulation: Simulation,
  company: Company,
  { at, by, team, yes = [] }: PatternStory,
): Step[] {
  const id = company.party(team);
  return [
    step(company, at, () => simulation.call(company.person(by), proposePattern, { team: id })),
    ...yes.map(([when, who]) =>
      step(company, when, async () => {
        const { opening } = await simulation.call(company.person(who), readCharter, { team: id });
        await simulation.call(company.person(who), questionMoves.yes, {
          id: opening!.id,
          saw: opening!.version,
        });
      }),
    ),
  ];
}
