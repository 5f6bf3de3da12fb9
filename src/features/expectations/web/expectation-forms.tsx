import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { expectationMoves, type ExpectationView } from '../contract.ts';
import { WordingFields, noWordingYet, type WordingInput } from './wording-fields.tsx';

/** A line as far as its moves go. */
export type MovableLine = Pick<
  ExpectationView,
  'id' | 'version' | 'can' | 'inForce' | 'onTheTable' | 'partnership'
>;
type FormProps<Name extends keyof typeof expectationMoves> = MoveFormProps<MovableLine, Name>;

/** Saying back what one heard (S2-1.3), saying it once more, or asking about it and answering (S2-1.2). */
export function SayForm({
  subject: line,
  move,
  onDone,
  onClose,
}: FormProps<'reflect' | 'not-quite' | 'ask' | 'answer'>) {
  const { t } = useTranslation('expectations');
  const { send, busy, refused } = useCommand(expectationMoves[move]);
  return (
    <WordsForm
      label={t(`forms.${move}.label`)}
      hint={t(`forms.${move}.hint`)}
      draft={`expectation:${line.id}:${move}`}
      send={t(`forms.${move}.send`)}
      onSend={(words) => send({ id: line.id, saw: line.version, words })}
      onDone={onDone}
      optional={move === 'not-quite'}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

interface WordingForAWhile extends WordingInput {
  isForAWhile: boolean;
  until: string | null;
}

/** Other words: of a draft, another way, or a new wording that may hold for a while only (B43). */
export function WordingForm({
  subject: line,
  move,
  onDone,
  onClose,
}: FormProps<'reword' | 'counter-offer' | 'propose-wording'>) {
  const { t } = useTranslation('expectations');
  const before = line.onTheTable ?? line.inForce ?? noWordingYet;
  const { text, goodLooksLike, occasion } = before;
  const { form, fill, clear } = useFormDraft<WordingForAWhile>(
    `expectation:${line.id}:${move}:${line.version}`,
    { text, goodLooksLike, occasion, isForAWhile: false, until: null },
  );
  const { isForAWhile, until, ...wording } = form;
  const { send, busy, refused } = useCommand(
    expectationMoves[move] as (typeof expectationMoves)['propose-wording'],
  );
  const go = async () => {
    const time = isForAWhile && until ? { until } : {};
    if (!(await send({ id: line.id, saw: line.version, ...wording, ...time }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t(`forms.${move}.send`)} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <WordingFields wording={wording} fill={fill} isDraft={move === 'reword'} />
      {move === 'propose-wording' && (
        <Checkbox
          label={t('wording.forAWhile')}
          checked={isForAWhile}
          onChange={(event) => fill({ isForAWhile: event.currentTarget.checked })}
        />
      )}
      {isForAWhile && (
        <DayPicker
          label={t('wording.untilWhen')}
          value={until}
          onChange={(day) => fill({ until: day })}
          needed
        />
      )}
    </Form>
  );
}
