/**
 * The outside of a backup: a line that says what it is, the compressed frames, and a SHA-256 over all before it.
 * `head -1 FILE` tells a person what they hold; the seal tells whether it is whole.
 */
import { createHash, randomBytes, type Hash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { InstallationProblem } from '../installation-problem.ts';
import { damaged, readFrames, toBytes, type Frame } from './frames.ts';

export interface Header {
  product: 'Alongside';
  format: 1;
  createdAt: string;
  /** The schema the rows were read from. */
  migrations: string[];
  /** Tells whether an installation key is the one that closed the private text within, without telling the key. */
  keyMark: string;
}

const sealLength = 32;
const longestHeader = 1_000_000;

/** Writes the whole file under another name, then gives it its own (mode 0600). Leaves nothing behind on failure. */
export async function writeSealed(file: string, header: Header, frames: AsyncIterable<Frame>): Promise<void> {
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
    await handle.writeFile(hash.digest());
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
  if (header.format !== 1) {
    const sentence = `${file} was made by a later Alongside. Please update Alongside, then restore it.`;
    throw new InstallationProblem('backup.newer', sentence);
  }
  return { header, length: line.length + 1 };
}

/** Reads the whole file and refuses it when it is not, bit for bit, what was written. */
export async function checkSeal(file: string): Promise<void> {
  const size = await sizeOf(file);
  if (size < sealLength) throw damaged();
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { end: size - sealLength - 1 }), hash);
  const seal = await readRange(file, size - sealLength, sealLength);
  if (!hash.digest().equals(seal)) throw damaged();
}

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
