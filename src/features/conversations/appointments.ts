/** What conversations leave to the clock; `person` is who opened it. */
import { Id } from '#platform/contract.ts';
import { defineJob } from '#platform/jobs.ts';

const ofConversation = { conversation: Id, person: Id };

/** An invitation that nobody answered. */
export const invitationLapse = defineJob('conversation.lapse', ofConversation);
/** The day of a review. */
export const reviewShowing = defineJob('conversation.show', ofConversation);
/** Its words are destroyed. */
export const wordsErasure = defineJob('conversation.erase', ofConversation);
/** Nothing is left of it. */
export const conversationRemoval = defineJob('conversation.forget', ofConversation);
