/** What was asked, and what was thanked for, in the last few days. */
import type { AskStory, ThanksStory } from '../story.ts';

const asks: AskStory[] = [
  {
    ...{
      at: '1 11:40',
      by: 'jonas',
      what: 'Ich komme mit dem Bankexport nicht weiter',
      why: 'Seit gestern passt die Summe nicht, und ich sehe nur noch Ziffern. Eine halbe Stunde zu zweit würde mir sehr helfen.',
    },
    ...{ size: 'an-hour', kind: 'struggling', due: -1, circle: ['Payments'] },
  },
  {
    ...{
      at: '1 12:20',
      by: 'ciara',
      what: 'I have had three hard calls in a row and would like somebody beside me for the fourth',
      why: 'It is the family whose parcel for the christening is late, and they are right.',
    },
    ...{ size: 'five-minutes', kind: 'struggling', due: 0, circle: ['Customer Care'] },
  },
  {
    ...{
      at: '1 10:10',
      by: 'joris',
      what: 'Second opinion on a bike battery that says it is full and is not',
      why: 'It is the one for the steep island, and I would rather not push.',
    },
    ...{ size: 'five-minutes', kind: 'skill', due: -2, circle: ['Operations', 'Product'] },
  },
  {
    ...{
      at: '2 13:15',
      by: 'priya',
      what: 'An audience of five for the rehearsal of my first talk',
      why: 'It is about card disputes. I need to know at which slide you look at the window.',
    },
    ...{ size: 'an-hour', kind: 'be-alongside', due: -4, circle: ['Everyone'] },
    answers: [
      {
        at: '1 10:00',
        by: 'iris',
        did: 'help',
        words: 'I know nothing about cards, which makes me an honest audience.',
        due: -4,
      },
    ],
  },
  {
    ...{
      at: '2 15:10',
      by: 'victor',
      what: 'Names that people really use for the quays, not those on the chart',
      why: 'A map with “at the blue shed” on it is worth two with coordinates.',
    },
    ...{ size: 'five-minutes', kind: 'information', due: -9, circle: ['Everyone'] },
    answers: [
      {
        at: '1 09:00',
        by: 'sunniva',
        did: 'share',
        words: 'Svartholm is “Lund’s”, the west pier is “the tooth”, and nobody says “terminal”.',
      },
    ],
  },
  {
    ...{
      at: '8 11:00',
      by: 'amara',
      what: 'Somebody who has written a letter to people who did not order for a year',
      why: 'It should sound like a wave from the pier and not like a bill.',
    },
    ...{ size: 'an-hour', kind: 'advice', due: 3, circle: ['Trade', 'Customer Care'] },
  },
  {
    ...{
      at: '6 11:00',
      by: 'kofi',
      what: 'A pair of eyes on the new alarm rules',
      why: 'The old ones cried wolf, so we stopped listening. These should cry only when there is one.',
    },
    ...{ size: 'an-hour', kind: 'skill', due: 0, circle: ['Product'] },
    answers: [
      {
        at: '5 12:00',
        by: 'callum',
        did: 'help',
        words: 'I know the wolf personally. After lunch?',
        due: 2,
        moves: [
          ['5 13:00', 'kofi', 'accept'],
          ['2 14:30', 'callum', 'report', 'Two rules fewer, and one that is new.'],
          ['1 09:40', 'kofi', 'declare-satisfied', 'Quiet night. The first in weeks.'],
        ],
      },
    ],
    ...{ closed: { at: '1 09:50', how: 'helped' }, keepDraft: true },
  },
];

const thanks: ThanksStory[] = [
  {
    ...{
      at: '1 13:20',
      by: 'callum',
      what: 'Saying no on my behalf to the load test in the last week of December',
      made: 'I am going to see my sister.',
    },
    credits: [['zofia', 'for a no that nobody took badly']],
  },
  {
    ...{
      at: '1 14:10',
      by: 'margit',
      what: 'Die Auszahlungen, die zum ersten Mal ohne Rückfrage gebucht werden konnten',
      made: 'Zwei Stunden mehr Feierabend für drei Leute.',
    },
    credits: [
      ['lena', 'für die klaren Verwendungszwecke'],
      ['jonas', 'für den Export'],
      ['stefan', 'für die Geduld davor'],
    ],
  },
  {
    ...{
      at: '2 10:20',
      by: 'ciara',
      what: 'The map of doorbells',
      made: 'I can see the bell while the customer describes it.',
    },
    credits: [
      ['victor', 'for the map'],
      ['tomasz', 'for walking to twelve of them'],
    ],
    share: { at: '1 09:30', by: 'ciara', circle: ['Everyone'], answers: [['1 10:15', 'victor', 'consent']] },
  },
  {
    ...{
      at: '2 12:10',
      by: 'zofia',
      kind: 'win',
      gathering: 'Waffles in the chart room, Thursday at four',
      what: 'The large print checkout passed on the first attempt',
      made: 'A whole test day that nobody needed.',
    },
    credits: [
      ['Payments', 'for four steps without a single scroll'],
      ['hanna', 'for trying it before it was finished'],
      ['lena', 'for moving the release when we asked'],
    ],
    share: { at: '1 10:00', by: 'zofia', circle: ['Everyone'], answers: [['1 11:00', 'hanna', 'consent']] },
  },
  {
    ...{
      at: '1 15:00',
      by: 'deepak',
      what: 'A sentence in the corridor that was worth a week',
      made: 'I threw away the model I liked and kept the one that works.',
    },
    credits: [['selma', 'for asking what the sea would say to it']],
  },
  {
    ...{
      at: '1 15:30',
      by: 'piet',
      what: 'Driving to Storøy in my place when my daughter was ill',
      made: 'I was at home, and the hotel has its oysters.',
    },
    credits: [['nadia', 'for taking the keys before I had finished asking']],
  },
  {
    ...{
      at: '1 16:00',
      by: 'bilal',
      what: 'Taking over the evening line twice this week',
      made: 'I saw both nights of the school play.',
    },
    credits: [
      ['yusuf', 'for two evenings'],
      ['monica', 'for finding the second one'],
    ],
  },
];

export const lastAsks = { asks, thanks };
