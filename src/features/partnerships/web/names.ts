/** How the two sides of a partnership are called, as its reader sees them. */
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { useMe } from '#features/people/web/kit/me.ts';

interface Two {
  one: PartyView;
  other: PartyView;
}

/** "You and Dispatch", "Care and Dispatch". */
export function useTwoNames(): (two: Two) => string {
  const { t } = useTranslation('partnerships');
  const me = useMe().person.id;
  return ({ one, other }) =>
    one.id === me
      ? t('two.youAnd', { other: other.name })
      : t('two.names', { one: one.name, other: other.name });
}
