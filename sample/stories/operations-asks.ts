/** What Dispatch and Customer Care asked of everybody. */
import type { AskStory } from '../story.ts';

const asks: AskStory[] = [
  {
    at: '100 09:00',
    by: 'sunniva',
    what: 'Somebody who can repair a very wet label printer',
    why: 'It fell into the harbour, briefly. The round on Thursday needs forty labels.',
    size: 'an-hour',
    kind: 'skill',
    due: 96,
    circle: ['Operations', 'People and Workplace'],
    answers: [
      {
        at: '100 09:40',
        by: 'jamal',
        did: 'help',
        words: 'Rice, a hair dryer and a screwdriver. Bring it over before lunch.',
        moves: [
          ['100 09:50', 'sunniva', 'accept'],
          ['99 12:00', 'jamal', 'report', 'It prints. It also smells of harbour, I cannot help that.'],
          ['99 12:30', 'sunniva', 'declare-satisfied', 'All forty labels, slightly salted.'],
        ],
      },
    ],
    closed: { at: '98 08:00', how: 'helped' },
    thanks: {
      at: '98 08:30',
      what: 'You took the wet label printer apart on a Wednesday evening and made it print again.',
      made: 'The Thursday round left on time, with labels.',
    },
  },
  {
    at: '47 13:00',
    by: 'fatou',
    what: 'Two people who speak some Norwegian for a supplier visit',
    why: 'Mr Aasen is lovely and speaks no English, and my Norwegian ends at “fish”.',
    size: 'an-hour',
    kind: 'skill',
    due: 42,
    circle: ['Everyone'],
    answers: [
      {
        at: '47 14:00',
        by: 'hugo',
        did: 'introduce',
        person: 'ulla',
        words:
          'Fatou, meet Ulla: she grew up twenty kilometres from Mr Aasen’s smokehouse and tells better stories than he does.',
        answers: [
          ['46 10:00', 'ulla', 'accept'],
          ['46 13:00', 'fatou', 'accept'],
        ],
      },
      { at: '46 09:00', by: 'arne', did: 'rest' },
    ],
    closed: {
      at: '42 16:00',
      how: 'helped',
      words: 'They talked about herring for an hour. The contract took five minutes.',
    },
  },
  {
    at: '18 09:10',
    by: 'petra',
    what: 'Who has a template for a hand-over between shifts?',
    why: 'Ours is a heap of notes. I would rather begin with something that works elsewhere.',
    size: 'five-minutes',
    kind: 'information',
    due: 10,
    circle: ['Everyone'],
    answers: [
      {
        at: '18 10:00',
        by: 'aoife',
        did: 'spot',
        words:
          'Three questions: what is burning, what smells of smoke, what may wait. Ours is below; take all of it.',
        moves: [
          [
            '17 09:00',
            'petra',
            'declare-satisfied',
            'We tried it last night. “Smells of smoke” is now a heading.',
          ],
        ],
      },
      {
        at: '17 12:00',
        by: 'ciara',
        did: 'share',
        words: 'Care keeps it to five lines on a card, because a card cannot grow.',
        link: 'https://harbour.example.org/care/hand-over-card',
      },
    ],
    closed: { at: '16 09:30', how: 'helped' },
    thanks: {
      at: '16 10:00',
      what: 'You gave me the template for your hand-over, with the notes on what you would leave out.',
      made: 'The late shift goes home on time.',
    },
  },
];

export const operationsAsks = { asks };
