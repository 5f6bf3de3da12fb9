/** What the people of the company keep for themselves, as steps. Nobody but they themselves can read it. */
import { keepNote } from '#features/notes/contract.ts';
import { keepReflection } from '#features/notes/reflection/contract.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import type { NoteStory } from '../story.ts';

/** One line kept at its moment. */
export function noteSteps(simulation: Simulation, company: Company, story: NoteStory): Step[] {
  const by = company.person(story.by);
  const { text = '', about, back, weekdays, answers } = story;
  const keep = async () => {
    if (answers) return void (await simulation.call(by, keepReflection, { answers: [...answers] }));
    await simulation.call(by, keepNote, {
      kind: weekdays ? 'practice' : 'remember',
      text,
      ...(about === undefined ? {} : { about: company.party(about) }),
      ...(back === undefined ? {} : { followUpOn: company.days.day(back) }),
      ...(weekdays ? { weekdays } : {}),
    });
  };
  return [{ at: company.days.moment(story.at), happens: keep }];
}
