/** What a move of a conversation is made of; `move.ts` carries it out, the same way for the frame and for every form. */
import type { Actor } from '#features/people/public.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { Asked, Change } from '#platform/move-command.ts';
import type { moves } from './contract.ts';
import { readsWords } from './conversation.ts';
import { decideInForm, type ConversationMove, type FormMove } from './conversation-moves.ts';
import type { FormInput } from './conversation-stages.ts';
import type { StoredConversation } from './conversation-stored.ts';
import type { NewEntry } from './entry-store.ts';
import { refuse } from './refusals.ts';

/** Somebody who talks: for themselves, whatever teams they are in. */
export type Talker = Pick<Actor, 'person' | 'timeZone' | 'today'>;

/** What is asked of a conversation: what the operation of the move takes. */
export type RequestOf<Move extends ConversationMove = ConversationMove> = {
  [Name in Move]: InputOf<(typeof moves)[Name]> & { move: Name };
}[Move];
export type AskedOf<Move extends ConversationMove = ConversationMove> = Asked<
  StoredConversation,
  Talker,
  RequestOf<Move>,
  null
>;
export type ChangeBy<Move extends ConversationMove = ConversationMove> = Change<
  StoredConversation,
  Talker,
  RequestOf<Move>
>;

/** What the move changes; everything else stays as it was. */
type Changes = Partial<StoredConversation>;

export interface MoveSteps<Move extends ConversationMove> {
  /** What the rule says: what is different afterwards, or its refusal. What differs is written down. */
  decide: (tx: Writing, asked: AskedOf<Move>) => Changes | Promise<Changes>;
  /** Refuses what only the database can tell, such as the names of people who are absent. */
  check?: (tx: Writing, change: ChangeBy<Move>) => Promise<void>;
  /** What is said by it, for those who take part. */
  says?: (change: ChangeBy<Move>) => readonly NewEntry[];
  /** What is written elsewhere, and what the database alone can put into it. */
  write?: (tx: Writing, change: ChangeBy<Move>) => Promise<Changes | void>;
}

/** The steps of these moves: none can be forgotten. */
export type StepsOf<Move extends ConversationMove> = { readonly [Name in Move]: MoveSteps<Name> };

/** The stage after a move of a form. Refuses one of somebody whose words are not for them, or who has not said yes. */
export function stageAfter(
  { before, actor, request }: AskedOf<FormMove & ConversationMove>,
  input: FormInput = {},
): string {
  const stage = decideInForm(before, request.move, actor, input);
  return readsWords(before, actor.person) ? stage : refuse('conversation.not-your-move');
}

/** A move of a form that leads to its next stage and changes nothing else. */
export const nextStage = (_tx: Writing, asked: AskedOf<FormMove & ConversationMove>) => ({
  stage: stageAfter(asked),
});
