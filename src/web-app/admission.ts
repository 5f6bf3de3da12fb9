/** Who is let in, and whose visit it is: what the shared layouts and the visit ask of people and sign-in. */
import { hexToBytes } from '@noble/ciphers/utils.js';
import { redirect } from '@tanstack/react-router';
import { readMe } from '#features/people/settings/me-contract.ts';
import { isSignedIn } from '#features/people/web/kit/me.ts';
import { readDraftKey } from '#features/sign-in/sessions/session-contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { call, isRefusal } from '#web/call.ts';
import { speakAs } from '#web/language.ts';
import type { Admission } from '#web/layouts.ts';
import { queryClient, queryKeyOf, queryOf } from '#web/queries.ts';
import { beginVisit, resumeVisit } from '#web/visit.ts';

async function letIn(address: string): Promise<void> {
  try {
    const { person } = await queryClient.ensureQueryData(queryOf(readMe, {}));
    await Promise.all([speakAs(person), beginVisit(person.id)]);
  } catch (error) {
    if (isRefusal(error, 'sign-in.needed')) throw redirect({ to: '/sign-in', search: { to: address } });
    throw error;
  }
}

export const admission: Admission = { letIn, isSignedIn };

/** Goes on with the last visit; who is in is then known already. */
export async function resume(): Promise<void> {
  let me: ReplyOf<typeof readMe> | undefined;
  const whoIsIn = async () => {
    me = await call(readMe, {});
    return me.person;
  };
  await resumeVisit({ whoIsIn, draftKey });
  if (me) queryClient.setQueryData(queryKeyOf(readMe as never, {}), me);
}

/** The key of this visit's drafts; it lives in the session and is kept nowhere. */
const draftKey = async (): Promise<Uint8Array> => hexToBytes((await call(readDraftKey, {})).key);
