/** Payments, Test, Insights and Platform: release week and what led to it. */
import type { PromiseStory } from '../story.ts';

const promises: PromiseStory[] = [
  {
    ...{
      at: '122 10:05',
      by: 'lena',
      of: 'Test',
      what: 'Go through the new refund page before it goes live',
    },
    done: 'You have tried it with five real orders and written down what made you hesitate.',
    ...{ due: 114, words: 'No hurry on a Friday, but I sleep better when you have seen it.' },
    moves: [
      ['122 11:30', 'hanna', 'promise', 'I take this one for the team. I start with the screen reader.'],
      [
        '115 15:10',
        'hanna',
        'report',
        'Five orders, two hesitations: the date format, and a button called “Proceed”.',
      ],
      ['115 16:00', 'lena', 'declare-satisfied', 'Both fixed. “Proceed” was mine, and I will not miss it.'],
    ],
    thanks: {
      at: '114 09:10',
      made: 'A refund page that nobody has written to Care about since.',
      share: {
        at: '114 09:20',
        by: 'lena',
        circle: ['Product'],
        answers: [['114 10:00', 'hanna', 'consent', 'Test']],
      },
    },
  },
  {
    ...{
      at: '110 09:40',
      by: 'selma',
      of: 'anselm',
      what: 'A copy of the order data that we may query without slowing the shop',
    },
    done: 'A query over a year of orders runs at noon and checkout stays as quick as before.',
    due: 100,
    moves: [
      [
        '109 14:00',
        'anselm',
        'counter',
        'Bis dahin schaffe ich es nur mit Daten vom Vortag. Reicht das?',
        {
          what: 'A nightly copy of the order data for Insights',
          done: 'Every morning by six the copy holds all orders up to midnight.',
        },
      ],
      ['109 15:20', 'selma', 'accept', 'Yesterday’s data is plenty. Nobody decides about fish at noon.'],
      ['103 10:00', 'anselm', 'say-early', 'The disk we ordered is late, so the date may slip.'],
      ['103 10:30', 'anselm', 'propose', 'Three days more and it is on proper hardware.', { due: 97 }],
      ['103 11:15', 'selma', 'agree', 'Of course. Thank you for telling me now and not on the day.'],
      ['97 13:00', 'anselm', 'report', 'Läuft. Erste Kopie um 4:12 Uhr fertig.'],
      ['97 14:40', 'selma', 'declare-satisfied', 'Wanja has already replaced four spreadsheets with it.'],
    ],
    thanks: { at: '96 09:30', made: 'Four people start the day with coffee instead of exports.' },
  },
  {
    ...{
      at: '88 13:10',
      by: 'kofi',
      to: 'zofia',
      what: 'Make the browser tests finish in under ten minutes',
    },
    ...{ done: 'Three runs in a row below ten minutes on an ordinary morning.', due: 78 },
    words: 'I saw you waiting for them yesterday with your head on the table.',
    moves: [
      ['88 13:40', 'zofia', 'accept', 'Yes please. The table has left a mark.'],
      ['80 16:10', 'kofi', 'report', 'Nine minutes and twenty seconds, three times.'],
      [
        '80 16:20',
        'zofia',
        'not-yet',
        'On the release branch it still takes seventeen. Could you look there as well?',
      ],
      ['78 12:00', 'kofi', 'report', 'The release branch used an old cache. Nine minutes there too.'],
      [
        '78 13:30',
        'zofia',
        'declare-satisfied',
        'Confirmed. I do not know what to do with my new free time.',
      ],
    ],
    thanks: { at: '77 10:10', made: 'We test on the day of the change now, not the day after.' },
  },
  {
    ...{ at: '70 11:00', by: 'ruben', of: 'mei', what: 'A first version of the checkout in large print' },
    ...{ done: 'All four steps can be read and used at twice the letter size.', due: 55 },
    moves: [
      ['70 13:15', 'mei', 'ask', 'Twice the size on a phone, too, or on a tablet at least?'],
      [
        '70 14:00',
        'ruben',
        'reword',
        'On a phone. That is what my mother uses.',
        { done: 'All four steps can be read and used at twice the letter size on an ordinary phone.' },
      ],
      [
        '69 09:30',
        'mei',
        'reflect',
        'So: phone first, four steps, nothing cut off and nothing to scroll sideways.',
        { reflection: 'heard' },
      ],
      ['69 10:00', 'ruben', 'reflect', undefined, { reflection: 'yes' }],
      ['69 10:20', 'mei', 'promise', 'Then I gladly promise it.'],
      ['57 15:00', 'mei', 'report', 'Ready to try. The address field was the hard one.'],
      ['56 09:20', 'ruben', 'declare-satisfied', 'My mother ordered coffee and one lamp. She says hello.'],
    ],
    thanks: {
      ...{ at: '56 11:00', made: 'People who had stopped ordering on the phone order again.' },
      credits: [
        ['mei', 'for designing all four steps again from the letter up'],
        ['antje', 'for telling us which customers to ask'],
      ],
      share: {
        at: '55 09:00',
        by: 'ruben',
        circle: ['Everyone'],
        answers: [
          ['55 09:45', 'mei', 'consent'],
          ['55 13:10', 'antje', 'consent'],
        ],
      },
    },
  },
  {
    ...{ at: '50 09:15', by: 'oskar', of: 'sanna', what: 'Renew the certificate of the bank connection' },
    ...{ done: 'The bank’s test call answers with the new certificate.', due: 41 },
    moves: [
      ['50 10:00', 'sanna', 'promise', 'It is on my list since May, so I am glad you ask.'],
      ['43 12:00', 'sanna', 'report', 'Renewed; the bank answered at the second attempt.'],
      [
        '43 12:30',
        'sanna',
        'take-back',
        'I looked once more: the backup line still shows the old one. One moment.',
      ],
      ['42 09:50', 'sanna', 'report', 'Both lines now. Sorry for the detour.'],
      [
        '42 10:15',
        'oskar',
        'declare-satisfied',
        'Both green here. I had not even thought of the backup line.',
      ],
    ],
    thanks: { at: '42 11:00', made: 'A Sunday in December on which nobody’s phone will ring.' },
  },
  {
    ...{
      at: '38 14:00',
      by: 'chiara',
      of: 'daniel',
      what: 'Explain to me how refunds appear in the order tables',
    },
    ...{ done: 'I can answer “how many refunds last month” without asking again.', due: 33 },
    moves: [
      [
        '37 09:00',
        'daniel',
        'decline',
        'Not now, I am deep in the migration. But I know who taught me.',
        { suggests: 'oskar' },
      ],
    ],
  },
  {
    ...{
      at: '36 10:30',
      by: 'chiara',
      of: 'oskar',
      what: 'Half an hour on how refunds appear in the order tables',
    },
    ...{ done: 'I can answer “how many refunds last month” without asking again.', due: 30 },
    moves: [
      ['36 11:00', 'oskar', 'promise', 'With pleasure. Bring one refund that puzzles you.'],
      ['31 16:00', 'oskar', 'report', 'You left with a drawing and an odd look. I count that as done.'],
      ['30 09:30', 'chiara', 'declare-satisfied', 'Four hundred and six. I checked it twice, without you!'],
    ],
    thanks: { at: '30 10:00', made: 'I no longer dread the word “partial”.' },
  },
  {
    ...{ at: '29 09:00', by: 'callum', to: 'Platform', what: 'A load test of the winter timetable page' },
    ...{ done: 'A page with one graph: how many people at once before it slows down.', due: 20 },
    moves: [
      [
        '29 11:00',
        'aoife',
        'counter',
        'Lovely. Could it include the ticket page? They share a database.',
        {
          done: 'A page with two graphs, timetable and tickets: how many people at once before each slows down.',
        },
      ],
      ['28 09:10', 'callum', 'accept', 'They share more than that. Yes, both.'],
      ['22 15:00', 'callum', 'report', 'Timetable: 4,100 at once. Tickets: 900. You were right to ask.'],
      ['21 10:00', 'aoife', 'declare-satisfied', 'We doubled the connections over lunch. Thank you!'],
    ],
    thanks: { at: '21 11:30', made: 'The first snow came, and the ticket page did not notice.' },
  },
  {
    ...{
      at: '27 10:10',
      by: 'priya',
      of: 'emre',
      what: 'Borrow three old tablets from the rig for a customer visit',
    },
    ...{ done: 'Three charged tablets, the kind our customers have, in my bag by Thursday noon.', due: 24 },
    moves: [
      ['27 10:30', 'emre', 'promise', 'I even clean the screens.'],
      [
        '25 09:00',
        'emre',
        'renege',
        'I cannot keep this: I promised the same tablets for the release test and only saw it now. That is my mix-up, and I am sorry.',
        {
          makeRight: {
            what: 'Two tablets of my own and a borrowed one from the depot',
            done: 'Three tablets in your bag by Friday morning.',
            due: 23,
          },
        },
      ],
    ],
    rightMade: [
      ['25 10:00', 'priya', 'accept', 'That is more than fair.'],
      ['23 09:30', 'emre', 'report', 'Three tablets, charged, in your bag.'],
      ['23 14:00', 'priya', 'declare-satisfied', 'The customer kept asking where one buys such old ones.'],
    ],
  },
  {
    ...{
      at: '19 13:00',
      by: 'wanja',
      of: 'kofi',
      what: 'Let our nightly reports run from the build pipeline',
    },
    ...{ done: 'The three reports are there at seven, and a failure tells me by mail.', due: -2 },
    moves: [
      ['18 10:00', 'kofi', 'promise', 'Good idea. I would like to do it together with you, on a Monday.'],
      [
        '4 15:30',
        'kofi',
        'say-early',
        'Two of three reports run. The third needs a licence I am still waiting for.',
      ],
    ],
  },
  {
    ...{
      at: '16 11:10',
      by: 'zofia',
      of: 'Payments',
      what: 'A list of everything in the December release, with the risky parts marked',
    },
    ...{ done: 'One page. Each line says what could go wrong for a customer.', due: -3 },
    words: 'I want to start the plan before the release does.',
    moves: [
      [
        '16 13:40',
        'daniel',
        'promise',
        'I take it for Payments. You get a draft early and a good version later.',
      ],
      [
        '5 10:00',
        'daniel',
        'propose',
        'I will be on the migration all next week. Jonas knows the other half better anyway; he would take it over from here.',
        { handTo: 'jonas' },
      ],
      ['5 13:00', 'zofia', 'agree', 'Fine with me, as long as the two of you talk for ten minutes.'],
    ],
  },
  {
    ...{ at: '12 15:00', by: 'lena', of: 'selma', what: 'The share of orders paid by invoice, by island' },
    ...{ done: 'A table with one row for each island, and a sentence on how sure you are.', due: 6 },
    moves: [
      ['11 09:00', 'selma', 'promise', 'Gladly. You shall have the sentence first.'],
      [
        '8 10:00',
        'lena',
        'release',
        'Ruben decided without it this morning. No longer needed, and thank you for the sentence.',
      ],
    ],
  },
];

export const productWork = { promises };
