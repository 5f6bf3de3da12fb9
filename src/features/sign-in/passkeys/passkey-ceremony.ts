/** The two WebAuthn ceremonies, with their rules for this installation. Checks only; nothing is stored here. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';

/** Loaded lazily, when it is first needed: it is large, and starting must be quick. */
const webAuthn = () => import('@simplewebauthn/server');

/** EdDSA, ES256 and RS256: what devices use today. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** How long somebody may take to answer their device. */
export const challengeMinutes = 5;
const timeout = challengeMinutes * 60_000;

/** A passkey belongs to the host that people open. */
const rpID = (publicUrl: string) => new URL(publicUrl).hostname;

/** Whether a challenge is one of ours, asked once. */
type Expected = (challenge: string) => Promise<boolean>;

const idBytes = (id: string) => new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'));

export const newPasskeyOptions = async (
  publicUrl: string,
  person: { id: string; name: string },
  known: { id: string; transports: string[] }[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  (await webAuthn()).generateRegistrationOptions({
    rpName: 'Alongside',
    rpID: rpID(publicUrl),
    userID: idBytes(person.id),
    userName: person.name,
    userDisplayName: person.name,
    excludeCredentials: known,
    timeout,
    supportedAlgorithmIDs,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });

export const signInOptions = async (publicUrl: string): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await webAuthn()).generateAuthenticationOptions({
    rpID: rpID(publicUrl),
    timeout,
    userVerification: 'preferred',
  });

/** The credential that a browser has made; null when anything about it is not as it must be. */
export async function readNewPasskey(
  publicUrl: string,
  response: RegistrationResponseJSON,
  expected: Expected,
): Promise<WebAuthnCredential | null> {
  const { verifyRegistrationResponse } = await webAuthn();
  const checked = await orNull(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: expected,
      expectedOrigin: publicUrl,
      expectedRPID: rpID(publicUrl),
      supportedAlgorithmIDs,
      requireUserVerification: false,
    }),
  );
  return checked?.registrationInfo?.credential ?? null;
}

/** The new counter of a credential that was rightly presented; null when it was not. */
export async function checkPasskey(
  publicUrl: string,
  person: string,
  credential: WebAuthnCredential,
  response: AuthenticationResponseJSON,
  expected: Expected,
): Promise<number | null> {
  const { userHandle } = response.response;
  if (userHandle !== undefined && !Buffer.from(userHandle, 'base64url').equals(idBytes(person))) return null;
  const { verifyAuthenticationResponse } = await webAuthn();
  const checked = await orNull(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: expected,
      expectedOrigin: publicUrl,
      expectedRPID: rpID(publicUrl),
      credential,
      requireUserVerification: false,
    }),
  );
  return checked?.verified === true ? checked.authenticationInfo.newCounter : null;
}

/** The library throws a plain error for whatever is wrong with what a stranger sent: to us that is one and the same. */
async function orNull<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}
