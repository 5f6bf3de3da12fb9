/**
 * Prefilling a form that another page opens. Words are never in the address; only the party is, as `?to=`. What a form
 * begins with is kept in the history state of this browser, so that the page finds the same draft again after a reload.
 * Words about somebody who does not read them are kept nowhere: they stay in the memory of this tab until the page that is
 * opened takes them, once.
 */
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PartyView } from '../../contract.ts';
import { readRecipientContext } from '../../directory-contract.ts';
import type { InputOf } from '#platform/contract.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { whoseVisit } from '#web/visit.ts';

export interface Prefill {
  /** What an ask, thanks or a promise are for. */
  what: string;
  /** Why it matters, or what done looks like, where the form asks. */
  why: string;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    prefill?: { words: Prefill; visit: string | null };
    along?: { parties: readonly PartyView[]; visit: string | null };
  }
}

/** Takes words along to the page that is opened; only for the one who does so, not for whoever goes back to it later. */
export const prefillState = (words: Prefill) => ({ prefill: { words, visit: whoseVisit() } });

/** The words that the page before took along, if it did. */
export const usePrefill = (): Prefill | undefined => {
  const prefill = useLocation({ select: ({ state }) => state.prefill });
  return prefill?.visit === whoseVisit() ? prefill.words : undefined;
};

/** Takes those who were part of it along to the page that is opened. */
export const alongState = (parties: readonly PartyView[]) => ({ along: { parties, visit: whoseVisit() } });

/** Those whom the page before took along; nobody where it did not. */
export const usePartiesAlong = (): readonly PartyView[] => {
  const along = useLocation({ select: ({ state }) => state.along });
  return along && along.visit === whoseVisit() ? along.parties : [];
};

let carried: { to: string; words: string } | null = null;

/** Leads on to feedback for somebody whom words name, begun with those words. */
export function useTellDirectly(): (person: PartyView, words: string) => void {
  const navigate = useNavigate();
  return ({ id }, words) => {
    carryPrefill(id, words);
    void navigate({ to: '/conversations/new', search: { form: 'feedback', with: id } });
  };
}

/** In the place of a party, where nobody is named. */
export const forWhoeverCan = 'whoever-can';

/** Takes words along to whatever is begun next with this party. */
export function carryPrefill(to: string, words: string): void {
  carried = words.trim() === '' ? null : { to, words: words.trim() };
}

/** The words that came along for this party, once. */
export function takePrefill(to: string | undefined): string | null {
  const words = carried !== null && carried.to === to ? carried.words : null;
  if (words !== null) carried = null;
  return words;
}

/** Writes the words that came along for this party into a form where nothing stands yet, once. */
export function useCarriedWords(
  to: string | undefined,
  isEmpty: boolean,
  write: (words: string) => void,
): void {
  useEffect(() => {
    const words = takePrefill(to);
    if (words !== null && isEmpty) write(words);
    // only when the page opens
    // oxlint-disable-next-line react/exhaustive-deps
  }, [to]);
}

/**
 * Prefilling the recipient: opened from somebody's page (`?to=`), a form begins with them, once their name is known and
 * unless it already does.
 */
export function usePrefilledParty(
  id: string | undefined,
  occasion: InputOf<typeof readRecipientContext>['for'],
  isBegun: boolean,
  begin: (party: PartyView) => void,
): void {
  const party = useOptionalQuery(
    readRecipientContext,
    { party: id ?? '', for: occasion },
    id !== undefined && !isBegun,
  )?.party;
  useEffect(() => {
    if (party && party.id === id && !isBegun) begin(party);
    // only when the name arrives
    // oxlint-disable-next-line react/exhaustive-deps
  }, [party?.id]);
}
