import { useTranslation } from 'react-i18next';
import { formsIn } from '#web/kit/lazy.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { Fine } from '#web/kit/pages/page.tsx';
import { moves, type ConversationView } from '../contract.ts';
import type { TalkProps } from './talk-props.ts';

const form = formsIn(() => import('./promise-form.tsx'));

/** Each part of a talk says in its own words what can be promised there. */
const promising = moveTable<ConversationView & { label: string }>()({
  part: 'conversations',
  operations: { promise: moves.promise },
  row: { promise: form('PromiseForm') },
  label: (_t, _move, { label = '' }) => label,
});

/** A promise of one's own, as an outcome. Where it came from stands nowhere. */
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
