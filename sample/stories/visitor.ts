/** What waits for whoever looks around ("me"), so that their first page shows what a good morning looks like. */
import type { AskStory, PromiseStory, ThanksStory } from '../story.ts';

const promises: PromiseStory[] = [
  {
    at: '2 09:10',
    by: 'iris',
    of: 'me',
    what: 'Three sentences about yourself for the Friday letter',
    done: 'People know what they may ask you, and one odd thing.',
    due: -4,
    words: 'No photograph needed. The odd thing is what everybody reads.',
  },
  {
    at: '3 10:30',
    by: 'me',
    of: 'victor',
    what: 'A small map of who sits where',
    done: 'I find everybody whose name I have heard this week.',
    due: 1,
    moves: [
      ['3 11:00', 'victor', 'promise', 'At last a coast that does not move.'],
      ['1 15:10', 'victor', 'report', 'Three floors, sixty desks, and the good coffee marked in red.'],
    ],
  },
  {
    at: '4 13:10',
    by: 'ulla',
    of: 'me',
    what: 'Tell me what was missing on your first day',
    done: 'A list of three things that the next newcomer will not miss.',
    due: 0,
    moves: [['4 14:00', 'me', 'promise', 'Gladly, while I still notice them.']],
  },
  {
    at: '1 09:20',
    by: 'jamal',
    to: 'me',
    what: 'A desk by the window, with a view of the boats',
    done: 'You can tell the weather without asking anybody.',
    due: -2,
  },
];

const asks: AskStory[] = [
  {
    at: '3 09:10',
    by: 'me',
    what: 'Who would take me along to see how a boat is loaded?',
    why: 'Everybody speaks of the boats, and I have only seen them from the window.',
    size: 'an-hour',
    kind: 'be-alongside',
    due: -3,
    circle: ['Everyone'],
    answers: [
      {
        at: '2 08:40',
        by: 'ingrid',
        did: 'introduce',
        person: 'sunniva',
        words:
          'You two should meet: one has the best stories of the northern round, and the other has the time to hear them.',
        answers: [['2 09:30', 'sunniva', 'accept']],
      },
      {
        at: '2 10:30',
        by: 'joris',
        did: 'share',
        words: 'The bikes are loaded at one, right below your window. Come down, no need to ask.',
      },
    ],
  },
  {
    at: '4 10:00',
    by: 'me',
    what: 'How does one book the room with the round table?',
    why: 'I have walked past it four times, and it was empty each time.',
    size: 'five-minutes',
    kind: 'information',
    due: 1,
    circle: ['Everyone'],
    answers: [
      {
        at: '4 10:20',
        by: 'petra',
        did: 'spot',
        words:
          'Write your name on the slate beside the door. Really. The screen next to it is only decoration.',
        moves: [['1 10:20', 'me', 'declare-satisfied', 'My name is on the slate!']],
      },
    ],
    closed: { at: '1 10:40', how: 'helped' },
    keepDraft: true,
  },
];

const thanks: ThanksStory[] = [
  {
    at: '2 14:00',
    by: 'ulla',
    what: 'Asking why the form wants the same address three times',
    made: 'It wants it once now, from everybody.',
    credits: [
      ['me', 'for asking what all of us had stopped seeing'],
      ['rafael', 'for changing it the same day'],
    ],
    share: { at: '1 13:00', by: 'ulla', circle: ['Everyone'], answers: [['1 14:00', 'rafael', 'consent']] },
  },
];

export const visitor = { promises, asks, thanks };
