/** Everything somebody can read over HTTP: each GET of the OpenAPI document, with ids and words to try. */
import type { Actor } from '#test/actor.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: { enum?: string[]; anyOf?: { const?: string }[]; type?: string };
}
export type ApiDocument = {
  paths: Record<
    string,
    Record<
      string,
      {
        parameters?: Parameter[];
        responses: Record<string, { content?: Record<string, { schema: object }> }>;
      }
    >
  >;
};

/** What to fill into addresses and searches. */
interface Tries {
  ids: readonly string[];
  words: readonly string[];
}

export const apiDocument = async (reader: Actor): Promise<ApiDocument> =>
  (await reader.get('/api/openapi.json')).json<ApiDocument>();

/** Lists of more choices than this, such as kinds of help, are tried with their first. */
const fewChoices = 5;

/** Every address that the document's GETs come to with these ids and words; each choice of a list once. */
export function addresses(document: ApiDocument, { ids, words }: Tries): string[] {
  const reads = Object.entries(document.paths).flatMap(([path, methods]) =>
    methods['get'] ? [{ path, parameters: methods['get'].parameters ?? [] }] : [],
  );
  return reads.flatMap(({ path, parameters }) => {
    const bases = path.includes('{') ? ids.map((id) => path.replaceAll(/\{\w+\}/g, id)) : [path];
    return bases.flatMap((base) => queriesOf(parameters, words).map((query) => `${base}${query}`));
  });
}

/** The query with what is required alone, and one more for each choice there is. */
function queriesOf(parameters: readonly Parameter[], words: readonly string[]): string[] {
  const inQuery = parameters.filter((one) => one.in === 'query');
  const valuesOf = ({ name, schema }: Parameter): string[] => {
    if (name === 'q') return [...words];
    const choices =
      schema.enum ?? (schema.anyOf ?? []).flatMap((one) => (one.const === undefined ? [] : [one.const]));
    return choices.length > fewChoices ? choices.slice(0, 1) : choices;
  };
  const base = new Map(
    inQuery.filter((one) => one.required).map((one) => [one.name, valuesOf(one)[0] ?? '']),
  );
  const chosen = inQuery.flatMap((one) =>
    valuesOf(one).map((value) => new Map([...base, [one.name, value]])),
  );
  const all = [base, ...chosen].map((query) => new URLSearchParams([...query]).toString());
  return [...new Set(all)].map((query) => (query === '' ? '' : `?${query}`));
}

/** Status and body of every address, for somebody; the words are exactly those that went over the wire. */
export async function everyAnswer(reader: Actor, where: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const address of where) {
    const { statusCode, body } = await reader.get(address);
    answers.set(address, `${statusCode} ${body}`);
  }
  return answers;
}
