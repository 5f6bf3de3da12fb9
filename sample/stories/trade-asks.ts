/** What Finance, Sales and Marketing asked of others. */
import type { AskStory } from '../story.ts';

const asks: AskStory[] = [
  {
    at: '112 10:00',
    by: 'ben',
    what: 'Advice from outside Marketing on my first campaign plan',
    why: 'We nod at each other’s plans. I would like to hear where somebody sensible stops reading.',
    size: 'an-hour',
    kind: 'advice',
    due: 104,
    circle: ['Everyone'],
    answers: [
      {
        at: '111 11:00',
        by: 'samuel',
        did: 'help',
        words: 'I have been sold many things in my life. Let me read it as a buyer.',
        due: 107,
        moves: [
          ['111 12:00', 'ben', 'accept'],
          ['107 10:00', 'samuel', 'report', 'I stopped on page two, and I marked the sentence.'],
          ['106 13:00', 'ben', 'declare-satisfied', 'It was my favourite sentence. It is gone.'],
        ],
      },
    ],
    closed: { at: '105 09:00', how: 'helped' },
    thanks: {
      at: '105 09:20',
      what: 'You read my plan until you would have stopped, and marked the sentence.',
      made: 'A plan of two pages that people reach the end of.',
    },
  },
  {
    at: '68 09:00',
    by: 'rosa',
    what: 'A van for one Saturday in Bergen',
    why: 'Eight shopkeepers want to see the crates before they sign, and crates do not fit into a train.',
    size: 'more',
    kind: 'equipment-or-budget',
    due: 60,
    circle: ['Sales', 'Operations', 'Finance'],
    closed: {
      at: '61 10:00',
      how: 'not-found',
      words: 'No van to be had. They came to the quay instead, which was better anyway.',
    },
  },
  {
    at: '54 10:30',
    by: 'olu',
    what: 'A second reader for the letter to our lenders',
    why: 'I know what it should say, so I no longer see what it does say.',
    size: 'an-hour',
    kind: 'advice',
    due: 51,
    circle: ['Finance', 'Marketing'],
    answers: [
      {
        at: '54 11:00',
        by: 'amara',
        did: 'help',
        words: 'Send it, and tell me what they should feel after the first paragraph.',
        moves: [
          ['54 11:20', 'olu', 'accept'],
          ['52 14:00', 'amara', 'report', 'Calm, I hope. I took out nine adjectives.'],
          ['52 15:00', 'olu', 'declare-satisfied', 'Calm they are. I miss none of the nine.'],
        ],
      },
    ],
    closed: { at: '51 09:00', how: 'helped' },
    thanks: {
      at: '51 09:30',
      what: 'You read our letter to the lenders and took out nine adjectives.',
      made: 'The lenders replied in one day, with one question.',
    },
  },
  {
    at: '30 09:00',
    by: 'piet',
    what: 'How do other teams remember what they agreed in a call?',
    why: 'I promise things in the car and find them again in my coat.',
    size: 'five-minutes',
    kind: 'information',
    due: 20,
    circle: ['Everyone'],
    answers: [
      {
        at: '30 11:00',
        by: 'petra',
        did: 'share',
        words:
          'I say the list aloud at the end of the call, and the other one writes it. It works because they want it.',
      },
      {
        at: '29 09:00',
        by: 'beatrix',
        did: 'spot',
        words:
          'Ask for it here while you are still parked: one line, one day, done. I do it before I start the engine.',
        moves: [['29 10:00', 'piet', 'declare-satisfied', 'Three promises parked today, none in the coat.']],
      },
    ],
    closed: { at: '28 09:00', how: 'helped' },
  },
];

export const tradeAsks = { asks };
