/** Two departments on either side of the same parcel. */
import type { PromiseStory } from '../story.ts';

const promises: PromiseStory[] = [
  {
    ...{
      at: '118 08:30',
      by: 'monica',
      as: 'Customer Care',
      of: 'Dispatch',
      what: 'Tell us by half past nine which boats will not sail',
    },
    done: 'On every working day in the next two weeks we know before the first customer rings.',
    due: 106,
    words: 'It is not about blame. It is about the first sentence on the phone.',
    moves: [
      [
        '118 09:10',
        'tomasz',
        'counter',
        'Half past nine is before the ten o’clock forecast. A quarter past ten we can do, and then it is true.',
        { what: 'Tell us by a quarter past ten which boats will not sail' },
      ],
      ['117 10:00', 'monica', 'accept', 'True at a quarter past ten beats early and wrong.'],
      ['106 11:00', 'aylin', 'report', 'Ten days, ten messages. Two boats stayed in.'],
      ['106 12:00', 'monica', 'declare-satisfied', 'And on both days we rang them before they rang us.'],
    ],
    thanks: {
      ...{
        at: '105 09:00',
        made: 'Forty-one conversations that began with “we wanted to tell you” instead of “we are sorry”.',
      },
      credits: [
        ['Dispatch', 'for ten messages in ten days'],
        ['aylin', 'for writing most of them from the quay'],
      ],
      share: {
        at: '105 09:30',
        by: 'monica',
        circle: ['Operations'],
        answers: [
          ['105 10:00', 'tomasz', 'consent', 'Dispatch'],
          ['105 10:30', 'aylin', 'consent'],
        ],
      },
    },
  },
  {
    ...{
      at: '92 09:00',
      by: 'ciara',
      of: 'petra',
      what: 'A list of addresses at which parcels came back twice',
    },
    ...{ done: 'Address, dates and what the driver wrote, for the last quarter.', due: 84 },
    moves: [
      ['91 10:00', 'petra', 'promise', 'I sleep over the columns and then you get it.'],
      ['85 13:00', 'petra', 'report', 'Thirty-seven addresses; eleven of them are one campsite.'],
      ['84 09:00', 'ciara', 'declare-satisfied', 'Eleven! I called them, and they moved the bell.'],
    ],
    thanks: {
      at: '84 10:00',
      made: 'One moved bell, and eleven parcels a quarter arrive at the first attempt.',
    },
  },
  {
    ...{
      at: '74 12:30',
      by: 'fatou',
      to: 'Customer Care',
      what: 'An afternoon at the depot for whoever in Care has never seen one',
    },
    ...{ done: 'You have loaded one boat and drunk one terrible coffee.', due: 62 },
    moves: [
      ['74 14:00', 'yusuf', 'accept', 'Two of us would come. I bring better coffee.'],
      ['63 17:30', 'fatou', 'report', 'Loaded: one boat. Spilled: one coffee. The good one, sadly.'],
      ['62 12:00', 'yusuf', 'declare-satisfied', 'I finally understand what “does not fit” means.'],
    ],
    thanks: { at: '62 13:00', made: 'We explain delays with what we saw, not with what we guess.' },
  },
  {
    ...{
      at: '60 10:10',
      by: 'antje',
      of: 'greta',
      what: 'Rückruf bei Frau Lund auf Svartholm wegen der zerbrochenen Gläser',
    },
    ...{ done: 'Sie weiß, wann die neuen Gläser kommen, und dass es nicht ihre Schuld war.', due: 58 },
    moves: [
      ['60 10:30', 'greta', 'promise', 'Mache ich heute noch vor Mittag.'],
      ['60 12:10', 'greta', 'report', 'Angerufen. Sie hat mir ein Rezept diktiert.'],
      ['60 13:00', 'antje', 'declare-satisfied', 'Danke! Mir hat sie auch schon eins diktiert.'],
    ],
    thanks: { at: '59 09:00', made: 'Frau Lund bestellt weiter bei uns, jetzt auch Gläser.' },
  },
  {
    ...{
      at: '52 09:30',
      by: 'ingrid',
      of: 'tomasz',
      what: 'A plan for days on which three boats stay in at once',
    },
    ...{ done: 'One page that anybody in Dispatch can follow at six in the morning.', due: 36 },
    words: 'Last winter we made it up each time. It worked, and it cost us all a year of our lives.',
    moves: [
      [
        '52 11:00',
        'tomasz',
        'promise',
        'I want Aylin and Karl in it; they have done it more often than I have.',
      ],
      [
        '42 08:00',
        'tomasz',
        'say-early',
        'The ferry company changes its timetable, so half of the page may be wrong in a week.',
      ],
      [
        '42 09:00',
        'ingrid',
        'propose',
        'Then let us wait for the timetable. A week later is fine.',
        { due: 31 },
      ],
      ['42 10:00', 'tomasz', 'agree', 'Thank you. That makes it one good page instead of two.'],
      ['32 13:00', 'tomasz', 'report', 'One page. Karl says it even survives getting wet.'],
      ['31 08:40', 'ingrid', 'declare-satisfied', 'I followed it in my head on the boat today. It holds.'],
    ],
    thanks: {
      ...{ at: '31 09:15', made: 'A three-boat day is a page now and not a bad memory.' },
      credits: [
        ['tomasz', 'for writing it and for waiting a week'],
        ['aylin', 'for the routes around the north'],
        ['karl', 'for the loading plans, and for laminating it'],
      ],
      share: {
        at: '31 09:40',
        by: 'ingrid',
        circle: ['Everyone'],
        answers: [
          ['31 10:00', 'tomasz', 'consent'],
          ['31 11:00', 'aylin', 'consent'],
          ['31 12:00', 'karl', 'step-out-of-shared'],
        ],
      },
    },
  },
  {
    ...{
      at: '45 11:00',
      by: 'bilal',
      of: 'henk',
      what: 'Which cooled goods may be left with a neighbour, and for how long',
    },
    ...{ done: 'A table I can read out on the phone.', due: null },
    moves: [
      ['44 09:00', 'henk', 'promise', 'I know it by heart, I only have to write it down.'],
      ['39 14:00', 'henk', 'report', 'Eleven lines. Mussels have a line of their own.'],
      ['39 15:00', 'bilal', 'declare-satisfied', 'I read it to a lady with mussels within the hour.'],
    ],
    thanks: { at: '38 10:00', made: 'An answer in ten seconds where we used to ring back the next day.' },
  },
  {
    ...{ at: '40 09:00', by: 'joris', of: 'sunniva', what: 'Swap the Saturday before the quay festival' },
    ...{ done: 'You drive that Saturday, I drive the next.', due: 28 },
    moves: [
      [
        '39 08:00',
        'sunniva',
        'decline',
        'Not that one, my choir sings at the festival.',
        { suggests: 'mehmet' },
      ],
    ],
  },
  {
    ...{ at: '38 12:10', by: 'joris', of: 'mehmet', what: 'Swap the Saturday before the quay festival' },
    ...{ done: 'You drive that Saturday, I drive the next.', due: 28 },
    moves: [
      ['37 08:30', 'mehmet', 'promise', 'Saturdays are my days anyway. You owe me nothing.'],
      ['27 09:00', 'mehmet', 'report', 'Driven. Somebody’s choir was rather good.'],
      ['26 10:00', 'joris', 'declare-satisfied'],
    ],
  },
  {
    ...{
      at: '34 10:00',
      by: 'monica',
      of: 'karl',
      what: 'Please have a look at why small parcels for Lyngøy arrive wet',
    },
    ...{ done: 'We know whether it is the crates, the boat or the quay.', due: 22 },
    words: 'I have asked at a bad time, I know: it is the stock-taking week.',
  },
  {
    ...{
      at: '24 15:00',
      by: 'yusuf',
      of: 'fatou',
      what: 'Write down how one says “left with the neighbour” kindly in French',
    },
    ...{ done: 'Three sentences for three kinds of neighbours.', due: 16 },
    moves: [
      ['23 13:00', 'fatou', 'promise', 'Three sentences, four neighbours. There is always a fourth.'],
      ['17 15:00', 'fatou', 'report'],
      ['16 11:30', 'yusuf', 'declare-satisfied', 'The fourth one is my favourite.'],
    ],
    thanks: { at: '16 12:00', made: 'Madame Perrin laughed on the phone. She never laughs on the phone.' },
  },
  {
    ...{
      at: '22 09:00',
      by: 'tomasz',
      of: 'Customer Care',
      what: 'Ask callers from the northern islands whether the new landing times suit them',
    },
    ...{ done: 'Thirty answers in their own words.', due: -4 },
    moves: [
      ['22 09:30', 'ciara', 'promise', 'I take it. Thirty is three good days on the phone.'],
      ['3 13:00', 'ciara', 'say-early', 'Nineteen so far; two islands hardly ring at this time of year.'],
    ],
  },
  {
    ...{
      at: '14 08:15',
      by: 'aylin',
      to: 'antje',
      what: 'Dir zeigen, wie man den Standort eines Bootes selbst nachsieht',
    },
    ...{ done: 'Du kannst am Telefon sagen, wo das Boot gerade ist.', due: 7 },
    moves: [
      ['13 08:30', 'antje', 'accept', 'Ja, sehr gern! Dann muss ich dich nicht jedes Mal anfunken.'],
      ['7 10:00', 'aylin', 'report', 'Du hast es schneller verstanden als ich damals.'],
      ['6 09:00', 'antje', 'declare-satisfied', 'Heute schon dreimal benutzt.'],
    ],
    thanks: {
      at: '6 09:30',
      made: 'Die Kundin auf Hvalø wusste, dass das Boot sie gerade sehen kann. Sie hat gewinkt.',
    },
  },
];

export const careAndDispatch = { promises };
