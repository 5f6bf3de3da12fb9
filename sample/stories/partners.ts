/** Who relies on whom, and what they agreed on. */
import type { PartnerStory } from '../partner-story.ts';

const careAndDispatch: PartnerStory = {
  at: '96 09:00',
  by: 'monica',
  as: 'Customer Care',
  with: 'Dispatch',
  purpose: 'Fewer angry calls, calmer nights',
  words: 'We talk about the same parcels all day. Let us also talk to each other.',
  moves: [
    ['95 09:30', 'tomasz', 'accept', 'Gladly. Bring the list of what rings most.'],
    ['95 10:00', 'tomasz', 'suggest-rhythm', 'Every second week, twenty minutes, standing.', { weeks: 2 }],
    ['95 11:00', 'monica', 'agree-rhythm'],
    ['88 09:00', 'monica', 'suggest-day', undefined, { day: 85 }],
    ['88 10:00', 'tomasz', 'agree-day'],
    ['85 12:00', 'tomasz', 'met', 'We stood for forty minutes. It was worth it.'],
    ['24 09:00', 'tomasz', 'suggest-day', undefined, { day: 12 }],
    ['23 09:00', 'monica', 'agree-day'],
    ['12 12:00', 'monica', 'met'],
    ['3 09:00', 'monica', 'suggest-day', 'After the autumn timetable is out?', { day: -3 }],
    ['2 09:40', 'tomasz', 'agree-day'],
  ],
  lines: [
    {
      at: '92 10:00',
      by: 'monica',
      of: 'Dispatch',
      text: 'Tell us by a quarter past ten which boats stay in',
      good: 'We know before the first customer rings.',
      moves: [
        ['92 12:00', 'tomasz', 'reflect', 'You want every change of the day, as it comes.'],
        ['92 13:00', 'monica', 'not-quite', 'Only boats that stay in. Once, and then it is true.'],
        ['91 09:10', 'tomasz', 'reflect', 'One message by a quarter past ten: these boats stay in today.'],
        ['91 09:30', 'monica', 'confirm'],
        ['91 10:00', 'tomasz', 'agree', undefined, { reviewOn: 2 }],
        ['1 13:00', 'tomasz', 'answer-review', 'Except in the week of the fog.', { answer: 'yes' }],
      ],
    },
    {
      at: '90 09:00',
      by: 'aylin',
      of: 'Customer Care',
      text: 'One name in Care for each shift',
      good: 'We know whom to ring, and it is picked up.',
      moves: [
        ['90 11:00', 'ciara', 'reflect', 'For each shift you want one of us, not the main number.'],
        ['90 12:00', 'aylin', 'confirm'],
        ['89 10:00', 'ciara', 'agree', 'We write it on the board and into the calendar.'],
        [
          '2 10:00',
          'yusuf',
          'propose-wording',
          'Until the term ends.',
          {
            text: 'One name in Care for each shift, from ten to four',
            good: 'We know whom to ring, and it is picked up.',
            until: -40,
          },
        ],
      ],
    },
    {
      at: '3 09:20',
      by: 'bilal',
      of: 'Dispatch',
      text: 'A picture of whatever broke on the way',
      good: 'We can decide about a refund on the phone.',
    },
    {
      at: '9 08:30',
      by: 'tomasz',
      of: 'Customer Care',
      text: 'Do not promise a landing time that is not on the board',
      good: 'What the customer heard is what the boat does.',
      moves: [
        ['8 10:00', 'monica', 'reflect', 'On the phone we only say what stands on the board.'],
        ['8 11:00', 'tomasz', 'confirm', 'Exactly that.'],
        [
          '1 09:10',
          'monica',
          'counter-offer',
          undefined,
          {
            text: 'We say what stands on the board, and ring you when somebody must have more',
            good: 'What the customer heard is what the boat does.',
          },
        ],
      ],
    },
    {
      at: '6 09:00',
      by: 'ciara',
      of: 'Dispatch',
      occasion: { kind: 'weekly', weekdays: [2, 5] },
      text: 'The landing times of the northern islands for the days ahead',
      good: 'One list, sorted by island, before noon.',
      moves: [
        ['5 09:00', 'sunniva', 'reflect', 'A list by island on Tuesdays and Fridays, before noon.'],
        ['5 10:00', 'ciara', 'confirm'],
        ['1 09:00', 'sunniva', 'agree', 'I make that list for myself anyway.'],
      ],
    },
  ],
};

