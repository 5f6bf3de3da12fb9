import { useTranslation } from 'react-i18next';
import { formsIn } from '#web/kit/lazy.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { Fine } from '#web/kit/pages/page.tsx';
import { moves, type ConversationView } from '../contract.ts';
import type { TalkProps } from './talk-props.ts';

const form = formsIn(() => import('./promise-form.tsx'));
const expecting = formsIn(() => import('./expectation-form.tsx'));

/** Each part of a talk says in its own words what can be promised there. */
const promising = moveTable<ConversationView & { label: string }>()({
  part: 'conversations',
  operations: { promise: moves.promise, 'change-expectation': moves['change-expectation'] },
  row: { promise: form('PromiseForm'), 'change-expectation': expecting('ExpectationForm') },
  label: (t, move, { label = '' }) => (move === 'promise' ? label : t('expectation.open')),
});

/** What a talk comes to: a promise of one's own, or what is needed from now on. Where it came from stands nowhere. */
export function PromisePart({ talk, label }: TalkProps & { label: string }) {
  const { t } = useTranslation('conversations');
  if (!talk.can.includes('promise')) return null;
  return (
    <>
      <MoveRow moves={promising} subject={{ ...talk, label }} />
      {talk.form !== 'review' && <Fine>{t('promise.noSource')}</Fine>}
    </>
  );
}
