/**
 * The outside of a backup: a line that says what it is, the compressed frames, a SHA-256 over all before it, and an HMAC of
 * that. `head -1 FILE` tells a person what they hold; the first seal whether it is whole, the second whether it is ours.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual, type Hash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { InstallationProblem } from '../installation-problem.ts';
import { damaged, readFrames, toBytes, type Frame } from './frames.ts';

export interface Header {
  product: 'Alongside';
  format: 2;
  createdAt: string;
  /** The schema the rows were read from. */
  migrations: string[];
  /** Tells whether an installation key is the one that encrypted the private text within, without telling the key. */
  keyFingerprint: string;
}

const hashLength = 32;
const sealLength = 2 * hashLength;
const longestHeader = 1_000_000;

/** Writes the whole file under another name, then gives it its own (mode 0600). Leaves nothing behind on failure. */
export async function writeSealed(
  file: string,
  header: Header,
  frames: AsyncIterable<Frame>,
  sealingKey: Buffer,
): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  const handle = await open(draft, 'wx', 0o600).catch((error: unknown) =>
    Promise.reject(notWritable(file, error)),
  );
  try {
    const hash = createHash('sha256');
    await append(handle, hash, Buffer.from(`${JSON.stringify(header)}\n`));
    await pipeline(
      Readable.from(bytesOf(frames)),
      createZstdCompress(),
      async (compressed: AsyncIterable<Buffer>) => {
        for await (const piece of compressed) await append(handle, hash, piece);
      },
    );
    const digest = hash.digest();
    await handle.writeFile(Buffer.concat([digest, authenticate(sealingKey, digest)]));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => {});
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The first line. Refuses a file that is no backup of ours (`backup.not-a-backup`) or of a later form. */
export async function readHeader(file: string): Promise<{ header: Header; length: number }> {
  const line = await firstLine(file);
  const header = parse(line);
  if (header?.product !== 'Alongside') {
    throw new InstallationProblem('backup.not-a-backup', `${file} is not a backup made by Alongside.`);
  }
  if (header.format !== 2) {
    const sentence = `${file} was made by another version of Alongside. Please use that one to restore it.`;
    throw new InstallationProblem('backup.newer', sentence);
  }
  return { header, length: line.length + 1 };
}

/** Reads the whole file, refuses it when it is not, bit for bit, what was written (`backup.damaged`), and returns its digest. */
export async function checkWhole(file: string): Promise<Buffer> {
  const size = await sizeOf(file);
  if (size < sealLength) throw damaged();
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { end: size - sealLength - 1 }), hash);
  const digest = hash.digest();
  if (!digest.equals(await readRange(file, size - sealLength, hashLength))) throw damaged();
  return digest;
}

/** Refuses a file that was made or changed by somebody without this key (`backup.not-ours`). */
export async function checkSeal(file: string, digest: Buffer, sealingKey: Buffer): Promise<void> {
  const seal = await readRange(file, (await sizeOf(file)) - hashLength, hashLength);
  if (seal.length === hashLength && timingSafeEqual(seal, authenticate(sealingKey, digest))) return;
  const sentence = `${file} is not as this installation wrote it: somebody made or changed it since. Nothing was restored. Please use another copy.`;
  throw new InstallationProblem('backup.not-ours', sentence);
}

const authenticate = (sealingKey: Buffer, digest: Buffer) =>
  createHmac('sha256', sealingKey).update(digest).digest();

/** The frames of a file whose header takes `headerLength` bytes. */
export async function* framesOf(file: string, headerLength: number): AsyncGenerator<Frame> {
  const size = await sizeOf(file);
  const compressed = createReadStream(file, { start: headerLength, end: size - sealLength - 1 });
  const plain = createZstdDecompress();
  const flow = pipeline(compressed, plain).catch((error: unknown) => error);
  try {
    yield* readFrames(plain as AsyncIterable<Buffer>);
  } catch (error) {
    throw error instanceof InstallationProblem || (await flow) === undefined ? error : damaged(error);
  } finally {
    compressed.destroy();
    plain.destroy();
    await flow;
  }
}

async function append(handle: FileHandle, hash: Hash, piece: Buffer): Promise<void> {
  hash.update(piece);
  await handle.writeFile(piece);
}

async function* bytesOf(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield toBytes(frame);
}

async function firstLine(file: string): Promise<Buffer> {
  const start = await readRange(file, 0, longestHeader);
  const end = start.indexOf(10);
  return end < 0 ? Buffer.alloc(0) : start.subarray(0, end);
}

function parse(line: Buffer): Header | undefined {
  try {
    return (JSON.parse(line.toString()) ?? undefined) as Header | undefined;
  } catch {
    return undefined;
  }
}

async function sizeOf(file: string): Promise<number> {
  return reading(file, async (handle) => (await handle.stat()).size);
}

async function readRange(file: string, start: number, length: number): Promise<Buffer> {
  return reading(file, async (handle) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  });
}

async function reading<T>(file: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r').catch((error: unknown) => Promise.reject(notReadable(file, error)));
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

function notReadable(file: string, cause: unknown): InstallationProblem {
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file' : code;
  return new InstallationProblem('backup.not-readable', `${file} cannot be read: ${reason}.`, { cause });
}

function notWritable(file: string, cause: unknown): InstallationProblem {
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'its folder does not exist' : code;
  return new InstallationProblem('backup.not-writable', `${file} cannot be written: ${reason}.`, { cause });
}
