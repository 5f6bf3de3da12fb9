/** What those affected were told in time: ice, a timetable, a gate, and the power at the depot. */
import type { HeadsUpStory } from '../story.ts';

const headsUps: HeadsUpStory[] = [
  {
    ...{ at: '112 07:40', by: 'aylin', as: 'Dispatch', kind: 'challenge' },
    what: 'Fog on the sound: no boat before noon',
    means: 'Orders for today arrive tomorrow. We call the two pharmacies ourselves.',
    told: ['Customer Care', 'Sales'],
    after: [
      { at: '112 07:50', by: 'bilal', did: 'answer', answer: 'affects-us' },
      { at: '112 08:05', by: 'bilal', did: 'ask', words: 'May we promise tomorrow before ten?' },
      {
        at: '112 08:20',
        by: 'karl',
        did: 'reply',
        words: 'Tomorrow, yes. Before ten only on the north quay.',
      },
      { at: '112 09:00', by: 'rosa', did: 'answer', answer: 'got-it' },
      {
        at: '112 12:30',
        by: 'aylin',
        did: 'over',
        words: 'The first boat just left. Thank you for the calm.',
      },
    ],
  },
  {
    ...{ at: '86 10:10', by: 'priya', as: 'Payments', kind: 'change', from: 78, until: 74 },
    what: 'Payouts to shops leave a day later from now on',
    means: 'Shops that ask for Friday’s money get it on Monday. The amount stays the same.',
    told: ['Finance', 'Sales', 'Customer Care'],
    after: [
      { at: '86 11:00', by: 'elena', did: 'answer', answer: 'got-it' },
      {
        at: '86 13:20',
        by: 'piet',
        did: 'ask',
        words: 'Also for the two hotels that are paid each Wednesday?',
      },
      {
        ...{ at: '85 09:15', by: 'priya', did: 'reply' },
        words: 'Good that you ask: those stay on Wednesday, I checked with the bank.',
      },
      {
        ...{ at: '85 09:30', by: 'priya', did: 'correct' },
        means:
          'Shops that ask for Friday’s money get it on Monday. The amount stays the same. Hotels paid on Wednesdays notice nothing.',
      },
      { at: '85 10:00', by: 'piet', did: 'answer', answer: 'got-it' },
      { at: '85 10:40', by: 'yusuf', did: 'answer', answer: 'got-it' },
    ],
  },
  {
    ...{ at: '58 09:00', by: 'callum', as: 'Test', kind: 'progress' },
    what: 'The device rig runs at night',
    means: 'What you hand over by six in the evening has a result before breakfast.',
    told: ['Payments', 'Platform'],
    after: [
      { at: '58 09:30', by: 'mei', did: 'answer', answer: 'got-it' },
      { at: '57 14:00', by: 'kofi', did: 'answer', answer: 'let-us-talk' },
    ],
  },
  {
    ...{ at: '41 08:15', by: 'hugo', kind: 'change' },
    what: 'The spring catalogue moves to the second week of March',
    means: 'Pictures by the end of February are early enough.',
    told: ['Insights', 'katja', 'samuel'],
    after: [
      { at: '41 09:10', by: 'katja', did: 'answer', answer: 'got-it' },
      {
        at: '40 10:00',
        by: 'hugo',
        did: 'withdraw',
        words: 'The printer found a free week after all. All stays as it was.',
      },
    ],
  },
  {
    ...{ at: '23 16:30', by: 'anselm', as: 'Platform', kind: 'change', from: 20, until: 19 },
    what: 'Am Donnerstagabend ziehen die Rechner um',
    means: 'Zwischen acht und neun kann die Seite langsam sein. Bestellungen gehen nicht verloren.',
    told: ['Payments', 'Test', 'Customer Care'],
    after: [
      { at: '22 09:00', by: 'jonas', did: 'answer', answer: 'got-it' },
      { at: '22 09:20', by: 'antje', did: 'answer', answer: 'affects-us' },
      { at: '22 10:00', by: 'anselm', did: 'tell-more', told: ['Dispatch'] },
    ],
  },
  {
    ...{ at: '12 11:20', by: 'julie', as: 'Finance', kind: 'progress' },
    what: 'Receipts can be photographed',
    means: 'No more envelopes. A picture on the day is enough, and we stop asking in the first week.',
    told: ['Everyone'],
    after: [{ at: '12 13:00', by: 'nadia', did: 'answer', answer: 'got-it' }],
  },
  {
    ...{ at: '1 07:10', by: 'tomasz', as: 'Dispatch', kind: 'challenge', from: 1, until: -4 },
    what: 'The depot has no power on the water side',
    means: 'No hourly digest until it is back. For a single parcel, call us and somebody walks over.',
    told: ['Customer Care', 'Finance', 'me'],
    after: [
      { at: '1 07:40', by: 'ciara', did: 'answer', answer: 'affects-us' },
      { at: '1 08:00', by: 'ciara', did: 'ask', words: 'Can we say “today” for what was packed last night?' },
    ],
  },
  {
    ...{ at: '3 10:00', by: 'aoife', as: 'Platform', kind: 'change', from: -6, until: -9 },
    what: 'Sign-in moves to the new address',
    means: 'Bookmarks go on working until the end of the month. Please change them when you have a minute.',
    told: ['Product', 'People and Workplace'],
    after: [
      { at: '3 11:00', by: 'iris', did: 'answer', answer: 'got-it' },
      { at: '2 09:30', by: 'wanja', did: 'answer', answer: 'got-it' },
    ],
  },
];

export const news = { headsUps };
