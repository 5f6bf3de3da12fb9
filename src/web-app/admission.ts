/** Who is let in, and whose visit it is: what the shared layouts and the visit ask of people and sign-in. */
import { redirect } from '@tanstack/react-router';
import { readMe } from '#features/people/settings/me-contract.ts';
import type { Me } from '#features/people/web/kit/me.ts';
import { readDraftKey } from '#features/sign-in/sessions/session-contract.ts';
import { call, isRefusal } from '#web/call.ts';
import type { DraftCipher } from '#web/draft-cipher.ts';
import { speakAs } from '#web/language.ts';
import type { Admission } from '#web/layouts.ts';
import { queryClient, queryKeyOf, queryOf } from '#web/queries.ts';
import { beginVisit, resumeVisit } from '#web/visit.ts';

/** From here on the pages are theirs. */
const welcome = ({ person, workplace: { formalGerman } }: Me) =>
  Promise.all([speakAs({ ...person, formalGerman }), beginVisit(person.id)]);
const remember = (me: Me): void => void queryClient.setQueryData(queryKeyOf(readMe, {}), me);

async function letIn(address: string): Promise<void> {
  await resumed;
  try {
    await welcome(await queryClient.ensureQueryData(queryOf(readMe, {})));
  } catch (error) {
    if (isRefusal(error, 'sign-in.needed')) throw redirect({ to: '/sign-in', search: { to: address } });
    throw error;
  }
}

/** Whether somebody is signed in, asked from a page that is open to everybody: a no is no news there. */
async function isSignedIn(): Promise<boolean> {
  await resumed;
  try {
    const me = await call(readMe, {});
    await welcome(me);
    remember(me);
    return true;
  } catch {
    return false;
  }
}

export const admission: Admission = { letIn, isSignedIn };

/** Whether the last visit goes on; nobody is let in before that is known. */
let resumed: Promise<void> | undefined;

/** Goes on with the last visit; who is in is then known already. */
export const resume = (): Promise<void> => (resumed = goOn());

async function goOn(): Promise<void> {
  let me: Me | undefined;
  const whoIsIn = async () => {
    me = await call(readMe, {});
    return me.person;
  };
  await resumeVisit({ whoIsIn, cipher });
  if (me) remember(me);
}

/** The key of this visit's drafts lives in the session and is kept nowhere. */
async function cipher(): Promise<DraftCipher> {
  const [{ draftCipher }, { key }] = await Promise.all([
    import('#web/draft-cipher.ts'),
    call(readDraftKey, {}),
  ]);
  return draftCipher(key);
}
