/** What is told to a circle that somebody chose: asks, thanks, heads-ups and lines of guides. */
import { entry } from '#platform/defined.ts';
import { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import { askAboutHeadsUp, sendHeadsUp, moves as headsUpMoves } from '#features/heads-ups/contract.ts';
import { addLine, changeLine } from '#features/people/guide/guide-contract.ts';
import { draftThanks, moves as thanksMoves, type ThanksView } from '#features/thanks/contract.ts';
import type { Party } from '../rule.ts';
import { moveTo, Thing, type World } from '../world.ts';

export async function anAsk(world: World, to: Party): Promise<Thing> {
  const thing = new Thing('an ask', ['opener', to], ['opener']);
  const mark = world.mark();
  const { id, version } = await world.must('opener', postAsk, {
    direction: 'need',
    what: mark,
    why: 'It matters',
    size: 'an-hour',
    kind: 'time',
    noRush: true,
    circle: [world.id(to)],
  });
  Object.assign(thing, { id, saw: version, path: `/api/asks/${id}` });
  world.heard(thing, 'opener', mark, { as: 'what' });
  return thing;
}

/** Its author words it anew, and somebody who reads it shares what may help. */
export async function speakOfAsk(world: World, thing: Thing): Promise<void> {
  const { id } = thing;
  await world.says(thing, 'opener', askMoves.reword, (what) => ({ id, what }), { as: 'what' });
  const reader = world.speakerOf(thing.circle, ['opener']);
  if (reader) await world.says(thing, reader, askMoves.share, (words) => ({ id, words, saw: undefined }));
}

export async function widen(world: World, thing: Thing, to: Party): Promise<void> {
  if (world.structure.gone.has('opener') || thing.circle.includes(to) || thing.circle.includes('everyone'))
    return;
  const { id } = thing;
  const { version } = await world.must('opener', askMoves.widen, { id, saw: thing.saw, add: [world.id(to)] });
  thing.saw = version;
  moveTo(world, thing, to === 'everyone' ? ['everyone'] : [...thing.circle, to]);
}

/** Thanks to somebody; once shared, the shared version is a thing of its own in the wider circle. */
export class Thanked extends Thing {
  shared: Thing | null = null;
}

export async function someThanks(world: World): Promise<Thanked> {
  const thing = new Thanked('thanks', ['opener', 'other'], ['opener', 'other']);
  const mark = world.mark();
  const { id, version } = await world.must('opener', draftThanks, {
    forWhat: mark,
    madePossible: 'It held',
    send: true,
    credits: [{ party: world.id('other'), forWhat: 'For it' }],
  });
  Object.assign(thing, { id, saw: version, path: `/api/thanks/${id}` });
  world.heard(thing, 'opener', mark, { as: 'what' });
  return thing;
}

/** Somebody proposes to share them, in words of their own, and then rather not. */
export async function speakOfThanks(world: World, thing: Thanked): Promise<void> {
  if (thing.shared) return;
  const { id } = thing;
  const by = world.speakerOf(thing.circle);
  const circle = [world.id('away')];
  if (
    !by ||
    !(await world.says(thing, by, thanksMoves['propose-sharing'], (words) => ({ id, words, circle })))
  )
    return;
  await world.says(thing, by, thanksMoves['keep-private'], (words) => ({ id, words }));
}

export async function share(world: World, thing: Thanked, to: Party): Promise<void> {
  if (thing.shared || world.structure.gone.has('opener') || world.structure.gone.has('other')) return;
  const { id } = thing;
  const asked = await world.must('opener', thanksMoves['propose-sharing'], {
    id,
    saw: thing.saw,
    circle: [world.id(to)],
  });
  const done = await world.must<ThanksView>('other', thanksMoves.consent, { id, saw: asked.version });
  thing.saw = done.version;
  if (!done.sharedId) return void world.wrong.push('thanks with every consent were not shared');
  // those it is shared with read the words as well, in the shared version, which is a thing of its own
  thing.shared = new Thing('shared thanks', [...thing.circle, to], [...thing.inPerson]);
  Object.assign(thing.shared, { id: done.sharedId, path: `/api/shared-thanks/${done.sharedId}` });
  world.heard(thing.shared, 'opener', entry(thing.standing, 'what').mark, { as: 'what' });
  world.things.push(thing.shared);
}

export async function aHeadsUp(world: World, told: Party): Promise<Thing> {
  const thing = new Thing('a heads-up', ['opener', told], ['opener']);
  thing.staysWithThem = true;
  if (told === 'other') thing.inPerson.add('other');
  const mark = world.mark();
  const { id, version } = await world.must('opener', sendHeadsUp, {
    kind: 'change',
    what: mark,
    means: 'Look there',
    told: [world.id(told)],
  });
  Object.assign(thing, { id, saw: version, path: `/api/heads-ups/${id}` });
  world.heard(thing, 'opener', mark, { as: 'what' });
  return thing;
}

/** Its author corrects it, and one of those told asks about it. */
export async function speakOfHeadsUp(world: World, thing: Thing): Promise<void> {
  const { id } = thing;
  const correct = (what: string) => ({ id, kind: 'change', what, means: 'Look there' });
  await world.says(thing, 'opener', headsUpMoves.correct, correct, { as: 'what' });
  const told = world.speakerOf(thing.circle, ['opener']);
  if (told) await world.says(thing, told, askAboutHeadsUp, (words) => ({ id, words }));
}

export async function tellOthers(world: World, thing: Thing, to: Party): Promise<void> {
  if (to === 'everyone' || world.structure.gone.has('opener') || thing.circle.includes(to)) return;
  const { id } = thing;
  const { version } = await world.must('opener', headsUpMoves['tell-more'], {
    id,
    saw: thing.saw,
    told: [world.id(to)],
  });
  thing.saw = version;
  moveTo(world, thing, [...thing.circle, to]);
}

export async function aGuideLine(world: World, chosen: Party): Promise<Thing> {
  const isMine = chosen === 'opener';
  const thing = new Thing('a line of a guide', isMine ? ['opener'] : ['opener', chosen], ['opener']);
  const mark = world.mark();
  const who = isMine ? { who: 'me' } : { who: 'chosen', chosen: [world.id(chosen)] };
  const line = { party: world.id('opener'), topic: 'style', words: mark, ...who };
  const { id, version } = await world.must('opener', addLine, line);
  Object.assign(thing, { id, saw: version, path: `/api/guide-lines/${id}/earlier` });
  world.heard(thing, 'opener', mark, { as: 'what' });
  return thing;
}

export async function speakInGuide(world: World, thing: Thing): Promise<void> {
  const { id } = thing;
  await world.says(thing, 'opener', changeLine, (words) => ({ id, words }), { as: 'what' });
}
