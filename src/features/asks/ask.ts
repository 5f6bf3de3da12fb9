/** The rule of asks and offers: states, who may move, guards. Knows nothing of HTTP, SQL or the time of day. */
import { machine, type Moves } from '#platform/moves.ts';
import { refusalsOf } from '#platform/refusal.ts';

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

export type AskMove =
  | 'help'
  | 'helpOnTheSpot'
  | 'take'
  | 'introduce'
  | 'share'
  | 'reword'
  | 'widen'
  | 'close'
  | 'lapse';

/** Whoever reads an ask is in its circle: its author, or a colleague. The clock is nobody. */
type Role = 'author' | 'colleague' | 'clock';
/** A person's id, or the clock. */
export type Mover = string | { clock: true };

export interface Said {
  /** The version of the text that was seen; a yes to other words is refused. */
  saw?: number;
}

export const { table: askRefusals, refuse: refuseAsk } = refusalsOf({
  'ask.closed': { status: 409, says: 'This has been closed in the meantime. Nothing more is needed.' },
  'ask.not-your-move': { status: 409, says: 'That step belongs to somebody else.' },
  'ask.stale': { status: 409, says: 'The words changed since you read them. Please look once more.' },
  'ask.names-someone': {
    status: 422,
    says: 'An ask names nobody. People are named in thanks, credit and introductions; anything else, tell them directly.',
  },
  'ask.needs-a-day': { status: 422, says: 'Please say by when, or that there is no rush.' },
  'ask.day-has-passed': {
    status: 422,
    says: 'That day has already passed. Please choose today or a later one.',
  },
  'ask.needs-places': { status: 422, says: 'Please say for how many people your offer has room.' },
  'ask.has-no-places': {
    status: 422,
    says: 'Only an offer has places. An ask takes as many helpers as come.',
  },
  'ask.needs-a-circle': { status: 422, says: 'Please choose who can see this.' },
  'ask.nobody-there': {
    status: 422,
    says: 'Nobody but you could see this. Please choose at least one other person or team.',
  },
  'ask.already-in-circle': { status: 409, says: 'They can see this already.' },
  'ask.no-places-left': { status: 409, says: 'All places are taken by now.' },
  'ask.not-five-minutes': {
    status: 422,
    says: 'Helping on the spot is for asks of five minutes. For more, please offer your help.',
  },
  'ask.already-answered': {
    status: 409,
    says: 'You have already said yes to this. You find it with your promises.',
  },
  'ask.cannot-introduce': {
    status: 422,
    says: 'An introduction brings together the asker and somebody else who is here, and not yourself.',
  },
  'ask.already-introduced': { status: 409, says: 'The two have already been introduced for this.' },
  'ask.link-not-usable': { status: 422, says: 'Please give a link that begins with https:// or http://.' },
});

const sawTheseWords = (ask: Ask, said: Said): void => {
  if (said.saw !== ask.version) refuseAsk('ask.stale', { version: ask.version });
};
const hasPlaces = (ask: Ask): boolean => (ask.placesLeft ?? 0) > 0;
const placesAreLeft = (ask: Ask): void => {
  if (!hasPlaces(ask)) refuseAsk('ask.no-places-left');
};
const isNeed = (ask: Ask): boolean => ask.direction === 'need';
const isOffer = (ask: Ask): boolean => ask.direction === 'offer';
const isForFiveMinutes = (ask: Ask): boolean => isNeed(ask) && ask.size === 'five-minutes';
const onlyForNeeds = (ask: Ask): void => {
  if (!isNeed(ask)) refuseAsk('ask.not-your-move');
};
const onlyForOffers = (ask: Ask): void => {
  if (!isOffer(ask)) refuseAsk('ask.not-your-move');
};
const takesFiveMinutes = (ask: Ask): void => {
  if (!isForFiveMinutes(ask)) refuseAsk('ask.not-five-minutes');
};

/** Who may do what with an ask (model section 4, Ask). Rows S0-2, S0-9, S2-2.2, S4-17, S4-18. */
export const askMoves = {
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
} satisfies Moves<Role, AskState, AskMove, Ask, Said>;

const rolesOf = (ask: Ask, mover: Mover): readonly Role[] => {
  if (typeof mover !== 'string') return ['clock'];
  return mover === ask.author ? ['author'] : ['colleague'];
};

export const asks = machine<Role, AskState, AskMove, Ask, Mover, Said>(askMoves, rolesOf, {
  notYours: () => refuseAsk('ask.not-your-move'),
  notNow: () => refuseAsk('ask.closed'),
});
