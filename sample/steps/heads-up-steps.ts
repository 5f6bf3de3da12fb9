/** Heads-ups as steps: told, answered by those affected, asked about, corrected, and over. */
import { defined } from '#platform/defined.ts';
import * as headsUps from '#features/heads-ups/contract.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import type { HeadsUpStory } from '../story.ts';

type Then = NonNullable<HeadsUpStory['after']>[number];

/** One heads-up and everything that came of it. */
export function headsUpSteps(simulation: Simulation, company: Company, story: HeadsUpStory): Step[] {
  const held = { id: '' };
  const step = (at: string, happens: () => Promise<void>): Step => ({ at: company.days.moment(at), happens });
  const tell = async () => {
    const by = company.person(story.by);
    const sent = await simulation.call(by, headsUps.sendHeadsUp, {
      kind: story.kind,
      what: story.what,
      means: story.means,
      told: company.parties(story.told),
      ...(story.as ? { for: company.party(story.as) } : {}),
      ...(story.from === undefined ? {} : { from: company.days.day(story.from) }),
      ...(story.until === undefined ? {} : { until: company.days.day(story.until) }),
    });
    held.id = sent.id;
  };
  const later = (story.after ?? []).map((then) =>
    step(then.at, () => happen(simulation, company, held.id, then)),
  );
  return [step(story.at, tell), ...later];
}

async function happen(simulation: Simulation, company: Company, id: string, then: Then): Promise<void> {
  const by = company.person(then.by);
  const now = await simulation.call(by, headsUps.readHeadsUp, { id });
  const seen = { id, saw: now.version };
  if (then.did === 'answer')
    await simulation.call(by, headsUps.answerHeadsUp, { ...seen, answer: then.answer });
  else if (then.did === 'ask')
    await simulation.call(by, headsUps.askAboutHeadsUp, { ...seen, words: then.words });
  else if (then.did === 'reply') {
    const question = defined(now.questions.find(({ reply }) => reply === null)).id;
    await simulation.call(by, headsUps.replyToQuestion, { ...seen, question, words: then.words });
  } else if (then.did === 'correct') {
    const { kind, from, until, what } = now;
    const text = { kind, from, until, what, means: then.means };
    await simulation.call(by, headsUps.moves.correct, { ...seen, ...text, askOf: now.askOf.id });
  } else if (then.did === 'tell-more')
    await simulation.call(by, headsUps.moves['tell-more'], { ...seen, told: company.parties(then.told) });
  else
    await simulation.call(by, then.did === 'over' ? headsUps.moves.over : headsUps.moves.withdraw, {
      ...seen,
      ...(then.words ? { words: then.words } : {}),
    });
}
