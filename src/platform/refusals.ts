import { Refusal, type RefusalText } from './refusal.ts';
import words from './words.en.json' with { type: 'json' };

/** What the database holds unique, by the name of its rule, and how it is refused where two do the same at once. */
const heldUnique = new Map<string, () => Refusal>();

/**
 * Declares the refusals of a feature: to each sentence of its words the status of its code, so that neither a code without a
 * sentence nor a sentence without a code compiles; and which of them says that something the database holds unique is taken.
 * Returns the table of both and a `refuse` that only knows its codes, so an unknown code does not compile either.
 */
export function refusalsOf<Code extends string>(
  sentences: Record<Code, string>,
  statuses: Record<NoInfer<Code>, number>,
  unique: Record<string, NoInfer<Code>> = {},
) {
  const texts = Object.entries<string>(sentences).map(([code, says]) => [
    code,
    { status: statuses[code as Code], says },
  ]);
  const table = Object.fromEntries(texts) as Record<Code, RefusalText>;
  for (const [rule, code] of Object.entries(unique))
    heldUnique.set(rule, () => new Refusal(code, table[code]));
  return {
    table,
    refuse(code: Code, details?: Record<string, unknown>): never {
      throw new Refusal(code, table[code], details);
    },
  };
}

const { 'sign-in.browser-only': inABrowserOnly, ...sentences } = words.refusals;

/** Refusals any operation may give. A stranger's answer is always `not-found`, never "forbidden". */
export const { table: commonRefusals, refuse: refuseAnyone } = refusalsOf(sentences, {
  'not-found': 404,
  'sign-in.needed': 401,
  'not-from-here': 403,
  'input.invalid': 400,
  'input.signs': 400,
  'input.page-end': 400,
  'input.too-deep': 400,
  'not-this-address': 421,
  'input.too-large': 413,
  'too-many': 429,
  'enough-waits': 409,
  'at-once': 409,
  'between-us': 422,
  busy: 503,
  'no-room': 507,
  'repeat.differs': 409,
  'repeat.key': 400,
  'sealed.unreadable': 409,
  'token.read-only': 403,
  'went-wrong': 500,
});

/** What an operation adds that only somebody in a browser carries out. */
export const { table: browserRefusals, refuse: refuseToken } = refusalsOf(
  { 'sign-in.browser-only': inABrowserOnly },
  { 'sign-in.browser-only': 403 },
);

/**
 * The refusal behind a unique violation: whoever comes second is told what is taken, as if they had come a moment later.
 * Undefined for every other trouble.
 */
export function refusalWhereTaken(problem: unknown): Refusal | undefined {
  const { code, constraint } = (problem ?? {}) as { code?: unknown; constraint?: unknown };
  if (code !== '23505') return undefined;
  return heldUnique.get(String(constraint))?.() ?? new Refusal('at-once', commonRefusals['at-once']);
}
