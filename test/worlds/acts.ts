/** What can change who is in a circle, as the model knows it, and how it is done here. */
import { removePerson, setAdmin } from '#features/people/admin/admin-contract.ts';
import { addMember, readTeam, removeMember, setLeader } from '#features/people/teams/team-contract.ts';
import {
  agreeToTeamWish,
  listTeamWishes,
  type TeamWishView,
} from '#features/people/teams/team-wish-contract.ts';
import type { Family, Held } from './families.ts';
import { movers, teams, type Mover, type Party, type Person, type Structure, type Team } from './rule.ts';
import { Promised, type HandOver } from './things/promises.ts';
import type { Thing, World } from './world.ts';

/** What an admin does for themselves: it waits for the yes of a member, and comes about only with one. */
const ofTheirOwn = [
  'lets themselves into',
  'makes themselves leader of',
  'is let with a yes into',
  'leads with a yes',
] as const;
type OfTheirOwn = (typeof ofTheirOwn)[number];

export type Act =
  | { does: 'joins' | 'leaves' | 'leads'; who: Mover; team: Team }
  | { does: OfTheirOwn; who: Person; team: Team }
  | { does: 'becomes admin' | 'leaves the workplace'; who: Mover }
  | ({ does: 'a hand-over' } & HandOver)
  | { does: 'widening'; to: Party };

/** Every order of the answers to a hand-over, and each no; or of those the usual one. */
const handOvers = (to: Party, orders: 'every' | 'one'): Act[] =>
  (['customer', 'performer'] as const).flatMap((by) =>
    (['old side first', 'new performer first'] as const).flatMap((answers) =>
      (['nobody', 'old side', 'new performer'] as const)
        .map((no) => ({ does: 'a hand-over' as const, to, by, answers, no }))
        .filter(
          (act) =>
            orders === 'every' || (by === 'customer' && answers === 'old side first' && act.no === 'nobody'),
        ),
    ),
  );

/** Belonging, rank, and what an admin must not do alone, where people stand like this. */
function structuralActs(structure: Structure): Act[] {
  const here = movers.filter((who) => !structure.gone.has(who));
  const admins = [...structure.admins].filter((who) => !structure.gone.has(who));
  const inTeams = teams.flatMap((team): Act[] => [
    ...here.map((who): Act => ({
      does: structure.members[team].has(who) ? 'leaves' : 'joins',
      who,
      team,
    })),
    ...here
      .filter((who) => structure.leaders[team] !== who)
      .map((who): Act => ({ does: 'leads', who, team })),
    ...admins
      .filter((who) => !structure.members[team].has(who))
      .flatMap((who) => ofTheirOwn.map((does) => ({ does, who, team })))
      .filter(({ does, who }) => !does.includes('lead') || structure.leaders[team] !== who),
  ]);
  return [
    ...inTeams,
    ...here.filter((who) => !structure.admins.has(who)).map((who): Act => ({ does: 'becomes admin', who })),
    ...here.map((who): Act => ({ does: 'leaves the workplace', who })),
  ];
}

/** Every act there is where people stand like this, for things that can do so much. */
export const actsIn = (structure: Structure, can: Family['can'], orders: 'every' | 'one'): Act[] => [
  ...structuralActs(structure),
  ...(can.handOver ? (['third', ...teams] as const).flatMap((to) => handOvers(to, orders)) : []),
  ...(can.widen
    ? (['third', ...teams, 'everyone'] as const).map((to): Act => ({ does: 'widening', to }))
    : []),
];

/** Whether an act changes who is in a circle of these parties. Rank changes none, and letting oneself in must not. */
export function changesACircle(act: Act, parties: ReadonlySet<Party>, { members }: Structure): boolean {
  if (act.does === 'joins' || act.does === 'leaves' || act.does === 'is let with a yes into')
    return parties.has(act.team);
  if (act.does === 'leaves the workplace')
    return parties.has(act.who) || teams.some((team) => parties.has(team) && members[team].has(act.who));
  return act.does === 'a hand-over' || act.does === 'widening';
}

