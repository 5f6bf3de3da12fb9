import { type Evidence } from '#features/asks/ranking/evidence.ts';

export type Protocol = 'strict' | 'paper';

/** Questions before this share of them only warm up; `paper` measures from the first. */
export const warmUp: Record<Protocol, number> = { strict: 0.2, paper: 0 };

/**
 * The events as a protocol lets the ranking see them. `strict`: each from its `known` on. `paper`: no text, and
 * every earlier event is known. Text only hides who asks and which paths it is about.
 */
export function seenThrough(protocol: Protocol, textOnly: boolean, events: readonly Evidence[]): Evidence[] {
  return events.map((event) => ({
    ...event,
    ...(protocol === 'paper' ? { text: '', known: event.asked } : {}),
    ...(textOnly ? { asker: null, paths: [] } : {}),
  }));
}
