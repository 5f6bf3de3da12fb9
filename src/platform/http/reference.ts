/** The API described in OpenAPI 3.1, made from the contracts. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { defined } from '#platform/defined.ts';
import type { Operation } from '../contract.ts';

/** A stable name for an operation, from its method and path: `getApiPromisesById`. */
export function operationId({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith(':') ? `by-${part.slice(1)}` : part));
  const camel = words
    .join('-')
    .split(/[-.]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return method.toLowerCase() + camel;
}

const problem = (codes: string[]) => ({
  description: `Refused: ${codes.join(', ')}.`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function refusalsOf(operation: Operation): Record<string, unknown> {
  const byStatus = Object.groupBy(Object.entries(operation.refusals), ([, text]) => String(text.status));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, list]) => [status, problem(defined(list).map(([code]) => code))]),
  );
}

interface DescribedRoute {
  schema: Record<string, unknown>;
  url: string;
  route: { config?: unknown };
}

/** Under https browsers keep the cookie to this one host, which its name must say. */
const sessionCookieName = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-alongside' : 'alongside';

/** A route that is no operation stays out of the description. */
function describeOperation({ schema, url, route }: DescribedRoute) {
  const operation = (route.config as { operation?: Operation } | undefined)?.operation;
  if (!operation) return { schema: { ...schema, hide: true }, url };
  const response = { ...(schema['response'] as object), ...refusalsOf(operation) };
  const open = operation.open ? { security: [] } : {};
  const browser = operation.browserOnly ? { security: [{ session: [] }] } : {};
  const described = { operationId: operationId(operation), description: operation.summary, response };
  return { schema: { ...schema, ...open, ...browser, ...described }, url };
}

/** Options for the OpenAPI plugin: what a contract knows becomes ids, tags and refusals of its operation. */
export function describeApi(
  publicUrl: string,
  operations: readonly Operation[],
): FastifyDynamicSwaggerOptions {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Alongside',
        version: '1.0.0',
        description:
          'Ask, be helped, keep your word, share the credit. The web client uses these same operations.',
        contact: { name: 'The people who run this installation', url: publicUrl },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl }],
      tags: tags.map((name) => ({ name, description: `Operations on ${name.toLowerCase()}.` })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(publicUrl) },
          token: { type: 'http', scheme: 'bearer' },
        },
        schemas: { Problem: problemSchema },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: describeOperation as unknown as NonNullable<FastifyDynamicSwaggerOptions['transform']>,
  };
}

const problemSchema = {
  type: 'object' as const,
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const, description: 'A sentence a person understands.' },
    status: { type: 'integer' as const },
    code: { type: 'string' as const },
  },
};
