/** The rule of a partnership (model section 4, Partnership; B05): who may do what, when. No I/O, no clock of its own. */
import { machine, type Guard, type Moves, type MovesIn } from '#platform/moves.ts';
import { defined, last } from '#platform/defined.ts';
import { refuse } from './refusals.ts';

export type PartnershipState = 'invited' | 'active' | 'resting' | 'declined' | 'withdrawn' | 'ended';
/** `one` invited, `other` was invited. */
export type Side = 'one' | 'other';
type Role = 'inviter' | 'invitee' | 'either' | 'asked-about-rhythm' | 'asked-about-day';

export interface Partnership {
  id: string;
  version: number;
  state: PartnershipState;
  one: string;
  other: string;
  /** Whether both sides are teams: then everyone may know that they are partners. */
  ofTeams: boolean;
  purpose: string;
  /** The member who stands for a team; null for a person, and while a team has none. */
  stewards: Record<Side, string | null>;
  invitedBy: string;
  since: string | null;
  weeks: number | null;
  suggestedRhythm: { weeks: number | null; by: Side } | null;
  nextCatchUpOn: string | null;
  suggestedDay: { on: string; by: Side } | null;
  lastCatchUpOn: string | null;
  skippedOn: string | null;
  skips: number;
  opens: Record<Side, boolean>;
}

/** Somebody looking, with the sides they stand on; a move is made from one. */
export interface Standing {
  person: string;
  sides: readonly Side[];
}

export interface MoveInput {
  side: Side;
  /** The mover's own calendar day. */
  today: string;
  weeks?: number | null;
  day?: string;
}

type Rule = Guard<Partnership, MoveInput>;
export const across = (side: Side): Side => (side === 'one' ? 'other' : 'one');

const suggestsADay: Rule = (_, { day, today }) => {
  if (day === undefined || day < today) refuse('partnership.day-has-passed');
};
const rhythmIsSuggested: Rule = ({ suggestedRhythm }) => {
  if (!suggestedRhythm) refuse('partnership.nothing-suggested');
};
const dayIsSuggested: Rule = ({ suggestedDay }) => {
  if (!suggestedDay) refuse('partnership.nothing-suggested');
};
/** Whether a day was agreed on that has not come: until then nobody has met. What nobody planned may have been any day. */
const isAhead = ({ nextCatchUpOn }: Partnership, today: string) =>
  nextCatchUpOn !== null && nextCatchUpOn > today;
const dayHasCome: Rule = (partnership, { today }) => {
  if (isAhead(partnership, today)) refuse('partnership.not-met-yet');
};
const isOfTeams: Rule = ({ ofTeams }) => {
  if (!ofTeams) refuse('partnership.only-for-teams');
};

const met = ({ nextCatchUpOn }: Partnership, { today }: MoveInput): Partial<Partnership> => ({
  lastCatchUpOn: nextCatchUpOn ?? today,
  nextCatchUpOn: null,
  suggestedDay: null,
  skips: 0,
  skippedOn: null,
});
const skipped = ({ skips }: Partnership, { today }: MoveInput): Partial<Partnership> => ({
  nextCatchUpOn: null,
  suggestedDay: null,
  skips: skips + 1,
  skippedOn: today,
});
/** A fresh look at the rhythm begins anew, whatever was skipped before. */
const agreedRhythm = ({ suggestedRhythm }: Partnership): Partial<Partnership> => ({
  weeks: defined(suggestedRhythm).weeks,
  suggestedRhythm: null,
  skips: 0,
});
const opening = ({ opens }: Partnership, { side }: MoveInput) => ({ opens: { ...opens, [side]: true } });
/** One no is enough: what is agreed is read by everyone only while both say yes. */
const closing = ({ opens }: Partnership, { side }: MoveInput) => ({ opens: { ...opens, [side]: false } });
const over = () => ({ nextCatchUpOn: null, suggestedDay: null, suggestedRhythm: null });

const charterVisibility = {
  'open-charter': {
    by: 'either',
    when: [isOfTeams],
    offered: ({ ofTeams, opens }: Partnership) => ofTeams && !(opens.one && opens.other),
    changes: opening,
  },
  'close-charter': {
    by: 'either',
    offered: ({ opens }: Partnership) => opens.one || opens.other,
    changes: closing,
  },
} as const;

