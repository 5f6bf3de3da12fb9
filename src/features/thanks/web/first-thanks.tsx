import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useFormDraft } from '#web/draft.ts';
import type { FirstStepProps } from '#web/feature.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { draftThanks } from '../contract.ts';
import { asContent, noThanksYet } from './thanks-form.tsx';

interface Fields {
  whom: PartyView | null;
  forWhat: string;
  madePossible: string;
}

const nothingYet: Fields = { whom: null, forWhat: '', madePossible: '' };

/** A first thanks, in place: to one person, for one thing. */
export function FirstThanks({ onDone, aside }: FirstStepProps) {
  const { t } = useTranslation('thanks');
  const { form, fill, clear } = useFormDraft<Fields>('thanks:first', nothingYet);
  const { send, busy, refused } = useCommand(draftThanks);
  const { whom, ...words } = form;
  const go = async () => {
    if (!whom) return;
    const credits = [{ party: whom, forWhat: '' }];
    if (!(await send({ ...asContent({ ...noThanksYet, ...words, credits }), send: true }))) return;
    clear();
    onDone(t('firstThanks.sent', { name: whom.name }));
  };
  return (
    <Form send={t('form.send')} onSend={go} busy={busy} refused={refused} further={aside}>
      <PartyPicker label={t('form.whom')} value={whom} onChange={(party) => fill({ whom: party })} required />
      <Composer
        label={t('form.forWhat')}
        hint={t('form.forWhatExample')}
        words={form.forWhat}
        onWrite={(forWhat) => fill({ forWhat })}
        rows={1}
        required
      />
      <Composer
        label={t('form.madePossible')}
        hint={t('form.madePossibleExample')}
        words={form.madePossible}
        onWrite={(madePossible) => fill({ madePossible })}
        rows={1}
        required
      />
      <Fine>{t('form.whoReads')}</Fine>
    </Form>
  );
}
