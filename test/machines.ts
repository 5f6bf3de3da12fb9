/** Every table of moves that the product has, for what must hold for all of them and for the pages of `docs/model/`. */
import { asks } from '#features/asks/ask.ts';
import { introductions } from '#features/asks/introductions/introduction.ts';
import { rows as conversations } from '#features/conversations/conversation.ts';
import { catchUp } from '#features/conversations/catch-up/catch-up.ts';
import { advice } from '#features/conversations/feedback/advice.ts';
import { feedback } from '#features/conversations/feedback/feedback.ts';
import { repair } from '#features/conversations/repair/repair.ts';
import { review } from '#features/conversations/review/review.ts';
import { rows as goals } from '#features/goals/goal.ts';
import { rewardRows } from '#features/goals/reward/goal-reward.ts';
import { rows as headsUps } from '#features/heads-ups/heads-up.ts';
import { notes } from '#features/notes/note.ts';
import { rows as expectations } from '#features/expectations/expectation.ts';
import { rows as charters } from '#features/team-charters/charter.ts';
import { questions } from '#features/team-charters/charter-question.ts';
import { rows as partnerships } from '#features/partnerships/partnership.ts';
import { promises } from '#features/promises/promise.ts';
import { rows as meetings } from '#features/rounds/round-meeting.ts';
import { rows as thanks } from '#features/thanks/thanks.ts';

export interface Machine {
  rows: readonly {
    from: string;
    name: string;
    by: readonly string[];
    to: string;
    needs: readonly string[];
  }[];
  /** The states in which something may come to be. */
  begins: string[];
  /** The terminal states, as the model lists them. */
  ends: string[];
}
const machine = (rows: Machine['rows'], begins: string[], ends: string[]): Machine => ({
  rows,
  begins,
  ends,
});

export const machines: Record<string, Machine> = {
  promise: machine(
    promises.rows(),
    ['requested', 'offered', 'promised', 'reported'],
    ['declined', 'lapsed', 'released', 'reneged', 'satisfied', 'withdrawn'],
  ),
  ask: machine(asks.rows(), ['open'], ['closed']),
  introduction: machine(introductions.rows(), ['invited'], ['met', 'not-now', 'withdrawn']),
  partnership: machine(partnerships(), ['invited'], ['declined', 'ended', 'withdrawn']),
  expectation: machine(expectations(), ['draft'], ['declined', 'retired', 'withdrawn']),
  'charter line': machine(charters(), ['draft'], ['retired', 'withdrawn']),
  // that it is adopted follows from the answers of the team, and is nobody’s move
  question: machine(questions.rows(), ['open'], ['withdrawn']),
  goal: machine(goals(), ['proposed'], ['not-reached', 'reached', 'set-aside']),
  reward: machine(rewardRows(), ['proposed'], ['given', 'lapsed', 'replaced', 'taken-back']),
  'heads-up': machine(headsUps(), ['sent'], ['expired', 'withdrawn']),
  conversation: machine(conversations(), ['draft'], ['closed', 'declined', 'set-aside', 'withdrawn']),
  'catch-up': machine(catchUp.rows(), ['talking'], ['met']),
  feedback: machine(feedback.rows(), ['read'], ['answered']),
  advice: machine(advice.rows(), ['asked'], ['thanked']),
  repair: machine(repair.rows(), ['hearing-first'], ['settled']),
  review: machine(review.rows(), ['gathering'], ['agreed']),
  thanks: machine(thanks(), ['draft'], ['withdrawn']),
  note: machine(notes.rows(), ['kept'], ['deleted']),
  meeting: machine(meetings(), ['planned'], ['skipped']),
};
