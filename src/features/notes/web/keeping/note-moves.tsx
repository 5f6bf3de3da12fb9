import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { dayAfter, dayOf } from '#web/time.ts';
import { anotherDay, deleteNote, doneNote, stopNoteReminders, type NoteLine } from '../../contract.ts';

type Answer = 'done' | 'another-day' | 'let-go' | 'delete';
type Answered = Pick<NoteLine, 'id' | 'version' | 'kind'> & { can: readonly string[] };

interface NoteMovesProps {
  note: Answered;
  only?: readonly Answer[];
  onAnswered?: (answer: Answer) => void;
  /** What else can be done, in the same row. */
  children?: ReactNode;
}

/** What can be done with a note now, as buttons of equal weight. */
export function NoteMoves({ note, only, onAnswered, children }: NoteMovesProps) {
  const { t } = useTranslation('notes');
  const [choosing, choose] = useState(false);
  const plain = {
    done: useCommand(doneNote),
    'let-go': useCommand(stopNoteReminders),
    delete: useCommand(deleteNote),
  };
  const mayMake = (answer: Answer) => note.can.includes(answer) && (only?.includes(answer) ?? true);
  const shown = (['done', 'another-day', 'let-go'] as const).filter(mayMake);
  const make = async (answer: keyof typeof plain) => {
    const done = await plain[answer].send({ id: note.id, saw: note.version });
    if (done === undefined) return;
    toast(t(`moves.told.${answer}`));
    onAnswered?.(answer);
  };
  return (
    <>
      <Moves>
        {shown.map((answer) =>
          answer === 'another-day' ? (
            <Move key={answer} open={choosing} onMake={() => choose(!choosing)}>
              {t('moves.another-day')}
            </Move>
          ) : (
            <Move key={answer} busy={plain[answer].busy} onMake={() => void make(answer)}>
              {t(`moves.${answer === 'done' && note.kind === 'practice' ? 'practised' : answer}`)}
            </Move>
          ),
        )}
        {children}
        {mayMake('delete') && (
          <Move busy={plain.delete.busy} onMake={() => void make('delete')}>
            {t('moves.delete')}
          </Move>
        )}
      </Moves>
      {choosing && (
        <AnotherDay
          note={note}
          onClose={() => choose(false)}
          onAnswered={() => onAnswered?.('another-day')}
        />
      )}
      <Refused by={Object.values(plain).find(({ refused }) => refused)?.refused ?? null} />
    </>
  );
}

/** The day on which to be reminded instead. */
function AnotherDay({
  note,
  onClose,
  onAnswered,
}: {
  note: Answered;
  onClose: () => void;
  onAnswered: () => void;
}) {
  const { t } = useTranslation('notes');
  const [day, setDay] = useState(() => dayAfter(dayOf(new Date()), 1));
  const move = useCommand(anotherDay);
  const go = async () => {
    if (!(await move.send({ id: note.id, saw: note.version, day }))) return;
    toast(t('moves.told.another-day'));
    onClose();
    onAnswered();
  };
  return (
    <Form send={t('moves.choose')} onSend={go} busy={move.busy} refused={move.refused} onClose={onClose}>
      <DayPicker
        label={t('form.day')}
        value={day}
        onChange={(chosen) => chosen && setDay(chosen)}
        needed
        ahead
      />
    </Form>
  );
}
