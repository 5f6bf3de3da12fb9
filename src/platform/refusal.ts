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
