/** What is somebody's alone, and talks of two: their words are sealed, so that only their page shows them. */
import { one } from '#platform/defined.ts';
import { prepareConversation, readConversation, moves } from '#features/conversations/contract.ts';
import { keepNote, moves as noteMoves } from '#features/notes/contract.ts';
import { draftThanks, moves as thanksMoves } from '#features/thanks/contract.ts';
import { Thing, type World } from '../world.ts';

export async function aNote(world: World): Promise<Thing> {
  const thing = new Thing('a note', ['opener'], ['opener']);
  thing.isSealed = true;
  const mark = world.mark();
  const { id, version } = await world.must('opener', keepNote, { kind: 'remember', text: mark });
  Object.assign(thing, { id, saw: version, path: `/api/notes/${id}` });
  world.heard(thing, 'opener', mark, { as: 'text' });
  return thing;
}

export async function speakInNote(world: World, thing: Thing): Promise<void> {
  await world.says(thing, 'opener', noteMoves.reword, (text) => ({ id: thing.id, text }), { as: 'text' });
}

const unsent = (world: World, forWhat: string) => ({
  forWhat,
  madePossible: 'It held',
  credits: (['other', 'third'] as const).map((one) => ({ party: world.id(one), forWhat: 'For it' })),
});

export async function unsentThanks(world: World): Promise<Thing> {
  const thing = new Thing('thanks not sent', ['opener'], ['opener']);
  const mark = world.mark();
  const { id, version } = await world.must('opener', draftThanks, unsent(world, mark));
  Object.assign(thing, { id, saw: version, path: `/api/thanks/${id}` });
  world.heard(thing, 'opener', mark, { as: 'text' });
  return thing;
}

export async function speakInUnsentThanks(world: World, thing: Thing): Promise<void> {
  const reword = (mark: string) => ({ id: thing.id, ...unsent(world, mark) });
  await world.says(thing, 'opener', thanksMoves.draft, reword, { as: 'text' });
}

/** Two look back on something, until both have answered and talk about it. */
export async function aTalk(world: World): Promise<Thing> {
  const thing = new Thing('a talk', ['opener', 'other'], ['opener', 'other']);
  thing.isSealed = true;
  const topic = world.mark();
  const wish = { form: 'review', with: [world.id('other')], topic, invite: true };
  const { ids } = await world.must<{ ids: string[] }>('opener', prepareConversation, wish);
  const id = one(ids);
  Object.assign(thing, { id, path: `/api/conversations/${id}` });
  world.heard(thing, 'opener', topic, { as: 'topic' });
  const saw = async () => ({
    id,
    saw: (await world.must('opener', readConversation, { id })).version,
  });
  await world.must('other', moves.accept, await saw());
  for (const one of ['opener', 'other'] as const) {
    const words = world.mark();
    await world.must(one, moves.answer, { ...(await saw()), answers: [{ part: 'try', words }] });
    world.heard(thing, one, words, { as: `answer of ${one}` });
  }
  thing.saw = (await saw()).saw;
  return thing;
}

export async function speakInTalk(world: World, thing: Thing): Promise<void> {
  for (const one of ['opener', 'other'] as const)
    if (!world.structure.gone.has(one))
      await world.says(thing, one, moves.say, (words) => ({ id: thing.id, words }));
}
