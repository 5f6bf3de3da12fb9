/** What the rest of the house may ask of sign-in: the operator's commands. */
export { createLink, createToken } from './operator-store.ts';
export { newLinkSecret } from './secret.ts';
