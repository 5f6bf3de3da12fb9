import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { Space } from '#web/kit/pages/empty-state.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Lines } from '#web/kit/pages/lines.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import type { ExpectationLine } from '#features/expectations/contract.ts';
import type { PartnershipView } from '../contract.ts';
import css from './partnership.module.css';
import { lazyPart } from '#web/kit/lazy.tsx';
import { LineRow } from '#features/expectations/web/line-row.tsx';

const DraftForm = lazyPart(() =>
  import('#features/expectations/web/draft-form.tsx').then((file) => file.DraftForm),
);

/** Two columns: what each side needs of the other. An empty side is a space, not a fault. */
export function ExpectationColumns({ between }: { between: PartnershipView }) {
  const { one, other } = between;
  if (between.state !== 'active' && !between.lines.some(hasWords)) return null;
  return (
    <div className={css.columns}>
      <Column between={between} needs={one} from={other} isMine />
      <Column between={between} needs={other} from={one} />
    </div>
  );
}

/** A line that was declined or taken back before it was agreed has left no words. */
const hasWords = ({ inForce, onTheTable }: ExpectationLine) => inForce !== null || onTheTable !== null;

interface ColumnProps {
  between: PartnershipView;
  needs: PartyView;
  from: PartyView;
  isMine?: boolean;
}

function Column({ between, needs, from, isMine }: ColumnProps) {
  const { t } = useTranslation('partnerships');
  const me = useMe().person.id;
  const [writing, setWriting] = useState(false);
  const lines = between.lines.filter((line) => line.needs.id === needs.id && hasWords(line));
  const title = (names: Record<'one' | 'other', string>) => {
    if (needs.id === me) return t('charter.youNeed', names);
    return t(from.id === me ? 'charter.needsOfYou' : 'charter.needs', names);
  };
  return (
    <Part small title={<Sentence named={{ one: needs, other: from }}>{title}</Sentence>}>
      {lines.length > 0 && (
        <Lines>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </Lines>
      )}
      {!isMine && (lines.length === 0 || between.empty.other) && between.state === 'active' && (
        <Space>
          <Sentence named={{ name: needs }}>{(names) => t('charter.room', names)}</Sentence>
        </Space>
      )}
      {lines.length === 0 && between.state !== 'active' && <Space>{t('charter.nothing')}</Space>}
      {isMine && between.state === 'active' && (
        <>
          {lines.length === 0 && !writing && <Space>{t('charter.roomForYours')}</Space>}
          <Moves>
            <Move open={writing} onMake={() => setWriting(!writing)}>
              {t('charter.say')}
            </Move>
          </Moves>
          {writing && <DraftForm partnership={between} onDone={() => setWriting(false)} />}
        </>
      )}
    </Part>
  );
}
