/** Promises: between two people, and with the team of one of them. */
import { entry } from '#platform/defined.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { movers, type Party, type Person } from '../rule.ts';
import { moveTo, replaced, show, Thing, type World } from '../world.ts';

/** A promise as the model knows it: two sides, and who has kept it so far. */
export class Promised extends Thing {
  readonly customer: Party;
  performer: Party;
  /** Nobody may act on it: it was released, or waits for an answer to what became of a departure. */
  isOver = false;

  constructor(kind: string, customer: Party, performer: Party, inPerson: readonly Person[]) {
    super(kind, [customer, performer], inPerson);
    this.staysWithThem = true;
    this.customer = customer;
    this.performer = performer;
  }
}

async function begin(world: World, thing: Promised, opener: Person, yesBy: Person): Promise<Promised> {
  const mark = world.mark();
  const { id, version } = await world.must(opener, requestPromise, {
    ...(thing.customer === opener ? {} : { customer: world.id(thing.customer) }),
    performer: world.id(thing.performer),
    what: mark,
    doneLooksLike: 'It is done',
    dueOn: null,
  });
  Object.assign(thing, { id, saw: version, path: `/api/promises/${id}` });
  world.heard(thing, opener, mark, { as: 'what' });
  const promised = await world.must(yesBy, moves.promise, { id, saw: version });
  thing.saw = promised.version;
  return thing;
}

export const promiseBetweenTwo = (world: World): Promise<Promised> =>
  begin(
    world,
    new Promised('a promise between two', 'opener', 'other', ['opener', 'other']),
    'opener',
    'other',
  );

/** Somebody asks a team for it; one of the team says yes, and so is its contact. */
export const promiseByTeam = (world: World, contact: Person): Promise<Promised> =>
  begin(world, new Promised('a promise by a team', 'opener', 'home', ['opener', contact]), 'opener', contact);

/** Somebody asks for it in the name of their team. */
export const promiseToTeam = (world: World): Promise<Promised> =>
  begin(world, new Promised('a promise to a team', 'home', 'third', ['opener', 'third']), 'opener', 'third');

export const promiseOfTeams = (world: World): Promise<Promised> =>
  begin(
    world,
    new Promised('a promise of two teams', 'home', 'away', ['home-1', 'away-1']),
    'home-1',
    'away-1',
  );

/** Who speaks for each side: two people, neither of whom stands on both. */
function sidesOf(world: World, { customer, performer }: Promised) {
  const both = movers.filter((one) => world.isHere(one, [customer]) && world.isHere(one, [performer]));
  return { customer: world.speakerOf([customer], both), performer: world.speakerOf([performer], both) };
}

/** Whoever keeps it says early how it stands; then the two sides agree on other words. */
export async function speakOfPromise(world: World, thing: Promised): Promise<void> {
  if (thing.isOver) return;
  const { id } = thing;
  const { customer: asks, performer: keeps } = sidesOf(world, thing);
  if (keeps) await world.says(thing, keeps, moves['say-early'], (words) => ({ id, words }), { as: 'risk' });
  if (!asks || !keeps) return;
  const proposed = await world.says(thing, asks, moves.propose, (what) => ({ id, what }), { as: 'proposed' });
  if (!proposed) return;
  const agreed = await world.does(keeps, moves.agree, { id, saw: thing.saw });
  if (agreed === null) return;
  thing.saw = agreed.version;
  replaced(world, thing, 'risk');
  replaced(world, thing, 'what');
  thing.standing.set('what', entry(thing.standing, 'proposed'));
  thing.standing.delete('proposed');
}

/** A hand-over: who proposes whom, and in which order the two others answer. */
export interface HandOver {
  to: Party;
  by: 'customer' | 'performer';
  answers: 'old side first' | 'new performer first';
  /** Whose "no" ends it, if anybody's. */
  no: 'nobody' | 'old side' | 'new performer';
}

/** One act: proposed, and answered by both of the others. Who keeps it afterwards is in its circle instead of who did. */
export async function handOver(
  world: World,
  thing: Promised,
  { to, by, answers, no }: HandOver,
): Promise<void> {
  const { customer, performer } = sidesOf(world, thing);
  if (thing.isOver || !customer || !performer || thing.circle.includes(to)) return;
  const [proposer, oldSide] = by === 'customer' ? [customer, performer] : [performer, customer];
  const newcomer = world.speakerOf([to], [proposer, oldSide]);
  if (!newcomer) return;
  const { id } = thing;
  const opened = await world.must(proposer, moves.propose, {
    id,
    saw: thing.saw,
    newPerformer: world.id(to),
  });
  thing.saw = opened.version;
  show(thing, to);
  const says = { 'old side': oldSide, 'new performer': newcomer };
  const order =
    answers === 'old side first'
      ? (['old side', 'new performer'] as const)
      : (['new performer', 'old side'] as const);
  for (const who of order) {
    const reply = await world.must(says[who], who === no ? moves.refuse : moves.agree, {
      id,
      saw: thing.saw,
    });
    thing.saw = reply.version ?? thing.saw + 1;
    if (who === no) return;
  }
  if (thing.performer === oldSide || thing.performer === proposer) thing.inPerson.add(thing.performer);
  replaced(world, thing, 'risk');
  thing.performer = to;
  moveTo(world, thing, [thing.customer, to]);
  thing.inPerson.add(newcomer);
}
