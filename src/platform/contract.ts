/** Every operation is declared once and read by the server, the web, OpenAPI and the command line. No I/O here. */
import { Type, type Static, type TObject, type TSchema } from 'typebox';
import { type RefusalText } from './refusal.ts';
import { browserRefusals, commonRefusals } from './refusals.ts';
import type { Subject } from './subjects.ts';
import { somethingToRead } from './input/text.ts';
import { mostLetters } from './limits.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Operation<Input extends TObject = TObject, Reply extends TSchema = TSchema> {
  method: Method;
  /** Path below the server's root; `:names` are taken from the input. */
  path: string;
  /** One line a person understands; also the operation's title in the API reference. */
  summary: string;
  /** The part of the product it belongs to, as shown in the API reference. */
  tag: string;
  /** What its answer shows: with a change of any of these it is old. */
  reads: readonly Subject[];
  /** What looks different once it has been carried out. */
  changes: readonly Subject[];
  /**
   * Whether its answer may stay on the device, to be read without a network. Never what is for one person alone or was
   * said in a conversation; `without-private` keeps a list whose items name their `subject`, without such items.
   */
  keepOffline: boolean | 'without-private';
  input: Input;
  reply: Reply;
  refusals: Record<string, RefusalText>;
  /** The media type of the reply, where it is text of its own and not JSON. */
  produces?: string;
  /** Whether it can be called before signing in. */
  open?: boolean;
  /**
   * A stricter rate limit: it may be called only a few times a minute, signed in or not, from one address; and, where a
   * field is named, a few times from there with the same value in it.
   */
  scarce?: boolean | string;
  /**
   * For a command about sealed words: the operation that shows them. A command that is repeated is answered by it anew, so
   * that of the first reply nothing but the id is kept.
   */
  shownBy?: Operation;
  /**
   * Whether it leaves no line in the log and no row among repeated commands: for what nobody may learn that, when or in which
   * order it was done. Done twice, it is refused the second time.
   */
  leavesNoTrace?: boolean;
  /** The largest body it takes, in bytes, where that is more than the usual 64 kB (16 kB for strangers). */
  largestBody?: number;
  /** Whether it keeps the process busy for a while: a person may call it a hundredth as often as others. */
  costly?: boolean;
  /** Whether it is there for admins only, which is then asked before a body is read. */
  admins?: boolean;
  /**
   * Whether it takes somebody in a browser: no token carries it out, whatever it may. So it is for all that decides who
   * comes in, who belongs where and who somebody is, and for every answer somebody gives about their own way in: a token
   * that was stolen cannot outlive its end, let others in, or put its owner out.
   */
  browserOnly?: boolean;
}

type Declared<Table, Input, Reply> = Omit<
  Operation,
  'input' | 'reply' | 'refusals' | 'tag' | 'reads' | 'changes' | 'keepOffline'
> & {
  reads?: readonly Subject[];
  changes?: readonly Subject[];
  keepOffline?: Operation['keepOffline'];
  input: Input;
  reply: Reply;
  refusals?: readonly (keyof Table & string)[];
};

/**
 * Makes the `operation` of a feature from its refusal table: a code outside the table does not compile.
 * Every operation may also answer with the common refusals.
 * What is not said of an operation follows from what the contract is `about`: a reading (GET) reads that, any other
 * operation changes it; and nothing is kept on a device of which nobody said that it may be.
 */
export function operationsOf<const Table extends Record<string, RefusalText>>(
  tag: string,
  table: Table,
  about: readonly Subject[],
) {
  return <Input extends TObject, Reply extends TSchema>(
    declared: Declared<Table, Input, Reply>,
  ): Operation<Input, Reply> => {
    const own = (declared.refusals ?? []).map((code) => [code, table[code]!] as const);
    const isReading = declared.method === 'GET';
    return {
      reads: isReading ? about : [],
      changes: isReading ? [] : about,
      keepOffline: false,
      ...declared,
      tag,
      refusals: {
        ...commonRefusals,
        ...(declared.browserOnly ? browserRefusals : {}),
        ...Object.fromEntries(own),
      },
    };
  };
}

