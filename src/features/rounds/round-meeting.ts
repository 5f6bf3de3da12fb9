/** Who may move a meeting of a round where (model 7b; S0-8, S3-14). Silence lets it stand; "skip" needs no reason and leaves no name. */
import { machine, type Guard, type Moves, type MovesIn } from '#platform/moves.ts';
import { refuse } from './refusals.ts';

export type MeetingState = 'planned' | 'skipped';

export interface Participation {
  person: string;
  saidYes: boolean;
  /** What they said of "did you meet?"; null while they said nothing. */
  met: boolean | null;
}

/** Two who meet, sometimes three. */
export interface Meeting {
  state: MeetingState;
  people: readonly Participation[];
  /** The day on which they would meet, YYYY-MM-DD. */
  meetOn: string;
  /** The day it is for whoever looks. */
  today: string;
}

type Role = 'one-of-them' | 'has-not-said-yes';
type MeetingGuard = Guard<Meeting, null>;

const isStillBefore = ({ today, meetOn }: Meeting): boolean => today < meetOn;
const theDayHasCome = ({ today, meetOn }: Meeting): boolean => today >= meetOn;
const isBeforeTheDay: MeetingGuard = (meeting) => {
  if (!isStillBefore(meeting)) refuse('round.too-late-to-skip');
};
const hasCome: MeetingGuard = (meeting) => {
  if (!theDayHasCome(meeting)) refuse('round.not-met-yet');
};

export const meetingMoves = {
  planned: {
    yes: { by: 'has-not-said-yes', to: 'planned', offered: isStillBefore },
    // of three, the other two still meet: see `skip` in move.ts
    skip: { by: 'one-of-them', to: 'skipped', when: [isBeforeTheDay], offered: isStillBefore },
    'say-met': { by: 'one-of-them', to: 'planned', when: [hasCome], offered: theDayHasCome },
  },
} satisfies Moves<Role, MeetingState, string, Meeting, null>;

export type MeetingMove = MovesIn<typeof meetingMoves>;

export const { decide, openMoves, rows } = machine<Role, MeetingState, MeetingMove, Meeting, string, null>(
  meetingMoves,
  (meeting, viewer) => {
    const own = meeting.people.find((one) => one.person === viewer);
    if (!own) return [];
    return own.saidYes ? ['one-of-them'] : ['one-of-them', 'has-not-said-yes'];
  },
  { notYours: () => refuse('round.not-your-move'), notNow: () => refuse('round.over') },
);

/** After so many skips in a row somebody is left in peace until they come back (T16; S4-14). */
export const skipsUntilRest = 2;
