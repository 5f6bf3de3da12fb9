/** What sign-in leaves to the worker, by name. */
import { Type } from 'typebox';
import { Id, oneOf } from '#platform/contract.ts';
import { defineJob } from '#platform/jobs.ts';

export const linkLetterJob = defineJob('sign-in.link', { wish: Id });
export const invitation = defineJob('sign-in.invite', { person: Id, because: Type.Optional(oneOf('ask')) });
/** An ask fits somebody who was never here: whether they are invited for it is decided when it is due. */
export const invitationForAsk = defineJob('sign-in.invite-for-ask', { person: Id, ask: Id });
export const tidying = defineJob('sign-in.tidy', {});
