import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { speakAs } from '#web/language.ts';
import { beginVisit } from '#web/visit.ts';
import type { Welcome } from '../contract.ts';
import { ownAddress } from './own-address.ts';

/**
 * After signing in: clear what was cached for whoever was here before, speak their language, and go to where they wanted to
 * go.
 */
export function useComeIn(): (welcome: Static<typeof Welcome>) => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async ({ id, language, formalGerman }) => {
    client.clear();
    await speakAs({ language, formalGerman });
    const to = ownAddress(sessionStorage.getItem('after-sign-in')) ?? '/';
    sessionStorage.removeItem('after-sign-in');
    await beginVisit(id, to);
    await navigate({ to, replace: true });
  };
}
