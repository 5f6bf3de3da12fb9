import { randomUUIDv7 } from 'node:crypto';

/** A new identifier: a version 7 UUID, so rows made later also sort later. */
export const newId = (): string => randomUUIDv7();

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => uuid.test(text);
