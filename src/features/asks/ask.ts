/** The rule of asks and offers: states, who may move, guards. Knows nothing of HTTP, SQL or the time of day. */
import type { Reader } from '#features/people/actor.ts';
import { machine, movesIn, type Moves, type MovesIn, type MovesOfPeopleIn } from '#platform/moves.ts';
import { refuse } from './refusals.ts';

export const directions = ['need', 'offer'] as const;
export const sizes = ['five-minutes', 'an-hour', 'more'] as const;
export const kinds = [
  'information',
  'skill',
  'time',
  'equipment-or-budget',
  'think-with-me',
  'be-alongside',
  'advice',
  'struggling',
] as const;
/** How the author closes an ask. */
export const endings = ['helped', 'no-longer-needed', 'not-found'] as const;

export type Direction = (typeof directions)[number];
export type Size = (typeof sizes)[number];
export type Kind = (typeof kinds)[number];
export type Ending = (typeof endings)[number] | 'lapsed';
export type AskState = 'open' | 'closed';

/** What the rule needs to know of an ask. */
export interface Ask {
  id: string;
  author: string;
  direction: Direction;
  state: AskState;
  size: Size;
  kind: Kind;
  version: number;
  /** Free places of an offer; null for a need. */
  placesLeft: number | null;
}

/** Whoever reads an ask is in its circle: its author, or a colleague. The clock is nobody. */
type Role = 'author' | 'colleague' | 'clock';
export const clock = 'clock';
export type Viewer = Pick<Reader, 'person'> | typeof clock;

/** What a mover brings: the version of the text that was seen; a yes to other words is refused. */
export interface MoveInput {
  saw?: number | undefined;
}

const sawTheseWords = (ask: Ask, input: MoveInput): void => {
  if (input.saw !== ask.version) refuse('ask.stale', { version: ask.version });
};
const hasPlaces = (ask: Ask): boolean => (ask.placesLeft ?? 0) > 0;
const placesAreLeft = (ask: Ask): void => {
  if (!hasPlaces(ask)) refuse('ask.no-places-left');
};
const isNeed = (ask: Ask): boolean => ask.direction === 'need';
const isOffer = (ask: Ask): boolean => ask.direction === 'offer';
const isForFiveMinutes = (ask: Ask): boolean => isNeed(ask) && ask.size === 'five-minutes';
const onlyForNeeds = (ask: Ask): void => {
  if (!isNeed(ask)) refuse('ask.not-your-move');
};
const onlyForOffers = (ask: Ask): void => {
  if (!isOffer(ask)) refuse('ask.not-your-move');
};
const takesFiveMinutes = (ask: Ask): void => {
  if (!isForFiveMinutes(ask)) refuse('ask.not-five-minutes');
};

/** Who may do what with an ask (model section 4, Ask). Rows S0-2, S0-9, S2-2.2, S4-17, S4-18. */
const table = {
  open: {
    help: { by: 'colleague', to: 'open', when: [onlyForNeeds, sawTheseWords], offered: isNeed },
    helpOnTheSpot: {
      by: 'colleague',
      to: 'open',
      when: [takesFiveMinutes, sawTheseWords],
      offered: isForFiveMinutes,
    },
    take: {
      by: 'colleague',
      to: 'open',
      when: [onlyForOffers, sawTheseWords, placesAreLeft],
      offered: (ask) => isOffer(ask) && hasPlaces(ask),
    },
    introduce: { by: 'colleague', to: 'open', when: [sawTheseWords] },
    share: { by: ['colleague', 'author'], to: 'open' },
    reword: { by: 'author', to: 'open', when: [sawTheseWords] },
    widen: { by: 'author', to: 'open', when: [sawTheseWords] },
    close: { by: 'author', to: 'closed', when: [sawTheseWords] },
    lapse: { by: 'clock', to: 'closed' },
  },
} satisfies Moves<Role, AskState, string, Ask, MoveInput>;

export type AskMove = MovesIn<typeof table>;
/** Those of people; `lapse` belongs to the clock alone. */
export type AskMoveOfPeople = MovesOfPeopleIn<typeof table>;
export const moveNames = movesIn(table);

const rolesOf = (ask: Ask, viewer: Viewer): readonly Role[] => {
  if (viewer === clock) return ['clock'];
  return viewer.person === ask.author ? ['author'] : ['colleague'];
};

export const asks = machine<Role, AskState, AskMove, Ask, Viewer, MoveInput>(table, rolesOf, {
  notYours: () => refuse('ask.not-your-move'),
  notNow: () => refuse('ask.closed'),
});
