/** How teams say one works well with them; `by` is the member who wrote it down for them. */
type Line = readonly [topic: string, words: string];

export const teamGuides: Readonly<Record<string, { by: string; lines: readonly Line[] }>> = {
  Dispatch: {
    by: 'tomasz',
    lines: [
      ['offers', 'We get it onto the right boat, and tell you honestly when there is none.'],
      ['how-to-ask', 'Order number, island, and what must not happen. The rest we find out.'],
      ['answer-window', 'Until nine for today’s boats; by the evening for tomorrow’s.'],
      ['needs', 'Changes to opening hours of shops two days ahead, please.'],
    ],
  },
  'Customer Care': {
    by: 'monica',
    lines: [
      [
        'offers',
        'The customer’s own words, a reply within four hours, and a list of what hurts most each Friday.',
      ],
      ['how-to-ask', 'Tell us what we may promise the customer, and until when.'],
      ['hours', 'Eight to seven, the evening line included.'],
      ['agreement', 'Nobody takes two shouting calls in a row. We swap, no questions.'],
    ],
  },
  Payments: {
    by: 'priya',
    lines: [
      ['offers', 'Checkout, refunds, payouts to shops, and somebody who reads the bank’s small print.'],
      ['how-to-ask', 'An example with an amount and a date beats any description.'],
      ['answer-window', 'One working day; wrong money at once.'],
      ['needs', 'A week’s notice before a campaign that will triple the orders.'],
    ],
  },
  Test: {
    by: 'zofia',
    lines: [
      [
        'offers',
        'A second pair of eyes from the first sketch on, the device rig, and a go or a no with reasons.',
      ],
      ['how-to-ask', 'Bring it early and unfinished. Late and finished costs both of us more.'],
      ['agreement', 'We report what we saw, never who did it.'],
    ],
  },
  Insights: {
    by: 'selma',
    lines: [
      ['offers', 'Numbers you can decide with, and a plain sentence about how sure we are.'],
      ['how-to-ask', 'Tell us the decision, and the day on which you take it.'],
    ],
  },
  Platform: {
    by: 'aoife',
    lines: [
      ['offers', 'A place to run things that stays up, and a rehearsal of what happens when it does not.'],
      ['how-to-ask', 'What should be true afterwards? We will suggest how.'],
      ['hours', 'Office hours on Tuesday and Thursday afternoons. Bring anything.'],
    ],
  },
  Finance: {
    by: 'olu',
    lines: [
      ['offers', 'Budgets, invoices paid on the day they are due, and an answer to “can we afford it?”.'],
      ['needs', 'Receipts in the month in which they happened.'],
      ['answer-window', 'Two working days, except in the first week of a month.'],
    ],
  },
  Sales: {
    by: 'nadia',
    lines: [
      ['offers', 'What shops and hotels really say when nobody from the office is listening.'],
      ['how-to-ask', 'Ring whoever is nearest to the island in question.'],
    ],
  },
  Marketing: {
    by: 'linnea',
    lines: [
      ['offers', 'Words and pictures that sound like the islands, not like an agency.'],
      ['how-to-ask', 'Who is it for, and what should they do after reading it?'],
      ['needs', 'True stories. We cannot invent them as well as they happen.'],
    ],
  },
};

/** On which weekdays somebody is the one to turn to, as they said for themselves; 1 is Monday. */
export const turns: readonly [by: string, team: string, weekdays: number[]][] = [
  ['aylin', 'Dispatch', [1, 2]],
  ['karl', 'Dispatch', [3, 4]],
  ['henk', 'Dispatch', [5]],
  ['bilal', 'Customer Care', [1, 3, 5]],
  ['antje', 'Customer Care', [2, 4]],
  ['mei', 'Payments', [1, 2, 3, 4, 5]],
  ['kofi', 'Platform', [2, 4]],
  ['elena', 'Finance', [1, 3]],
];
