/** The one visible list: every feature of Alongside, in the order in which they may build on each other. */
import { askedSince, hasClosed, whatWasAsked, whoHelpedWith } from '#features/asks/public.ts';
import { asks } from '#features/asks/feature.ts';
import { conversations } from '#features/conversations/feature.ts';
import { talksHeld } from '#features/conversations/public.ts';
import { notes } from '#features/notes/feature.ts';
import { goals } from '#features/goals/feature.ts';
import {
  mayHaveHeldGoalCards,
  goalAsShared,
  pairsWithSharedGoal,
  progressAsNews,
} from '#features/goals/public.ts';
import { headsUps } from '#features/heads-ups/feature.ts';
import { headsUpsBetween } from '#features/heads-ups/public.ts';
import { expectations, expectationSchedule } from '#features/expectations/feature.ts';
import { partnerships } from '#features/partnerships/feature.ts';
import { people } from '#features/people/feature.ts';
import { exportRoute, leftSearch, searchRoute } from '#features/people/search/search-api.ts';
import { promises } from '#features/promises/feature.ts';
import { pulse, pulseSchedule } from '#features/pulse/feature.ts';
import { rounds, roundsSchedule } from '#features/rounds/feature.ts';
import { signIn, signInSchedule } from '#features/sign-in/feature.ts';
import { teamCharters } from '#features/team-charters/feature.ts';
import { teamView } from '#features/team-view/feature.ts';
import { thanks } from '#features/thanks/feature.ts';
import { sharedThanksSince, thanksBetween, thanksGiven, thanksOfTwo } from '#features/thanks/public.ts';
import { today, todaySchedule } from '#features/today/feature.ts';
import { backstage } from '#integrations/backstage/feature.ts';
import { csv } from '#integrations/csv/feature.ts';
import { sample } from '#sample/feature.ts';
import type { Feature } from '#platform/feature.ts';
import { sealedTexts, sealedSchedule } from '#platform/sealed/jobs.ts';

/** What knows whom somebody's work touches: heads-ups are proposed from all of it. */
const touching: readonly Feature[] = [
  people,
  signIn,
  promises,
  asks,
  goals,
  thanks({ whoHelpedWith, whatWasAsked, hasClosed, goalAsShared }),
  conversations({ thanksOfTwo }),
  notes({ thanksGiven, sharedThanksSince, askedSince, talksHeld }),
  expectations,
  partnerships({
    thanksBetween,
    headsUpsBetween,
    sharedGoals: { pairs: pairsWithSharedGoal, mayHaveCards: mayHaveHeldGoalCards },
  }),
  teamCharters,
  rounds,
  pulse,
];

const below: readonly Feature[] = [...touching, headsUps(touching, progressAsNews)];

const parts: readonly Feature[] = [...below, teamView, today(below)];

const integrations: readonly Feature[] = [csv, backstage, sample([...parts, sealedTexts])];

export const features: readonly Feature[] = [
  ...parts,
  sealedTexts,
  ...integrations,
  {
    name: 'all',
    routes: [
      searchRoute([...parts.flatMap((part) => part.search ?? []), leftSearch]),
      exportRoute(parts.flatMap((part) => part.exports ?? [])),
    ],
  },
];

/** What is done by the clock: crontab times, UTC. */
export const schedule: Readonly<Record<string, string>> = {
  ...signInSchedule,
  ...expectationSchedule,
  ...roundsSchedule,
  ...pulseSchedule,
  ...todaySchedule,
  ...sealedSchedule,
};
