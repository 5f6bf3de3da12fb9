/**
 * Lazy schema compilers: a contract's validators and serialisers are compiled when its operation is first called. There are
 * many, and compiling them all takes longer than everything else that is done at a start.
 */
import { createRequire } from 'node:module';
import type { FastifyServerOptions } from 'fastify';

interface Route {
  schema: unknown;
}
type Check = ((data: unknown) => unknown) & { errors?: unknown };
type Write = (data: unknown) => string;
type Builder<Compiled> = (...shared: unknown[]) => (route: Route) => Compiled;

/** The two compilers that Fastify brings along and would use at the start. */
const ofFastify = createRequire(import.meta.resolve('fastify'));
const { AjvCompiler } = ofFastify('@fastify/ajv-compiler') as {
  AjvCompiler: () => Builder<Check>;
};
const { SerializerSelector } = ofFastify('@fastify/fast-json-stringify-compiler') as {
  SerializerSelector: () => Builder<Write>;
};

/** Fastify reads the `errors` of a check after each call. */
function lazyValidator(compile: () => Check): Check {
  let compiled: Check | undefined;
  const check: Check = (data) => {
    compiled ??= compile();
    const answer = compiled(data);
    check.errors = compiled.errors;
    return answer;
  };
  return check;
}

function lazySerializer(compile: () => Write): Write {
  let compiled: Write | undefined;
  return (data) => (compiled ??= compile())(data);
}

/** Fastify's options by which what comes in is held against its contract: wherever routes are mounted, they are the same. */
export const contractCompilers = () =>
  ({
    schemaController: lazySchemaCompilers(),
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: false } },
  }) satisfies FastifyServerOptions;

/** Fastify's option `schemaController`: its own compilers, later. */
export function lazySchemaCompilers(): NonNullable<FastifyServerOptions['schemaController']> {
  const validators = AjvCompiler();
  const serializers = SerializerSelector();
  const compilersFactory = {
    buildValidator: (...shared: unknown[]) => {
      const compile = validators(...shared);
      return (route: Route) => lazyValidator(() => compile(route));
    },
    buildSerializer: (...shared: unknown[]) => {
      const compile = serializers(...shared);
      return (route: Route) => lazySerializer(() => compile(route));
    },
  };
  // Their types speak of pools of their own; what Fastify gives and takes is the same.
  return { compilersFactory } as unknown as ReturnType<typeof lazySchemaCompilers>;
}
