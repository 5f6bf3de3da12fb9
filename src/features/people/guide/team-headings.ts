/** What stands above the lines of each topic in a team's guide, in both languages. */
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };
import { teamTopics } from './guide.ts';
import type { TeamTopic } from './guide-import-plan.ts';

function headingsIn({ topics }: typeof english): Record<TeamTopic, string> {
  const headings = teamTopics.map((topic) => {
    const words: { heading: string; headingOfTeam?: string } = topics[topic];
    return [topic, words.headingOfTeam ?? words.heading];
  });
  return Object.fromEntries(headings) as Record<TeamTopic, string>;
}

export const teamHeadings = { en: headingsIn(english), de: headingsIn(german) };
