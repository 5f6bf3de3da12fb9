import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#web/call.ts';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { saveFile } from '#web/save-file.ts';
import { copyConversation } from '../contract.ts';
import type { TalkProps } from './talk-props.ts';
import { talkMoves } from './talk-moves.ts';

const whole = ['close', 'set-aside', 'keep', 'let-go'] as const;

/** What can be done with the conversation as a whole: close it, set it aside, keep or let go its words, take a copy. */
export function RetentionMoves({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const mayMake = whole.some((move) => talk.can.includes(move));
  const isReview = talk.form === 'review';
  const canCopy = talk.can.includes('own-copy');
  if (!mayMake && !canCopy) return null;
  return (
    <Part title={t('care.label')} small>
      <MoveRow moves={talkMoves} subject={talk} only={whole}>
        {canCopy && <CopyMove talk={talk} />}
      </MoveRow>
      {talk.mine.keeps && <Fine>{t('care.keeps')}</Fine>}
      {talk.form === 'catch-up' && talk.can.includes('close') && <Fine>{t('care.letItBe')}</Fine>}
      {talk.can.includes('set-aside') && <Fine>{t(isReview ? 'care.stepOut' : 'care.setAside')}</Fine>}
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
    saveFile('conversation.txt', text, 'text/plain');
  };
  return (
    <>
      <Move onMake={() => void take()}>{t('moves.own-copy')}</Move>
      <Refused by={refused} />
    </>
  );
}
