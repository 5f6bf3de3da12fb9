/** Finds out who is behind a request: a session's cookie or a personal token. */
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Identify, Identity } from '#platform/http/identity.ts';
import { hashOf } from './secret.ts';

/** The cookie that carries a session's secret. */
export const sessionCookie = 'alongside';

interface Row {
  by: 'session' | 'token';
  person_id: string;
  name: string;
  time_zone: string;
  language: 'en' | 'de';
  admin: boolean;
  scope: 'read' | 'write';
}

function secretOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  if (header?.startsWith('Bearer ')) return header.slice('Bearer '.length);
  return request.cookies[sessionCookie];
}

/** Makes the look-up for a database. A secret that ended, or whose owner left, is nobody's. */
export function identifyWith(pool: Pool, clock: () => Temporal.Instant): Identify {
  return async (request): Promise<Identity | null> => {
    const secret = secretOf(request);
    if (!secret) return null;
    const { rows } = await pool.query<Row>({
      name: 'who-signed-in',
      text: 'select by, person_id, name, time_zone, language, admin, scope from who_signed_in($1, $2)',
      values: [hashOf(secret), clock().toString()],
    });
    const [row] = rows;
    if (!row) return null;
    const { person_id: id, name, time_zone: timeZone, language, admin } = row;
    return { person: { id, name, timeZone, language, admin }, by: row.by, mayWrite: row.scope === 'write' };
  };
}
