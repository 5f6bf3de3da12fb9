import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#web/commands.ts';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ListRow, Lines } from '#web/kit/pages/lines.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { asRead } from '#web/mentions.ts';
import { countNoMore, readChain } from '../../counting-on/contract.ts';
import type { PromiseLine, PromisePage } from '../../contract.ts';
import { otherParty, turnOf, whoseWord } from '../say-turn.ts';
import { CountOnForm } from './count-on-form.tsx';

/** What my word stands on, or what I count on a word to me for: the chain through me, which only I see (model 16.18). */
export function Chain({ promise }: { promise: PromisePage }) {
  const { t } = useTranslation('promises');
  const { standsOn, carries } = useRequiredQuery(readChain, { id: promise.id });
  const [isOpen, setOpen] = useState(false);
  const isMyWord = promise.mySide === 'performer';
  const linked = isMyWord ? standsOn : carries;
  const isOver = promise.turn === 'closed';
  if (isOver && linked.length === 0) return null;
  const addition = t(isMyWord ? 'chain.addGround' : 'chain.addCarried');
  const add = !isOver && (
    <Moves quiet>
      <TextButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {addition}
      </TextButton>
    </Moves>
  );
  const form = isOpen && (
    <CountOnForm promise={promise} linked={linked} isMyWord={isMyWord} onClose={() => setOpen(false)} />
  );
  if (linked.length === 0)
    return (
      <>
        {add}
        {form}
      </>
    );
  return (
    <Part title={t(isMyWord ? 'chain.standsOn' : 'chain.carries')}>
      <Lines>
        {linked.map((one) => (
          <Linked key={one.id} promise={promise.id} one={one} isMyWord={isMyWord} />
        ))}
      </Lines>
      <Fine>{t('chain.onlyYou')}</Fine>
      {add}
      {form}
    </Part>
  );
}

interface LinkedProps {
  promise: string;
  one: PromiseLine;
  isMyWord: boolean;
}

/** One of them: the words, with whom, where it stands, and letting go of it. */
function Linked({ promise, one, isMyWord }: LinkedProps) {
  const { t } = useTranslation('promises');
  const { send, busy } = useCommand(countNoMore);
  const what = asRead(one.terms.what);
  const link = isMyWord ? { id: promise, on: one.id } : { id: one.id, on: promise };
  return (
    <ListRow
      to={{ to: '/promises/$id', params: { id: one.id } }}
      facts={[otherParty(one).name]}
      state={t(`state.${whoseWord(one) ?? turnOf(one)}`)}
      moves={
        <TextButton
          aria-label={t('chain.dropLabel', { what })}
          aria-disabled={busy || undefined}
          onClick={() => void (!busy && send(link))}
        >
          {t('chain.drop')}
        </TextButton>
      }
    >
      {what}
    </ListRow>
  );
}
