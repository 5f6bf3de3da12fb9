/** The rule of thanks and wins (model section 4, Thanks; B24, B25, B26): who may do what, when. No I/O, no clock of its own. */
import type { Reader } from '#features/people/actor.ts';
import { machine, type Guard, type Moves, type MovesIn } from '#platform/moves.ts';
import { refuse } from './refusals.ts';
import { isBlank } from '#platform/input/text.ts';

export type ThanksState = 'draft' | 'sent' | 'sharing' | 'shared' | 'withdrawn';
type Role = 'author' | 'credited' | 'asked' | 'standing' | 'named' | 'clock';

/** One party that is thanked, and for what. Nobody but the party itself takes its name away. */
export interface Credit {
  party: string;
  forWhat: string;
  addedBy: string;
  /** When the party was told; null in a draft. */
  toldAt: string | null;
  /** Where its own yes to the shared version stands; null while nobody asked. */
  sharing: 'asked' | 'yes' | 'out' | null;
  /** The version its yes saw, and who said it; for a team that is its contact. */
  saw: number | null;
  saidBy: string | null;
}

export interface Thanks {
  id: string;
  version: number;
  state: ThanksState;
  kind: 'thanks' | 'win';
  author: string;
  forWhat: string;
  madePossible: string;
  gathering: string | null;
  credits: readonly Credit[];
  sentAt: string | null;
  /** The wider circle that was proposed, by its parties. */
  proposal: { parties: readonly string[]; by: string; at: string } | null;
  /** Words move to a wider circle only with their author's yes. */
  authorAgrees: boolean;
  /** The version that stands in the wider circle. */
  sharedId: string | null;
  /** The moment at which it is looked at. */
  asOf: Temporal.Instant;
}

export type Viewer = Reader | 'clock';

type ThanksGuard = Guard<Thanks, ThanksInput>;
export interface ThanksInput {
  /** The party a credit is added for. */
  party?: string;
  /** The parties of the wider circle. */
  circle?: readonly string[];
}

/** Whether somebody wrote it, or stands among those named. */
export const isIn = ({ author, credits }: Thanks, who: Reader): boolean =>
  author === who.person || credits.some(({ party }) => who.parties.has(party));

const others = (thanks: Thanks) => thanks.credits.filter((credit) => credit.party !== thanks.author);
/** Whether a credit can still stand in the shared version. */
const mayStand = (credit: Credit) => credit.sharing !== 'out';

const creditsSomebodyElse: ThanksGuard = (thanks) => {
  if (others(thanks).length === 0) refuse('thanks.credit-somebody');
  const parties = thanks.credits.map((credit) => credit.party);
  if (new Set(parties).size < parties.length) refuse('thanks.credit-twice');
};
const saysWhatFor: ThanksGuard = (thanks) => {
  if (isBlank(thanks.forWhat)) refuse('thanks.say-what-for');
};
const saysWhatItMadePossible: ThanksGuard = (thanks) => {
  if (isBlank(thanks.madePossible)) refuse('thanks.say-what-it-made-possible');
};
const isNotYetCredited: ThanksGuard = (thanks, { party }) => {
  if (thanks.credits.some((credit) => credit.party === party)) refuse('thanks.credit-twice');
};
const isWithinADay: ThanksGuard = (thanks) => {
  if (!wasJustSent(thanks)) refuse('thanks.too-late-to-withdraw');
};
const isWider: ThanksGuard = (thanks, { circle = [] }) => {
  const inside = new Set([thanks.author, ...thanks.credits.map((credit) => credit.party)]);
  if (circle.every((party) => inside.has(party))) refuse('thanks.not-wider');
};
const isMoreThanOne: ThanksGuard = (thanks) => {
  if (!namesEnough(thanks)) refuse(thanks.kind === 'win' ? 'thanks.win-needs-two' : 'thanks.credit-somebody');
};

const wasJustSent = ({ sentAt, asOf }: Thanks) =>
  sentAt !== null && Temporal.Instant.compare(asOf, Temporal.Instant.from(sentAt).add({ hours: 24 })) <= 0;

/** Whether those who may stand in a shared version are enough: one for thanks, two for a win (S1-17, S3-22). */
export const namesEnough = (thanks: Thanks): boolean => {
  const standing = thanks.credits.filter(mayStand);
  return thanks.kind === 'win' ? standing.length >= 2 : others({ ...thanks, credits: standing }).length >= 1;
};

/** Whether every yes that the shared version needs is there: of each party named, and of the author. */
export const isAnswered = (thanks: Thanks): boolean =>
  thanks.authorAgrees &&
  thanks.credits.every((credit) => credit.sharing === 'yes' || credit.sharing === 'out');

/** Whether it can stand in the wider circle now. */
export const canBeShared = (thanks: Thanks): boolean => isAnswered(thanks) && namesEnough(thanks);

