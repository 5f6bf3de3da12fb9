import type { ConversationView } from '../contract.ts';

/** What each part of a conversation's page is given. */
export interface TalkProps {
  talk: ConversationView;
}
