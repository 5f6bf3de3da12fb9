/** What teams of the company want to reach together, and what came of it. */
import type { GoalStory } from '../story.ts';

/** Care and Dispatch, over half a year: a figure that goes down, slowly and then faster. Everyone may read it. */
const lateParcels: GoalStory = {
  at: '118 10:00',
  by: 'monica',
  as: 'Customer Care',
  with: ['Dispatch'],
  aim: 'Calls about late parcels down by a third before the spring storms',
  why: 'Mornings in which we can listen, instead of saying sorry forty times.',
  whyForAll: 'People forgive the weather. They do not forgive finding out by themselves.',
  measure: 'Calls in a week that begin with “Where is my parcel?”, counted every Monday.',
  figure: { unit: 'calls a week', start: 92, target: 60 },
  byDay: -45,
  steps: [
    {
      at: '117 09:30',
      by: 'tomasz',
      did: 'join',
      why: 'Nobody rings the night desk any more to ask what Care could have told them.',
    },
    {
      at: '116 11:00',
      by: 'antje',
      did: 'propose-reward',
      reward: 'A day on the water, each team plans its half, and Operations keeps the phones.',
    },
    { at: '115 10:00', by: 'tomasz', did: 'agree-reward' },
    {
      at: '101 09:10',
      by: 'bilal',
      did: 'report',
      value: 88,
      progress: 'The first week with the delay list.',
    },
    {
      at: '84 09:15',
      by: 'aylin',
      did: 'report',
      value: 91,
      progress: 'Two storms. The list held, the boats did not.',
    },
    { at: '70 09:10', by: 'bilal', did: 'report', value: 81 },
    {
      at: '55 09:20',
      by: 'ciara',
      did: 'report',
      value: 77,
      progress: 'Since the text messages go out at nine, the mornings are half as loud.',
    },
    {
      at: '40 09:10',
      by: 'henk',
      did: 'report',
      value: 74,
      progress: 'The outer islands still hear it last.',
    },
    { at: '25 09:10', by: 'yusuf', did: 'report', value: 69 },
    { at: '22 14:00', by: 'monica', did: 'open-to-all' },
    { at: '21 09:40', by: 'tomasz', did: 'agree-opening' },
    {
      at: '9 09:10',
      by: 'bilal',
      did: 'report',
      value: 66,
      progress: 'One more message, for the outer islands, and we are there.',
    },
  ],
  promises: [
    {
      at: '60 10:00',
      by: 'aylin',
      to: 'Customer Care',
      as: 'Dispatch',
      what: 'A text at nine for every parcel that will be late',
      done: 'Whoever waits for it knows before they would ring.',
      due: 50,
      moves: [
        ['59 09:30', 'ciara', 'accept'],
        ['51 16:00', 'aylin', 'report', 'It goes out by itself now, and I only look in.'],
        ['50 10:00', 'ciara', 'declare-satisfied'],
      ],
    },
    {
      at: '6 11:00',
      by: 'henk',
      to: 'Customer Care',
      as: 'Dispatch',
      what: 'The same text for the outer islands, by way of the mail boat',
      done: 'The eight outer islands hear it on the day, not on the next.',
      due: -12,
      moves: [['5 09:20', 'yusuf', 'accept', 'They will not believe it at first.']],
    },
  ],
};

