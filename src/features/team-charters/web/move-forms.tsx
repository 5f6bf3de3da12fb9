import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { charterLineMoves, questionMoves, type CharterLineView, type QuestionView } from '../contract.ts';
import { CharterFields } from './charter-form.tsx';

/** Other words for a line: of a draft, or a new wording that the team is asked for. */
export function WordingForm({
  subject: line,
  move,
  openedAt,
  onDone,
  onClose,
}: MoveFormProps<CharterLineView, 'reword' | 'propose-wording'>) {
  const { t } = useTranslation('team-charters');
  const { text = '', goodLooksLike = '' } = line.draft ?? line.inForce ?? {};
  const { form, fill, clear } = useFormDraft(`charter-line:${line.id}:${move}:${openedAt}`, {
    text,
    goodLooksLike,
  });
  const { send, busy, refused } = useCommand(
    charterLineMoves[move] as (typeof charterLineMoves)['propose-wording'],
  );
  const go = async () => {
    if (!(await send({ id: line.id, saw: line.version, ...form }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t(`moves.${move}`)} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <CharterFields words={form} fill={fill} />
    </Form>
  );
}

/** What speaks against it, in words: so that the words can be changed. */
export function ObjectForm({ subject: question, onDone, onClose }: MoveFormProps<QuestionView>) {
  const { t } = useTranslation('team-charters');
  const { send, busy, refused } = useCommand(questionMoves.object);
  return (
    <WordsForm
      label={t('forms.object')}
      hint={t('forms.objectHint')}
      draft={`charter-question:${question.id}:object`}
      send={t('moves.object')}
      onSend={(words) => send({ id: question.id, saw: question.version, words })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

/** Asks again in other words; everybody answers anew. */
export function RewordForm({ subject: question, openedAt, onDone, onClose }: MoveFormProps<QuestionView>) {
  const { t } = useTranslation('team-charters');
  const { form, fill, clear } = useFormDraft(`charter-question:${question.id}:${openedAt}`, {
    text: question.text ?? '',
    goodLooksLike: question.goodLooksLike ?? '',
  });
  const { send, busy, refused } = useCommand(questionMoves.reword);
  const go = async () => {
    if (!(await send({ id: question.id, saw: question.version, ...form }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('moves.reword')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <CharterFields words={form} fill={fill} />
    </Form>
  );
}
