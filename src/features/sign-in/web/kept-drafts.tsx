import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDrafts, removeDrafts } from '#web/draft.ts';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';

/** After signing out: what was written and not sent is still in this browser, and can go. */
export function KeptDrafts() {
  const { t } = useTranslation('sign-in');
  const [kept, setKept] = useState(hasDrafts);
  const remove = () => {
    removeDrafts();
    setKept(false);
  };
  if (!kept) return null;
  return (
    <Turn
      moves={
        <Moves>
          <Button onClick={remove}>{t('drafts.remove')}</Button>
          <Button onClick={() => setKept(false)}>{t('drafts.keep')}</Button>
        </Moves>
      }
    >
      {t('drafts.kept')}
    </Turn>
  );
}
