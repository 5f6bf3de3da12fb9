import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { fetchDraftCipher } from '#web/draft-store.ts';
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
  const me = useMe();
  const { id, timeZone, language } = me.person;
  keepTimeIn(timeZone);
  const { formalGerman } = me.workplace;
  useEffect(() => void speakAs({ language, formalGerman }), [language, formalGerman]);
  useEffect(() => listen(queryClient, id, () => void endVisit()), [id]);
  useEffect(keepFocus, []);
  useEffect(
    () =>
      void whenIdle(
        () => void Promise.all([fetchAllWords(), loadWordsForm(), loadPalette(), fetchDraftCipher()]),
      ),
    [],
  );
  return (
    <WhatIsNotYet>
      <Frame isKnown>
        <SampleNote />
        <PageArea />
      </Frame>
    </WhatIsNotYet>
  );
}

/** The same frame while it is asked who is here: nothing in it moves when the page comes. */
export function FrameWaiting() {
  return (
    <Frame isKnown={false}>
      <main id="page">
        <Waiting />
      </main>
    </Frame>
  );
}

/** What stands around every page inside, and needs nothing of the server. */
function Frame({ isKnown, children }: { isKnown: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.frame}>
      <a href="#page" className={css.skip}>
        {t('frame.skip')}
      </a>
      <Rail />
      <div className={css.right}>
        <TopBar isKnown={isKnown} />
        <PlacesAround />
        <Offline />
        {children}
      </div>
      <Toasts />
    </div>
  );
}

/** How often it is looked whether a page still reads, and how often it must have been calm. */
const calm = { every: 500, times: 4 };

/** Does something nobody waits for, once what the page shows is there and nothing was read for a while. */
async function whenIdle(work: () => void): Promise<void> {
  await document.fonts.ready;
  let times = 0;
  const look = setInterval(() => {
    times = queryClient.isFetching() > 0 ? 0 : times + 1;
    if (times < calm.times) return;
    clearInterval(look);
    work();
  }, calm.every);
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
