import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
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

/** The same with a link to each of them. */
export function TwoNames({ of: { one, other } }: { of: Two }) {
  const { t } = useTranslation('partnerships');
  const isMe = useMe().person.id === one.id;
  return <Sentence named={{ one, other }}>{(names) => t(isMe ? 'two.youAnd' : 'two.names', names)}</Sentence>;
}
