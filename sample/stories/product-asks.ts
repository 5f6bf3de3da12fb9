/** What Payments, Test, Insights and Platform asked of others. */
import type { AskStory } from '../story.ts';

const asks: AskStory[] = [
  {
    at: '95 10:00',
    by: 'noor',
    what: 'Somebody with a very old tablet on which our shop looks broken',
    why: 'One customer sees an empty basket, and I cannot see it on any of ours.',
    size: 'five-minutes',
    kind: 'equipment-or-budget',
    due: 88,
    circle: ['Everyone'],
    answers: [
      {
        at: '95 11:20',
        by: 'ulla',
        did: 'spot',
        words: 'My father’s tablet shows exactly that. Here are three photographs and the version it runs.',
        moves: [
          [
            '95 13:00',
            'noor',
            'declare-satisfied',
            'That is the very one. Please kiss your father’s tablet.',
          ],
        ],
      },
    ],
    closed: {
      at: '94 09:00',
      how: 'helped',
      words: 'Found and fixed: it did not know a word we use in every script.',
    },
    thanks: {
      at: '94 09:30',
      what: 'You lent me your old tablet for a week, basket and all.',
      made: 'About two hundred families with old tablets can fill a basket again.',
    },
  },
  {
    at: '64 09:20',
    by: 'deepak',
    what: 'One morning on a boat, to see how the plan meets the water',
    why: 'Our forecast assumes seven minutes for each stop. I suspect the sea disagrees.',
    size: 'more',
    kind: 'be-alongside',
    due: 50,
    circle: ['Dispatch', 'Insights'],
    answers: [
      {
        at: '64 10:30',
        by: 'karl',
        did: 'help',
        words: 'Komm am Donnerstag um halb sechs zum Nordkai. Warm anziehen.',
        what: 'A morning on the northern round',
        done: 'Deepak has seen every stop and is dry enough to tell of it.',
        due: 58,
        moves: [
          ['64 11:00', 'deepak', 'accept', 'Half past five. In the morning. Yes!'],
          ['58 13:10', 'karl', 'report', 'Vierzehn Halte, ein Hund, kein Absaufen.'],
          ['57 09:00', 'deepak', 'declare-satisfied', 'Eleven minutes for each stop, and I know why now.'],
        ],
      },
      {
        at: '63 09:00',
        by: 'aylin',
        did: 'share',
        words: 'My notebook of two winters: which quays take twice as long, and at which wind.',
        link: 'https://harbour.example.org/notes/quays',
      },
    ],
    closed: { at: '57 10:00', how: 'helped' },
    thanks: {
      at: '57 10:30',
      what: 'A morning on the northern round, and two winters of notes',
      made: 'The new forecast is four minutes nearer to the sea.',
      credits: [
        ['karl', 'for taking me along and lending me his second jacket'],
        ['aylin', 'for two winters of notes on quays'],
      ],
      share: {
        at: '56 09:00',
        by: 'deepak',
        circle: ['Dispatch', 'Insights'],
        answers: [
          ['56 09:30', 'karl', 'consent'],
          ['56 10:00', 'aylin', 'consent'],
        ],
      },
    },
  },
  {
    at: '46 14:10',
    by: 'jonas',
    what: 'Wer kennt sich mit Rundung in der norwegischen Mehrwertsteuer aus?',
    why: 'Zwei Cent Unterschied im Monat sind nicht viel, aber ich finde sie nicht.',
    size: 'an-hour',
    kind: 'skill',
    due: 38,
    circle: ['Payments', 'Finance'],
    answers: [
      {
        at: '45 09:00',
        by: 'elena',
        did: 'help',
        words: 'I believe I know those two cents. Shall we look at one invoice together?',
        due: 40,
        moves: [
          ['45 09:40', 'jonas', 'accept'],
          [
            '41 14:00',
            'elena',
            'report',
            'They round each line, we round the sum. Rule and example are in the shared folder.',
          ],
          ['41 15:00', 'jonas', 'declare-satisfied', 'Gefunden! Die zwei Cent sind wieder zu Hause.'],
        ],
      },
    ],
    closed: { at: '40 10:00', how: 'helped' },
    thanks: {
      at: '40 10:20',
      what: 'You sat down with me until the two cents were found.',
      made: 'The monthly closing now ends with a zero that is one.',
    },
  },
  {
    at: '33 09:00',
    by: 'mei',
    what: 'Think with me: how should a price look that is not certain yet?',
    why: 'Fish is weighed at the quay, so the basket cannot know. People dislike surprises on the bill.',
    size: 'an-hour',
    kind: 'think-with-me',
    due: -10,
    circle: ['Everyone'],
    answers: [
      {
        at: '32 10:00',
        by: 'bilal',
        did: 'share',
        words:
          'On the phone we say “between 18 and 22, most likely 20”. Nobody has ever complained about that sentence.',
      },
      {
        at: '31 09:30',
        by: 'selma',
        did: 'share',
        words:
          'Show the range as wide as four in five orders really are. I can give you that number for each kind of fish.',
      },
      {
        at: '28 13:00',
        by: 'friederike',
        did: 'share',
        words: 'Ein „ca.“ liest niemand. „Wir wiegen am Kai“ dagegen klingt nach frischem Fisch.',
      },
    ],
  },
  {
    at: '26 13:30',
    by: 'aoife',
    what: 'Somebody who has never seen our runbook to try it out',
    why: 'If only its authors can follow it, it is a diary.',
    size: 'an-hour',
    kind: 'time',
    due: 15,
    circle: ['Product', 'Customer Care'],
    answers: [
      {
        at: '25 12:00',
        by: 'yusuf',
        did: 'help',
        words: 'I have never seen a runbook of any kind. Am I your man?',
        due: 18,
        moves: [
          ['25 13:00', 'aoife', 'accept', 'You are exactly my man.'],
          [
            '18 16:00',
            'yusuf',
            'report',
            'I restored the test shop! With two wrong turns, both marked in red.',
          ],
          ['17 11:00', 'aoife', 'declare-satisfied', 'The two red marks are the best lines in it now.'],
        ],
      },
    ],
    closed: { at: '17 11:30', how: 'helped' },
    thanks: {
      at: '17 12:00',
      what: 'You followed our runbook line by line without ever having seen it, and wrote down each place where you stopped.',
      made: 'Anybody on the night shift can bring the shop back, not only four of us.',
    },
  },
];

export const productAsks = { asks };
