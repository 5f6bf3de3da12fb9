/** The last few days: what waits for an answer this morning, so that everybody finds something on their page. */
import type { PromiseStory } from '../story.ts';

const promises: PromiseStory[] = [
  {
    ...{
      at: '15 09:30',
      by: 'victor',
      of: 'rafael',
      what: 'A small page on which Dispatch can correct the position of a quay',
    },
    ...{ done: 'Tomasz’s people move a pin, and the map knows it by the next morning.', due: -9 },
    moves: [['15 10:40', 'rafael', 'promise', 'At last somebody to build for whom I can watch using it.']],
  },
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
    ...{ done: 'A list of ten lines which all of us can defend.', due: 0 },
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

export const lastDays = { promises };
