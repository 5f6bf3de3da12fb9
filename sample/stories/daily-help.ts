/** Small asks of the last weeks: some answered at once, some still looking, some that simply ended. */
import type { AskStory } from '../story.ts';

const asks: AskStory[] = [
  {
    ...{
      at: '76 09:00',
      by: 'iris',
      what: 'Who speaks enough Portuguese to welcome a new colleague’s parents?',
      why: 'They bring him on his first day and are proud beyond words, or at least beyond mine.',
    },
    ...{ size: 'five-minutes', kind: 'be-alongside', due: 72, circle: ['Everyone'] },
    answers: [
      {
        at: '76 09:30',
        by: 'hugo',
        did: 'spot',
        words: 'I am at the door at nine with pastries. It is an honour.',
        moves: [['72 11:00', 'iris', 'declare-satisfied', 'His mother cried, then you did, then I did.']],
      },
    ],
    closed: { at: '72 11:30', how: 'helped' },
    thanks: {
      at: '72 12:00',
      made: 'A first day that a whole family will remember.',
      share: { at: '71 09:00', by: 'iris', circle: ['Everyone'], answers: [['71 10:00', 'hugo', 'consent']] },
    },
  },
  {
    ...{
      at: '62 10:00',
      by: 'sanna',
      what: 'Does anybody still use the old wiki?',
      why: 'I would switch it off in December and would rather not switch off somebody’s memory.',
    },
    ...{ size: 'five-minutes', kind: 'information', due: 50, circle: ['Everyone'] },
    answers: [
      {
        at: '61 09:00',
        by: 'petra',
        did: 'spot',
        words: 'Only the page with tide offsets. I have copied it, so go ahead.',
        moves: [['60 10:00', 'sanna', 'declare-satisfied']],
      },
      {
        at: '60 11:00',
        by: 'greta',
        did: 'share',
        words: 'Die Seite mit den Schlüsselnummern der Kais liegt jetzt auch im neuen Handbuch.',
      },
    ],
    closed: { at: '50 09:00', how: 'helped' },
  },
  {
    ...{
      at: '50 13:30',
      by: 'joris',
      what: 'A bicycle pump that fits a cargo bike',
      why: 'Ours is on a boat. The bike is not.',
    },
    ...{ size: 'five-minutes', kind: 'equipment-or-budget', today: true, circle: ['Everyone'] },
    closed: { at: '50 15:00', how: 'no-longer-needed', words: 'The boat came back, and the pump with it.' },
  },
  {
    ...{
      at: '37 10:00',
      by: 'arne',
      what: 'Somebody to look at my budget sheet before the board does',
      why: 'It adds up. I am less sure that it makes sense.',
    },
    ...{ size: 'an-hour', kind: 'advice', due: 31, circle: ['Trade'] },
  },
  {
    ...{
      at: '24 09:30',
      by: 'rafael',
      what: 'Ten minutes with anybody who uses the internal tools',
      why: 'I build them for people I have never watched.',
    },
    ...{ size: 'five-minutes', kind: 'time', due: -12, circle: ['Everyone'] },
    answers: [
      {
        at: '23 10:00',
        by: 'ulla',
        did: 'spot',
        words:
          'I said aloud everything I thought while I booked a room. It took nine minutes and three sighs.',
        moves: [['22 11:00', 'rafael', 'declare-satisfied', 'All three sighs are on my list.']],
      },
      {
        at: '21 09:00',
        by: 'stefan',
        did: 'spot',
        words: 'Die Auslagen-Maske, Schritt für Schritt, mit Kommentar. Ich war höflich.',
        moves: [['20 12:00', 'rafael', 'declare-satisfied', 'Sehr höflich. Danke!']],
      },
    ],
  },
  {
    ...{
      at: '20 11:00',
      by: 'chiara',
      what: 'Two people from different teams to try my survey on',
      why: 'Twelve questions. I want to see the face you make at number nine.',
    },
    ...{ size: 'five-minutes', kind: 'time', due: 13, circle: ['Everyone'] },
    answers: [
      {
        at: '19 10:00',
        by: 'joris',
        did: 'spot',
        words: 'My face at number nine was confusion. I thought it asked about boats.',
        moves: [['18 09:30', 'chiara', 'declare-satisfied', 'It does not, and that is the trouble with it.']],
      },
    ],
    reworded: {
      at: '17 10:00',
      what: 'One more person to try my survey on, now without number nine',
      words: 'Number nine has retired.',
    },
    closed: { at: '13 12:00', how: 'helped' },
  },
  {
    ...{
      at: '14 10:00',
      by: 'noor',
      what: 'A quiet corner for writing, two mornings a week',
      why: 'The rig hums, and I have a long report to finish.',
    },
    ...{
      size: 'five-minutes',
      kind: 'equipment-or-budget',
      due: 6,
      circle: ['People and Workplace', 'Test'],
    },
    answers: [
      {
        at: '14 10:30',
        by: 'jamal',
        did: 'help',
        words: 'The chart room is free until ten on Tuesdays and Thursdays. I put your name on the door.',
        due: 10,
        moves: [
          ['14 11:00', 'noor', 'accept'],
          ['10 08:30', 'jamal', 'report', 'Name on the door, lamp on the desk.'],
          ['9 09:00', 'noor', 'declare-satisfied', 'Four pages this morning. The lamp is perfect.'],
        ],
      },
    ],
    closed: { at: '8 09:00', how: 'helped' },
    thanks: { at: '8 09:15', made: 'A report finished a week early.' },
  },
  {
    ...{
      at: '9 09:00',
      by: 'daniel',
      what: 'Has anybody moved a large table to another time zone and lived?',
      why: 'Half of our dates are local and half are not, and they do not say which.',
    },
    ...{ size: 'an-hour', kind: 'advice', due: -5, circle: ['Product'] },
    answers: [
      {
        at: '8 11:00',
        by: 'anselm',
        did: 'share',
        words: 'Erst zählen, dann wandeln: Die Abfrage zeigt dir, welche Hälfte lügt.',
        link: 'https://harbour.example.org/platform/dates',
      },
    ],
    widened: { at: '6 10:00', add: ['Finance'], words: 'Finance has seen more calendars than we have.' },
  },
  {
    ...{
      at: '8 10:00',
      by: 'henk',
      what: 'A recipe for twenty that survives a boat trip',
      why: 'The winter soup is on me this year, and the crew has opinions.',
    },
    ...{ size: 'five-minutes', kind: 'information', due: -8, circle: ['Everyone'] },
    answers: [
      {
        at: '7 12:00',
        by: 'mehmet',
        did: 'share',
        words: 'Red lentils, lemon at the very end, and bread that is a day old. It survived three winters.',
      },
    ],
  },
  {
    ...{
      at: '6 09:00',
      by: 'samuel',
      what: 'Someone to explain our refund rules as if I were a hotel owner',
      why: 'I have to explain them on Friday, and I should not learn them on Friday.',
    },
    ...{ size: 'an-hour', kind: 'information', due: -2, circle: ['Payments', 'Customer Care', 'Sales'] },
    answers: [
      {
        at: '5 10:00',
        by: 'bilal',
        did: 'help',
        words: 'I explain them nine times a day. Tomorrow at ten, with the three odd cases?',
        due: 0,
        moves: [['5 11:00', 'samuel', 'accept', 'Ten it is. I bring the oddest hotel I know.']],
      },
    ],
  },
  {
    ...{
      at: '5 13:00',
      by: 'ulla',
      what: 'Old photographs of the harbour, from before the new pier',
      why: 'The hall has nine boats on one wall and nothing on the other.',
    },
    ...{ size: 'five-minutes', kind: 'equipment-or-budget', circle: ['Everyone'] },
  },
  {
    ...{
      at: '4 09:30',
      by: 'elena',
      what: 'Wer hat schon einmal eine Umsatzsteuerprüfung mit Inseln erlebt?',
      why: 'In drei Wochen kommt die Prüferin, und Inseln sind ihr neu.',
    },
    ...{ size: 'an-hour', kind: 'advice', due: -10, circle: ['Finance', 'Operations'] },
  },
];

export const dailyHelp = { asks };