/** Rows S3-1, S3-28, S3-29, S0-1, S1-1, S1-10 (B05, B06). Ending needs no reason, and an invitation neither. */
export const moves = {
  invited: {
    accept: { by: 'invitee', to: 'active' },
    decline: { by: 'invitee', to: 'declined' },
    withdraw: { by: 'inviter', to: 'withdrawn' },
  },
  active: {
    'suggest-rhythm': {
      by: 'either',
      to: 'active',
      changes: (_, { weeks, side }) => ({ suggestedRhythm: { weeks: weeks ?? null, by: side } }),
    },
    'agree-rhythm': {
      by: 'asked-about-rhythm',
      to: 'active',
      when: [rhythmIsSuggested],
      changes: agreedRhythm,
    },
    'refuse-rhythm': {
      by: 'asked-about-rhythm',
      to: 'active',
      when: [rhythmIsSuggested],
      changes: () => ({ suggestedRhythm: null }),
    },
    'suggest-day': {
      by: 'either',
      to: 'active',
      when: [suggestsADay],
      changes: (_, { day, side }) => ({ suggestedDay: { on: defined(day), by: side } }),
    },
    'agree-day': {
      by: 'asked-about-day',
      to: 'active',
      when: [dayIsSuggested],
      changes: ({ suggestedDay }) => ({ nextCatchUpOn: defined(suggestedDay).on, suggestedDay: null }),
    },
    met: {
      by: 'either',
      to: 'active',
      when: [dayHasCome],
      changes: met,
    },
    skip: {
      by: 'either',
      to: 'active',
      offered: ({ weeks, nextCatchUpOn }) => weeks !== null || nextCatchUpOn !== null,
      changes: skipped,
    },
    rest: { by: 'either', to: 'resting', changes: over },
    'open-charter': { ...charterVisibility['open-charter'], to: 'active' },
    'close-charter': { ...charterVisibility['close-charter'], to: 'active' },
    end: { by: 'either', to: 'ended', changes: over },
  },
  resting: {
    resume: { by: 'either', to: 'active', changes: () => ({ skips: 0, skippedOn: null }) },
    'open-charter': { ...charterVisibility['open-charter'], to: 'resting' },
    'close-charter': { ...charterVisibility['close-charter'], to: 'resting' },
    end: { by: 'either', to: 'ended', changes: over },
  },
} satisfies Moves<Role, PartnershipState, string, Partnership, MoveInput>;

export type PartnershipMove = MovesIn<typeof moves>;

/** What somebody is to this partnership; rank is not consulted. */
export function rolesOf({ suggestedRhythm, suggestedDay }: Partnership, { sides }: Standing): Role[] {
  if (sides.length === 0) return [];
  const asked = (suggestion: { by: Side } | null) =>
    suggestion === null || sides.includes(across(suggestion.by));
  return [
    'either',
    ...(sides.includes('one') ? (['inviter'] as const) : []),
    ...(sides.includes('other') ? (['invitee'] as const) : []),
    ...(asked(suggestedRhythm) ? (['asked-about-rhythm'] as const) : []),
    ...(asked(suggestedDay) ? (['asked-about-day'] as const) : []),
  ];
}

const interpreter = machine<Role, PartnershipState, PartnershipMove, Partnership, Standing, MoveInput>(
  moves,
  rolesOf,
  {
    notYours: () => refuse('partnership.not-your-move'),
    notNow: () => refuse('partnership.not-now'),
  },
);
export const { rows } = interpreter;

/** The moves open to somebody; answers to a suggestion only where one waits for them. */
export const openMoves = (partnership: Partnership, who: Standing): PartnershipMove[] =>
  interpreter
    .openMoves(partnership, who)
    .filter(
      (move) =>
        partnership.suggestedRhythm !== null || !move.endsWith('-rhythm') || move === 'suggest-rhythm',
    )
    .filter((move) => partnership.suggestedDay !== null || move !== 'agree-day');

/** Those open to them on their own day. */
export const openToday = (partnership: Partnership, who: Standing, today: string): PartnershipMove[] =>
  openMoves(partnership, who).filter((move) => move !== 'met' || !isAhead(partnership, today));

/**
 * The partnership after a move, one version on. A member who says yes for a team becomes its contact, and so does whoever
 * acts for a team that has none. Refuses as the table says.
 */
export function move(
  partnership: Partnership,
  name: PartnershipMove,
  mover: string,
  input: MoveInput,
): Partnership {
  const after = interpreter.make(partnership, name, { person: mover, sides: [input.side] }, input);
  return {
    ...after,
    version: partnership.version + 1,
    stewards: stewardsAfter(after, name === 'accept', mover, input.side),
  };
}

function stewardsAfter(
  partnership: Partnership,
  saysYes: boolean,
  mover: string,
  side: Side,
): Partnership['stewards'] {
  const { stewards } = partnership;
  const isForTeam = partnership[side] !== mover;
  return isForTeam && (saysYes || stewards[side] === null) ? { ...stewards, [side]: mover } : stewards;
}

/** Whether anything can still happen between the two. */
export const isOpen = (state: PartnershipState): boolean =>
  state === 'invited' || state === 'active' || state === 'resting';

/** Whose answer is awaited: to the invitation, a rhythm or a day. */
export function awaited({ state, suggestedRhythm, suggestedDay }: Partnership): Side | null {
  if (state === 'invited') return 'other';
  const open = suggestedDay ?? suggestedRhythm;
  return open === null ? null : across(open.by);
}

/** From when a catch-up is due by the rhythm: none planned, and so many weeks since the last, the last skipped, or the start. */
export function catchUpDueOn(partnership: Partnership): string | null {
  const { state, weeks, nextCatchUpOn, since, lastCatchUpOn, skippedOn } = partnership;
  if (state !== 'active' || weeks === null || nextCatchUpOn !== null || since === null) return null;
  const latest = last([since.slice(0, 10), lastCatchUpOn ?? '', skippedOn ?? ''].toSorted());
  return Temporal.PlainDate.from(latest).add({ weeks }).toString();
}

/** After two catch-ups were skipped one asks whether the rhythm fits, and then no more (S4-25). */
export const asksWhetherItFits = ({ state, skips, weeks }: Partnership): boolean =>
  state === 'active' && weeks !== null && skips >= 2;
