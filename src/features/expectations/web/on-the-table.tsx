import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { ExpectationView } from '../contract.ts';
import { WordingChanged } from '#features/agreements/web/wording-changed.tsx';
import { Span } from '#features/agreements/web/span.tsx';
import { expectationMoves } from './expectation-moves.ts';
import { turnOf } from './line-row.tsx';

/** What waits for an answer: a first wording or a new one, what was heard, and the moves. */
export function OnTheTable({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('expectations');
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/with/$id', params: { id: line.partnership } });
  const { onTheTable: table } = line;
  const mine = line.turn === 'mine';
  const other = line.yourSide === 'needs' ? line.neededFrom : line.needs;
  const say = (names: Record<'needs' | 'from' | 'other', string>) => {
    if (line.state === 'draft') return t('draftOnly');
    if (!table) return t(`standing.${line.state}`, names);
    if (mine && line.state === 'proposed' && table.by === 'needed-from' && table.heard)
      return t('ask.countered', names);
    return t(`ask.${mine ? turnOf(line) : 'theirs'}`, names);
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
              <Fine>
                <Sentence named={{ name: table.reflectedBy ?? other }}>
                  {(names) => t('heard', names)}
                </Sentence>
              </Fine>
              <Words quoted>{table.reflection}</Words>
              {table.heard && <Fine>{t('thatIsIt')}</Fine>}
            </div>
          )}
          {table?.clarified && (
            <div>
              <Fine>{t('clarified')}</Fine>
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
      <Sentence named={{ needs: line.needs, from: line.neededFrom, other }}>{say}</Sentence>
    </Turn>
  );
}

/** A new wording beside the one in force: what would change, and for how long. */
function NewWording({ line: { onTheTable: table, proposedChanges: changes } }: { line: ExpectationView }) {
  const { t } = useTranslation('expectations');
  if (!table) return null;
  return (
    <div>
      <Fine>{t('newWording')}</Fine>
      {changes ? <WordingChanged changes={changes} /> : <Words>{table.text}</Words>}
      <Span from={table.from} until={table.until} />
    </div>
  );
}
