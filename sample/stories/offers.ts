/** What people are happy to help with, and who took them up on it. */
import type { AskStory } from '../story.ts';

const asks: AskStory[] = [
  {
    at: '98 09:30',
    by: 'callum',
    places: 4,
    what: 'Reading a performance graph together',
    why: 'It looks like a burning forest and is really a map. Half an hour and you can read it.',
    size: 'an-hour',
    kind: 'skill',
    circle: ['Product'],
    answers: [
      {
        at: '90 10:00',
        by: 'daniel',
        did: 'take',
        words: 'Yes please, I have one that is all forest.',
        due: 84,
        moves: [
          ['84 15:00', 'callum', 'report', 'You found the tree yourself.'],
          ['83 09:00', 'daniel', 'declare-satisfied', 'One missing index. Eleven seconds became one.'],
        ],
      },
      {
        at: '40 09:00',
        by: 'rafael',
        did: 'take',
        words: 'For the quay page, before anybody complains.',
        due: 33,
        moves: [
          ['33 14:00', 'callum', 'report'],
          ['32 10:00', 'rafael', 'declare-satisfied', 'Nothing burns. Good to know how that looks, too.'],
        ],
      },
    ],
  },
  {
    at: '85 12:00',
    by: 'hanna',
    places: 6,
    what: 'Eure Seite eine halbe Stunde lang ohne Maus ausprobieren',
    why: 'Das findet in dreißig Minuten mehr als ich an einem Tag.',
    size: 'an-hour',
    kind: 'skill',
    circle: ['Everyone'],
    answers: [
      {
        at: '71 10:00',
        by: 'amara',
        did: 'take',
        words: 'The newsletter sign-up, please. I suspect the worst.',
        due: 65,
        moves: [
          ['65 12:00', 'hanna', 'report', 'The worst was the last button. The rest was fine.'],
          ['64 11:00', 'amara', 'declare-satisfied', 'The last button can be reached now.'],
        ],
      },
      {
        at: '20 09:00',
        by: 'rafael',
        did: 'take',
        words: 'My pins can only be dragged. I would like to learn what else they could be.',
        due: -3,
      },
    ],
  },
  {
    at: '58 10:00',
    by: 'beatrix',
    places: 3,
    what: 'Preparing a negotiation with you',
    why: 'Most of it is decided before anybody sits down.',
    size: 'more',
    kind: 'advice',
    circle: ['Everyone'],
    answers: [
      {
        at: '49 09:30',
        by: 'julie',
        did: 'take',
        words: 'The crate supplier, in two weeks. I know the law and not the dance.',
        due: 40,
        moves: [
          ['40 16:00', 'beatrix', 'report', 'You danced.'],
          ['39 10:00', 'julie', 'declare-satisfied', 'Six percent, and he sent biscuits.'],
        ],
      },
    ],
  },
  {
    at: '42 13:00',
    by: 'oskar',
    places: 5,
    what: 'A swim in the harbour for the brave, with hot soup after',
    why: 'It is the only meeting after which everybody is awake.',
    size: 'an-hour',
    kind: 'be-alongside',
    circle: ['Everyone'],
    answers: [
      {
        at: '35 09:00',
        by: 'sanna',
        did: 'take',
        words: 'At home we do this with a hole in the ice. Count me in.',
        due: 30,
        moves: [
          ['30 08:30', 'oskar', 'report', 'Nine degrees. Nobody screamed who had not planned to.'],
          ['30 10:00', 'sanna', 'declare-satisfied', 'The soup alone!'],
        ],
      },
    ],
    closed: {
      at: '18 10:00',
      how: 'no-longer-needed',
      words: 'Four degrees. Back in April, with the same soup.',
    },
  },
  {
    at: '23 11:00',
    by: 'iris',
    places: 8,
    what: 'Rehearsing a conversation you would rather not have',
    why: 'I play the other one, you may start over as often as you like, and nobody hears of it.',
    size: 'an-hour',
    kind: 'be-alongside',
    circle: ['Everyone'],
    answers: [
      {
        at: '12 12:00',
        by: 'jamal',
        did: 'take',
        words: 'It is about a room and a person, in that order.',
        due: 8,
        moves: [
          ['8 14:00', 'iris', 'report'],
          [
            '7 09:00',
            'jamal',
            'declare-satisfied',
            'I had it this morning. It was easier than the rehearsal.',
          ],
        ],
      },
    ],
  },
  {
    at: '11 09:00',
    by: 'victor',
    places: 10,
    what: 'A map of anything, if you bring me the places',
    why: 'I draw one every Friday afternoon, and I am running out of coastline.',
    size: 'an-hour',
    kind: 'skill',
    circle: ['Everyone'],
    answers: [
      {
        at: '9 10:00',
        by: 'katja',
        did: 'take',
        words: 'Alle Campingplätze, die im Winter jemanden am Telefon haben.',
        due: -1,
      },
    ],
  },
  {
    at: '7 14:00',
    by: 'kofi',
    places: 3,
    what: 'Pairing for an afternoon on whatever is stuck',
    why: 'Stuck is more fun for two.',
    size: 'more',
    kind: 'time',
    circle: ['Product', 'Trade'],
  },
  {
    at: '5 09:00',
    by: 'friederike',
    places: 5,
    what: 'Deinen Text auf die Hälfte kürzen, ohne dass ihm etwas fehlt',
    why: 'Ich mache das gern zwischen zwei großen Sachen, wie andere Kreuzworträtsel.',
    size: 'five-minutes',
    kind: 'skill',
    circle: ['Everyone'],
    answers: [
      {
        at: '4 10:00',
        by: 'anselm',
        did: 'take',
        words: 'Die Anleitung zum Wiederherstellen. Sie hat elf Seiten und elf Ausnahmen.',
        due: -4,
      },
    ],
  },
];

export const offers = { asks };