const isReady: ThanksGuard = (thanks) => {
  if (!isAnswered(thanks)) refuse('thanks.not-now');
};
const isWhole = [creditsSomebodyElse, saysWhatFor, saysWhatItMadePossible];

/** Rows S2-8.1, S2-8.2, S2-8.4, S3-22, S1-17, S0-15. Silence keeps it private: no move of the clock widens without every yes. */
export const moves = {
  draft: {
    draft: { by: 'author', to: 'draft', when: isWhole },
    discard: { by: 'author', to: 'withdrawn' },
    send: { by: 'author', to: 'sent', when: isWhole },
  },
  sent: {
    'add-credit': { by: 'credited', to: 'sent', when: [isNotYetCredited] },
    'step-out': { by: 'credited', to: 'sent' },
    'propose-sharing': {
      by: ['author', 'credited'],
      to: 'sharing',
      when: [isMoreThanOne, isWider],
      offered: namesEnough,
    },
    withdraw: { by: 'author', to: 'withdrawn', when: [isWithinADay], offered: wasJustSent },
  },
  sharing: {
    consent: { by: 'asked', to: 'sharing' },
    'step-out-of-shared': { by: 'standing', to: 'sharing' },
    share: { by: 'clock', to: 'shared', when: [isReady, isMoreThanOne] },
    'keep-private': { by: 'author', to: 'sent' },
  },
  shared: {
    'add-credit': { by: 'credited', to: 'shared', when: [isNotYetCredited] },
    // a party added later says yes, or keeps its name out, before it appears
    consent: { by: 'asked', to: 'shared' },
    'step-out-of-shared': { by: 'standing', to: 'shared' },
    // a party for itself takes back only its own name: see `staysSharedWithout`
    'take-back': { by: ['author', 'named'], to: 'sent' },
  },
} satisfies Moves<Role, ThanksState, string, Thanks, ThanksInput>;

export type ThanksMove = MovesIn<typeof moves>;

/** What somebody is to this thanks; nobody's rank is consulted. */
export function rolesOf(thanks: Thanks, viewer: Viewer): Role[] {
  if (viewer === 'clock') return ['clock'];
  const mine = thanks.credits.filter((credit) => viewer.parties.has(credit.party));
  const isAuthor = thanks.author === viewer.person;
  const roles: Role[] = [];
  if (isAuthor) roles.push('author');
  if (mine.length > 0) roles.push('credited');
  if (mine.some(isAwaited) || (isAuthor && thanks.state === 'sharing' && !thanks.authorAgrees))
    roles.push('asked');
  if (mine.some((credit) => mayStepOut(thanks, credit))) roles.push('standing');
  if (mine.some((credit) => credit.sharing === 'yes')) roles.push('named');
  return roles;
}

/** Whether a party may still say yes to the shared version; one that kept its name out may change its mind. */
export const isAwaited = (credit: Credit): boolean => credit.sharing === 'asked' || credit.sharing === 'out';

/** Whether a party may keep its name out; once shared, only while its name has not appeared (later it takes it back). */
export const mayStepOut = (thanks: Thanks, credit: Credit): boolean =>
  credit.sharing === 'asked' || (credit.sharing === 'yes' && thanks.state === 'sharing');

export const { decide, openMoves, rows } = machine<
  Role,
  ThanksState,
  ThanksMove,
  Thanks,
  Viewer,
  ThanksInput
>(moves, rolesOf, { notYours: () => refuse('thanks.not-your-move'), notNow: () => refuse('thanks.not-now') });

/** Refuses a win that credits nobody but the one party of the author's own side (S1-17). */
export function refuseWinOfOne(thanks: Thanks, viewer: Reader): void {
  const [only, second] = thanks.credits;
  if (thanks.kind === 'win' && only && !second && viewer.parties.has(only.party)) refuse('thanks.win-of-one');
}

/** Whether the shared version still holds once a party has taken its own name back. */
export const staysSharedWithout = (thanks: Thanks, party: string): boolean =>
  namesEnough({
    ...thanks,
    credits: thanks.credits.filter((credit) => credit.party !== party && credit.sharing === 'yes'),
  });

/**
 * The credited party somebody speaks for: the one they name, else themselves, else the only team of theirs among `open`.
 * Refuses a party that is not theirs, and asks which when there are several.
 */
export function speaksAs(open: readonly Credit[], viewer: Reader, named: string | undefined): string {
  const mine = open.map((credit) => credit.party).filter((party) => viewer.parties.has(party));
  if (named !== undefined) return mine.includes(named) ? named : refuse('thanks.only-for-yourself');
  if (mine.includes(viewer.person)) return viewer.person;
  if (mine.length > 1) refuse('thanks.say-for-whom');
  return mine[0] ?? refuse('thanks.not-now');
}