/** Payments and Test: reached, the reward given, and a win that names everyone. */
const theDayWeSaid: GoalStory = {
  at: '105 09:30',
  by: 'lena',
  as: 'Payments',
  with: ['Test'],
  aim: 'Three releases in a row on the day we said',
  why: 'Evenings at home, and a word that people can plan with.',
  whyForAll: 'Finance, Care and forty harbours plan their week around our Thursday.',
  measure: 'Each release is out by Thursday noon, with nothing taken back until Monday.',
  byDay: 30,
  steps: [
    {
      at: '104 10:20',
      by: 'zofia',
      did: 'join',
      why: 'We test what was agreed, in the light, instead of what is left, at night.',
    },
    {
      at: '103 09:40',
      by: 'emre',
      did: 'propose-reward',
      reward: 'Friday lunch for both teams, on the roof while it is warm and in the depot when it is not.',
    },
    { at: '102 11:00', by: 'oskar', did: 'agree-reward' },
    { at: '88 15:00', by: 'zofia', did: 'report', progress: 'The first: out at eleven, quiet until Monday.' },
    {
      at: '64 15:10',
      by: 'lena',
      did: 'report',
      progress: 'The second: out at noon, after a rounding that we found together on Tuesday.',
    },
    { at: '38 15:00', by: 'noor', did: 'report', progress: 'The third: out before the coffee.' },
    { at: '37 10:00', by: 'lena', did: 'reach', words: 'Three Thursdays, and no Saturday.' },
    { at: '37 11:30', by: 'zofia', did: 'confirm' },
    { at: '31 13:30', by: 'hanna', did: 'give-reward' },
  ],
  thanks: {
    by: 'lena',
    at: '36 09:30',
    made: 'Three Thursdays on which the harbours could plan, and every Saturday at home.',
    credits: [
      ['Payments', 'for cutting each release to what we could keep'],
      ['Test', 'for saying in daylight what was not ready'],
    ],
    share: {
      at: '36 10:00',
      by: 'lena',
      circle: ['Everyone'],
      answers: [
        ['36 10:10', 'oskar', 'consent', 'Payments'],
        ['35 09:20', 'zofia', 'consent', 'Test'],
      ],
    },
  },
};

/** Finance and Sales: it was not reached, and that is said together, without a name. */
const threeDays: GoalStory = {
  at: '95 14:00',
  by: 'margit',
  as: 'Finance',
  with: ['Sales'],
  aim: 'Every invoice out within three days of the delivery',
  why: 'A month’s end that does not eat the first week of the next.',
  whyForAll: 'Small shops on small islands pay when they still remember what they bought.',
  measure: 'Days from the delivery note to the invoice, for nine out of ten.',
  figure: { unit: 'days', start: 9, target: 3 },
  byDay: 20,
  steps: [
    {
      at: '93 10:30',
      by: 'nadia',
      did: 'join',
      why: 'No more calls from customers who found an old bill under a new one.',
    },
    {
      at: '75 09:30',
      by: 'stefan',
      did: 'report',
      value: 7,
      progress: 'The delivery notes come by photograph now.',
    },
    { at: '50 09:30', by: 'piet', did: 'report', value: 6 },
    {
      at: '28 09:40',
      by: 'stefan',
      did: 'report',
      value: 6,
      progress: 'The paper from the outer islands still takes the boat, and the boat takes its time.',
    },
    {
      at: '18 10:00',
      by: 'margit',
      did: 'not-reached',
      words: 'We had not seen how much of it depends on the boat. Six days, down from nine, and we know why.',
    },
    { at: '18 14:20', by: 'nadia', did: 'confirm', words: 'Yes. And nine to six is not nothing.' },
  ],
  thanks: {
    by: 'margit',
    at: '17 09:30',
    what: 'Nine days down to six, and an honest look at the rest',
    made: 'We know which three days are left, and that they are on the water.',
    credits: [
      ['Finance', 'for counting without counting anybody'],
      ['Sales', 'for a hundred delivery notes by photograph'],
    ],
  },
};

