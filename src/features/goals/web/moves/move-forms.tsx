import { NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { useCommand } from '#web/commands.ts';
import { moves, type GoalView } from '../../contract.ts';
import { AimField, RestFields } from '../wording/wording-fields.tsx';
import { asWording, isWhole, wordingOf } from '../wording/wording-form.ts';

export interface MoveFormProps {
  goal: GoalView;
  /** The party one speaks for, where there are several. */
  as: string | undefined;
  onDone: () => void;
  onClose: () => void;
}

const seen = ({ goal, as }: MoveFormProps) => ({ id: goal.id, saw: goal.version, ...(as ? { as } : {}) });

/** Moves that are words alone; the words may be left out where the move says enough. */
function WordsMove({ move, ...props }: MoveFormProps & { move: WordsName }) {
  const { t } = useTranslation('goals');
  const { goal, onDone, onClose } = props;
  const { send, busy, refused } = useCommand(moves[move] as typeof moves.decline);
  return (
    <WordsForm
      label={t(`forms.${move}.label`)}
      hint={t(`forms.${move}.hint`)}
      draft={`goal:${goal.id}:${move}`}
      send={t(`forms.${move}.send`)}
      onSend={async (words) => {
        const moved = await send({ ...seen(props), words });
        if (moved) onDone();
        return moved !== undefined;
      }}
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
function WhyMove({ move, ...props }: MoveFormProps & { move: 'join' | 'say-why' }) {
  const { t } = useTranslation('goals');
  const { goal, as, onDone, onClose } = props;
  const { send, busy, refused } = useCommand(moves[move]);
  const own = goal.sides.find((side) => side.mine && (as === undefined || side.party.id === as));
  return (
    <WordsForm
      label={t('form.why')}
      hint={t('form.whyExample')}
      draft={`goal:${goal.id}:${goal.version}:${move}`}
      initial={own?.why ?? ''}
      send={t(`forms.${move}.send`)}
      onSend={async (why) => {
        const moved = await send({ ...seen(props), why });
        if (moved) onDone();
        return moved !== undefined;
      }}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

/** How far it is: words, and the goal's figure where it has one. */
function ReportMove(props: MoveFormProps) {
  const { t } = useTranslation('goals');
  const { goal, onDone, onClose } = props;
  const [value, setValue] = useState<string | number>('');
  const { send, busy, refused } = useCommand(moves.report);
  return (
    <WordsForm
      label={t('forms.report.label')}
      hint={t('forms.report.hint')}
      draft={`goal:${goal.id}:report`}
      send={t('forms.report.send')}
      onSend={async (progress) => {
        const figure = value === '' ? {} : { value: Number(value) };
        const moved = await send({ ...seen(props), ...figure, ...(progress ? { progress } : {}) });
        if (moved) onDone();
        return moved !== undefined;
      }}
      busy={busy}
      refused={refused}
      onClose={onClose}
      optional={goal.figure !== null}
    >
      {goal.figure && (
        <NumberInput
          label={t('forms.report.value', { unit: goal.figure.unit })}
          value={value}
          hideControls
          onChange={setValue}
        />
      )}
    </WordsForm>
  );
}

/** Another wording while it is proposed; the others answer anew. */
function RewordMove(props: MoveFormProps) {
  const { t } = useTranslation('goals');
  const { goal, onDone, onClose } = props;
  const draft = useFormDraft(`goal:${goal.id}:reword:${goal.version}`, wordingOf(goal));
  const { send, busy, refused } = useCommand(moves.reword);
  const go = async () => {
    if (!isWhole(draft.form) || !(await send({ ...seen(props), ...asWording(draft.form) }))) return;
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

const forms = {
  join: (props: MoveFormProps) => <WhyMove {...props} move="join" />,
  'say-why': (props: MoveFormProps) => <WhyMove {...props} move="say-why" />,
  decline: (props: MoveFormProps) => <WordsMove {...props} move="decline" />,
  say: (props: MoveFormProps) => <WordsMove {...props} move="say" />,
  reach: (props: MoveFormProps) => <WordsMove {...props} move="reach" />,
  'not-reached': (props: MoveFormProps) => <WordsMove {...props} move="not-reached" />,
  'set-aside': (props: MoveFormProps) => <WordsMove {...props} move="set-aside" />,
  'not-yet': (props: MoveFormProps) => <WordsMove {...props} move="not-yet" />,
  report: (props: MoveFormProps) => <ReportMove {...props} />,
  reword: (props: MoveFormProps) => <RewordMove {...props} />,
} satisfies Record<string, (props: MoveFormProps) => ReactNode>;

export type FormName = keyof typeof forms;
export const isForm = (move: string): move is FormName => move in forms;

/** What a move needs beyond a tap, by the move's name. */
export function MoveForm({ move, ...props }: MoveFormProps & { move: FormName }) {
  const Form = forms[move];
  return <Form {...props} />;
}
