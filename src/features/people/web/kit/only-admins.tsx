import type { ReactNode } from 'react';
import { useMe } from './me.ts';
import { NotFoundPage } from '#web/kit/pages/not-found-page.tsx';

/** To everybody else these pages are not there. */
export const OnlyAdmins = ({ children }: { children: ReactNode }) =>
  useMe().person.admin ? children : <NotFoundPage />;
