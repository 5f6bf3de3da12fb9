/** The inside of a backup: a row of frames, each a letter, a length and its content. */
import { InstallationProblem } from '../installation-problem.ts';

export interface TableFrame {
  table: string;
  columns: string[];
}

export interface SequenceFrame {
  sequence: string;
  last: string;
}

export interface JobFrame {
  task: string;
  payload: unknown;
  runAt: string;
  maxAttempts: number;
  priority: number;
  key: string | null;
}

/** The last frame: how many of each must have come before it. */
export interface EndFrame {
  rows: Record<string, number>;
  sequences: number;
  jobs: number;
}

export type Frame =
  | { kind: 'table'; content: TableFrame }
  | { kind: 'rows'; content: Buffer }
  | { kind: 'sequence'; content: SequenceFrame }
  | { kind: 'job'; content: JobFrame }
  | { kind: 'end'; content: EndFrame };

const letters = { table: 'T', rows: 'R', sequence: 'S', job: 'J', end: 'E' } as const;
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as Frame['kind']]));
const headLength = 5;
const longest = 64 * 1024 * 1024;

/** One frame as bytes. */
export function toBytes(frame: Frame): Buffer {
  const content = frame.kind === 'rows' ? frame.content : Buffer.from(JSON.stringify(frame.content));
  const head = Buffer.alloc(headLength);
  head.write(letters[frame.kind], 'latin1');
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/** Reads frames from pieces of any size. Refuses whatever is no row of whole frames (`backup.damaged`). */
export async function* readFrames(pieces: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let length = wholeFrame(rest);
    while (length !== undefined) {
      yield fromBytes(rest.subarray(0, length));
      rest = rest.subarray(length);
      length = wholeFrame(rest);
    }
  }
  if (rest.length > 0) throw damaged();
}

/** The refusal of a file that is not as it was written. */
export function damaged(cause?: unknown): InstallationProblem {
  const sentence =
    'This backup is damaged or incomplete, so nothing was restored. Please use another copy of it.';
  return new InstallationProblem('backup.damaged', sentence, { cause });
}

function wholeFrame(bytes: Buffer): number | undefined {
  if (bytes.length < headLength) return undefined;
  const length = bytes.readUInt32BE(1);
  if (length > longest) throw damaged();
  return bytes.length >= headLength + length ? headLength + length : undefined;
}

function fromBytes(bytes: Buffer): Frame {
  const kind = kinds.get(bytes.toString('latin1', 0, 1) as 'T');
  const content = bytes.subarray(headLength);
  if (kind === undefined) throw damaged();
  if (kind === 'rows') return { kind, content };
  try {
    return { kind, content: JSON.parse(content.toString()) } as Frame;
  } catch (error) {
    throw damaged(error);
  }
}

/** Follows the frames and refuses when the end does not agree with what came. Passes each on as it comes. */
export async function* counted(frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
  const seen: EndFrame = { rows: {}, sequences: 0, jobs: 0 };
  let table: string | undefined;
  let end: EndFrame | undefined;
  for await (const frame of frames) {
    if (end !== undefined) throw damaged();
    if (frame.kind === 'table') seen.rows[(table = frame.content.table)] = 0;
    else if (frame.kind === 'rows' && table !== undefined) seen.rows[table]! += rowsIn(frame.content);
    else if (frame.kind === 'sequence') seen.sequences++;
    else if (frame.kind === 'job') seen.jobs++;
    else if (frame.kind === 'end') end = frame.content;
    else throw damaged();
    yield frame;
  }
  if (end === undefined || JSON.stringify(seen) !== JSON.stringify(end)) throw damaged();
}

/** COPY's text form ends each row with a line break, and writes those inside values in another way. */
export function rowsIn(text: Buffer): number {
  let rows = 0;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) rows++;
  return rows;
}
