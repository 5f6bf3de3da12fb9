/** A moment as the database writes it, as text or within JSON, in the form replies carry and Temporal reads: ISO 8601 in UTC. */
export const asInstant = (text: string): string => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z');
