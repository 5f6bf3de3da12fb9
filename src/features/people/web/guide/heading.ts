/** What stands above the lines of a topic, as the name of a sentence: a team says "we". */
import type { Topic } from '../../guide/guide.ts';

export const headingOf = (topic: Topic, isOfTeam: boolean) =>
  topic === 'answer-window' && isOfTeam
    ? 'topics.answer-window.headingOfTeam'
    : (`topics.${topic}.heading` as const);
