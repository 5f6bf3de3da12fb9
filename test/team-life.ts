/** A team at work, for what is said of a whole team: its members ask, help each other and keep their word. */
import { one } from '#platform/defined.ts';
import { moves as askMoves, postAsk, readAsk } from '#features/asks/contract.ts';
import { proposePattern, questionMoves, readCharter } from '#features/team-charters/contract.ts';
import { moves } from '#features/promises/contract.ts';
import type { Actor } from './actor.ts';
import type { Workplace } from './workplace.ts';

/** Everybody of a team agrees to look at its pattern together. */
export async function agreeOnPattern(team: string, members: readonly Actor[]): Promise<void> {
  await one(members).call(proposePattern, { team });
  const { opening } = await one(members).call(readCharter, { team });
  for (const member of members)
    await member.call(questionMoves.yes, { id: opening!.id, saw: opening!.version });
}

/** Somebody asks the circle for five minutes, another helps at once, and it did help. */
export async function helped(circle: string, asker: Actor, helper: Actor): Promise<void> {
  const { id, version } = await asker.call(postAsk, {
    direction: 'need',
    what: 'Somebody to look over a list',
    why: 'It goes out soon',
    size: 'five-minutes',
    kind: 'time',
    noRush: true,
    circle: [circle],
  });
  await helper.call(askMoves.helpOnTheSpot, { id, saw: version, words: 'Here it is' });
  const { answers } = await asker.call(readAsk, { id });
  await asker.call(moves['declare-satisfied'], { id: one(answers).id, saw: 1 });
}

/** Each member asks once, and the next one helps. */
export async function helpAround(circle: string, members: readonly Actor[]): Promise<void> {
  for (const [index, member] of members.entries())
    await helped(circle, member, members[(index + 1) % members.length]!);
}

/** A team of so many, all of them its direct members; the first one leads it. */
export async function teamOf(w: Workplace, name: string, many: number, parent?: string) {
  const team = await w.team(name, parent);
  const members: Actor[] = [];
  for (let number = 1; number <= many; number++)
    members.push(
      await w.person(`${name} ${number}`, { teams: [team], ...(number === 1 ? { leads: team } : {}) }),
    );
  return { team, members };
}
