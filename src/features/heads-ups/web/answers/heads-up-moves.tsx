import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { asRead } from '#web/mentions.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { answerHeadsUp, remindSilent, type HeadsUpView, answers, type Answer } from '../../contract.ts';
import { AskForm, CorrectForm, EndForm, TellMoreForm, type MoveFormProps } from './move-forms.tsx';

interface MovesProps {
  headsUp: HeadsUpView;
}

const forms = {
  ask: AskForm,
  correct: CorrectForm,
  'tell-more': TellMoreForm,
  over: (props: MoveFormProps) => <EndForm {...props} how="over" />,
  withdraw: (props: MoveFormProps) => <EndForm {...props} how="withdraw" />,
} satisfies Record<string, (props: MoveFormProps) => ReactNode>;
type Form = keyof typeof forms;
const formNames = Object.keys(forms) as Form[];

/** What the reader can do: answer as one of those affected, or, for the side that told, everything else. */
export function HeadsUpMoves({ headsUp }: MovesProps) {
  const { t } = useTranslation('heads-ups');
  const wanted = useSearch({ from: '/inside/heads-ups/$id' }).do;
  const may = formNames.filter((form) => headsUp.can.includes(form));
  const [open, setOpen] = useState<Form | null>(may.find((form) => form === wanted) ?? null);
  const Form = open ? forms[open] : undefined;
  if (headsUp.can.length === 0) return null;
  return (
    <>
      <Moves label={t('moves.label')}>
        {headsUp.can.includes('acknowledge') && <Answers headsUp={headsUp} />}
        {may.map((form) => (
          <Move key={form} open={open === form} onMake={() => setOpen(open === form ? null : form)}>
            {t(`moves.${form}`)}
          </Move>
        ))}
        {headsUp.can.includes('remind') && <Remind headsUp={headsUp} />}
        {headsUp.can.includes('correct') && headsUp.kind === 'challenge' && <AskForHelp headsUp={headsUp} />}
      </Moves>
      {Form && <Form headsUp={headsUp} onDone={() => setOpen(null)} />}
    </>
  );
}

/** Three answers of equal weight, and no duty to give one. */
function Answers({ headsUp }: MovesProps) {
  const { t } = useTranslation('heads-ups');
  const { send, busy, refused } = useCommand(answerHeadsUp);
  const mine = headsUp.told.find((one) => one.mine && one.answer !== null && !one.isEarlier)?.answer;
  const say = async (answer: Answer) => {
    if (await send({ id: headsUp.id, saw: headsUp.version, answer })) toast(t(`answered.${answer}`));
  };
  return (
    <>
      {answers.map((answer) => (
        <Move key={answer} busy={busy} chosen={mine === answer} onMake={() => void say(answer)}>
          {t(`answer.${answer}`)}
        </Move>
      ))}
      <Refused by={refused} />
    </>
  );
}

function Remind({ headsUp }: MovesProps) {
  const { t } = useTranslation('heads-ups');
  const { send, busy, refused } = useCommand(remindSilent);
  const remind = async () => {
    if (await send({ id: headsUp.id, saw: headsUp.version })) toast(t('moves.reminded'));
  };
  return (
    <>
      <Move busy={busy} onMake={() => void remind()}>
        {t('moves.remind')}
      </Move>
      <Refused by={refused} />
    </>
  );
}

/** One step from a challenge to an ask. Its words go along in this browser; the ask knows nothing of where they came from. */
const AskForHelp = ({ headsUp }: MovesProps) => {
  const { t } = useTranslation('heads-ups');
  const begun = { what: '', why: asRead(headsUp.what) };
  return (
    <GoTo to="/asks/new" state={prefillState(begun)}>
      {t('moves.askForHelp')}
    </GoTo>
  );
};
