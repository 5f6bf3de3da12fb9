import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../pulse-statements.ts';
import css from './answering.module.css';

/** From 1, not at all, to 5, fully; null is no answer. */
export type Answer = number | null;
const scale = [1, 2, 3, 4, 5] as const;

interface Props {
  statement: Statement;
  answer: Answer;
  onChoose: (answer: Answer) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A statement with its five answers and none, which is chosen until another is. */
export function StatementField({ statement, answer, onChoose, onKeyDown }: Props) {
  const { t } = useTranslation('pulse');
  const name = useId();
  const option = (value: Answer) => (
    <label key={value ?? 'none'} className={value === null ? `${css.option} ${css.none}` : css.option}>
      <input type="radio" name={name} checked={answer === value} onChange={() => onChoose(value)} />
      <span>{t(`answering.scale.${(value as (typeof scale)[number] | null) ?? 'none'}`)}</span>
    </label>
  );
  return (
    <fieldset className={css.statement} onKeyDown={onKeyDown}>
      <legend>{t(`statements.${statement}`)}</legend>
      <div className={css.scale}>{[...scale, null].map(option)}</div>
    </fieldset>
  );
}
