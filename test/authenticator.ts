/** A device that holds passkeys, in software: answers the two WebAuthn ceremonies as a browser would. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** The little of CBOR (RFC 8949) that is needed: whole numbers below 2^16, bytes, text and maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as Parameters<typeof cbor>[0])]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 256) return Buffer.from([(kind << 5) | 24, size]);
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
}

const present = 0x01;
const verified = 0x04;
const holdsCredential = 0x40;

export class Authenticator {
  readonly #origin: string;
  readonly #id = randomBytes(16);
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  #person: string | undefined;
  /** How often it was used, as the device counts. */
  counter = 0;
  /** Many devices keep no count and always say zero. */
  counts = true;

  /** `origin` is the page that the browser shows. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Makes a passkey. */
  register(options: PublicKeyCredentialCreationOptionsJSON): RegistrationResponseJSON {
    this.#person = options.user.id;
    const credential = Buffer.concat([
      Buffer.alloc(16),
      head16(this.#id.length),
      this.#id,
      this.#publicKey(),
    ]);
    const authData = this.#data(options.rp.id!, present | verified | holdsCredential, credential);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: base64(this.#client('webauthn.create', options.challenge)),
        attestationObject: base64(cbor(attestation)),
        transports: ['internal'],
      },
    };
  }

  /** Presents the passkey. */
  present({ challenge, rpId }: PublicKeyCredentialRequestOptionsJSON): AuthenticationResponseJSON {
    if (this.counts) this.counter++;
    const client = this.#client('webauthn.get', challenge);
    const data = this.#data(rpId!, present | verified);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#keys.privateKey);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: base64(client),
        authenticatorData: base64(data),
        signature: base64(signature),
        ...(this.#person === undefined ? {} : { userHandle: this.#person }),
      },
    };
  }

  #credential() {
    const id = base64(this.#id);
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  #data(host: string, flags: number, credential: Uint8Array = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(Buffer.from(host)), Buffer.from([flags]), counter, credential]);
  }

  /** In COSE form: an elliptic curve key on P-256 for ES256. */
  #publicKey(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    return cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ]),
    );
  }
}

function head16(size: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(size);
  return bytes;
}
