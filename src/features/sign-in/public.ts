/** What features above, and the command line, may ask of sign-in: the operator's commands. */
export { createLink, createToken } from './operator-store.ts';
export { newLinkSecret, newSecret } from './secret.ts';
export { invitationForAsk } from './later.ts';
export { inviteFromMachine, type Invitable } from './links/inviting-from-machine.ts';
export { myInvitation } from './links/invitation-store.ts';
