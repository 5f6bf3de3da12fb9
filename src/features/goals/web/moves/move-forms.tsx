import { useTranslation } from 'react-i18next';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { NumberField } from '#web/kit/forms/number-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type GoalView } from '../../contract.ts';
import { AimField, RestFields } from '../wording/wording-fields.tsx';
import type { SpeakingFor } from './speaking.tsx';
import { asWording, wordingOf } from '../wording/wording-form.ts';

type FormProps<Name extends keyof typeof moves> = MoveFormProps<GoalView, Name, SpeakingFor>;

const seen = ({ subject, given }: Pick<FormProps<'say'>, 'subject' | 'given'>) => ({
  id: subject.id,
  saw: subject.version,
  ...given,
});

/** Moves that are words alone; the words may be left out where the move says enough. */
export function WordsMove(props: FormProps<WordsName>) {
  const { t } = useTranslation('goals');
  const { subject: goal, move, onDone, onClose } = props;
  const { send, busy, refused } = useCommand(moves[move] as typeof moves.decline);
  return (
    <WordsForm
      label={t(`forms.${move}.label`)}
      hint={t(`forms.${move}.hint`)}
      draft={`goal:${goal.id}:${move}`}
      send={t(`forms.${move}.send`)}
      onSend={(words) => send({ ...seen(props), words })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
      optional={move !== 'say'}
      naming={move === 'say'}
    />
  );
}
type WordsName = 'decline' | 'say' | 'reach' | 'not-reached' | 'set-aside' | 'not-yet';

/** Why it matters to us: said when joining, or anew later. */
export function WhyMove(props: FormProps<'join' | 'say-why'>) {
  const { t } = useTranslation('goals');
  const { subject: goal, move, openedAt, given, onDone, onClose } = props;
  const { send, busy, refused } = useCommand(moves[move]);
  const own = goal.sides.find((side) => side.mine && (given.as === undefined || side.party.id === given.as));
  return (
    <WordsForm
      label={t('form.why')}
      hint={t('form.whyExample')}
      draft={`goal:${goal.id}:${openedAt}:${move}`}
      initial={own?.why ?? ''}
      send={t(`forms.${move}.send`)}
      onSend={(why) => send({ ...seen(props), why })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

/** How far it is: words, and the goal's figure where it has one. */
export function ReportMove(props: FormProps<'report'>) {
  const { t } = useTranslation('goals');
  const { subject: goal, onDone, onClose } = props;
  const figureDraft = useDraft(`goal:${goal.id}:report:value`);
  const value = figureDraft.words;
  const { send, busy, refused } = useCommand(moves.report);
  return (
    <WordsForm
      label={t('forms.report.label')}
      hint={t('forms.report.hint')}
      draft={`goal:${goal.id}:report`}
      send={t('forms.report.send')}
      onSend={(progress) => {
        const figure = value === '' ? {} : { value: Number(value) };
        return send({ ...seen(props), ...figure, ...(progress ? { progress } : {}) });
      }}
      onDone={() => {
        figureDraft.clear();
        onDone();
      }}
      busy={busy}
      refused={refused}
      onClose={onClose}
      optional={goal.figure !== null}
    >
      {goal.figure && (
        <NumberField
          label={t('forms.report.value', { unit: goal.figure.unit })}
          value={value}
          onWrite={(figure) => figureDraft.write(String(figure))}
        />
      )}
    </WordsForm>
  );
}

/** Another wording while it is proposed; the others answer anew. */
export function RewordMove(props: FormProps<'reword'>) {
  const { t } = useTranslation('goals');
  const { subject: goal, openedAt, onDone, onClose } = props;
  const draft = useFormDraft(`goal:${goal.id}:reword:${openedAt}`, wordingOf(goal));
  const { send, busy, refused } = useCommand(moves.reword);
  const go = async () => {
    if (!(await send({ ...seen(props), ...asWording(draft.form) }))) return;
    draft.clear();
    onDone();
  };
  return (
    <Form send={t('forms.reword.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <AimField form={draft.form} fill={draft.fill} />
      <RestFields form={draft.form} fill={draft.fill} />
    </Form>
  );
}
