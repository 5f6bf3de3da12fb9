/** What happens to people that other features hear of. */
import { Type } from 'typebox';
import { Id } from '#platform/contract.ts';
import { defineEvent } from '#platform/jobs.ts';

/** Somebody left the workplace; an admin, `acting`, settles what they leave open. */
export const personLeft = defineEvent('person.left', { person: Id, acting: Type.Optional(Id) });