export type InputOf<O> = O extends Operation<infer I, TSchema> ? Static<I> : never;
export type ReplyOf<O> = O extends Operation<TObject, infer R> ? Static<R> : never;

export const Id = Type.String({ format: 'uuid', description: 'An identifier.' });
/** A day, YYYY-MM-DD. No plan reaches beyond 1900 to 2199, and calendars cannot count much further. */
export const dayField = (description: string) =>
  Type.String({ format: 'date', pattern: '^(19|20|21)', description });
export const Day = dayField('A calendar day, YYYY-MM-DD, from 1900 to 2199.');
export const Instant = Type.String({ format: 'date-time', description: 'A moment in time, UTC.' });
export const Version = Type.Integer({ minimum: 1, description: 'The version that was seen.' });
/** A person's own words: free text that goes with every move. */
export const Words = Type.String({ maxLength: mostLetters.words });
export const NeededWords = Type.String({
  minLength: 1,
  maxLength: mostLetters.words,
  pattern: somethingToRead,
});
export const OneLine = Type.String({ minLength: 1, maxLength: mostLetters.line, pattern: somethingToRead });
export const Nothing = Type.Object({});

/** How many things stand on a page of a list where no other number is asked for. */
export const defaultLimit = 30;

/** Keyset paging: ask for `after` = the `next` of the page before. */
export const Paging = {
  after: Type.Optional(Type.String({ maxLength: 200, description: 'Where the page before ended.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: defaultLimit })),
};
export const pageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), next: Type.Optional(Type.String()) });

/** A string that is one of a few words. */
export const oneOf = <const Word extends string>(...words: readonly Word[]) =>
  Type.Unsafe<Word>({ type: 'string', enum: [...words] });

/** A string of which the server knows that it is one of these words, where the schema need not list them. */
export const wordOf = <Word extends string>() => Type.Unsafe<Word>(Type.String());

/**
 * A schema, or null. Written as one schema of two types where it can be: replies are then serialised without being checked
 * against each of two schemas first.
 */
export const orNull = <Schema extends TSchema>(schema: Schema) => {
  const { type, enum: words, ...rest } = schema as { type?: unknown; enum?: unknown[] };
  if (typeof type !== 'string') return Type.Unsafe<Static<Schema> | null>(Type.Union([schema, Type.Null()]));
  const orWords = words === undefined ? {} : { enum: [...words, null] };
  return Type.Unsafe<Static<Schema> | null>({ type: [type, 'null'], ...orWords, ...rest });
};

interface EveryMove<Table, Every, Reply> {
  /** Where the thing is; the name of a move follows. */
  path: string;
  /** What every move takes beside the id and the version that was seen. */
  input: Every;
  reply: Reply;
  /** For sealed words: the operation that shows them. */
  shownBy?: Operation;
  /** With what every move may be refused. */
  refusals: readonly (keyof Table & string)[];
  /** What every move changes, where that is more than what the contract is about. */
  changes?: readonly Subject[];
}

/**
 * Makes the `moveOf` of a thing: one operation for each of its moves, `POST <path>/<move>`, with the version that was seen.
 * The names are given first and alone, `movesOf<PromiseMove>()(operation, …)`: a move that is not among them does not compile.
 */
export const movesOf =
  <Move extends string>() =>
  <
    const Table extends Record<string, RefusalText>,
    Every extends Record<string, TSchema>,
    Reply extends TSchema,
  >(
    operation: ReturnType<typeof operationsOf<Table>>,
    every: EveryMove<Table, Every, Reply>,
  ) =>
  <More extends Record<string, TSchema>>(
    name: Move,
    summary: string,
    more: More,
    refusals: readonly (keyof Table & string)[] = [],
  ) =>
    operation({
      method: 'POST',
      path: `${every.path}/${name}`,
      summary,
      input: Type.Object({ id: Id, saw: Version, ...every.input, ...more }),
      reply: every.reply,
      ...(every.shownBy ? { shownBy: every.shownBy } : {}),
      ...(every.changes ? { changes: every.changes } : {}),
      refusals: [...every.refusals, ...refusals],
    });
