/** Partnerships as they are shown. */
import { Type, type Static } from 'typebox';
import { CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import { Day, Id, Instant, oneOf, orNull, Version, dayField } from '#platform/contract.ts';
import { ExpectationLine } from '#features/expectations/view-contract.ts';
import type words from './words.en.json';

/** The sides of a partnership as its reader sees them: `one` is the reader's own, `other` their partner. */
export const Side = oneOf('one', 'other');

export const states = ['invited', 'active', 'resting', 'declined', 'withdrawn', 'ended'] as const;

export const PartnershipLine = Type.Object({
  id: Id,
  state: oneOf(...states),
  one: PartyView,
  other: PartyView,
  purpose: Type.String(),
  since: orNull(Type.String({ format: 'date-time', description: 'When it was accepted.' })),
  turn: oneOf('mine', 'theirs', 'nobody'),
  invitedBy: Side,
  nextCatchUpOn: orNull(Day),
  version: Version,
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
});
export type PartnershipLine = Static<typeof PartnershipLine>;

/** Something that came true between exactly these two, in its own words. */
export const RecordLine = Type.Object({
  kind: oneOf('promise', 'thanks'),
  id: Id,
  words: Type.String(),
  by: PartyView,
  towards: PartyView,
  at: Instant,
});

export const momentKinds = ['met', 'kept', 'thanks', 'heads-up'] as const;

/** Something that happened between the two: that they met, a word kept, thanks, news told early. */
export const MomentView = Type.Object({
  kind: oneOf(...momentKinds),
  id: Type.String(),
  at: Instant,
  by: orNull(PartyView),
  words: orNull(Type.String()),
});

/** A promise that is open between exactly these two, for whoever thinks of ending the partnership. */
export const OpenBetween = Type.Object({
  id: Id,
  what: Type.String(),
  customer: PartyView,
  performer: PartyView,
  mayRelease: Type.Boolean({ description: 'Whether your side can say that it is no longer needed.' }),
});

export const PartnershipView = Type.Object({
  ...PartnershipLine.properties,
  stewards: Type.Object({ one: orNull(PartyView), other: orNull(PartyView) }),
  rhythm: Type.Object({
    weeks: orNull(Type.Integer({ description: 'Weeks between two catch-ups; null while none is agreed.' })),
    suggested: orNull(
      Type.Object({
        weeks: orNull(Type.Integer({ description: 'Null suggests to go without.' })),
        by: Side,
      }),
    ),
  }),
  catchUp: Type.Object({
    nextOn: orNull(Day),
    suggested: orNull(Type.Object({ on: Day, by: Side })),
    lastOn: orNull(Day),
    dueOn: orNull(dayField('From when one is due by the rhythm.')),
    asksWhetherItFits: Type.Boolean({ description: 'Two were skipped: does the rhythm still fit?' }),
  }),
  opens: Type.Object({
    one: Type.Boolean(),
    other: Type.Boolean(),
    everyone: Type.Boolean({ description: 'Both sides say yes: the agreed lines are open to everyone.' }),
  }),
  lines: Type.Array(ExpectationLine, {
    description: 'What each needs of the other: drafts of your own, what is proposed, what is agreed.',
  }),
  empty: Type.Object({
    one: Type.Boolean({ description: 'Nothing is agreed or proposed of what your side needs.' }),
    other: Type.Boolean({ description: 'Nothing is agreed or proposed of what the other side needs.' }),
  }),
  record: Type.Array(RecordLine, { description: 'What came true between you; the newest few.' }),
  openPromises: Type.Array(OpenBetween),
  whoCanSee: CircleView,
  agreedIsSeenBy: orNull(CircleView),
  history: historyOf<keyof typeof words.did>(),
});
export type PartnershipView = Static<typeof PartnershipView>;

/** That two teams are partners, and whom to turn to: open to everyone. */
export const TeamPairLine = Type.Object({
  id: Id,
  state: oneOf('active', 'resting'),
  one: PartyView,
  other: PartyView,
  stewards: Type.Object({ one: orNull(PartyView), other: orNull(PartyView) }),
  since: Instant,
  open: Type.Boolean({ description: 'Whether both sides opened their charter to everyone.' }),
});
export type TeamPairLine = Static<typeof TeamPairLine>;

/** The teams of a workplace and the partnerships between them, as a picture shows them. */
export const TeamMapView = Type.Object({
  within: orNull(PartyView),
  above: Type.Array(PartyView, { description: 'The teams above the one that is looked into.' }),
  teams: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      teams: Type.Integer({ description: 'How many teams it stands for: itself, or a division.' }),
      mine: Type.Boolean(),
      outside: Type.Boolean({ description: 'A division beside the one that is looked into.' }),
      inside: Type.Integer({ description: 'How many partnerships are among the teams it stands for.' }),
    }),
    { description: 'Teams of one division together, always in the same order.' },
  ),
  lines: Type.Array(
    Type.Object({
      one: Id,
      other: Id,
      id: orNull(Id),
      count: Type.Integer({ description: 'How many partnerships it stands for.' }),
      state: oneOf('active', 'resting'),
      mine: Type.Boolean(),
      isHalf: Type.Boolean({ description: 'You may know that nothing is said yet of what one side needs.' }),
      isKnown: Type.Boolean({ description: 'Whether you may know what stands there at all.' }),
    }),
  ),
  more: Type.Boolean({ description: 'Whether there are more teams than are shown.' }),
});

export const OpenCharterLine = Type.Object({
  needs: PartyView,
  neededFrom: PartyView,
  text: Type.String(),
  goodLooksLike: Type.String(),
});

export const TeamPairView = Type.Object({
  ...TeamPairLine.properties,
  charter: Type.Array(OpenCharterLine, { description: 'The wording in force of each agreed line, if open.' }),
  mine: Type.Boolean({ description: 'Whether you belong to one of the two and can read their own page.' }),
});
