/** What everybody shows of people, teams, circles and histories. The operations stand in the contracts beside this one. */
import { Type, type Static } from 'typebox';
import { Id, Instant, oneOf, orNull } from '#platform/contract.ts';

/** Somebody who can ask, promise and be thanked: a person or a team. */
export const PartyView = Type.Object({
  id: Id,
  kind: oneOf('person', 'team'),
  name: Type.String(),
  picture: Type.Optional(
    Type.String({ description: 'The version of the picture they chose of themselves.' }),
  ),
});
export type PartyView = Static<typeof PartyView>;

/** How German speaks to people here, which admins choose for everybody. */
export const FormalGerman = Type.Boolean({ description: 'Whether German says "Sie" here instead of "du".' });

/** Who can see something: "Everyone in Care and in Dispatch: 15 people. Nobody else, whatever their role." */
export const CircleView = Type.Object({
  id: Id,
  everyone: Type.Boolean(),
  parties: Type.Array(PartyView),
  people: Type.Integer({ description: 'How many people that is now.' }),
  also: Type.Optional(
    Type.Array(PartyView, { description: 'Whose it is, where they are not in the circle any more.' }),
  ),
  left: Type.Optional(
    Type.Array(PartyView, { description: 'Who left the circle and reads it as it stood then.' }),
  ),
});
export type CircleView = Static<typeof CircleView>;

/** Stands on what its reader was personally part of and left: everything on it is as it stood then, and nobody else reads it. */
export const AsItStoodAt = Type.String({
  format: 'date-time',
  description: 'When you left its circle. You see it as it stood then; nothing that was said later.',
});

/** One line of an object's history, in the words of whoever moved. */
export const HistoryView = Type.Object({
  id: Type.Integer(),
  at: Instant,
  did: Type.String(),
  mover: orNull(PartyView),
  forTeam: orNull(Type.String()),
  words: orNull(Type.String()),
  details: Type.Unknown({
    description: 'What changed, such as the terms before; null where nothing else did.',
  }),
});
export type HistoryView<Did extends string = string> = Omit<Static<typeof HistoryView>, 'did'> & { did: Did };

/** The history of a thing to which these may have happened: its moves, and what else has a sentence. */
export const historyOf = <Did extends string>() => Type.Array(Type.Unsafe<HistoryView<Did>>(HistoryView));

export { peopleRefusals } from './refusals.ts';
