import type { ReactNode } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { useIsNotYet } from '#web/not-yet.ts';

const views = [
  { to: '/only-me', say: 'places.notes', notYet: undefined },
  { to: '/only-me/week', say: 'places.week', notYet: undefined },
  { to: '/only-me/practice', say: 'places.practice', notYet: 'practice' },
  { to: '/only-me/mirror', say: 'places.mirror', notYet: 'mirror' },
] as const;

interface OnlyMeProps {
  /** What the tab of the browser is called; the heading stays from view to view. */
  title: string;
  sub: ReactNode;
  children: ReactNode;
  /** What stands beside, below who can see it. */
  more?: ReactNode;
}

/** A page of the place that is nobody else's. */
export function OnlyMe({ title, sub, children, more }: OnlyMeProps) {
  const { t } = useTranslation('notes');
  const here = useLocation({ select: ({ pathname }) => pathname });
  const isNotYet = useIsNotYet();
  const inSight = views.filter(({ to, notYet }) => to === here || !isNotYet(notYet));
  return (
    <Page
      title={t('list.title')}
      name={title}
      sub={sub}
      moves={
        <Views label={t('places.label')}>
          {inSight.map(({ to, say }) => (
            <View key={to} to={to}>
              {t(say)}
            </View>
          ))}
        </Views>
      }
      aside={
        <>
          <OnlyYou />
          {more}
          <Side title={t('pause.title')}>
            <p>
              <Link to="/only-me/pause">{t('pause.open')}</Link>
            </p>
          </Side>
        </>
      }
    >
      {children}
    </Page>
  );
}

/** That nobody else can see it, and what keeps it so. */
export function OnlyYou() {
  const { t } = useTranslation('notes');
  return (
    <Side title={t('who.title')}>
      <p>{t('who.you')}</p>
      <p>{t('who.sealed')}</p>
      <p>{t('who.limit')}</p>
    </Side>
  );
}
