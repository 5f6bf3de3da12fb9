import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#web/call.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { close, copyConversation, keepWords, forgetFeedback, setAside } from '../contract.ts';
import type { TalkProps } from './talk-props.ts';
import { useSimpleMove } from './simple-move.ts';

/** What can be done with the conversation as a whole: close it, set it aside, keep or let go its words, take a copy. */
export function RetentionMoves({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const moves = {
    close: useSimpleMove(close, talk),
    'set-aside': useSimpleMove(setAside, talk),
    keep: useSimpleMove(keepWords, talk),
    'let-go': useSimpleMove(forgetFeedback, talk),
  };
  const open = (Object.keys(moves) as (keyof typeof moves)[]).filter((move) => talk.can.includes(move));
  const isReview = talk.form === 'review';
  const canCopy = talk.can.includes('own-copy');
  if (open.length === 0 && !canCopy) return null;
  return (
    <Part title={t('care.label')} small>
      <Moves>
        {open.map((move) => (
          <Move key={move} onMake={() => void moves[move].make()} busy={moves[move].busy}>
            {t(move === 'set-aside' && isReview ? 'moves.step-out' : `moves.${move}`)}
          </Move>
        ))}
        {canCopy && <CopyMove talk={talk} />}
      </Moves>
      <Refused by={open.map((move) => moves[move].refused).find(Boolean)} />
      {talk.mine.keeps && <Fine>{t('care.keeps')}</Fine>}
      {open.includes('set-aside') && <Fine>{t(isReview ? 'care.stepOut' : 'care.setAside')}</Fine>}
    </Part>
  );
}

/** A file of one's own: it leaves the product, and nothing here remembers that it was taken. */
function CopyMove({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const [refused, setRefused] = useState<unknown>(null);
  const take = async () => {
    const copy = await call(copyConversation, { id: talk.id }).catch((problem: unknown) => {
      setRefused(problem);
      return null;
    });
    if (!copy) return;
    const lines = copy.entries.map((one) => `${one.by}${one.betweenUs ? ' *' : ''}: ${one.words}`);
    const text = [copy.topic ?? '', copy.people.join(', '), '', ...lines].join('\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'conversation.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Move onMake={() => void take()}>{t('moves.own-copy')}</Move>
      <Refused by={refused} />
    </>
  );
}
