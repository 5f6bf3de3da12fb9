import type { ReactNode } from 'react';
import { useMe } from '../../me.ts';
import { NothingHere } from '../../shell/nothing-here.tsx';

/** To everybody else these pages are not there. */
export const OnlyAdmins = ({ children }: { children: ReactNode }) =>
  useMe().person.admin ? children : <NothingHere />;
