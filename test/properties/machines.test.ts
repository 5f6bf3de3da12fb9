/** Property 9, for every table of moves at once: each state can be reached and can end, and no end has an exit (model section 4). */
import { expect, test } from 'vitest';
import { asks } from '#features/asks/ask.ts';
import { introductions } from '#features/asks/introductions/introduction.ts';
import { rows as conversations } from '#features/conversations/conversation.ts';
import { advice } from '#features/conversations/feedback/advice.ts';
import { feedback } from '#features/conversations/feedback/feedback.ts';
import { repair } from '#features/conversations/repair/repair.ts';
import { review } from '#features/conversations/review/review.ts';
import { rows as goals } from '#features/goals/goal.ts';
import { rewardRows } from '#features/goals/reward/goal-reward.ts';
import { rows as headsUps } from '#features/heads-ups/heads-up.ts';
import { notes } from '#features/notes/note.ts';
import { rows as expectations } from '#features/partnerships/charter/expectation.ts';
import { questions, rows as charters } from '#features/partnerships/own-charter/charter.ts';
import { rows as partnerships } from '#features/partnerships/partnership.ts';
import { promises } from '#features/promises/promise.ts';
import { rows as meetings } from '#features/rounds/round-meeting.ts';
import { rows as thanks } from '#features/thanks/thanks.ts';

interface Machine {
  rows: readonly { from: string; to: string }[];
  /** The states in which something may come to be. */
  begins: string[];
  /** The terminal states, as the model lists them. */
  ends: string[];
}
const a = (rows: Machine['rows'], begins: string[], ends: string[]): Machine => ({ rows, begins, ends });

const machines: Record<string, Machine> = {
  promise: a(
    promises.rows(),
    ['requested', 'offered', 'promised', 'reported'],
    ['declined', 'lapsed', 'released', 'reneged', 'satisfied', 'withdrawn'],
  ),
  ask: a(asks.rows(), ['open'], ['closed']),
  introduction: a(introductions.rows(), ['invited'], ['met', 'not-now', 'withdrawn']),
  partnership: a(partnerships(), ['invited'], ['declined', 'ended', 'withdrawn']),
  expectation: a(expectations(), ['draft'], ['declined', 'retired', 'withdrawn']),
  'line of a charter of one’s own': a(charters(), ['draft'], ['retired', 'withdrawn']),
  // that it is adopted follows from the answers of the team, and is nobody’s move
  'question to a team': a(questions.rows(), ['open'], ['withdrawn']),
  goal: a(goals(), ['proposed'], ['not-reached', 'reached', 'set-aside']),
  reward: a(rewardRows(), ['proposed'], ['given', 'lapsed', 'replaced', 'taken-back']),
  'heads-up': a(headsUps(), ['sent'], ['expired', 'withdrawn']),
  conversation: a(conversations(), ['draft'], ['closed', 'declined', 'set-aside', 'withdrawn']),
  feedback: a(feedback.rows(), ['read'], ['answered']),
  advice: a(advice.rows(), ['asked'], ['thanked']),
  repair: a(repair.rows(), ['hearing-first'], ['settled']),
  review: a(review.rows(), ['gathering'], ['agreed']),
  thanks: a(thanks(), ['draft'], ['withdrawn']),
  note: a(notes.rows(), ['kept'], ['deleted']),
  meeting: a(meetings(), ['planned'], ['skipped']),
};

/** All states that can be come to from these, themselves included. */
function reachedFrom(begins: readonly string[], rows: Machine['rows']): Set<string> {
  const reached = new Set(begins);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of rows) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

for (const [name, { rows, begins, ends }] of Object.entries(machines)) {
  const states = new Set([...begins, ...rows.flatMap(({ from, to }) => [from, to])]);

  test(`${name}: every state can be reached`, () => {
    expect([...reachedFrom(begins, rows)].toSorted()).toEqual([...states].toSorted());
  });

  test(`${name}: the ends are those of the model, and nothing leads out of them`, () => {
    const closed = [...states].filter((state) => reachedFrom([state], rows).size === 1);
    expect(closed.toSorted()).toEqual(ends);
  });

  test(`${name}: from every other state there is a way to an end`, () => {
    const stuck = [...states].filter((state) => {
      const reached = reachedFrom([state], rows);
      return !ends.some((end) => reached.has(end));
    });
    expect(stuck).toEqual([]);
  });
}
