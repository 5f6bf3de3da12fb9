/** The log: what happened, never what was said. No bodies, no addresses as typed, no words, no secrets. */
import { isConnectionLost } from './database/database-errors.ts';
import pino, { type DestinationStream, type Logger } from 'pino';

/** Should a field of one of these names ever reach the log, its value does not. */
const neverShown = [
  'authorization',
  'body',
  'cookie',
  'detail',
  'email',
  'headers',
  'input',
  'name',
  'parameters',
  'password',
  'payload',
  'query',
  'secret',
  'subject',
  'text',
  'token',
  'url',
  'words',
];

/**
 * Opens the structured log on standard output (or `destination`). `level` is one of pino's.
 * Errors are told by kind, code and place; their message only where it cannot quote anybody.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: neverShown.flatMap((field) => [field, `*.${field}`]), censor: '…' },
    serializers: { err: tellError },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface ToldError {
  kind: string;
  code?: string;
  /** Set where it is nobody's mistake, but a server that went away. */
  lost?: string;
  message?: string;
  at?: string[];
  because?: ToldError;
}

/** Messages of these kinds are written by programmers; others may quote what somebody typed. */
const tellable = new Set(['TypeError', 'ReferenceError', 'InstallationProblem', 'ConfigProblem']);

/** What the log says of something thrown: a database's or a parser's message may quote a row or a text. */
export function tellError(thrown: unknown): ToldError {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  const isOfTheDatabase = isConnectionLost(thrown);
  const isTellable = tellable.has(thrown.name) || typeof syscall === 'string' || isOfTheDatabase;
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: thrown.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(isOfTheDatabase ? { lost: 'the line to the database' } : {}),
    ...(isTellable ? { message: thrown.message } : {}),
    ...(frames.length > 0 ? { at: frames.slice(0, 12).map((line) => line.trim().slice(3)) } : {}),
    ...(thrown.cause instanceof Error ? { because: tellError(thrown.cause) } : {}),
  };
}
