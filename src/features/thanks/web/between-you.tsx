import { useTranslation } from 'react-i18next';
import type { BetweenYouProps } from '#web/feature.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { ListRow } from '#web/kit/pages/lines.tsx';
import { When } from '#web/kit/words/when.tsx';
import { asRead } from '#web/mentions.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { listThanksWith } from '../contract.ts';

/** What the two thanked each other for, the latest first. */
export function ThanksBetweenYou({ person }: BetweenYouProps) {
  const { t } = useTranslation('thanks');
  const me = useMe().person.id;
  const { items } = useRequiredQuery(listThanksWith, { person: person.id });
  return items.map(({ id, forWhat, author, at }) => (
    <ListRow
      key={id}
      to={{ to: '/thanks/$id', params: { id } }}
      state={
        <>
          {t(author.id === me ? 'betweenYou.mine' : 'betweenYou.theirs')} · <When at={at} />
        </>
      }
    >
      {asRead(forWhat)}
    </ListRow>
  ));
}
