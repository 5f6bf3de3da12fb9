/** Thanks that nobody had to be reminded of, and wins that more than one could tell. */
import type { ThanksStory } from '../story.ts';

const thanks: ThanksStory[] = [
  {
    at: '120 15:00',
    by: 'sunniva',
    what: 'Staying on the radio for two hours while I waited out the squall behind Kalvøy',
    made: 'I was never alone out there.',
    credits: [['karl', 'for two hours of bad jokes at the right volume']],
  },
  {
    at: '108 11:00',
    by: 'jamal',
    what: 'Carrying forty chairs up from the cellar without being asked',
    made: 'The summer party could sit down.',
    credits: [
      ['kofi', 'for chairs one to twenty'],
      ['joris', 'for chairs twenty-one to forty'],
    ],
    share: {
      at: '108 11:30',
      by: 'jamal',
      circle: ['Everyone'],
      answers: [
        ['107 09:00', 'kofi', 'consent'],
        ['107 10:00', 'joris', 'consent'],
      ],
    },
  },
  {
    at: '93 10:00',
    by: 'bilal',
    what: 'Sitting next to me through the hardest call of the month',
    made: 'I found the words because you wrote them on a card for me.',
    credits: [['ciara', 'for the card, and for saying nothing afterwards']],
  },
  {
    at: '79 14:00',
    by: 'zofia',
    kind: 'win',
    gathering: 'Cake by the device rig, Friday at three',
    what: 'The summer release went out on the day we had said in spring',
    made: 'No weekend work, and Care had an ordinary Monday.',
    credits: [
      ['Payments', 'for cutting the release in two when it grew'],
      ['Test', 'for saying in March what we would not test'],
      ['Platform', 'for the rehearsal on Tuesday'],
      ['ciara', 'for the list of what customers would notice'],
    ],
    adds: [['78 10:00', 'aoife', 'emre', 'for keeping the rig alive through the heat']],
    share: {
      at: '78 11:00',
      by: 'zofia',
      circle: ['Everyone'],
      answers: [
        ['78 12:00', 'daniel', 'consent', 'Payments'],
        ['78 12:30', 'noor', 'consent', 'Test'],
        ['78 13:00', 'kofi', 'consent', 'Platform'],
        ['77 09:00', 'ciara', 'consent'],
        ['77 09:30', 'emre', 'consent'],
      ],
    },
  },
  {
    at: '65 09:30',
    by: 'julie',
    what: 'Translating between me and the crate supplier, twice, at lunch',
    made: 'We disagree about the price now, and about nothing else.',
    credits: [['henk', 'for two lunches of Dutch']],
  },
  {
    at: '53 16:00',
    by: 'yusuf',
    what: 'Showing me joins with three kinds of biscuits',
    made: 'I wrote my first query that nobody had to repair.',
    credits: [['wanja', 'for the biscuits, and for not touching the keyboard once']],
    share: {
      at: '52 12:00',
      by: 'yusuf',
      circle: ['Customer Care', 'Insights'],
      answers: [['52 13:00', 'wanja', 'consent']],
    },
  },
  {
    at: '44 12:00',
    by: 'linnea',
    what: 'Telling me that the new name sounded like a washing powder',
    made: 'We have a name now that does not.',
    credits: [
      ['karl', 'for being the only one who said it'],
      ['ingrid', 'for laughing at the right moment'],
    ],
    share: {
      at: '44 12:30',
      by: 'linnea',
      circle: ['Everyone'],
      answers: [
        ['43 07:00', 'karl', 'step-out-of-shared'],
        ['43 09:00', 'ingrid', 'consent'],
      ],
    },
  },
  {
    at: '33 15:00',
    by: 'ingrid',
    kind: 'win',
    gathering: 'Soup on the quay after the last boat, next Thursday',
    what: 'A whole month in which no parcel was lost, on any of the forty islands',
    made: 'Four thousand doors, each the right one.',
    credits: [
      ['Dispatch', 'for four thousand doors'],
      ['Customer Care', 'for the addresses that nobody can find'],
      ['victor', 'for the map of the last twelve bells'],
    ],
    share: {
      at: '33 15:30',
      by: 'ingrid',
      circle: ['Everyone'],
      answers: [
        ['32 08:00', 'aylin', 'consent', 'Dispatch'],
        ['32 09:00', 'bilal', 'consent', 'Customer Care'],
        ['32 10:00', 'victor', 'consent'],
      ],
    },
  },
  {
    at: '25 17:00',
    by: 'tim',
    what: 'Moving the weekly call by an hour so that I need not get up at four',
    made: 'I sound like myself in it.',
    credits: [
      ['nadia', 'for asking at all'],
      ['samuel', 'for giving up his early evening'],
    ],
  },
  {
    at: '20 10:30',
    by: 'noor',
    what: 'Writing to me first instead of calling',
    made: 'I could read it twice and answer it well.',
    credits: [['jonas', 'for the patience of a written page']],
  },
  {
    at: '15 14:00',
    by: 'stefan',
    what: 'Die Nachtschicht vor dem Quartalsabschluss, die dann keine wurde',
    made: 'Um sechs waren alle zu Hause.',
    credits: [
      ['jonas', 'für den Export, der zum ersten Mal auf Anhieb stimmte'],
      ['elena', 'für die Tabelle der Sonderfälle'],
    ],
    share: {
      at: '14 09:00',
      by: 'stefan',
      circle: ['Finance', 'Payments'],
      answers: [
        ['14 10:00', 'jonas', 'consent'],
        ['13 11:00', 'elena', 'consent'],
      ],
    },
  },
  {
    at: '10 11:00',
    by: 'hugo',
    what: 'The loan of a drysuit',
    made: 'The picture of the Gannet from below.',
    credits: [['oskar', 'for the drysuit, and for holding the rope']],
    withdrawn: '10 15:00',
  },
  {
    at: '10 15:30',
    by: 'hugo',
    what: 'The loan of a drysuit, and an hour of holding a rope',
    made: 'The picture of the Gannet from below, which hangs in the hall now.',
    credits: [
      ['oskar', 'for the drysuit'],
      ['sanna', 'for holding the rope, which I first wrote down for somebody else'],
    ],
  },
];

export const kindWords = { thanks };
