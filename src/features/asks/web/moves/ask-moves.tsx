import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { notThisTime } from '../../answers/answer-contract.ts';
import type { AskView } from '../../contract.ts';
import type { AskFormProps } from './ask-form.ts';
import { CloseForm, RewordForm, WidenForm } from './author-forms.tsx';
import { HelpForm, IntroduceForm, OnTheSpotForm, ShareForm, TakeForm } from './helper-forms.tsx';

const forms = {
  helpOnTheSpot: OnTheSpotForm,
  help: HelpForm,
  take: TakeForm,
  introduce: IntroduceForm,
  share: ShareForm,
  reword: RewordForm,
  widen: WidenForm,
  close: CloseForm,
} satisfies Record<string, (props: AskFormProps) => ReactNode>;
type Form = keyof typeof forms;
const formNames = Object.keys(forms) as Form[];

/** The ways to answer, or for the author to change and close it; what each needs unfolds below. */
export function AskMoves({ ask }: { ask: AskView }) {
  const { t } = useTranslation('asks');
  const wanted = useSearch({ from: '/inside/asks/$id' }).do;
  const may = formNames.filter((form) => ask.can.includes(form));
  const [open, setOpen] = useState<Form | null>(may.find((form) => form === wanted) ?? null);
  const { send, busy, refused } = useCommand(notThisTime);
  const Form = open ? forms[open] : undefined;
  const rest = async () => {
    if (await send({ id: ask.id })) toast(t('moves.restsNow'));
  };
  if (may.length === 0) return null;
  return (
    <>
      <Moves label={t('moves.label')}>
        {may.map((form) => (
          <Move key={form} open={open === form} onMake={() => setOpen(open === form ? null : form)}>
            {t(`moves.${form}`)}
          </Move>
        ))}
        {(ask.can.includes('help') || ask.can.includes('take')) && (
          <Move onMake={() => void rest()} busy={busy}>
            {t('moves.notThisTime')}
          </Move>
        )}
      </Moves>
      <Refused by={refused} />
      {Form && <Form ask={ask} onDone={() => setOpen(null)} />}
    </>
  );
}
