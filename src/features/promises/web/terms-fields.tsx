import { useTranslation } from 'react-i18next';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { HintedComposer } from '#features/people/web/kit/forms/hinted-composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { mostLetters } from '../contract.ts';

export interface TermsInput {
  what: string;
  doneLooksLike: string;
  dueOn: string | null;
}

interface TermsFieldsProps {
  /** Somebody is asked for it: words that would make "not now" hard are pointed at. */
  asks?: boolean;
  terms: TermsInput;
  fill: (part: Partial<TermsInput>) => void;
}

/** What, what done looks like, and by when: nothing else makes a promise. */
export function TermsFields({ asks, terms, fill }: TermsFieldsProps) {
  const { t } = useTranslation('promises');
  const Field = asks ? HintedComposer : Composer;
  return (
    <Stack>
      <Field
        label={t('terms.what')}
        hint={t('terms.whatExample')}
        words={terms.what}
        onWrite={(what) => fill({ what })}
        rows={2}
        mostLetters={mostLetters.what}
        required
      />
      <Composer
        label={t('terms.done')}
        hint={t('terms.doneExample')}
        words={terms.doneLooksLike}
        onWrite={(doneLooksLike) => fill({ doneLooksLike })}
        rows={2}
        mostLetters={mostLetters.doneLooksLike}
        required
      />
      <DayPicker label={t('terms.by')} value={terms.dueOn} onChange={(dueOn) => fill({ dueOn })} />
    </Stack>
  );
}
