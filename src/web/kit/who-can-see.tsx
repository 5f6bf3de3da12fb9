import { useTranslation } from 'react-i18next';
import type { CircleView } from '#features/people/contract.ts';
import { listOf } from '../lists.ts';
import { Side } from './page.tsx';

/** Names the circle in words: "Everyone in Care and in Dispatch: 15 people. Nobody else, whatever their role." */
export function WhoCanSee({ circle }: { circle: CircleView }) {
  const { t } = useTranslation();
  return (
    <Side title={t('circle.title')}>
      <p>{useCircleInWords(circle)}</p>
    </Side>
  );
}

/** The same sentence, to stand elsewhere. */
export function useCircleInWords(circle: CircleView): string {
  const { t, i18n } = useTranslation();
  if (circle.everyone) return t('circle.everyone');
  const teams = circle.parties.filter(({ kind }) => kind === 'team').map(({ name }) => name);
  const people = circle.parties.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  if (teams.length === 0 && people.length === 1) return t('circle.me');
  const inTeams = teams.map((name) => t('circle.inTeam', { name }));
  if (teams.length === 0) return t('circle.these', { who: listOf(people, i18n.language) });
  const who = listOf([...inTeams, ...people], i18n.language);
  return t('circle.teams', {
    who,
    people: new Intl.NumberFormat(i18n.language).format(circle.people),
    count: circle.people,
  });
}
