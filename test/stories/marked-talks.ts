/** Talks of two in every form, each line of which holds a marker word, and the words that somebody reads of them in a database. */
import * as talk from '#features/conversations/contract.ts';
import { wordsOf } from '#features/conversations/entry-store.ts';
import { conversationsByIds } from '#features/conversations/store.ts';
import { readToday } from '#features/today/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { hearOut, type CastC } from './cast-c.ts';

/** The two of the story, whoever serves them. */
export interface Two {
  c: CastC;
  partner: Actor;
  seller: Actor;
}

export const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
export const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });

/** What is written before each kind of talk. */
const prepared = {
  'catch-up': ['question'],
  feedback: ['situation', 'saw', 'led-to', 'next-time', 'wish'],
  advice: ['want'],
  repair: ['happened', 'effect', 'matters', 'hope'],
  review: [],
} as const;
type Form = keyof typeof prepared;

/** A draft for the two, worded twice; every line of it holds the marker. */
export async function drafted({ partner, seller }: Two, marker: string, form: Form): Promise<string> {
  const parts = prepared[form].map((part) => ({ part, words: `${marker} ${part}` }));
  const written = { with: [seller.id], topic: `${marker} topic`, parts };
  const key = `${marker} ${form} ${seller.name}`;
  const { ids } = await partner.call(talk.prepareConversation, { form, ...written }, key);
  const again = { ...written, topic: `${marker} again` };
  await partner.call(talk.moves.prepare, { ...again, ...(await saw(partner, ids[0]!)) });
  return ids[0]!;
}

export async function invited(two: Two, marker: string, form: Form): Promise<string> {
  const id = await drafted(two, marker, form);
  await two.partner.call(talk.moves.invite, await saw(two.partner, id));
  await two.c.w.runJobs();
  return id;
}

export async function opened(two: Two, marker: string, form: Form): Promise<string> {
  const id = await invited(two, marker, form);
  await two.seller.call(readToday, {});
  await two.seller.call(talk.moves.accept, await saw(two.seller, id));
  return id;
}

/** Types the marker into every place of every form that takes private words, also where they are refused. */
export async function typeMarkers(two: Two, marker: string) {
  const { c, partner, seller } = two;
  const meeting = await opened(two, marker, 'catch-up');
  const place = { at: '2054-11-30T12:30', place: `${marker} place` };
  await seller.call(talk.moves['propose-talk'], { ...(await saw(seller, meeting)), ...place });

  const feedback = await opened(two, marker, 'feedback');
  await seller.call(talk.moves.reflect, { ...(await saw(seller, feedback)), words: `${marker} heard` });
  await partner.call(talk.moves['not-quite'], {
    ...(await saw(partner, feedback)),
    words: `${marker} not quite`,
  });
  await seller.call(talk.moves.reflect, { ...(await saw(seller, feedback)), words: `${marker} now` });
  await partner.call(talk.moves.confirm, await saw(partner, feedback));
  const choice = { choice: 'try-it' as const, words: `${marker} thanks` };
  await seller.call(talk.moves.choose, { ...(await saw(seller, feedback)), ...choice });

  const advice = await opened(two, marker, 'advice');
  await seller.call(talk.moves.suggest, {
    ...(await saw(seller, advice)),
    suggestions: [`${marker} first`, `${marker} second`],
  });
  await partner.call(talk.moves.thank, { ...(await saw(partner, advice)), words: `${marker} I will` });

  const repair = await opened(two, marker, 'repair');
  await hearOut(repair, partner, seller, `${marker} back`);
  const between = { part: 'effect' as const, words: `${marker} between us`, betweenUs: true };
  await seller.call(talk.moves.speak, { ...(await saw(seller, repair)), ...between });
  await hearOut(repair, seller, partner, `${marker} and back`);
  const option = { words: `${marker} from now on`, givesMe: `${marker} mine`, givesThem: `${marker} theirs` };
  await seller.call(talk.moves['add-option'], { ...(await saw(seller, repair)), ...option });

  const review = await opened(two, marker, 'review');
  for (const who of [partner, seller]) {
    const answers = [{ part: 'try' as const, words: `${marker} try` }];
    await who.call(talk.moves.answer, { ...(await saw(who, review)), answers });
  }
  await partner.call(talk.moves.say, { ...(await saw(partner, review)), words: `${marker} said` });

  // refused words are kept no more than others
  const named = `@[Outsider](${c.outsider.id}) ${marker}`;
  await seller.refusal(talk.moves['add-option'], { ...(await saw(seller, repair)), ...option, words: named });
  await seller.refusal(talk.moves['add-option'], { id: repair, saw: 1, ...option });
  await seller.raw(talk.moves['add-option'], { id: repair, saw: 1, words: marker, nonsense: marker });
  await c.w.runJobs();
  for (const who of [partner, seller]) await who.call(readToday, {});
  return { meeting, feedback, advice, repair, review };
}

/** The words of these talks that somebody reads in a database, however it came to be. */
export const readIn = (app: Parameters<typeof reading>[0], who: string, ids: readonly string[]) =>
  reading(app, who, async (db) => {
    const found = [];
    for (const it of await conversationsByIds(db, ids)) found.push(...(await wordsOf(db, it)).values());
    return found.filter((words) => words !== '');
  });
