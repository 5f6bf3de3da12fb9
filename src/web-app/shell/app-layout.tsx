import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { fetchAllWords, speakAs } from '#web/language.ts';
import { listen } from '#web/live/listen.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { queryClient } from '#web/queries.ts';
import { keepTimeIn } from '#web/time.ts';
import { endVisit } from '#web/visit.ts';
import { keepFocus } from './focus.ts';
import css from './app-layout.module.css';
import { Toasts } from './toasts.tsx';
import { Offline } from './offline.tsx';
import { PlacesAround, Rail } from './rail.tsx';
import { WhatIsNotYet } from './parts-not-yet.tsx';
import { SampleNote } from './sample-note.tsx';
import { loadPalette, TopBar } from './top-bar.tsx';
import { Waiting } from './waiting.tsx';

/** The frame around every page inside: rail, top bar, the page, and quiet notices. */
export function AppLayout() {
  const { t } = useTranslation();
  const me = useMe();
  const { id, timeZone, language } = me.person;
  keepTimeIn(timeZone);
  const { formalGerman } = me.workplace;
  useEffect(() => void speakAs({ language, formalGerman }), [language, formalGerman]);
  useEffect(() => listen(queryClient, id, () => void endVisit()), [id]);
  useEffect(keepFocus, []);
  useEffect(
    () => void whenIdle(() => void Promise.all([fetchAllWords(), loadWordsForm(), loadPalette()])),
    [],
  );
  return (
    <WhatIsNotYet>
      <div className={css.frame}>
        <a href="#page" className={css.skip}>
          {t('frame.skip')}
        </a>
        <Rail />
        <div className={css.right}>
          <TopBar />
          <PlacesAround />
          <Offline />
          <SampleNote />
          <PageArea />
        </div>
        <Toasts />
      </div>
    </WhatIsNotYet>
  );
}

/** Does something nobody waits for, once what the page shows is there; Safari knows no idle moments. */
async function whenIdle(work: () => void): Promise<void> {
  await document.fonts.ready;
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
}

/** Moves the focus to the new page when the address changes, so that it is read from its beginning. */
function PageArea() {
  const { pathname } = useLocation();
  const area = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) area.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  return (
    <main id="page" tabIndex={-1} ref={area}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </main>
  );
}
