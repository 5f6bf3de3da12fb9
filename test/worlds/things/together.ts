/** What parties have together: goals, partnerships, what they need of each other, a team's own charter. */
import { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import { draftExpectation, expectationMoves } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import {
  charterLineMoves,
  draftCharterLine,
  questionMoves,
  type CharterLineView,
} from '#features/team-charters/contract.ts';
import { movers, stayers, teams, type Party, type Person } from '../rule.ts';
import { replaced, Thing, type World } from '../world.ts';

export async function aGoal(world: World, proposedBy: Party, joinedBy: Party): Promise<Thing> {
  const thing = new Thing('a goal', [proposedBy, joinedBy], []);
  thing.staysWithThem = true;
  const [opener, joiner] = [world.speakerOf([proposedBy])!, world.speakerOf([joinedBy])!];
  thing.inPerson.add(opener).add(joiner);
  const mark = world.mark();
  const { id, version } = await world.must(opener, proposeGoal, {
    ...(proposedBy === opener ? {} : { as: world.id(proposedBy) }),
    aim: mark,
    whyForAll: 'The quarter ends',
    measure: 'Open entries',
    why: 'Sleep',
    with: [world.id(joinedBy)],
  });
  Object.assign(thing, { id, saw: version, path: `/api/goals/${id}` });
  world.heard(thing, opener, mark, { as: 'aim' });
  const joined = await world.must(joiner, goalMoves.join, {
    id,
    saw: version,
    why: 'Order',
    ...(joinedBy === joiner ? {} : { as: world.id(joinedBy) }),
  });
  thing.saw = joined.version;
  return thing;
}

/** One says something about it, and another party how far it is. */
export async function speakOfGoal(world: World, thing: Thing): Promise<void> {
  const { id } = thing;
  const [one, other] = thing.circle;
  const by = world.speakerOf([one!]);
  if (by) await world.says(thing, by, goalMoves.say, (words) => ({ id, words, as: world.id(one!) }));
  const from = world.speakerOf([other!]);
  const report = (progress: string) => ({ id, progress, as: world.id(other!) });
  if (from) await world.says(thing, from, goalMoves.report, report, { as: `progress ${thing.words.length}` });
}

export class Partners extends Thing {
  readonly one: Party;
  readonly other: Party;
  constructor(kind: string, one: Party, other: Party) {
    super(kind, [one, other], []);
    this.one = one;
    this.other = other;
  }
}

/** The party of somebody's that they speak for, where it is a team. */
const as = (world: World, party: Party, who: Person) => (party === who ? {} : { as: world.id(party) });

export async function aPartnership(world: World, one: Party, other: Party): Promise<Partners> {
  const thing = new Partners('a partnership', one, other);
  const [by, to] = [world.speakerOf([one])!, world.speakerOf([other])!];
  thing.inPerson.add(by).add(to);
  thing.isKnownToEveryone = teams.some((team) => team === one);
  const mark = world.mark();
  const { id } = await world.must(by, invitePartner, {
    with: world.id(other),
    purpose: mark,
    ...as(world, one, by),
  });
  Object.assign(thing, { id, path: `/api/partnerships/${id}` });
  world.heard(thing, by, mark, { as: 'purpose' });
  const { version } = await world.must(to, partnershipMoves.accept, { id, saw: 1, ...as(world, other, to) });
  thing.saw = version;
  return thing;
}

export async function speakOfPartnership(world: World, thing: Partners): Promise<void> {
  const by = world.speakerOf([thing.one]) ?? world.speakerOf([thing.other]);
  if (!by) return;
  const { id } = thing;
  const weeks = (thing.words.length % 40) + 1;
  const side = world.speakerOf([thing.one]) === by ? thing.one : thing.other;
  const suggest = (words: string) => ({ id, weeks, words, ...as(world, side, by) });
  await world.says(thing, by, partnershipMoves['suggest-rhythm'], suggest);
}

/** What one side needs of the other: proposed, said back, and agreed. */
export async function anExpectation(world: World, partners: Partners): Promise<Partners> {
  const thing = new Partners('what partners need of each other', partners.one, partners.other);
  const [by, to] = [world.speakerOf([thing.one])!, world.speakerOf([thing.other])!];
  thing.inPerson.add(by).add(to);
  const mark = world.mark();
  const wish = {
    id: partners.id,
    neededFrom: world.id(thing.other),
    text: mark,
    goodLooksLike: 'It adds up',
  };
  const { id, version } = await world.must(by, draftExpectation, { ...wish, propose: true });
  Object.assign(thing, { id, saw: version, path: `/api/expectations/${id}` });
  world.heard(thing, by, mark, { as: 'text' });
  const { reflect, confirm, agree } = expectationMoves;
  await world.says(thing, to, reflect, (words) => ({ id, words, ...as(world, thing.other, to) }));
  for (const [who, side, move] of [
    [by, thing.one, confirm],
    [to, thing.other, agree],
  ] as const)
    thing.saw = (await world.must(who, move, { id, saw: thing.saw, ...as(world, side, who) })).version;
  return thing;
}

/** One side proposes other words, and the other side keeps those that are agreed. */
export async function speakOfExpectation(world: World, thing: Partners): Promise<void> {
  const [by, to] = [world.speakerOf([thing.one]), world.speakerOf([thing.other])];
  if (!by || !to) return;
  const { id } = thing;
  const propose = (text: string) => ({ id, text, goodLooksLike: 'It adds up', ...as(world, thing.one, by) });
  const proposed = await world.says(thing, by, expectationMoves['propose-wording'], propose, {
    as: 'proposed',
  });
  const refuse = (words: string) => ({ id, words, ...as(world, thing.other, to) });
  if (!proposed || !(await world.says(thing, to, expectationMoves['refuse-wording'], refuse))) return;
  replaced(world, thing, 'proposed');
}

/** A line that a team agrees on with itself, by everybody's yes. */
export async function aCharterLine(world: World, team: Party): Promise<Thing> {
  const thing = new Thing('a line of a team’s charter', [team], []);
  const members = [...movers, ...stayers].filter((one) => world.isHere(one, [team]));
  const [by, ...others] = members;
  const mark = world.mark();
  const line = { team: world.id(team), text: mark, propose: true };
  const { id, question } = await world.must<CharterLineView>(by!, draftCharterLine, line);
  Object.assign(thing, { id, path: `/api/charter-lines/${id}` });
  world.heard(thing, by!, mark, { as: 'text' });
  for (const one of others)
    await world.must(one, questionMoves.yes, { id: question!.id, saw: question!.version });
  return thing;
}

/** One of the team asks for other words, and then takes the question back. */
export async function speakOfCharter(world: World, thing: Thing): Promise<void> {
  const by = world.speakerOf(thing.circle);
  if (!by) return;
  const line = await world.readAs<CharterLineView>(by, thing.path);
  if (!line) return;
  const { id } = thing;
  thing.saw = line.version;
  const propose = (text: string) => ({ id, text });
  const asked = await world.says(thing, by, charterLineMoves['propose-wording'], propose, { as: 'proposed' });
  const now = asked ? await world.readAs<CharterLineView>(by, thing.path) : null;
  if (!now?.question) return;
  await world.does(by, questionMoves.withdraw, { id: now.question.id, saw: now.question.version });
  replaced(world, thing, 'proposed');
}
