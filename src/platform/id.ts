import { randomUUID, randomUUIDv7 } from 'node:crypto';

/** A new identifier: a version 7 UUID, so rows made later also sort later. */
export const newId = (): string => randomUUIDv7();

/**
 * A new identifier that tells nothing, not even when it was made: for what begins as a draft and is shown to others later.
 * Rows are put in order by something else.
 */
export const untellingId = (): string => randomUUID();

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => uuid.test(text);
