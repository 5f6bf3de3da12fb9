import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { useCommand } from '#web/commands.ts';
import { sayDay } from '#web/time.ts';
import { questionMoves, type QuestionView } from '../../team-charters/contract.ts';
import { Changes } from '../expectations/changes.tsx';
import { CharterFields } from './charter-form.tsx';

/**
 * A question to a team: adopted when all who have been here said yes, or after five working days with one yes beside the
 * asker's and no objection. An objection is words, so that the words can be changed; who has not answered is nobody's business.
 */
export function Question({ question, say }: { question: QuestionView; say: string }) {
  const { t, i18n } = useTranslation('partnerships');
  const mine = question.yours === null && question.can.includes('yes');
  return (
    <Turn
      mine={mine}
      whose={mine ? t('turn.yours') : undefined}
      moves={
        <>
          {question.changes ? (
            <>
              <Changes of={question.changes.text} />
              <Changes of={question.changes.goodLooksLike} />
            </>
          ) : (
            question.kind === 'adopt' && question.goodLooksLike && <Words>{question.goodLooksLike}</Words>
          )}
          {question.objections.map((objection) => (
            <div key={objection.by.id}>
              <Fine>{t('own.objection', { name: objection.by.name })}</Fine>
              <Words quoted>{objection.words}</Words>
            </div>
          ))}
          {question.yours && <Fine>{t(`own.yours.${question.yours}`)}</Fine>}
          <Fine>{t('own.settles', { day: sayDay(question.settlesOn.slice(0, 10), i18n.language) })}</Fine>
          <QuestionAnswers key={question.version} question={question} />
        </>
      }
    >
      {say}
    </Turn>
  );
}

type Unfolds = 'object' | 'reword';

/** What a member answers; whoever asked may ask in other words or take the question back. */
export function QuestionAnswers({ question, children }: { question: QuestionView; children?: ReactNode }) {
  const { t } = useTranslation('partnerships');
  const [open, setOpen] = useState<Unfolds | null>(null);
  const yes = useCommand(questionMoves.yes);
  const withdraw = useCommand(questionMoves.withdraw);
  const given = { id: question.id, saw: question.version };
  const unfold = (what: Unfolds) => setOpen(open === what ? null : what);
  return (
    <>
      <Moves label={t('moves.label')}>
        {question.can.includes('yes') && (
          <Move onMake={() => void yes.send(given)} busy={yes.busy}>
            {t('own.moves.yes')}
          </Move>
        )}
        {question.can.includes('object') && (
          <Move open={open === 'object'} onMake={() => unfold('object')}>
            {t('own.moves.object')}
          </Move>
        )}
        {question.can.includes('reword') && (
          <Move open={open === 'reword'} onMake={() => unfold('reword')}>
            {t('own.moves.reword')}
          </Move>
        )}
        {question.can.includes('withdraw') && (
          <Move onMake={() => void withdraw.send(given)} busy={withdraw.busy}>
            {t('own.moves.withdraw')}
          </Move>
        )}
        {children}
      </Moves>
      <Refused by={yes.refused ?? withdraw.refused} />
      {open === 'object' && <ObjectForm question={question} onDone={() => setOpen(null)} />}
      {open === 'reword' && <RewordForm question={question} onDone={() => setOpen(null)} />}
    </>
  );
}

interface AnswerFormProps {
  question: QuestionView;
  onDone: () => void;
}

function ObjectForm({ question, onDone }: AnswerFormProps) {
  const { t } = useTranslation('partnerships');
  const { send, busy, refused } = useCommand(questionMoves.object);
  return (
    <WordsForm
      label={t('own.forms.object')}
      hint={t('own.forms.objectHint')}
      draft={`charter-question:${question.id}:object`}
      send={t('own.moves.object')}
      onSend={async (words) => (await send({ id: question.id, saw: question.version, words })) !== undefined}
      busy={busy}
      refused={refused}
      onClose={onDone}
    />
  );
}

/** Asks again in other words; everybody answers anew. */
function RewordForm({ question, onDone }: AnswerFormProps) {
  const { t } = useTranslation('partnerships');
  const { form, fill, clear } = useFormDraft(`charter-question:${question.id}:${question.version}`, {
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
    <Form send={t('own.moves.reword')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <CharterFields words={form} fill={fill} />
    </Form>
  );
}
