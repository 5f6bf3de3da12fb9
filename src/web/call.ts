/** The typed client of a contract: one function for every operation. */
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import { namesInPath } from '#platform/path-names.ts';
import { Refusal } from '#platform/refusal.ts';
import type { TObject, TSchema } from 'typebox';

export interface CallOptions {
  /** The same key for the same message, however often it has to be sent. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Goes on when the page is left. */
  keepalive?: boolean;
}

/** Codes that only a browser knows: nothing came back, or something that is not ours. */
export const outOfReach = 'web.out-of-reach';
/** What a proxy answers in the server's stead while that one is starting or away. */
const betweenUsAndTheServer = new Set([502, 503, 504]);
/** Browsers let no more than this go on when a page is left. */
const mostKeptAlive = 60_000;
const notUnderstood = { status: 502, says: 'The server answered in a way this page does not understand.' };

/** Carries out an operation. Throws a `Refusal` with the server's code, or `web.out-of-reach` without a network. */
export async function call<I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  input: InputOf<Operation<I, R>>,
  how: CallOptions = {},
): Promise<ReplyOf<Operation<I, R>>> {
  const answer = await send(operation, input as Record<string, unknown>, how);
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && body !== undefined) return body as ReplyOf<Operation<I, R>>;
  throw refusalIn(body, answer.status);
}

async function send(
  operation: Operation,
  input: Record<string, unknown>,
  how: CallOptions,
): Promise<Response> {
  const inPath = new Set(namesInPath(operation.path));
  const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  const asQuery = operation.method === 'GET' || operation.method === 'DELETE';
  const query = asQuery ? queryOf(rest) : '';
  const body = asQuery ? null : JSON.stringify(Object.fromEntries(rest));
  try {
    return await fetch(pathOf(operation, input) + query, {
      method: operation.method,
      headers: headersOf(operation, how.key),
      body,
      signal: how.signal ?? null,
      keepalive: (how.keepalive ?? false) && (body?.length ?? 0) < mostKeptAlive,
    });
  } catch (error) {
    if (how.signal?.aborted) throw error;
    throw new Refusal(outOfReach, { status: 503, says: 'The server cannot be reached.' });
  }
}

const pathOf = ({ path }: Operation, input: Record<string, unknown>): string =>
  path.replace(/:([a-zA-Z]+)/g, (_whole, name: string) => encodeURIComponent(String(input[name])));

function queryOf(entries: [string, unknown][]): string {
  const query = new URLSearchParams();
  for (const [name, value] of entries)
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  return query.size > 0 ? `?${query}` : '';
}

function headersOf({ method, leavesNoTrace }: Operation, key: string | undefined): Record<string, string> {
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const isRemembered = method !== 'GET' && !leavesNoTrace;
  return {
    accept: 'application/json',
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(isRemembered ? { 'idempotency-key': key ?? crypto.randomUUID() } : {}),
  };
}

function refusalIn(body: unknown, answered: number): Refusal {
  if (typeof body !== 'object' || body === null || !('code' in body))
    return betweenUsAndTheServer.has(answered)
      ? new Refusal('busy', { ...notUnderstood, status: answered })
      : new Refusal('went-wrong', notUnderstood);
  const { code, title, status, type: _type, ...details } = body as Record<string, unknown>;
  return new Refusal(String(code), { status: Number(status), says: String(title) }, details);
}

/** Whether an error is an expected "no" with this code. */
export const isRefusal = (error: unknown, code?: string): error is Refusal =>
  error instanceof Refusal && (code === undefined || error.code === code);
