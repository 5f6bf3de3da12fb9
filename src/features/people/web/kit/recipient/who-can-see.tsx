import { useTranslation } from 'react-i18next';
import type { CircleView } from '../../../contract.ts';
import { listOf } from '#web/lists.ts';
import { useMe } from '../me.ts';
import { sayMoment } from '#web/time.ts';
import { Side } from '#web/kit/pages/page.tsx';
import { CircleDrawing } from './circle-drawing.tsx';
import { useDeclareReaders } from './readers.ts';

interface WhoCanSeeProps {
  circle: CircleView;
  /** A wider circle in which what was agreed or shared of it stands as well. */
  shared?: CircleView | null | undefined;
  /** Whether a part of it stands in a wider circle that the reader is not in. */
  sharedElsewhere?: boolean;
  /** A narrower circle that alone reads a part of it, and which part that is. */
  narrower?: { part: string; circle: CircleView } | null | undefined;
  /** Narrower circles in which what was said before stays. */
  earlier?: readonly CircleView[] | undefined;
  asItStoodAt?: string | undefined;
}

/**
 * Names the circle in words: "Everyone in Care and in Dispatch: 15 people. Nobody else, whatever their role."
 * Whoever left it is told that they see it as it stood then.
 */
export function WhoCanSee(props: WhoCanSeeProps) {
  const { circle, shared, sharedElsewhere = false, narrower, earlier, asItStoodAt } = props;
  const { t, i18n } = useTranslation();
  const left = circle.left ?? [];
  const others = Boolean(shared) || sharedElsewhere || left.length > 0;
  const inCircle = useCircleInWords(circle, others);
  const inShared = useCircleInWords(shared ?? circle, others);
  useDeclareReaders(circle.parties.map(({ id }) => id));
  return (
    <Side title={t('circle.title')}>
      <CircleDrawing circle={circle} wider={Boolean(shared) || sharedElsewhere} />
      {shared && <p>{t('circle.shared', { who: inShared })}</p>}
      <p>{shared ? t('circle.rest', { who: inCircle }) : inCircle}</p>
      {sharedElsewhere && <p>{t('circle.sharedElsewhere')}</p>}
      {narrower && <Narrower {...narrower} />}
      {earlier?.map((one) => (
        <Earlier key={one.id} circle={one} />
      ))}
      {left.length > 0 && (
        <p>
          {t('circle.left', {
            who: listOf(
              left.map(({ name }) => name),
              i18n.language,
            ),
            count: left.length,
          })}
        </p>
      )}
      {asItStoodAt && <p>{t('circle.asItStood', { when: sayMoment(asItStoodAt, i18n.language) })}</p>}
    </Side>
  );
}

/** Who alone reads a part. */
function Narrower({ part, circle }: { part: string; circle: CircleView }) {
  const { t } = useTranslation();
  return <p>{t('circle.narrower', { part, who: useCircleInWords(circle) })}</p>;
}

/** Who reads what was said before more people could see it. */
function Earlier({ circle }: { circle: CircleView }) {
  const { t } = useTranslation();
  return <p>{t('circle.earlier', { who: useCircleInWords(circle) })}</p>;
}

/** The same sentence, to stand elsewhere. `others`: somebody else reads a part of it, so that it does not say "nobody else". */
export function useCircleInWords(circle: CircleView, others = false): string {
  const { t, i18n } = useTranslation();
  const me = useMe().person.id;
  if (circle.everyone) return t('circle.everyone');
  const teams = circle.parties.filter(({ kind }) => kind === 'team').map(({ name }) => name);
  const parties = [...circle.parties, ...(circle.also ?? [])];
  const people = parties.filter(({ kind, id }) => kind === 'person' && id !== me).map(({ name }) => name);
  const isMine = parties.some(({ id }) => id === me);
  if (isMine && parties.length === 1) return t('circle.me');
  const you = isMine ? [t(teams.length === 0 ? 'circle.youFirst' : 'circle.you')] : [];
  const inTeams = teams.map((name) => t('circle.inTeam', { name }));
  if (teams.length === 0)
    return t(others ? 'circle.theseToo' : 'circle.these', {
      who: listOf([...you, ...people], i18n.language),
    });
  const many = circle.people + (circle.also?.length ?? 0);
  const who = listOf([...inTeams, ...you, ...people], i18n.language);
  return t(others ? 'circle.teamsToo' : 'circle.teams', {
    who,
    people: new Intl.NumberFormat(i18n.language).format(many),
    count: many,
  });
}
