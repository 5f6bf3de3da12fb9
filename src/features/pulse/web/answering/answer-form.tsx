import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#web/commands.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { answerPulse } from '../../contract.ts';
import type { Statement } from '../../pulse-statements.ts';
import { StatementField, type Answer } from './statement-field.tsx';
import css from './answering.module.css';

interface Props {
  id: string;
  statements: readonly Statement[];
}

/** Five statements. What is chosen lives on this page alone: there is no draft of it, and nothing waits to be sent later. */
export function AnswerForm({ id, statements }: Props) {
  const { t } = useTranslation('pulse');
  const { send, busy, refused } = useCommand(answerPulse);
  const [answers, setAnswers] = useState<readonly Answer[]>(statements.map(() => null));
  const fields = useRef<HTMLDivElement>(null);
  const choose = (place: number, answer: Answer) =>
    setAnswers((before) => before.map((one, at) => (at === place ? answer : one)));
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    if (!/^[1-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(place, Number(event.key));
    goOn(fields.current, place);
  };
  return (
    <Form
      send={t('answering.send')}
      onSend={() => send({ id, answers: [...answers] })}
      busy={busy}
      refused={refused}
      further={<GoTo to="/">{t('answering.notNow')}</GoTo>}
    >
      <div ref={fields} className={css.statements}>
        {statements.map((statement, place) => (
          <StatementField
            key={statement}
            statement={statement}
            answer={answers[place] ?? null}
            onChoose={(answer) => choose(place, answer)}
            onKeyDown={(event) => onKeyDown(event, place)}
          />
        ))}
      </div>
      <div className={css.hint}>
        <Fine>{t('answering.hint')}</Fine>
      </div>
    </Form>
  );
}

/** To the next statement, or after the last to the button that sends. */
function goOn(fields: HTMLElement | null, place: number): void {
  const next = fields?.querySelectorAll('fieldset')[place + 1]?.querySelector<HTMLElement>('input:checked');
  const send = fields?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]');
  (next ?? send)?.focus();
}