/** Two teams in Product are nearly there; one side says so. */
const startUp: GoalStory = {
  at: '58 11:00',
  by: 'anselm',
  as: 'Platform',
  with: ['Dispatch'],
  aim: 'The night desk is never without its map for longer than a minute',
  why: 'We would rather be asked at three in the afternoon than at three in the night.',
  whyForAll: 'A boat that waits for a map waits with somebody’s bread on board.',
  measure: 'The longest time without the map in a week.',
  figure: { unit: 'minutes', start: 14, target: 1 },
  steps: [
    {
      at: '57 09:20',
      by: 'greta',
      did: 'join',
      why: 'We could put the paper maps back on the wall, as pictures.',
    },
    { at: '44 10:00', by: 'kofi', did: 'report', value: 6, progress: 'The second copy stands.' },
    { at: '27 10:00', by: 'kofi', did: 'report', value: 2 },
    {
      at: '7 10:00',
      by: 'mehmet',
      did: 'report',
      value: 1,
      progress: 'Four weeks now, and one storm among them.',
    },
    {
      at: '2 11:00',
      by: 'mehmet',
      did: 'reach',
      words: 'Four weeks at a minute or less. Do you see it the same way?',
    },
  ],
};

/** A team's own goal, with a reward that somebody still has a word against. */
const coldMondays: GoalStory = {
  at: '33 10:00',
  by: 'zofia',
  as: 'Test',
  with: [],
  aim: 'The rig is ready before the first coffee, every Monday',
  why: 'The week begins with what we like to do, and not with looking for a cable.',
  whyForAll: 'Whoever builds something on a Monday can see it run on a Monday.',
  measure: 'It runs at nine without anybody touching it.',
  steps: [
    {
      at: '20 09:30',
      by: 'callum',
      did: 'report',
      progress: 'Three Mondays out of four. The fourth was a fuse.',
    },
    {
      at: '4 10:00',
      by: 'hanna',
      did: 'propose-reward',
      reward: 'A late start on the Monday after, at ten for everyone.',
    },
    {
      at: '3 11:30',
      by: 'noor',
      did: 'object',
      objection:
        'Those of us with children bring them at eight all the same. Could it be an early end on a Friday?',
    },
  ],
};

/** Proposed, and waiting for the other team. */
const whichIsland: GoalStory = {
  at: '2 14:30',
  by: 'linnea',
  as: 'Marketing',
  with: ['Insights'],
  aim: 'We know which island we shall disappoint before we do',
  why: 'We stop promising Tuesday to people who will get it on Thursday.',
  whyForAll: 'A promise that fits the island is worth more than one that fits the poster.',
  measure: 'Each offer says the day for each island, and the day holds for nine out of ten.',
  byDay: -60,
  steps: [],
};

/** Shared with whoever looks around. */
const firstMonth: GoalStory = {
  at: '19 10:10',
  by: 'iris',
  as: 'People and Workplace',
  with: ['me'],
  aim: 'Nobody eats alone in their first month here',
  why: 'We hear what is missing from those who still notice it.',
  whyForAll: 'People stay where somebody kept a chair for them.',
  measure: 'Whoever came this quarter says so themselves, in a sentence.',
  byDay: -40,
  steps: [
    { at: '18 11:30', by: 'me', did: 'join', why: 'I should like to know more names than desks.' },
    { at: '8 13:00', by: 'jamal', did: 'report', progress: 'Six lunches so far, and one of them on a boat.' },
  ],
};

/** Set aside together when something else had to come first. */
const oneCatalogue: GoalStory = {
  at: '80 10:00',
  by: 'hugo',
  as: 'Marketing',
  with: ['Sales'],
  aim: 'One catalogue for all forty islands',
  why: 'We could spend on the pictures what we spend on forty printings.',
  whyForAll: 'Customers compare. They should find the same page.',
  measure: 'One printing in spring, and no inserts.',
  steps: [
    {
      at: '79 11:00',
      by: 'katja',
      did: 'join',
      why: 'We sell what is on the page, instead of explaining it.',
    },
    {
      at: '46 10:00',
      by: 'rosa',
      did: 'set-aside',
      words: 'The new ferry prices change half the pages. We would do it twice.',
    },
    { at: '45 09:30', by: 'hugo', did: 'confirm', words: 'Agreed. In summer, with the prices known.' },
  ],
};

export const goals: readonly GoalStory[] = [
  lateParcels,
  theDayWeSaid,
  threeDays,
  startUp,
  coldMondays,
  whichIsland,
  firstMonth,
  oneCatalogue,
];