const moved = (from: ReadonlySet<Person>, who: Person, isIn: boolean): Set<Person> =>
  new Set(isIn ? [...from, who] : [...from].filter((one) => one !== who));

/** Where people stand after an act. Nobody lets themselves in (model 16.2): that changes nothing. */
export function after(structure: Structure, act: Act): Structure {
  switch (act.does) {
    case 'joins':
    case 'is let with a yes into':
    case 'leaves': {
      const members = moved(structure.members[act.team], act.who, act.does !== 'leaves');
      return { ...structure, members: { ...structure.members, [act.team]: members } };
    }
    case 'leads':
    case 'leads with a yes':
      return { ...structure, leaders: { ...structure.leaders, [act.team]: act.who } };
    case 'becomes admin':
      return { ...structure, admins: moved(structure.admins, act.who, true) };
    case 'leaves the workplace':
      return { ...structure, gone: moved(structure.gone, act.who, true) };
    default:
      return structure;
  }
}

const isOfTheirOwn = (act: Act): act is Extract<Act, { does: OfTheirOwn }> =>
  ofTheirOwn.some((does) => does === act.does);

/** Somebody asks a team for themselves, which alone must change nothing; one of those who stay says yes, or nobody answers. */
async function askTheTeam(
  world: World,
  { does, who, team }: { does: OfTheirOwn; who: Person; team: Team },
): Promise<void> {
  const [id, person] = [world.id(team), world.id(who)];
  const member = `${team}-1` as const;
  const isAbout = does === 'lets themselves into' || does === 'is let with a yes into' ? 'join' : 'lead';
  const operation = isAbout === 'join' ? addMember : setLeader;
  const { waits } = await world.must<{ waits?: boolean }>(who, operation, { id, person });
  const { leader } = await world.must<{ leader: { id: string } | null }>(member, readTeam, { id });
  const leadsNow = isAbout === 'lead' && leader?.id === person;
  if (waits !== true || leadsNow)
    world.wrong.push(`${who} ${does} ${team}, and nobody of it was asked first`);
  if (does !== 'is let with a yes into' && does !== 'leads with a yes') return;
  const { items } = await world.must<{ items: TeamWishView[] }>(member, listTeamWishes, {});
  const wish = items.find((one) => one.kind === isAbout && one.into.id === id && one.person.id === person);
  if (wish) await world.must(member, agreeToTeamWish, { id: wish.id });
  else world.wrong.push(`${who} ${does} ${team}, and ${member} was not asked`);
}

/** Does it: by the admin who keeps the lists, or by those whose it is. */
export async function perform(world: World, held: readonly Held[], act: Act): Promise<void> {
  const before = world.structure;
  const person = 'who' in act ? world.id(act.who) : '';
  const id = 'team' in act ? world.id(act.team) : person;
  if (act.does === 'joins') await world.must('registrar', addMember, { id, person });
  if (act.does === 'leaves') await world.must('registrar', removeMember, { id, person });
  if (act.does === 'leads') await world.must('registrar', setLeader, { id, person });
  if (act.does === 'becomes admin') await world.must('registrar', setAdmin, { id, admin: true });
  if (isOfTheirOwn(act)) await askTheTeam(world, act);
  if (act.does === 'leaves the workplace') {
    await world.must('registrar', removePerson, { id });
    world.wrong.push(...(await world.ground.jobs()));
  }
  world.structure = after(before, act);
  if (act.does === 'leaves the workplace') for (const { thing } of held) departed(thing, act.who);
  for (const one of held) {
    if (act.does === 'a hand-over') await one.handOver?.(act);
    if (act.does === 'widening') await one.widen?.(act.to);
  }
}

/**
 * What somebody promised waits for its customer's leave to ask a team of theirs, which reads nothing until then, or is
 * released; what they asked for is released; what was theirs alone, their guide among it, is destroyed (model 6).
 */
function departed(thing: Thing, who: Person): void {
  const isTheirs = thing.circle.length === 1 || thing.kind === 'a line of a guide';
  if (isTheirs && thing.circle[0] === who) thing.isDestroyed = true;
  if (thing instanceof Promised && (thing.customer === who || thing.performer === who)) thing.isOver = true;
}
