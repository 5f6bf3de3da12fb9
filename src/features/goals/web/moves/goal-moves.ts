import { formsIn } from '#web/kit/lazy.tsx';
import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { moves, readGoal, type GoalView } from '../../contract.ts';
import { Speaking, speakingFirst, type SpeakingFor } from './speaking.tsx';

const form = formsIn(() => import('./move-forms.tsx'));

/** The moves of a goal; each goes along with the party one speaks for, where there are several. */
export const goalMoves = moveTable<GoalView, SpeakingFor>()({
  part: 'goals',
  operations: moves,
  row: {
    join: form('WhyMove'),
    decline: form('WordsMove'),
    confirm: 'at-once',
    'not-yet': form('WordsMove'),
    'take-back': 'at-once',
    'agree-opening': 'at-once',
    'refuse-opening': 'at-once',
    report: form('ReportMove'),
    reach: form('WordsMove'),
    reword: form('RewordMove'),
    drop: 'at-once',
    say: form('WordsMove'),
    'say-why': form('WhyMove'),
    'not-reached': form('WordsMove'),
    'set-aside': form('WordsMove'),
    'open-to-all': 'at-once',
    'keep-among-us': 'at-once',
  },
  label: (t, move, { closing }) =>
    move === 'confirm' && closing ? t(`confirm.${closing.as}`) : t(`moves.${move}`),
  given: { first: speakingFirst, Choice: Speaking },
});

export const goalAnswers = cardAnswers({ moves: goalMoves, reads: readGoal });
