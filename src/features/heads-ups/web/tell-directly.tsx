import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { isRefusal } from '#web/call.ts';
import { GoTo } from '#web/kit/go-to.tsx';
import { Move, Moves } from '#web/kit/moves.tsx';

const namedIn = (refused: unknown): PartyView | null =>
  isRefusal(refused, 'people.names-someone-absent')
    ? ((refused.details?.['party'] as PartyView) ?? null)
    : null;

/** When words name somebody who would not read them: two kind ways on, to them or with them (B20). */
export function TellDirectly({ refused, onAdd }: { refused: unknown; onAdd?: (party: PartyView) => void }) {
  const { t } = useTranslation('heads-ups');
  const party = namedIn(refused);
  if (!party) return null;
  return (
    <>
      <p>{t('direct.sentence', { name: party.name })}</p>
      <Moves>
        <GoTo to="/people/$id" params={{ id: party.id }}>
          {t('direct.tell', { name: party.name })}
        </GoTo>
        {onAdd && <Move onMake={() => onAdd(party)}>{t('direct.add', { name: party.name })}</Move>}
      </Moves>
    </>
  );
}
