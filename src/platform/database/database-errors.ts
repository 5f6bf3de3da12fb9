/**
 * Classifies the database's errors by what they mean for whoever asked: away for a moment (to be retried), too busy, or no
 * room left on its disk.
 */

/** Of the operating system: no way to the server, or the way broke off. */
const connectionErrorCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
]);

/** The driver says these in words only. */
const saidByTheDriver =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed)|The server closed the connection|read ECONN|write E)/;

interface Coded {
  code?: unknown;
  syscall?: unknown;
  message?: unknown;
}

function asCoded(problem: unknown): { code: string; syscall: unknown; message: string } {
  const { code, syscall, message } = (problem ?? {}) as Coded;
  return {
    code: typeof code === 'string' ? code : '',
    syscall,
    message: typeof message === 'string' ? message : '',
  };
}

/**
 * Whether the line to the database was lost, or could not be had: it was stopped (57P01, 57P02), is starting (57P03), takes
 * no more connections (53300), or nothing answers. What was asked may be asked again.
 */
export function isConnectionLost(problem: unknown): boolean {
  const { code, syscall, message } = asCoded(problem);
  if (/^(57P0[1-5]|08[0-9A-Z]{3}|53300)$/.test(code)) return true;
  if (connectionErrorCodes.has(code)) return true;
  // The socket of a server on this machine is gone while it is stopped.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  return saidByTheDriver.test(message);
}

/** Whether the database gave up waiting: a limit of time (57014), a lock (55P03), or two who waited for each other. */
export const isTooBusy = (problem: unknown): boolean =>
  ['57014', '55P03', '40001', '40P01'].includes(asCoded(problem).code);

/** Whether there is no room left on a disk: the database's (53100), or ours. */
export const isDiskFull = (problem: unknown): boolean =>
  ['53100', 'ENOSPC', 'EDQUOT'].includes(asCoded(problem).code);
