import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { isRefusal } from '#web/call.ts';
import { useTellDirectly } from '#features/people/web/kit/prefill.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';

const namedIn = (refused: unknown): PartyView | null =>
  isRefusal(refused, 'people.names-someone-absent')
    ? ((refused.details?.['party'] as PartyView) ?? null)
    : null;

interface TellDirectlyProps {
  refused: unknown;
  /** What was written; it goes along to a draft in this browser, and nowhere else. */
  words: () => string;
  onAdd?: (party: PartyView) => void;
}

/** When words name somebody who would not read them: two kind ways on, to them or with them (B20, F2). */
export function TellDirectly({ refused, words, onAdd }: TellDirectlyProps) {
  const { t } = useTranslation('heads-ups');
  const tellDirectly = useTellDirectly();
  const party = namedIn(refused);
  if (!party) return null;
  return (
    <>
      <p>{t('direct.sentence', { name: party.name })}</p>
      <Moves>
        <Move onMake={() => tellDirectly(party, words())}>{t('direct.tell', { name: party.name })}</Move>
        {onAdd && <Move onMake={() => onAdd(party)}>{t('direct.add', { name: party.name })}</Move>}
      </Moves>
    </>
  );
}