const paymentsAndTest: PartnerStory = {
  at: '70 09:00',
  by: 'lena',
  as: 'Payments',
  with: 'Test',
  purpose: 'Releases that nobody dreams about at night',
  moves: [
    ['69 10:00', 'zofia', 'accept', 'Yes. And let us keep the cake.'],
    ['69 11:00', 'zofia', 'open-charter'],
    ['69 12:00', 'lena', 'open-charter', 'Others may learn from our mistakes.'],
  ],
  lines: [
    {
      at: '66 09:00',
      by: 'zofia',
      of: 'Payments',
      text: 'Tell us on Monday what goes out on Thursday',
      good: 'The list is complete, even if it is short.',
      moves: [
        ['66 11:00', 'oskar', 'reflect', 'On Mondays you want the whole list, and no surprise on Wednesday.'],
        ['66 12:00', 'zofia', 'confirm'],
        ['65 09:00', 'oskar', 'agree'],
      ],
    },
    {
      at: '64 09:00',
      by: 'priya',
      of: 'Test',
      text: 'A word when the rig is down for more than an hour',
      good: 'Nobody waits for a result that cannot come.',
      moves: [
        ['64 11:00', 'callum', 'reflect', 'As soon as I know it takes more than an hour, I say so.'],
        ['63 09:00', 'priya', 'confirm'],
        ['63 10:00', 'callum', 'agree'],
        [
          '20 09:00',
          'callum',
          'propose-wording',
          undefined,
          {
            text: 'A word in the shared notes when the rig is down for more than an hour',
            good: 'Nobody waits for a result that cannot come.',
          },
        ],
        ['20 11:00', 'priya', 'reflect', 'You write it down where all of us look.'],
        ['20 13:00', 'callum', 'confirm'],
        ['19 09:00', 'priya', 'agree-wording'],
      ],
    },
    {
      at: '4 09:00',
      by: 'lena',
      of: 'Test',
      text: 'Say which of our changes worry you',
      good: 'One sentence, before the review and not after it.',
      moves: [['2 11:00', 'hanna', 'reflect', 'You would like to hear a worry while it is still small.']],
    },
  ],
};

const financeAndSales: PartnerStory = {
  at: '50 09:00',
  by: 'margit',
  as: 'Finance',
  with: 'Sales',
  purpose: 'A forecast that both of us believe',
  moves: [
    ['49 09:00', 'nadia', 'accept'],
    ['12 10:00', 'nadia', 'rest', 'Until the budget is through. The promises go on.'],
  ],
  lines: [
    {
      at: '46 09:00',
      by: 'nadia',
      of: 'Finance',
      text: 'Three days’ notice before the forecast closes',
      good: 'Nobody writes an offer into a closed sheet.',
      moves: [
        [
          '45 09:00',
          'olu',
          'reflect',
          'You want to know the day early enough to finish what is on your desk.',
        ],
        ['45 10:00', 'nadia', 'confirm'],
        ['44 09:00', 'olu', 'agree'],
      ],
    },
  ],
};

const insightsAndMarketing: PartnerStory = {
  at: '2 09:30',
  by: 'selma',
  as: 'Insights',
  with: 'Marketing',
  purpose: 'Questions that can be answered, and answers that are read',
  words: 'You ask good questions on Fridays. Could they be on Tuesdays?',
};

const people: PartnerStory[] = [
  {
    at: '40 09:00',
    by: 'lena',
    with: 'zofia',
    purpose: 'Two people who tell each other early',
    moves: [
      ['39 10:00', 'zofia', 'accept'],
      ['39 11:00', 'zofia', 'suggest-rhythm', 'Coffee, once a month.', { weeks: 4 }],
      ['38 09:00', 'lena', 'agree-rhythm'],
    ],
  },
  {
    at: '5 09:10',
    by: 'me',
    with: 'victor',
    purpose: 'Somebody who knows the house, and somebody who still asks',
    moves: [
      ['5 11:00', 'victor', 'accept', 'Ask away.'],
      ['2 13:00', 'victor', 'suggest-day', 'A walk along the quay?', { day: -2 }],
    ],
    lines: [
      {
        at: '4 12:00',
        by: 'victor',
        of: 'me',
        text: 'Tell me what you find odd in our house',
        good: 'Once a week, while it still looks odd to you.',
      },
      {
        at: '4 15:00',
        by: 'me',
        of: 'victor',
        text: 'Tell me when I ask the wrong person',
        good: 'I hear it from you, and on the same day.',
        moves: [
          ['3 12:00', 'victor', 'reflect', 'If you knock at the wrong door, I say so, kindly and at once.'],
          ['3 13:00', 'me', 'confirm'],
          ['2 12:30', 'victor', 'agree'],
        ],
      },
    ],
  },
  {
    at: '1 10:00',
    by: 'iris',
    with: 'me',
    purpose: 'Your first half year should be a good one',
    words: 'No form, no plan. Half an hour now and then.',
  },
];

export const partners = {
  partners: [careAndDispatch, paymentsAndTest, financeAndSales, insightsAndMarketing, ...people],
};
