/** What is left of a conversation that is over: which words outlive it, and for how long (S3-15, B34, B35; property 12). Pure. */
import type { ConversationState } from '../conversation.ts';
import { forms, setAsideDays, type Form } from '../conversation-form.ts';
import { withoutWords, type StoredConversation } from '../conversation-stored.ts';

type End = Extract<ConversationState, 'closed' | 'declined' | 'withdrawn' | 'set-aside'>;

/**
 * What was set aside is hidden for a while before it goes. Of an invitation that came to nothing only the words of a repair
 * stay as long, for their author, who may use them again.
 */
function wordsOutlive(form: Form, end: End): boolean {
  if (end === 'closed') return forms[form].keptDays !== 0;
  return end === 'set-aside' || (end === 'declined' && form === 'repair');
}

/** It is over from now on. */
export function ended(it: StoredConversation, state: End, now: Temporal.Instant): StoredConversation {
  const after = { ...it, state, endedAt: now.toString() };
  return wordsOutlive(it.form, state) ? after : withoutWords(after);
}

export const erasesAt = (endedAt: string): Temporal.Instant =>
  Temporal.Instant.from(endedAt).add({ hours: 24 * setAsideDays });

/** Whether words that outlived the end are destroyed later, rather than kept as long as those in it like. */
export const areErasedLater = ({ form, state, hasWords }: StoredConversation): boolean =>
  hasWords && (state !== 'closed' || forms[form].keptDays !== null);
