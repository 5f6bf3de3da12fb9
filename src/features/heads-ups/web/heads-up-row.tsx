import { useTranslation } from 'react-i18next';
import { ListRow } from '#web/kit/pages/rows.tsx';
import { asRead } from '#web/mentions.ts';
import type { HeadsUpLine } from '../contract.ts';
import { useDays } from './heads-up-in-words.tsx';

/** One of a list: what, and in grey from whom and until when. */
export function HeadsUpRow({ headsUp }: { headsUp: HeadsUpLine }) {
  const { t } = useTranslation('heads-ups');
  const days = useDays();
  return (
    <ListRow
      to={{ to: '/heads-ups/$id', params: { id: headsUp.id } }}
      state={`${t(`kind.${headsUp.kind}`)} · ${headsUp.for.name} · ${days(headsUp)}`}
    >
      {asRead(headsUp.what)}
    </ListRow>
  );
}
