/** Each kind of thing with a page of its own, made a few times, and where a stranger who knows its id would ask for it. */
import { ask, type House, type Signed } from './house.ts';

export interface Kind {
  name: string;
  /** Makes one between the two, or in their team; returns its id. */
  make: (house: House) => Promise<string>;
  /** Of some there is one at a time between two, or few may wait for an answer. */
  onlyOne?: boolean;
  method: 'GET' | 'POST';
  path: (id: string) => string;
  body?: object;
}

async function post<Reply = { id: string }>(
  house: House,
  by: Signed,
  path: string,
  body: object,
): Promise<Reply> {
  const answer = await ask(house, by, { method: 'POST', path, body });
  if (answer.status !== 200) throw new Error(`POST ${path}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body) as Reply;
}

const page = (of: string) => ({ method: 'GET' as const, path: (id: string) => `/api/${of}/${id}` });
const what = { what: 'A rounding checklist', doneLooksLike: 'It hangs at the rig', dueOn: null };

const makePromise: Kind['make'] = async (house) =>
  (await post(house, house.people.one, '/api/promises/offer', { customer: house.people.other.id, ...what }))
    .id;

/** One open offer and one open partnership at a time: the one before is ended first, and what ended is as hidden. */
const endBefore =
  (make: Kind['make'], end: (house: House, id: string) => Promise<unknown>): Kind['make'] =>
  async (house) => {
    const id = await make(house);
    await end(house, id);
    return id;
  };

const withdraw = (of: string) => (house: House, id: string) =>
  post(house, house.people.one, `/api/${of}/${id}/withdraw`, { saw: 1 });

const makePartnership: Kind['make'] = async (house) =>
  (await post(house, house.people.one, '/api/partnerships', { with: house.people.other.id, purpose: 'Calm' }))
    .id;

const makeTalk: Kind['make'] = async (house) => {
  const wish = { form: 'review', with: [house.people.other.id], topic: 'What happened', invite: true };
  const { ids } = await post<{ ids: string[] }>(house, house.people.one, '/api/conversations', wish);
  return ids[0]!;
};

const makeAsk: Kind['make'] = async (house) =>
  (
    await post(house, house.people.one, '/api/asks', {
      direction: 'need',
      what: 'A look at a list',
      why: 'It goes out',
      size: 'an-hour',
      kind: 'time',
      noRush: true,
      circle: [house.team],
    })
  ).id;

const makeThanks: Kind['make'] = async (house) =>
  (
    await post(house, house.people.one, '/api/thanks', {
      forWhat: 'For the list',
      madePossible: 'It went out',
      send: true,
      credits: [{ party: house.people.other.id, forWhat: 'For a look' }],
    })
  ).id;

const makeGoal: Kind['make'] = async (house) =>
  (
    await post(house, house.people.one, '/api/goals', {
      aim: 'No open list',
      whyForAll: 'It goes out',
      measure: 'Open lists',
      why: 'Calm',
      with: [house.people.other.id],
    })
  ).id;

/** Joined by the other, so that it waits for nobody's answer. */
const makeSharedGoal: Kind['make'] = async (house) => {
  const id = await makeGoal(house);
  await post(house, house.people.other, `/api/goals/${id}/join`, { saw: 1, why: 'Calm' });
  return id;
};

const makeHeadsUp: Kind['make'] = async (house) =>
  (
    await post(house, house.people.one, '/api/heads-ups', {
      kind: 'change',
      what: 'The list moves',
      means: 'Look there',
      told: [house.people.other.id],
    })
  ).id;

const makeNote: Kind['make'] = async (house) =>
  (await post(house, house.people.one, '/api/notes', { kind: 'remember', text: 'Ask about the list' })).id;

const makeGuideLine: Kind['make'] = async (house) =>
  (
    await post(house, house.people.one, `/api/guides/${house.people.one.id}/lines`, {
      topic: 'style',
      words: 'Short and early',
      who: 'chosen',
      chosen: [house.people.other.id],
    })
  ).id;

const makeCharterLine: Kind['make'] = async (house) =>
  (
    await post(house, house.people.one, `/api/charters/${house.team}/lines`, {
      text: 'We close lists together',
      propose: true,
    })
  ).id;

const promise = endBefore(makePromise, withdraw('promises'));

export const kinds: readonly Kind[] = [
  { name: 'a promise', make: promise, ...page('promises') },
  {
    name: 'a move of a promise',
    make: promise,
    method: 'POST',
    path: (id) => `/api/promises/${id}/accept`,
    body: { saw: 1 },
  },
  { name: 'an ask', make: makeAsk, ...page('asks') },
  { name: 'thanks', make: makeThanks, ...page('thanks') },
  { name: 'a heads-up', make: makeHeadsUp, ...page('heads-ups') },
  { name: 'a goal', make: makeSharedGoal, ...page('goals') },
  {
    name: 'a partnership',
    make: endBefore(makePartnership, withdraw('partnerships')),
    ...page('partnerships'),
  },
  { name: 'a talk', make: makeTalk, onlyOne: true, ...page('conversations') },
  { name: 'a note', make: makeNote, ...page('notes') },
  {
    name: 'a line of a guide',
    make: makeGuideLine,
    method: 'GET',
    path: (id) => `/api/guide-lines/${id}/earlier`,
  },
  { name: 'a line of a charter', make: makeCharterLine, onlyOne: true, ...page('charter-lines') },
];
