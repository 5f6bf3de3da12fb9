/** What sign-in adds to somebody's own data: which ways in there are, without any secret. */
import type { ExportSource } from '#platform/own-data.ts';
import { myPasskeys } from './passkeys/passkey-store.ts';
import { mySessions } from './sessions/session-store.ts';
import { myTokens } from './tokens/token-store.ts';

export const ownSignIn: ExportSource = {
  part: 'signIn',
  mine: async (db) => ({
    sessions: (await mySessions(db)).map(({ device, beganAt, seenOn }) => ({
      device,
      beganAt,
      seenOn,
    })),
    passkeys: await myPasskeys(db),
    tokens: await myTokens(db),
  }),
};
