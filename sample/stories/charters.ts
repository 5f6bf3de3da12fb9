/** What teams agree with themselves, and what the whole workplace does. */
import type { CharterStory, PatternStory } from '../partner-story.ts';

const charters: CharterStory[] = [
  {
    at: '80 09:00',
    by: 'ingrid',
    team: 'Everyone',
    text: 'We ask early, and we help first',
    good: 'Nobody carries a thing alone because they did not want to disturb.',
    answers: [['79 09:00', 'fatou', 'yes']],
  },
  {
    at: '60 09:00',
    by: 'fatou',
    team: 'Everyone',
    text: 'What we say about somebody we have said to them',
    answers: [['59 09:00', 'linnea', 'yes']],
  },
  {
    at: '2 09:00',
    by: 'joris',
    team: 'Everyone',
    text: 'After seven in the evening nobody has to answer',
    good: 'Whoever writes late writes so that it can wait until morning.',
    answers: [['1 09:00', 'margit', 'object', 'In the week of the accounts we need to be able to ask.']],
  },
  {
    at: '75 09:00',
    by: 'lena',
    team: 'Payments',
    text: 'Nobody releases on a Friday',
    good: 'If it cannot wait until Monday, two of us say so.',
    answers: [['74 10:00', 'mei', 'yes']],
    later: {
      at: '2 10:00',
      by: 'mei',
      text: 'Nobody releases after Thursday noon',
      words: 'The last two were at five.',
    },
  },
  {
    at: '30 09:00',
    by: 'monica',
    team: 'Customer Care',
    text: 'After a hard call one of us takes the next one for you',
    answers: [
      ['30 11:00', 'bilal', 'yes'],
      ['29 09:00', 'antje', 'object', 'Auch ohne zu fragen? Manchmal hilft mir gerade der nächste Anruf.'],
      ['29 10:00', 'monica', 'reword', 'After a hard call you may pass the next one on, without a reason'],
      ['28 09:00', 'antje', 'yes'],
      ['28 10:00', 'bilal', 'yes'],
      ['28 11:00', 'ciara', 'yes'],
      ['27 10:00', 'yusuf', 'yes'],
    ],
  },
  {
    at: '3 10:00',
    by: 'ciara',
    team: 'Customer Care',
    text: 'Whoever opens the shift writes three lines for whoever closes it',
    good: 'The evening begins without a search.',
    answers: [['2 09:00', 'monica', 'yes']],
  },
];

/** Two teams look at their pattern, a small one does and finds too few, and one has just been asked. */
const patterns: PatternStory[] = [
  { at: '40 09:00', by: 'lena', team: 'Payments', yes: [['39 10:00', 'mei']] },
  { at: '38 14:00', by: 'fatou', team: 'Dispatch', yes: [['37 09:00', 'joris']] },
  {
    at: '33 09:30',
    by: 'jamal',
    team: 'People and Workplace',
    yes: [
      ['33 11:00', 'iris'],
      ['32 09:00', 'ulla'],
    ],
  },
  { at: '1 10:00', by: 'noor', team: 'Test' },
];

export const charterChapter = { charters, patterns };
