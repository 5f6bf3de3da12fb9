/** What other features may ask of people, teams and circles. */
export { actorWith, partySpokenFor, sidesAmong, speakFor, type Actor, type Reader } from './actor.ts';
export { actorOf, readerOf } from './actor-store.ts';
export {
  circleOf,
  everyoneId,
  glanceAtLeading,
  isMemberOf,
  isTooSmallToActAsTeam,
  knownCircle,
  membersOf,
  nameOf,
  namesBeside,
  outsideCircle,
  partiesNamed,
  partiesOf,
  partyIn,
  speaksFor,
  type TwoFound,
} from './circles/circle-store.ts';
export { orAsItStood } from './circles/as-it-stood-store.ts';
export {
  circleAndHistory,
  circleFound,
  describeCircle,
  describeCircles,
  readersFound,
  readersOf,
  showCircle,
  showHistory,
  showReaders,
  type CircleFound,
  type ReadersFound,
} from './circles/circle-names-store.ts';
export {
  availabilityFound,
  availabilityIn,
  availabilityOf,
  finishFirstStep,
  mutesOf,
  ownSettings,
  plateOf,
  reachesWhen,
  type AvailabilityFound,
} from './own/setting-store.ts';
export type { Mute, OwnSettings, Plate } from './own/setting.ts';
export {
  guideLinesBeside,
  insertLine as addGuideLine,
  linesOf as guideLinesOf,
  type LineBeside,
} from './guide/guide-store.ts';
export { teamTopics } from './guide/guide.ts';
export { teamHeadings } from './guide/team-headings.ts';
export { isTeamTopic, mostLetters, type GivenLine, type TeamTopic } from './guide/guide-plan.ts';
export { planTeamGuide, takeTeamGuide, teamNamed, teamToWriteFor } from './guide/taking-over.ts';
export { consentingAmong, doAsksInvite, hereSinceDay, membersHere } from './been-here-store.ts';
export { consentTo, silenceCountsFrom, yesAmong, type YesSaid } from './consent.ts';
export { adminRoutes } from './admin/admin-api.ts';
export { changeAddressHere, findPeople, type FoundPerson } from './admin/operator-people-store.ts';
export { isEmail, isName, looksOf, nameReadIn, tidyEmail, tidyName } from './person.ts';
export { personOf, teamsLedBy, teamsOfPeople } from './person-store.ts';
export {
  pathTo as teamsAbove,
  peopleDirectlyIn,
  sayTheMoment,
  teamOf,
  teamsCalled,
  teamsDirectlyBelow as teamsBelow,
} from './teams/team-store.ts';
export type { Occasion, Topic } from './guide/guide.ts';
export { refuseSixth } from './enough-waits-store.ts';
export { peopleMentioned, peopleNamed, refuseAbsentMentions, refuseLinksToTalks } from './absent-people.ts';
export {
  planImport,
  summarise,
  type ImportPlan,
  type ImportSummary,
  type PlannedLine,
  type Usual,
} from './import/person-import.ts';
export { problemSays, shortened, type ImportProblem, type ImportRow } from './import/person-import-row.ts';
export { applyImport, lockStructure, structureFor } from './import/import-store.ts';
export { actingAdmin, actingPerson, type ActingAdmin } from './admin/operator-store.ts';
export type { CircleView, HistoryView, PartyView } from './contract.ts';
