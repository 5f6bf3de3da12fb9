/** Finance, Sales and Marketing with everybody they depend on. */
import type { PromiseStory } from '../story.ts';

const promises: PromiseStory[] = [
  {
    at: '126 09:30',
    by: 'nadia',
    of: 'Finance',
    what: 'Tell us which hotels pay late before we offer them new terms',
    done: 'A list on the first Monday of a month, and a word about each name on it.',
    due: 116,
    moves: [
      [
        '125 10:00',
        'olu',
        'promise',
        'For Finance: yes. I will write the words so that one can say them aloud.',
      ],
      ['117 11:00', 'olu', 'report', 'Six hotels. Four of them only have a slow owner and a full house.'],
      ['116 09:00', 'nadia', 'declare-satisfied', 'I could say every word of it aloud, and did.'],
    ],
    thanks: {
      at: '116 09:45',
      what: 'You told us which hotels only have a slow owner and a full house.',
      made: 'Two hotels kept as friends that we would have scolded.',
    },
  },
  {
    at: '103 13:00',
    by: 'linnea',
    of: 'nadia',
    what: 'Three shopkeepers who would tell their story for the autumn letter',
    done: 'Three names who said yes themselves, with a telephone number.',
    due: 90,
    moves: [
      [
        '102 15:00',
        'nadia',
        'counter',
        'Two I can promise. The third would be a maybe, and you deserve better than a maybe.',
        {
          what: 'Two shopkeepers who would tell their story for the autumn letter',
          done: 'Two names who said yes themselves, with a telephone number.',
        },
      ],
      [
        '102 16:00',
        'linnea',
        'counter',
        'Two is good. By an earlier day, then, so that Hugo can go while the light is soft?',
        { due: 95 },
      ],
      ['101 09:00', 'nadia', 'accept', 'Soft light it is.'],
      ['95 14:00', 'nadia', 'report', 'Marta with the goats, and the brothers from the lighthouse shop.'],
      ['95 15:00', 'linnea', 'declare-satisfied', 'The goats alone are worth the trip.'],
    ],
    thanks: {
      at: '83 10:00',
      what: 'You found two shopkeepers with a story and asked them for it.',
      made: 'The autumn letter was read by more people than there are on our islands.',
      credits: [
        ['nadia', 'for asking the two who had most to tell'],
        ['hugo', 'for going out in that rain'],
      ],
      share: {
        at: '83 10:30',
        by: 'linnea',
        circle: ['Trade'],
        answers: [
          ['83 11:00', 'nadia', 'consent'],
          ['82 09:00', 'hugo', 'consent'],
        ],
      },
    },
  },
  {
    at: '80 10:00',
    by: 'katja',
    of: 'julie',
    what: 'Den Vertrag mit dem Campingplatz auf Fallstricke lesen',
    done: 'I know which two sentences I should ask them to change.',
    due: 73,
    moves: [
      ['79 11:00', 'julie', 'promise', 'Bien sûr. Page nine first, it is always page nine.'],
      ['74 15:00', 'julie', 'report', 'It was page seven: they may send everything back until October.'],
      ['73 09:00', 'katja', 'declare-satisfied', 'Seite sieben ist jetzt fair. Danke!'],
    ],
    thanks: {
      at: '73 10:00',
      what: 'You read the whole contract and found the trap on page seven.',
      made: 'A summer without three pallets of returned sun cream.',
    },
  },
  {
    at: '66 09:00',
    by: 'margit',
    of: 'samuel',
    what: 'Belege der Nairobi-Reise bis zum Monatsabschluss',
    done: 'All receipts in one folder, with a word on what each was for.',
    due: 61,
    moves: [
      ['66 09:40', 'samuel', 'promise', 'Fourteen receipts, one of them from a boat without a name.'],
      [
        '62 10:00',
        'samuel',
        'renege',
        'I will not manage by the closing: half of the receipts are in a suitcase that is still travelling. I should have sent them as photographs at once.',
        {
          makeRight: {
            what: 'Photographs of all receipts, and from now on the same day',
            done: 'The folder is complete, and the next trip needs no reminder.',
            due: 55,
          },
        },
      ],
    ],
    rightMade: [
      ['61 09:00', 'margit', 'accept', 'Einverstanden. Gute Reise dem Koffer.'],
      ['57 11:00', 'samuel', 'report', 'All fourteen. The boat has a name now: I gave it one.'],
      ['56 08:30', 'margit', 'declare-satisfied', 'Vollständig, sogar mit Bootsnamen.'],
    ],
  },
  {
    at: '59 10:00',
    by: 'hugo',
    to: 'ingrid',
    what: 'A portrait of each boat for the wall at the quay',
    done: 'Nine boats, nine photographs, framed.',
    due: null,
    words: 'I have the negatives. They only need a wall.',
    moves: [
      ['59 12:00', 'ingrid', 'accept', 'The wall has waited for eleven years.'],
      ['37 10:00', 'hugo', 'report', 'Nine frames. The old Gannet looks best in the rain.'],
      [
        '36 08:30',
        'ingrid',
        'declare-satisfied',
        'The crews stand in front of it and tell each other lies. Perfect.',
      ],
    ],
    thanks: {
      at: '36 09:00',
      what: 'You took a portrait of each of our nine boats.',
      made: 'A wall at which every new colleague learns nine names in one coffee.',
    },
  },
  {
    at: '48 13:20',
    by: 'tim',
    of: 'deepak',
    what: 'A guess at the orders from Halifax for the first winter',
    done: 'A range I may show to the bank.',
    due: 40,
    moves: [
      ['47 09:00', 'deepak', 'promise', 'You get a range and the three things that would break it.'],
      ['41 12:00', 'deepak', 'report', 'Between 300 and 900 a week. Yes, it is that wide.'],
      ['41 16:00', 'tim', 'declare-satisfied', 'The banker liked the honesty of the width.'],
    ],
    thanks: {
      at: '40 15:00',
      what: 'You gave us a range for Halifax and told us what would break it.',
      made: 'We have the loan, on terms that survive the low end.',
    },
  },
  {
    at: '43 09:00',
    by: 'ben',
    to: 'piet',
    what: 'Posters for the campsites with your telephone number on them',
    done: 'Twenty posters, printed.',
    due: 30,
    moves: [
      [
        '42 10:00',
        'piet',
        'decline',
        'Kind of you! In winter nobody is there to read them. Ask me again in March?',
      ],
    ],
  },
  {
    at: '41 10:00',
    by: 'elena',
    of: 'rosa',
    what: 'The tax numbers of the eleven new shops',
    done: 'Eleven numbers that the office accepts.',
    due: 34,
    moves: [
      [
        '40 09:00',
        'elena',
        'withdraw',
        'Found ten of them in the register and rang the eleventh. Taken off your list.',
      ],
    ],
  },
  {
    at: '35 11:00',
    by: 'friederike',
    to: 'monica',
    what: 'Eure zehn häufigsten Antworten kürzen und freundlicher machen',
    done: 'Ten replies, each half as long, none colder.',
    due: 26,
    moves: [
      ['34 10:00', 'monica', 'accept', 'Please take the refund one first. It reads like a court.'],
      ['27 14:00', 'friederike', 'report', 'Zehn Antworten. Die Rückerstattung passt jetzt in drei Sätze.'],
      ['26 10:00', 'monica', 'declare-satisfied', 'Customers answer “thank you” to it. That is new.'],
    ],
    thanks: {
      at: '26 11:00',
      what: 'You made our ten most common replies shorter and kinder.',
      made: 'Two hundred replies a week that people read to the end.',
      share: {
        at: '26 11:20',
        by: 'monica',
        circle: ['Customer Care', 'Marketing'],
        answers: [['25 10:00', 'friederike', 'consent']],
      },
    },
  },
  {
    at: '21 09:00',
    by: 'stefan',
    of: 'Sales',
    what: 'Die Rabatte des Sommers in der neuen Vorlage erfassen',
    done: 'Every discount has a customer, an amount and an end.',
    due: -6,
    moves: [
      [
        '20 10:00',
        'rosa',
        'promise',
        'I do it for Sales, one island each evening with a glass of something.',
      ],
    ],
  },
  {
    at: '17 13:00',
    by: 'amara',
    of: 'selma',
    what: 'Which of our letters led to an order, as far as one can say',
    done: 'Three letters we should write again, and how sure you are of it.',
    due: 9,
    moves: [
      ['16 09:00', 'selma', 'promise', 'As far as one can say: that part I like.'],
      [
        '10 11:00',
        'selma',
        'report',
        'Goats, lighthouse, and the recipe. Quite sure, rather sure, and not at all.',
      ],
      ['9 12:00', 'amara', 'declare-satisfied', 'I shall write about goats until somebody stops me.'],
    ],
    keepDraft: true,
  },
  {
    at: '13 10:00',
    by: 'beatrix',
    of: 'olu',
    what: 'An hour on the balance sheet for whoever in Trade wants to understand it',
    done: 'Ten people can say in their own words where the money sleeps.',
    due: -7,
    moves: [
      [
        '13 12:00',
        'olu',
        'promise',
        'With apples and one biscuit tin. I need a room with a table one may stain.',
      ],
    ],
  },
];

export const tradeWork = { promises };
