import { moveTable } from '#web/kit/moves/move-table.ts';
import { moves, notThisTime, type AskView } from '../../contract.ts';
import { CloseForm, RewordForm, WidenForm } from './author-forms.tsx';
import { HelpForm, IntroduceForm, OnTheSpotForm, ShareForm, TakeForm } from './helper-forms.tsx';

const rest = { send: ({ id }: { id: string }) => ({ id }) };

/** The ways to answer, or for the author to change and close it. "Not this time" is heard by nobody. */
export const askMoves = moveTable<AskView>()({
  part: 'asks',
  operations: { ...moves, notThisTime },
  row: {
    helpOnTheSpot: { form: OnTheSpotForm },
    help: { form: HelpForm },
    take: { form: TakeForm },
    introduce: { form: IntroduceForm },
    share: { form: ShareForm },
    reword: { form: RewordForm },
    widen: { form: WidenForm },
    close: { form: CloseForm },
    notThisTime: rest,
  },
  aside: ['introduce', 'share'],
  group: (t) => t('moves.label'),
  label: (t, move) => t(`moves.${move}`),
  made: (t) => t('moves.restsNow'),
});
