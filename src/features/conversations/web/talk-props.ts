import type { ConversationView } from '../contract.ts';

/** What each part of a conversation's page is given. */
export interface TalkProps {
  talk: ConversationView;
}

/** The other one, where two talk. */
export const nameOfOther = ({ with: [other] }: ConversationView): string => other?.name ?? '';
