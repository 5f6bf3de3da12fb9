/** The reflect-back loop (S2-1.3, B08): what was said is said back until the speaker says "yes, that is it". Pure. */
import type { Conversation, Entry } from '../conversation.ts';
import { refuse } from '../refusals.ts';

/** How far an entry is heard; `null` stands for everything the opener prepared, taken as one. */
export type ReflectBackState = 'to-reflect' | 'to-confirm' | 'heard';

/** The reflections on an entry, oldest first. */
const reflectionsOn = (entries: readonly Entry[], on: string | null): Entry[] =>
  entries.filter((entry) => entry.kind === 'reflection' && entry.to === on);

export function reflectBackStateOf(entries: readonly Entry[], on: string | null): ReflectBackState {
  const last = reflectionsOn(entries, on).at(-1);
  if (!last || last.verdict === 'not-quite') return 'to-reflect';
  return last.verdict === 'yes' ? 'heard' : 'to-confirm';
}

/** What this person said and wants to be heard with. */
const saidBy = (it: Pick<Conversation, 'entries'>, person: string | undefined): Entry[] =>
  it.entries.filter((entry) => entry.by === person && (entry.kind === 'prepared' || entry.kind === 'said'));

/** Whether everything this person said was said back and confirmed; nothing said is not heard. */
export const isHeard = (it: Pick<Conversation, 'entries'>, person: string | undefined): boolean => {
  const said = saidBy(it, person);
  return said.length > 0 && said.every((entry) => reflectBackStateOf(it.entries, entry.id) === 'heard');
};

/** The next thing of theirs that waits in the loop: one voice, and one thought, at a time (B09). */
export const nextToHear = (
  it: Pick<Conversation, 'entries'>,
  person: string | undefined,
): Entry | undefined =>
  saidBy(it, person).find((entry) => reflectBackStateOf(it.entries, entry.id) !== 'heard');

/**
 * The entries with the speaker's answer to the reflection that waits for it. Refuses `conversation.nothing-to-reflect` where
 * none does.
 */
export function withVerdict(
  entries: readonly Entry[],
  on: string | null,
  verdict: NonNullable<Entry['verdict']>,
): Entry[] {
  if (reflectBackStateOf(entries, on) !== 'to-confirm') refuse('conversation.nothing-to-reflect');
  const last = reflectionsOn(entries, on).at(-1);
  return entries.map((entry) => (entry === last ? { ...entry, verdict } : entry));
}
