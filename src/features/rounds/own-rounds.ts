/** What somebody takes along of their rounds: their own settings, whom they met, what they said. Nobody else's word. */
import { toColumns } from '#platform/database/column-names.ts';
import type { ExportSource } from '#platform/own-data.ts';
import { meetingsFrom, type StoredMeeting } from './meeting-store.ts';
import { ownBlocks, ownMembership, ownWeeksAlone } from './member-store.ts';

export const ownRounds: ExportSource = {
  part: 'rounds',
  mine: async (db, person) => ({
    membership: (await ownMembership(db)) ?? null,
    blocks: (await ownBlocks(db)).map(toColumns),
    weeksWithoutAnybody: (await ownWeeksAlone(db)).map(toColumns),
    meetings: (await allMeetings(db, person)).map((meeting) => ownPart(meeting, person)),
  }),
};

const allMeetings = (db: Parameters<typeof meetingsFrom>[0], person: string) =>
  meetingsFrom(db, person, '0001-01-01', 100_000);

function ownPart({ id, week, meetOn, state, people }: StoredMeeting, person: string) {
  const own = people.find((one) => one.person === person);
  const others = people.map((one) => one.person).filter((other) => other !== person);
  return { id, week, meetOn, state, with: others, saidYes: own?.saidYes ?? false, met: own?.met ?? null };
}
