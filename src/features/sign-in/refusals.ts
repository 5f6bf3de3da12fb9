/** Every expected "no" of signing in: a code and its status. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: signInRefusals, refuse } = refusalsOf(words.refusals, {
  'sign-in.link-ended': 410,
  'sign-in.other-browser': 409,
  'sign-in.passkey-not-recognised': 422,
  'sign-in.passkey-known': 409,
  'sign-in.token-shown-once': 409,
  'sign-in.links-shown-once': 409,
  'sign-in.letters-go': 409,
  'sign-in.set-up-done': 409,
  'sign-in.name-unclear': 422,
  'sign-in.names-alike': 422,
  'sign-in.bad-address': 422,
  'sign-in.unknown-time-zone': 422,
});
