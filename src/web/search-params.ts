/** What an address may say of how a page begins: read from its search, and left out where it says nothing. */

/** Whom something begun here is for: `?to=`. */
export const towards = (search: Record<string, unknown>): { to?: string } =>
  typeof search['to'] === 'string' ? { to: search['to'] } : {};

/** The move whose form is open at once: `?do=`. */
export const begun = (search: Record<string, unknown>): { do?: string } =>
  typeof search['do'] === 'string' ? { do: search['do'] } : {};
