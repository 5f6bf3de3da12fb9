/** Every expected "no" of partnerships and charters, with the sentence a person reads. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: refusals, refuse } = refusalsOf({
  'partnership.not-your-move': { status: 403, says: 'This is for the other side to say.' },
  'partnership.not-now': { status: 409, says: 'Things have moved on, so this step is not open any more.' },
  'partnership.stale': {
    status: 409,
    says: 'This has changed since you looked. Here is how it stands now; please look once more.',
  },
  'partnership.same-party': {
    status: 422,
    says: 'A partnership needs two sides. What a team agrees with itself stands in its own charter.',
  },
  'partnership.one-inside-the-other': {
    status: 422,
    says: 'One of these is part of the other. What you need of each other there belongs into the charter of that team.',
  },
  'partnership.purpose-is-missing': { status: 422, says: 'Say in a line what this partnership is for.' },
  'partnership.exists': {
    status: 409,
    says: 'The two are partners already, or an invitation between them is waiting.',
  },
  'partnership.team-too-small': {
    status: 422,
    says: 'This team has fewer than three members. Become partners with them themselves.',
  },
  'partnership.not-yours-to-speak-for': {
    status: 403,
    says: 'You can speak for yourself or for a team you belong to.',
  },
  'partnership.say-for-whom': {
    status: 422,
    says: 'You belong to both sides. Say which one you speak for.',
  },
  'partnership.you-muted-them': {
    status: 409,
    says: 'You asked not to hear from them. Take that back first, if you want to work together again.',
  },
  'partnership.promises-open': {
    status: 409,
    says: 'There are open promises between the two of you. Say for each whether it is kept or no longer needed.',
  },
  'partnership.not-yours-to-release': {
    status: 403,
    says: 'Only the side a promise is for can say that it is no longer needed. You can keep it, or say on its page that you cannot.',
  },
  'partnership.day-has-passed': {
    status: 422,
    says: 'That day has passed. Choose one that is still to come.',
  },
  'partnership.nothing-suggested': { status: 409, says: 'There is nothing here that waits for your answer.' },
  'partnership.not-met-yet': { status: 409, says: 'No catch-up is planned for today or before.' },
  'partnership.only-for-teams': {
    status: 422,
    says: 'Only what two teams need of each other can be opened to everyone.',
  },
  'expectation.not-your-move': { status: 403, says: 'This is for the other side to say.' },
  'expectation.not-now': { status: 409, says: 'This has moved on, so that step is not open any more.' },
  'expectation.stale': {
    status: 409,
    says: 'The words have changed since you looked. Here is how they stand now; please look once more.',
  },
  'expectation.text-is-missing': { status: 422, says: 'Say what is needed, in a sentence.' },
  'expectation.good-is-missing': { status: 422, says: 'Say what it looks like when it goes well.' },
  'expectation.not-between-them': {
    status: 422,
    says: 'An expectation is directed at one of the two partners.',
  },
  'expectation.not-partners': {
    status: 409,
    says: 'You are not partners at the moment, so nothing new can be agreed here.',
  },
  'expectation.say-it-back-first': {
    status: 409,
    says: 'First say in your own words what you heard, and wait for their "yes, that is it".',
  },
  'expectation.reflection-is-missing': { status: 422, says: 'Say in your own words what you heard.' },
  'expectation.nothing-to-confirm': { status: 409, says: 'Nobody has said back yet what they heard.' },
  'expectation.same-words': {
    status: 422,
    says: 'This is what stands there already. Say what would be different.',
  },
  'expectation.wording-is-open': {
    status: 409,
    says: 'Another wording is waiting for an answer. Answer that one first.',
  },
  'expectation.no-wording-open': { status: 409, says: 'No new wording is waiting for an answer.' },
  'expectation.review-not-due': { status: 409, says: 'The day to look this over has not come yet.' },
  'expectation.day-has-passed': {
    status: 422,
    says: 'That day has passed. Choose one that is still to come.',
  },
  'expectation.ends-before-it-begins': { status: 422, says: 'The last day lies before the first.' },
  'expectation.needs-an-occasion-day': { status: 422, says: 'Say on which days it happens.' },
  'expectation.say-for-whom': { status: 422, says: 'You belong to both sides. Say which one you speak for.' },
  'charter.not-your-move': {
    status: 403,
    says: 'This is for whoever wrote it, or for somebody else in the team.',
  },
  'charter.not-now': { status: 409, says: 'This has moved on, so that step is not open any more.' },
  'charter.stale': {
    status: 409,
    says: 'The words have changed since you looked. Here is how they stand now; please look once more.',
  },
  'charter.team-too-small': {
    status: 422,
    says: 'A team of fewer than three has no charter of its own. Talk with each other.',
  },
  'charter.text-is-missing': { status: 422, says: 'Say in a sentence what you agree on.' },
  'charter.objection-is-missing': {
    status: 422,
    says: 'Say what speaks against it, so that the words can be changed.',
  },
  'charter.question-is-open': {
    status: 409,
    says: 'The team is being asked about this already. Wait for that answer first.',
  },
  'charter.same-words': {
    status: 422,
    says: 'This is what stands there already. Say what would be different.',
  },
  'charter.already-open': { status: 409, says: 'Everyone can read this charter already.' },
  'charter.not-open': { status: 409, says: 'Only the team can read this charter as it is.' },
  'charter.pattern-is-shown': { status: 409, says: 'The team looks at its pattern already.' },
  'charter.pattern-is-not-shown': { status: 409, says: 'The team does not look at its pattern as it is.' },
  'charter.review-not-due': { status: 409, says: 'The day to look this over has not come yet.' },
  'charter.day-has-passed': { status: 422, says: 'That day has passed. Choose one that is still to come.' },
  'charter.ends-before-it-begins': { status: 422, says: 'The last day lies before the first.' },
});

/** Refusals that come from people and promises, in whose hands circles, mentions and given words are. */
export const fromBelow = {
  'people.names-someone-absent': { status: 422, says: 'This names somebody who is not part of it.' },
  'people.not-here': { status: 422, says: 'Somebody you chose is not here, or not here any more.' },
  'promise.you-muted-them': {
    status: 409,
    says: 'You asked not to hear from them. Take that back first, then agree.',
  },
  'promise.team-too-small': {
    status: 422,
    says: 'This team has fewer than three members now. Agree with them themselves.',
  },
} as const;
