/** Agreed words as they are shown, between two and in a team's charter. */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Day, dayField, Instant, oneOf, orNull } from '#platform/contract.ts';

/** The most letters of what is agreed. */
export const mostLetters = { text: 600, goodLooksLike: 1200 } as const;

/** When it comes up. `none`: it always holds and makes no promises. */
export const Occasion = Type.Object({
  kind: oneOf('none', 'once', 'working-days', 'weekly', 'monthly'),
  on: Type.Optional(dayField('For `once`: by when.')),
  weekdays: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      maxItems: 7,
      description: 'For `weekly`: 1 is Monday.',
    }),
  ),
  day: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 31,
      description: 'For `monthly`; in shorter months the last day.',
    }),
  ),
});
export type Occasion = Static<typeof Occasion>;

export const WordingView = Type.Object({
  text: Type.String(),
  goodLooksLike: Type.String(),
  occasion: Occasion,
  from: Day,
  until: orNull(dayField('Its last day; then the one before holds again.')),
});
export type WordingView = Static<typeof WordingView>;

/** A run of words that stayed, went or came. */
const Change = Type.Object({ kind: oneOf('same', 'out', 'in'), words: Type.String() });
export type Change = Static<typeof Change>;

/** What changes from one wording to another, word by word. */
export const WordingChanges = Type.Object({ text: Type.Array(Change), goodLooksLike: Type.Array(Change) });

/** A wording as it was agreed, beside what it replaced. */
export const AgreedWording = Type.Object({
  ...WordingView.properties,
  agreedAt: Instant,
  by: orNull(PartyView),
  inForce: Type.Boolean(),
  changes: WordingChanges,
});
export type AgreedWording = Static<typeof AgreedWording>;
