import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { useCommand } from '#web/commands.ts';
import { useFormDraft } from '#web/draft.ts';
import { moves, type AskLine } from '../../contract.ts';

/** An answer to a question of five minutes, wherever it is written: its draft, and sending it, true once it was taken. */
export function useOnTheSpot({ id, version }: Pick<AskLine, 'id' | 'version'>) {
  const { form, fill, clear } = useFormDraft(`ask:${id}:answer`, { words: '', onlyForYou: false });
  const { send, busy, refused } = useCommand(moves.helpOnTheSpot);
  const answer = async (): Promise<boolean> => {
    const { words, onlyForYou } = form;
    if (!(await send({ id, saw: version, words: words.trim(), onlyForYou }))) return false;
    clear();
    return true;
  };
  return { form, fill, answer, busy, refused };
}

interface OnTheSpotFieldsProps extends Pick<ReturnType<typeof useOnTheSpot>, 'form' | 'fill'> {
  author: string;
  rows: number;
}

/** An answer stands on the ask for all who can see it, unless its writer keeps it to its asker. */
export function OnTheSpotFields({ form, fill, author, rows }: OnTheSpotFieldsProps) {
  const { t } = useTranslation('asks');
  return (
    <>
      <Composer
        label={t('forms.onTheSpot.label')}
        words={form.words}
        onWrite={(words) => fill({ words })}
        rows={rows}
        required
      />
      <Checkbox
        label={t('forms.onTheSpot.onlyForYou', { author })}
        description={t('forms.onTheSpot.onlyForYouHint')}
        checked={form.onlyForYou}
        onChange={(event) => fill({ onlyForYou: event.currentTarget.checked })}
      />
    </>
  );
}
