/** The last few days: what waits for an answer this morning, so that everybody finds something on their page. */
import type { AskStory, PromiseStory, ThanksStory } from '../story.ts';

const promises: PromiseStory[] = [
  {
    ...{
      at: '2 10:05',
      by: 'monica',
      of: 'lena',
      what: 'Five minutes with Care before the new checkout goes live',
    },
    ...{ done: 'We have seen it, and know the two sentences to say when somebody is lost.', due: -4 },
    words: 'Last time we met it on the phone, together with the customers.',
  },
  {
    ...{
      at: '6 10:00',
      by: 'nadia',
      of: 'lena',
      what: 'A page on paying by invoice that a hotel owner understands',
    },
    ...{ done: 'Piet has read it to one hotel and nobody asked back.', due: 0 },
    moves: [
      [
        '6 13:20',
        'lena',
        'promise',
        'I write it as if to my aunt. She owns a guest house and has no patience.',
      ],
    ],
  },
  {
    ...{ at: '9 09:30', by: 'lena', of: 'emre', what: 'Put the new card terminal into the device rig' },
    ...{ done: 'A payment on it can be started from our desks.', due: 1 },
    moves: [
      ['9 10:10', 'emre', 'promise', 'It needs a shelf of its own; I will build one.'],
      [
        '1 15:20',
        'emre',
        'report',
        'Shelf built, terminal on it. It beeps when you pay, and sometimes when you do not.',
      ],
    ],
  },
  {
    ...{
      at: '10 11:00',
      by: 'lena',
      of: 'jonas',
      what: 'Die Übergabe der Auszahlungen an die Läden dokumentieren',
    },
    ...{ done: 'Jemand anderes als du kann am Monatsersten die Auszahlung starten.', due: 2 },
    moves: [
      ['10 13:00', 'jonas', 'promise', 'Mache ich gern. Dann kann ich auch mal am Ersten frei haben.'],
      ['2 16:00', 'jonas', 'report', 'Vier Seiten, mit Bildern. Mei hat es ohne mich geschafft.'],
      ['1 10:30', 'lena', 'declare-satisfied', 'Gelesen und verstanden. Der Erste gehört dir.'],
    ],
    keepDraft: true,
  },
  {
    ...{
      at: '3 13:00',
      by: 'linnea',
      of: 'Dispatch',
      what: 'A seat on the lantern boat for Hugo and his camera',
    },
    ...{ done: 'He is on board when the lanterns are lit.', due: -5 },
    words: 'It is the last one before Christmas, and the picture for the winter letter.',
    moves: [
      ['3 14:00', 'aylin', 'ask', 'With how much equipment? A seat is easy, a tripod is a second person.'],
      ['2 09:00', 'linnea', 'reword', 'One small bag, no tripod. He promised, and I shall check the bag.'],
    ],
  },
  {
    ...{
      at: '4 09:00',
      by: 'monica',
      of: 'tomasz',
      what: 'Landing times for the holidays, in a form we can read out',
    },
    ...{ done: 'One line for each island, and it stays true until January.', due: -6 },
    moves: [
      [
        '2 12:30',
        'tomasz',
        'counter',
        'True until January is more than the sea gives me. One line each, corrected every Monday?',
        { done: 'One line for each island, corrected every Monday by ten.' },
      ],
    ],
  },
  {
    ...{ at: '8 08:30', by: 'ingrid', of: 'tomasz', what: 'Who works on which day between the holidays' },
    ...{ done: 'Everybody knows their days and nobody found out from a list.', due: 0 },
    moves: [['8 09:00', 'tomasz', 'promise', 'I talk to each of them first. The list is the last step.']],
  },
  {
    ...{
      at: '7 09:00',
      by: 'tomasz',
      of: 'petra',
      what: 'Winter stops for the northern round, with ten minutes for each ladder',
    },
    ...{ done: 'A plan that Sunniva has driven once without swearing.', due: 1 },
    moves: [
      ['7 10:00', 'petra', 'promise', 'One night to think, one to write, one for Sunniva to swear.'],
      ['1 13:40', 'petra', 'report', 'She swore once, at a gull. I believe that does not count.'],
    ],
  },
  {
    ...{ at: '3 11:00', by: 'karl', to: 'tomasz', what: 'Die Frühschicht am Heiligabend übernehmen' },
    ...{
      done: 'Du schläfst aus, die Boote fahren trotzdem.',
      due: null,
      words: 'Meine Kinder sind groß, deine nicht.',
    },
  },
  {
    ...{ at: '5 10:10', by: 'callum', of: 'zofia', what: 'Decide what we do not test in December' },
    ...{ done: 'A list of ten lines which all of us can defend.', due: -1 },
    moves: [['5 11:00', 'zofia', 'promise', 'My favourite kind of list.']],
  },
  {
    ...{ at: '2 14:00', by: 'noor', to: 'zofia', what: 'Write the test report for the large print checkout' },
    ...{ done: 'Ruben can show it to his mother.', due: -4, words: 'I have a chart room now, and a lamp.' },
  },
  {
    ...{
      at: '9 13:00',
      by: 'zofia',
      of: 'hanna',
      what: 'Ein Durchgang durch die neue Suche nur mit der Tastatur',
    },
    ...{ done: 'A list of places where one gets stuck, the worst first.', due: 2 },
    moves: [
      ['8 09:20', 'hanna', 'promise', 'Sehr gern, Montag und Dienstag.'],
      ['2 15:00', 'hanna', 'report', 'Drei Stellen. Die schlimmste ist das Schließen-Kreuz.'],
    ],
  },
  {
    ...{
      at: '3 09:00',
      by: 'beatrix',
      of: 'selma',
      what: 'How many islands would we lose if the small boat stopped in February?',
    },
    ...{ done: 'A number, a range, and the question you think we should ask instead.', due: -7 },
  },
  {
    ...{
      at: '11 10:00',
      by: 'selma',
      of: 'Platform',
      what: 'Keep the nightly copy of orders for two years instead of one',
    },
    ...{ done: 'A query over the last two winters works.', due: 2 },
    moves: [
      ['10 14:00', 'sanna', 'promise', 'For Platform: yes. We have the room since the summer.'],
      [
        '1 11:00',
        'sanna',
        'say-early',
        'The older months have to be restored from tape first, which takes until the middle of next week.',
      ],
      ['1 11:10', 'sanna', 'propose', 'Would the middle of next week still help you?', { due: -3 }],
    ],
  },
  {
    ...{ at: '7 11:30', by: 'deepak', of: 'selma', what: 'Read my note on the sea and the seven minutes' },
    ...{ done: 'You have told me where it is braver than its data.', due: -2 },
    moves: [['7 12:00', 'selma', 'promise', 'On the ferry home. It is the right place for it.']],
  },
  {
    ...{
      at: '4 15:30',
      by: 'tomasz',
      of: 'nadia',
      what: 'Ask the three hotels on Storøy for one delivery day instead of three',
    },
    ...{ done: 'They have agreed on a day, or we know why not.', due: -2 },
    moves: [['3 10:00', 'nadia', 'promise', 'I am there on Wednesday anyway, with cake.']],
  },
  {
    ...{ at: '2 11:30', by: 'katja', of: 'nadia', what: 'Mitkommen zum Gespräch mit der Fährgesellschaft' },
    ...{ done: 'Wir wissen hinterher, ob sie unsere Kisten im Winter mitnehmen.', due: -5 },
    words: 'Du kennst den Kapitän, ich nur seinen Anwalt.',
  },
  {
    ...{
      at: '6 14:00',
      by: 'nadia',
      of: 'Marketing',
      what: 'A page of pictures for shops that are not sure yet',
    },
    ...{ done: 'Rosa can show it on a phone at a counter.', due: 1 },
    moves: [
      ['6 15:00', 'amara', 'promise', 'I take it for us. Eight pictures, no adjectives.'],
      ['1 14:30', 'amara', 'report', 'Eight pictures, one adjective. It was a very blue boat.'],
    ],
  },
  {
    ...{
      at: '3 10:00',
      by: 'jamal',
      of: 'iris',
      what: 'Tell the fourth floor that they share their kitchen from January',
    },
    ...{ done: 'They have heard it from you and not from a sign on the door.', due: -3 },
  },
  {
    ...{ at: '8 13:00', by: 'ruben', of: 'iris', what: 'A plan for the first two weeks of the new designer' },
    ...{ done: 'She knows on day one whom she meets on day nine.', due: 0 },
    moves: [['8 14:00', 'iris', 'promise', 'With a boat on day three. Everybody remembers the boat.']],
  },
  {
    ...{
      at: '2 09:40',
      by: 'aylin',
      of: 'antje',
      what: 'Die Rückmeldungen zu Hvalø sammeln, solange sie frisch sind',
    },
    ...{ done: 'Zehn Sätze von Leuten, die dort auf das Boot warten.', due: -3 },
    moves: [['2 10:10', 'antje', 'promise', 'Drei habe ich schon, zwei davon freundlich.']],
  },
  {
    ...{ at: '4 11:00', by: 'mei', of: 'Insights', what: 'How wide the range of weighed prices really is' },
    ...{ done: 'For each kind of fish: four orders in five lie between these two prices.', due: -5 },
    moves: [
      ['4 13:00', 'chiara', 'promise', 'For Insights: yes! I start with mussels, they are the wild ones.'],
    ],
  },
  {
    ...{ at: '1 09:15', by: 'anselm', of: 'kofi', what: 'Die Wiederherstellung einmal ohne mich üben' },
    ...{ done: 'Sie gelingt, während ich im Kino sitze und das Telefon aus ist.', due: -8 },
  },
];

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

export const lastDays = { promises, asks, thanks };
