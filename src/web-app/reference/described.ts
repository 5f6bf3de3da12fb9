/** The description of the API, as far as the reference page shows it. */
import { queryOptions } from '@tanstack/react-query';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
}
interface Field {
  type?: string | string[];
  format?: string;
  enum?: string[];
  description?: string;
}
interface Described {
  tags: string[];
  summary: string;
  parameters?: Parameter[];
  requestBody?: {
    content: Record<string, { schema: { properties?: Record<string, Field>; required?: string[] } }>;
  };
  responses: Record<string, { description?: string }>;
}

export interface Taken {
  name: string;
  needed: boolean;
  says: string;
}
export interface DescribedOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  takes: Taken[];
  refusals: string[];
}

const kindOf = ({ type, format, enum: words }: Field): string =>
  words ? words.join(' | ') : [type, format].flat().filter(Boolean).join(', ');

function takenBy({ parameters = [], requestBody }: Described): Taken[] {
  const body = requestBody?.content['application/json']?.schema;
  const inBody = Object.entries(body?.properties ?? {}).map(([name, field]) => ({
    name,
    needed: body?.required?.includes(name) ?? false,
    says: [kindOf(field), field.description].filter(Boolean).join('. '),
  }));
  const around = parameters.map(({ name, required = false, description = '' }) => ({
    name,
    needed: required,
    says: description,
  }));
  return [...around, ...inBody];
}

const refusalsIn = (responses: Described['responses']): string[] =>
  Object.values(responses).flatMap(({ description = '' }) =>
    description.startsWith('Refused: ') ? description.slice('Refused: '.length, -1).split(', ') : [],
  );

/** The operations of an OpenAPI document, by the part of the product they belong to. */
export function byPart(paths: Record<string, Record<string, Described>>): Map<string, DescribedOperation[]> {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      tag: described.tags[0] ?? '',
      operation: {
        id: `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        summary: described.summary,
        takes: takenBy(described),
        refusals: refusalsIn(described.responses),
      },
    })),
  );
  const grouped = Map.groupBy(all, ({ tag }) => tag);
  return new Map([...grouped].map(([tag, list]) => [tag, list.map(({ operation }) => operation)]));
}

export const apiDescription = queryOptions({
  queryKey: ['reference'],
  queryFn: async () => {
    const answer = await fetch('/api/openapi.json');
    return byPart(((await answer.json()) as { paths: Record<string, Record<string, Described>> }).paths);
  },
});
