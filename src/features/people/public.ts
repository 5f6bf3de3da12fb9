/** What other features may ask of people, teams and circles. */
export { actorWith, partySpokenFor, sidesAmong, speakFor, type Actor, type Reader } from './actor.ts';
export { actorOf, readerOf } from './actor-store.ts';
export {
  circleOf,
  everyoneId,
  mayHaveLeaderCards,
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
  pictured,
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
  daysOf,
  finishFirstStep,
  mutesOf,
  ownSettings,
  plateOf,
  reachesWhen,
  type AvailabilityFound,
} from './settings/setting-store.ts';
export type { Mute, OwnSettings, Plate } from './settings/setting.ts';
export {
  isWishOf,
  insertLine as addGuideLine,
  linesOf as guideLinesOf,
  type LineBeside,
} from './guide/guide-store.ts';
export { teamTopics } from './guide/guide.ts';
export { teamHeadings } from './guide/team-headings.ts';
export { isTeamTopic, mostLetters, type GivenLine, type TeamTopic } from './guide/guide-import-plan.ts';
export { planTeamGuide, importTeamGuide, teamNamed, teamToWriteFor } from './guide/import-guide.ts';
export { consentingAmong, doAsksInvite, hereSinceDay, membersHere } from './been-here-store.ts';
export { adminRoutes } from './admin/admin-api.ts';
export { noteInLog } from './admin/log-store.ts';
export { isGermanFormal, tongueFor } from './admin/workplace-store.ts';
export { changeAddressHere, findPeople, type FoundPerson } from './admin/operator-people-store.ts';
export { isEmail, isName, skeletonOf, nameReadIn, tidyEmail, tidyName } from './person.ts';
export { personOf, teamsLedBy, teamsOfPeople } from './person-store.ts';
export {
  pathTo as teamsAbove,
  peopleDirectlyIn,
  sayTheMoment,
  teamOf,
  teamsCalled,
  teamsDirectlyBelow as teamsBelow,
  teamTree,
} from './teams/team-store.ts';
export { anyMeantBy, asksTheSame, meantBy, saidInOtherWords } from './search/meant-words.ts';
export { beginningsOf } from './search/person-search.ts';
export { teamsOffering } from './search/search-store.ts';
export type { Occasion, Topic } from './guide/guide.ts';
export { refuseSixth } from './enough-waits-store.ts';
export { peopleMentioned, peopleNamed, refuseAbsentMentions, refuseLinksToTalks } from './absent-mentions.ts';
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
