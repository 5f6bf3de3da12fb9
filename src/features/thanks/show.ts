/** Thanks as their readers see them: names, open moves, and of consents only one's own. */
import {
  describeCircle,
  describeCircles,
  circleAndHistory,
  membersOf,
  partyIn,
  ownSettings,
  partiesNamed,
  type PartyView,
  type Reader,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { SharedThanksLine, SharedThanksView, ThanksLine, ThanksView } from './contract.ts';
import { sharedRows, type SharedThanks } from './shared-store.ts';
import type { StoredThanks } from './store.ts';
import { isAnswered, openMoves, type Credit } from './thanks.ts';

type Names = Map<string, PartyView>;

const partiesIn = (thanks: StoredThanks) => [
  thanks.author,
  ...thanks.credits.flatMap((credit) => [credit.party, credit.addedBy]),
  ...(thanks.proposal ? [...thanks.proposal.parties, thanks.proposal.by] : []),
];

/** Lines for a list: one query for all the names. */
export async function showLines(
  db: Reading,
  who: Reader,
  list: readonly StoredThanks[],
): Promise<ThanksLine[]> {
  const names = await partiesNamed(db, list.flatMap(partiesIn));
  const isAsked = list.some((thanks) => openMoves(thanks, who).includes('consent'));
  const yourDefault = isAsked ? (await ownSettings(db)).thanksDefault : null;
  return list.map((thanks) => line(thanks, who, names, yourDefault));
}

function line(
  thanks: StoredThanks,
  who: Reader,
  names: Names,
  yourDefault: 'ask' | 'private' | null,
): ThanksLine {
  const { id, state, kind, forWhat, madePossible, gathering, suggested, sharedId, version, beganWith } =
    thanks;
  const can = openMoves(thanks, who).filter((move) => move !== 'share');
  return {
    id,
    state,
    kind,
    forWhat,
    madePossible,
    beganWith: state === 'draft' ? beganWith : null,
    gathering,
    suggested,
    sharedId,
    version,
    can,
    author: partyIn(names, thanks.author),
    credits: thanks.credits.map((credit) => showCredit(credit, who, names)),
    // that an ask or a promise exists is for those in its own circle; its author is always one of them
    serves: thanks.author === who.person ? thanks.serves : null,
    proposal: thanks.proposal && {
      parties: thanks.proposal.parties.map((party) => partyIn(names, party)),
      by: partyIn(names, thanks.proposal.by),
      waitsFor: waitsFor(thanks, who),
      yourDefault: can.includes('consent') ? yourDefault : null,
    },
    at: thanks.sentAt ?? thanks.draftedAt,
  };
}

const showCredit = (credit: Credit, who: Reader, names: Names): ThanksLine['credits'][number] => {
  const mine = who.parties.has(credit.party);
  return {
    party: partyIn(names, credit.party),
    forWhat: credit.forWhat,
    addedBy: partyIn(names, credit.addedBy),
    mine,
    // nobody is seen hesitating: each party's answer is shown to itself alone
    sharing: mine ? credit.sharing : null,
  };
};

function waitsFor(thanks: StoredThanks, who: Reader): 'you' | 'others' | 'nobody' {
  const mine = thanks.credits.some((credit) => who.parties.has(credit.party) && credit.sharing === 'asked');
  const asAuthor = thanks.author === who.person && thanks.state === 'sharing' && !thanks.authorAgrees;
  if (mine || asAuthor) return 'you';
  return isAnswered(thanks) ? 'nobody' : 'others';
}

/** One thanks with its circle and history. */
export async function showThanks(db: Reading, who: Reader, thanks: StoredThanks): Promise<ThanksView> {
  const shown = one(await showLines(db, who, [thanks]));
  const sharedCircle = thanks.sharedId === null ? null : await circleOfShared(db, thanks.sharedId);
  return {
    ...shown,
    sharedCircle,
    ...(await circleAndHistory<ThanksView['history'][number]['did']>(db, thanks.circle, thanks.id)),
  };
}

/** What somebody is answered who has just taken their name out: it is not theirs to read any more, so nothing opens from it. */
export async function showLeftThanks(db: Reading, who: Reader, thanks: StoredThanks): Promise<ThanksView> {
  const shown = one(await showLines(db, who, [thanks]));
  const parties = [...(await partiesNamed(db, partiesIn({ ...thanks, proposal: null }))).values()];
  const people = await Promise.all(
    parties.map(({ id, kind }) => (kind === 'team' ? membersOf(db, id) : [id])),
  );
  const circle = { id: thanks.circle, everyone: false, parties, people: new Set(people.flat()).size };
  return { ...shown, can: [], sharedCircle: null, circle, history: [] };
}

/** Null for somebody who does not read the shared version, such as a person who stepped out of it. */
async function circleOfShared(db: Reading, id: string): Promise<ThanksView['sharedCircle']> {
  const { rows } = await sharedRows(db, [id]);
  const [shared] = rows;
  return shared ? ((await describeCircles(db, [shared.circle])).get(shared.circle) ?? null) : null;
}

/** Shared versions for a list. */
export async function showShared(db: Reading, list: readonly SharedThanks[]): Promise<SharedThanksLine[]> {
  const names = await partiesNamed(
    db,
    list.flatMap((shared) => [shared.author, ...shared.credits.map((credit) => credit.party)]),
  );
  return list.map(({ id, kind, forWhat, madePossible, gathering, author, credits, sharedAt }) => ({
    id,
    kind,
    forWhat,
    madePossible,
    gathering,
    author: partyIn(names, author),
    credits: credits.map((credit) => ({ party: partyIn(names, credit.party), forWhat: credit.forWhat })),
    at: sharedAt,
  }));
}

/** One shared version with its circle. */
export async function showSharedThanks(db: Reading, shared: SharedThanks): Promise<SharedThanksView> {
  const shown = one(await showShared(db, [shared]));
  return { ...shown, circle: await describeCircle(db, shared.circle) };
}
