import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';

export interface Place {
  to: NonNullable<LinkProps['to']>;
  say: ParseKeys<'web'>;
  onPhone: boolean;
  /** Addresses that belong to it as well. */
  also?: readonly string[];
}

/** The places of the rail, in order. A phone's bar shows four and keeps the rest under "More". */
export const places: readonly Place[] = [
  { to: '/', say: 'places.today', onPhone: true },
  {
    to: '/asks',
    say: 'places.asks',
    onPhone: true,
    also: ['/offers', '/introductions', '/strengths'],
  },
  { to: '/promises', say: 'places.promises', onPhone: true },
  { to: '/partners', say: 'places.partners', onPhone: true, also: ['/with', '/expectations', '/rounds'] },
  { to: '/goals', say: 'places.goals', onPhone: false },
  { to: '/conversations', say: 'places.conversations', onPhone: false },
  { to: '/thanks', say: 'places.thanks', onPhone: false, also: ['/shared-thanks'] },
  { to: '/only-me', say: 'places.onlyMe', onPhone: false },
  { to: '/people', say: 'places.people', onPhone: false, also: ['/teams', '/charter'] },
  { to: '/us', say: 'places.us', onPhone: false },
];
