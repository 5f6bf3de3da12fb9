/**
 * One expected "no" (a domain error): its HTTP status and the sentence a person reads (English; the web translates by
 * code).
 */
export interface RefusalText {
  status: number;
  says: string;
}

/** An expected refusal, thrown by rules and stores and turned into RFC 9457 problem details at the edge. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;
  readonly status: number;
  /** Facts the reader already may see, such as the newer wording behind a stale yes. */
  readonly details: Record<string, unknown> | undefined;

  constructor(code: string, text: RefusalText, details?: Record<string, unknown>) {
    super(text.says);
    this.code = code;
    this.status = text.status;
    this.details = details;
  }
}

/** What the database holds unique, by the name of its rule, and how it is refused where two do the same at once. */
const heldUnique = new Map<string, () => Refusal>();

/**
 * Declares the refusals of a feature, and which of them says that something the database holds unique is taken.
 * Returns the table itself and a `refuse` that only knows its codes, so an unknown code does not compile.
 */
export function refusalsOf<const Table extends Record<string, RefusalText>>(
  table: Table,
  unique: Record<string, NoInfer<keyof Table & string>> = {},
) {
  for (const [rule, code] of Object.entries(unique))
    heldUnique.set(rule, () => new Refusal(code, table[code]!));
  return {
    table,
    refuse(code: keyof Table & string, details?: Record<string, unknown>): never {
      throw new Refusal(code, table[code]!, details);
    },
  };
}

/** Refusals any operation may give. A stranger's answer is always `not-found`, never "forbidden". */
export const { table: commonRefusals, refuse: refuseAnyone } = refusalsOf({
  'not-found': { status: 404, says: 'There is nothing here that you can see.' },
  'sign-in.needed': { status: 401, says: 'Please sign in first.' },
  'not-from-here': {
    status: 403,
    says: 'This did not come from a page of Alongside. Please open Alongside at its own address and try again.',
  },
  'input.invalid': { status: 400, says: 'Something in what you sent is missing or not as expected.' },
  'input.signs': {
    status: 400,
    says: 'There are signs in this that cannot be kept, such as invisible ones from another program. Please type that part again.',
  },
  'input.page-end': {
    status: 400,
    says: 'This does not lead to another page. Please begin at the first one.',
  },
  'input.too-deep': {
    status: 400,
    says: 'What you sent is nested deeper, or made of more pieces, than anything here. Please send it in the form that the API reference shows.',
  },
  'not-this-address': {
    status: 421,
    says: 'Alongside does not answer to this address. Please open it at its own.',
  },
  'input.too-large': { status: 413, says: 'This is more than can be taken at once. Please send less.' },
  'too-many': { status: 429, says: 'That was a lot at once. Please wait a moment and try again.' },
  'enough-waits': {
    status: 409,
    says: 'Five things of yours already wait for an answer there. Wait for one of them, take one back, or simply talk.',
  },
  'at-once': {
    status: 409,
    says: 'The same was done at this very moment, so this was not kept. Please look again before you repeat it.',
  },
  'between-us': {
    status: 422,
    says: 'This points to a private conversation. What is said there stays there; say it again in your own words.',
  },
  busy: {
    status: 503,
    says: 'This did not get through just now. Please try again in a moment.',
  },
  'no-room': {
    status: 507,
    says: 'The server has no room left on its disk, so this was not kept. Please tell whoever looks after Alongside here, and keep what you wrote until it works again.',
  },
  'repeat.differs': {
    status: 409,
    says: 'This repeats an earlier message under the same key, but with other content.',
  },
  'repeat.key': {
    status: 400,
    says: 'The Idempotency-Key takes 16 to 200 letters, chosen anew for each message.',
  },
  'sealed.unreadable': {
    status: 409,
    says: 'These words cannot be opened here just now. Whoever runs Alongside can put the right key back.',
  },
  'token.read-only': { status: 403, says: 'This token may read, but not change anything.' },
  'went-wrong': {
    status: 500,
    says: 'Something went wrong on our side. Please try again in a moment.',
  },
});

/** What an operation adds that only somebody in a browser carries out. */
export const { table: browserRefusals, refuse: refuseToken } = refusalsOf({
  'sign-in.browser-only': {
    status: 403,
    says: 'This can only be done in a browser in which you are signed in, not with a token.',
  },
});

/**
 * The refusal behind a unique violation: whoever comes second is told what is taken, as if they had come a moment later.
 * Undefined for every other trouble.
 */
export function refusalWhereTaken(problem: unknown): Refusal | undefined {
  const { code, constraint } = (problem ?? {}) as { code?: unknown; constraint?: unknown };
  if (code !== '23505') return undefined;
  return heldUnique.get(String(constraint))?.() ?? new Refusal('at-once', commonRefusals['at-once']);
}
