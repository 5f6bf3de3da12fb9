import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { ExpectationView } from '../../expectations/contract.ts';
import { Changes } from './changes.tsx';
import { expectationMoves } from './expectation-moves.ts';
import { turnOf } from './line-row.tsx';

/** What waits for an answer: a first wording or a new one, what was heard, and the moves. */
export function OnTheTable({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/with/$id', params: { id: line.partnership } });
  const { onTheTable: table } = line;
  const mine = line.turn === 'mine';
  const names = {
    needs: line.needs.name,
    from: line.neededFrom.name,
    other: line.yourSide === 'needs' ? line.neededFrom.name : line.needs.name,
  };
  const say = () => {
    if (line.state === 'draft') return t('line.draftOnly');
    if (!table) return t(`line.standing.${line.state}`, names);
    if (mine && line.state === 'proposed' && table.by === 'needed-from' && table.heard)
      return t('line.ask.countered', names);
    return t(`line.ask.${mine ? turnOf(line) : 'theirs'}`, names);
  };
  return (
    <Turn
      mine={mine}
      whose={mine && line.state !== 'draft' ? t('turn.yours') : undefined}
      moves={
        <>
          {table && line.inForce && <NewWording line={line} />}
          {table?.reflection && (
            <div>
              <Fine>{t('line.heard', { name: table.reflectedBy?.name ?? names.other })}</Fine>
              <Words quoted>{table.reflection}</Words>
              {table.heard && <Fine>{t('line.thatIsIt')}</Fine>}
            </div>
          )}
          {table?.clarified && (
            <div>
              <Fine>{t('line.clarified')}</Fine>
              <Words quoted>{table.clarified}</Words>
            </div>
          )}
          <MoveRow
            key={line.id}
            moves={expectationMoves}
            subject={line}
            onMoved={(move) => move === 'discard' && leave()}
          />
        </>
      }
    >
      {say()}
    </Turn>
  );
}

/** A new wording beside the one in force: what would change, and for how long. */
function NewWording({ line: { onTheTable: table, proposedChanges: changes } }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
  if (!table) return null;
  return (
    <div>
      <Fine>{t('line.newWording')}</Fine>
      {changes ? <Changes of={changes.text} /> : <Words>{table.text}</Words>}
      {changes && <Changes of={changes.goodLooksLike} />}
      <Span from={table.from} until={table.until} />
    </div>
  );
}

/** From when, and until when, a wording holds. */
export function Span({ from, until }: { from: string | null; until: string | null }) {
  const { t } = useTranslation('partnerships');
  if (!from && !until) return null;
  return (
    <Fine>
      {from && (
        <>
          {t('wording.from')} <Day on={from} />{' '}
        </>
      )}
      {until && (
        <>
          {t('wording.until')} <Day on={until} />
        </>
      )}
    </Fine>
  );
}
