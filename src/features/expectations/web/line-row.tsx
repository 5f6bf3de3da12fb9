import { useTranslation } from 'react-i18next';
import { ListRow } from '#web/kit/pages/lines.tsx';
import { sayDay } from '#web/time.ts';
import type { ExpectationLine } from '../contract.ts';

/** What a line says on the page of two partners: its words, and below them where it stands. */
export function LineRow({ line }: { line: ExpectationLine }) {
  const words = line.inForce?.text ?? line.onTheTable?.text ?? '';
  return (
    <ListRow
      to={{ to: '/expectations/$id', params: { id: line.id } }}
      state={<Standing line={line} />}
      sentences
    >
      {words}
    </ListRow>
  );
}

/** In a list also whose turn it is; its own page says that in a sentence of its own. "agreed · looked over again in February", "new wording proposed · your turn to say back what you heard". */
export function Standing({ line, turnIsSaid }: { line: ExpectationLine; turnIsSaid?: boolean }) {
  const { t, i18n } = useTranslation(['expectations', 'agreements']);
  const parts: string[] = [t(`state.${stateOf(line)}`)];
  if (line.inForce?.until) parts.push(t('until', { day: sayDay(line.inForce.until, i18n.language) }));
  if (line.turn !== 'nobody' && line.onTheTable) {
    if (!turnIsSaid) parts.push(t(`turn.${turnOf(line)}`));
  } else if (line.review?.due) parts.push(t('agreements:due'));
  else if (line.state === 'agreed' && line.reviewOn)
    parts.push(t('agreements:lookedOver', { day: sayDay(line.reviewOn, i18n.language) }));
  return parts.join(' · ');
}

const stateOf = ({ state, onTheTable }: ExpectationLine) =>
  state === 'agreed' && onTheTable ? 'rewording' : state;

/** Whose move it is and which: mine to say back, mine to confirm, mine to answer; or theirs. */
export function turnOf({ turn, onTheTable, yourSide }: ExpectationLine) {
  if (turn === 'theirs') return 'theirs';
  if (onTheTable === null) return 'theirs';
  if (onTheTable.by === yourSide) return 'confirm';
  return onTheTable.heard ? 'answer' : 'reflect';
}
