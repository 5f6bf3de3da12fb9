import { useTranslation } from 'react-i18next';
import { Sentence } from '../names/sentence.tsx';
import type { CircleView, PartyView } from '../../../contract.ts';
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
  useDeclareReaders(circle.parties.map(({ id }) => id));
  return (
    <Side title={t('circle.title')}>
      <CircleDrawing circle={circle} wider={Boolean(shared) || sharedElsewhere} />
      {shared && <InWords circle={shared} others={others} say={(who) => t('circle.shared', { who })} />}
      <InWords circle={circle} others={others} say={(who) => (shared ? t('circle.rest', { who }) : who)} />
      {sharedElsewhere && <p>{t('circle.sharedElsewhere')}</p>}
      {narrower && (
        <InWords circle={narrower.circle} say={(who) => t('circle.narrower', { part: narrower.part, who })} />
      )}
      {earlier?.map((one) => (
        <InWords key={one.id} circle={one} say={(who) => t('circle.earlier', { who })} />
      ))}
      {left.length > 0 && (
        <p>
          <Sentence named={{ who: left }}>
            {(names) => t('circle.left', { ...names, count: left.length })}
          </Sentence>
        </p>
      )}
      {asItStoodAt && <p>{t('circle.asItStood', { when: sayMoment(asItStoodAt, i18n.language) })}</p>}
    </Side>
  );
}

interface InWordsProps {
  circle: CircleView;
  others?: boolean;
  /** The sentence around the circle. */
  say: (who: string) => string;
}

/** A circle in words, each of its people and teams a link. */
function InWords({ circle, others, say }: InWordsProps) {
  const inWords = useSayCircle();
  const { parties, also = [] } = circle;
  const named = Object.fromEntries([...parties, ...also].map((party) => [party.id, party]));
  return (
    <p>
      <Sentence named={named}>
        {(names) =>
          say(inWords({ ...circle, parties: called(parties, names), also: called(also, names) }, others))
        }
      </Sentence>
    </p>
  );
}

/** These parties under other names. */
const called = (list: readonly PartyView[], names: Record<string, string>) =>
  list.map((party) => ({ ...party, name: names[party.id] ?? party.name }));

/** The same sentence as plain text, to stand elsewhere. */
export const useCircleInWords = (circle: CircleView): string => useSayCircle()(circle);

/** `others`: somebody else reads a part of it, so that it does not say "nobody else". */
function useSayCircle(): (circle: CircleView, others?: boolean) => string {
  const { t, i18n } = useTranslation();
  const me = useMe().person.id;
  return (circle, others = false) => {
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
  };
}
