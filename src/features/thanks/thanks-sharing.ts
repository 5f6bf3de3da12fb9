/** How a thanks comes into a wider circle and out of it: each name by its own yes (model section 4, law 4; B24, B25). Pure. */
import type { Reader } from '#features/people/actor.ts';
import {
  canBeShared,
  decide,
  isAwaited,
  mayStepOut,
  speaksAs,
  staysSharedWithout,
  type Credit,
  type Thanks,
} from './thanks.ts';

const unasked = { sharing: null, saw: null, saidBy: null } as const;

const withCredit = (thanks: Thanks, party: string, change: Partial<Credit>): Thanks => ({
  ...thanks,
  credits: thanks.credits.map((credit) => (credit.party === party ? { ...credit, ...change } : credit)),
});

const yesOf = (thanks: Thanks, party: string, who: Reader): Thanks =>
  withCredit(thanks, party, { sharing: 'yes', saw: thanks.version, saidBy: who.person });

/** Proposes a wider circle: everybody credited is asked; whoever proposes has said yes for themselves. */
export function proposeSharing(
  thanks: Thanks,
  who: Reader,
  { circle, as }: { circle: readonly string[]; as?: string | undefined },
  at: string,
): Thanks {
  const state = decide(thanks, 'propose-sharing', who, { circle });
  const isAuthor = thanks.author === who.person;
  const asked: Thanks = {
    ...thanks,
    state,
    proposal: { parties: circle, by: who.person, at },
    authorAgrees: isAuthor,
    credits: thanks.credits.map((credit) => ({ ...credit, ...unasked, sharing: 'asked' })),
  };
  const own = asked.credits.some((credit) => credit.party === who.person);
  if (isAuthor && !own && as === undefined) return asked;
  return yesOf(asked, speaksAs(asked.credits, who, as), who);
}

/** Says yes for oneself or a team of one's own; the author's yes covers their words and their own credit. */
export function consent(thanks: Thanks, who: Reader, as?: string): Thanks {
  const state = decide(thanks, 'consent', who, {});
  const open = thanks.credits.filter(isAwaited);
  if (thanks.author !== who.person || thanks.authorAgrees || as !== undefined) {
    return { ...yesOf(thanks, speaksAs(open, who, as), who), state };
  }
  const agreed = { ...thanks, state, authorAgrees: true };
  return open.some((credit) => credit.party === who.person) ? yesOf(agreed, who.person, who) : agreed;
}

/** Keeps one's name out of the shared version; it stays in the private one. */
export function stepOutOfShared(thanks: Thanks, who: Reader, as?: string): Thanks {
  const state = decide(thanks, 'step-out-of-shared', who, {});
  const open = thanks.credits.filter((credit) => mayStepOut(thanks, credit));
  const party = speaksAs(open, who, as);
  return { ...withCredit(thanks, party, { sharing: 'out', saw: null, saidBy: who.person }), state };
}

/** Back to those it was sent to, as if nobody had asked. */
export const keptPrivate = (thanks: Thanks): Thanks => ({
  ...thanks,
  state: 'sent',
  proposal: null,
  authorAgrees: false,
  sharedId: null,
  credits: thanks.credits.map((credit) => ({ ...credit, ...unasked })),
});

/** The author, or everybody still to be asked, keeps it where it is. */
export function keepPrivate(thanks: Thanks, who: Reader): Thanks {
  decide(thanks, 'keep-private', who, {});
  return keptPrivate(thanks);
}

/**
 * Takes it back out of the wider circle: the author all of it, a party its own name.
 * Nobody can take another's name away (B25), so the rest stays shared while it names enough.
 */
export function takeBack(thanks: Thanks, who: Reader, as?: string): Thanks {
  decide(thanks, 'take-back', who, {});
  if (thanks.author === who.person && as === undefined) return keptPrivate(thanks);
  const party = speaksAs(
    thanks.credits.filter((credit) => credit.sharing === 'yes'),
    who,
    as,
  );
  if (!staysSharedWithout(thanks, party)) return keptPrivate(thanks);
  return withCredit(thanks, party, { sharing: 'out', saw: null, saidBy: who.person });
}

/** Moves it into the wider circle once every answer is there; before that, and by silence, nothing happens. */
export function shareWhenAnswered(thanks: Thanks, sharedId: string): Thanks {
  if (thanks.state !== 'sharing' || !canBeShared(thanks)) return thanks;
  return { ...thanks, state: decide(thanks, 'share', 'clock', {}), sharedId };
}

/** The names that stand in the wider circle. */
export const sharedCredits = (thanks: Thanks): Credit[] =>
  thanks.credits.filter((credit) => credit.sharing === 'yes');
