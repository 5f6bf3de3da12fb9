/** Every "no" of goals, once. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: goalRefusals, refuse } = refusalsOf({
  'goal.not-your-move': { status: 403, says: 'This step belongs to somebody else who is part of it.' },
  'goal.not-now': { status: 409, says: 'Things have moved on; this step is not open any more.' },
  'goal.stale': { status: 409, says: 'This has changed since you looked. Please read it again first.' },
  'goal.needs-two': {
    status: 422,
    says: 'A goal is never one person’s: name somebody else who is part of it, or set it for a team.',
  },
  'goal.party-twice': { status: 422, says: 'They are part of it already.' },
  'goal.nobody-by-that-id': { status: 422, says: 'One of those named is not here.' },
  'goal.team-too-small': {
    status: 422,
    says: 'This team has fewer than three members. Name them themselves.',
  },
  'goal.not-yours-to-speak-for': {
    status: 403,
    says: 'You can say this only for yourself or for a team you belong to.',
  },
  'goal.say-for-whom': {
    status: 422,
    says: 'You are part of this in more than one way. Say for whom you speak.',
  },
  'goal.names-a-person': {
    status: 422,
    says: 'A goal, its figures and its reward belong to all of you. Leave names of people out of them.',
  },
  'goal.figure-goes-nowhere': { status: 422, says: 'The start and the target are the same number.' },
  'goal.day-has-passed': { status: 422, says: 'That day has passed. Choose a later one, or none.' },
  'goal.nothing-said': { status: 422, says: 'Say how far you are, in words or as a number.' },
  'goal.has-no-figure': { status: 422, says: 'This goal is measured in words. Say it in words.' },
  'goal.somebody-else': {
    status: 403,
    says: 'This takes two people: somebody else says yes to what you proposed.',
  },
  'goal.end-is-proposed': { status: 409, says: 'An end is proposed already. Answer that first.' },
  'goal.opening-is-proposed': { status: 409, says: 'That is proposed already. It waits for the others.' },
  'goal.reward-is-for-teams': {
    status: 422,
    says: 'A reward belongs to teams. This goal has no team among those who share it.',
  },
  'goal.reward-is-proposed': {
    status: 409,
    says: 'A reward is proposed already. Answer that one first.',
  },
  'goal.reward-was-given': { status: 409, says: 'The reward of this goal was given already.' },
});
