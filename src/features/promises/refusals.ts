/** Every expected "no" of promises, with the sentence a person reads. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: refusals, refuse } = refusalsOf({
  'promise.not-your-move': {
    status: 403,
    says: 'This is for the other side to say. You can see it, but not do it for them.',
  },
  'promise.not-now': { status: 409, says: 'This promise has moved on, so that is no longer possible.' },
  'promise.stale': {
    status: 409,
    says: 'The words have changed since you looked. Here is how it stands now; please look once more.',
  },
  'promise.same-party': {
    status: 422,
    says: 'A promise needs two sides: somebody it is for, and somebody else who keeps it.',
  },
  'promise.not-yours-to-speak-for': {
    status: 403,
    says: 'You can speak for yourself or for a team you belong to. Ask them instead: only they can give their word.',
  },
  'promise.what-is-missing': { status: 422, says: 'Say in a sentence what it is about.' },
  'promise.done-is-missing': {
    status: 422,
    says: 'Say what done looks like, so that both of you will know.',
  },
  'promise.date-is-missing': { status: 422, says: 'Choose a day, or say that there is no rush.' },
  'promise.date-has-passed': {
    status: 422,
    says: 'That day has passed. Choose a later one, or say that there is no rush.',
  },
  'promise.terms-are-the-same': {
    status: 422,
    says: 'These are the same terms. Change something, or simply say yes.',
  },
  'promise.question-is-missing': { status: 422, says: 'Write what you would like to ask or say back.' },
  'promise.risk-is-missing': {
    status: 422,
    says: 'Say in a sentence what has changed, so that the other can plan.',
  },
  'promise.say-what-is-missing': {
    status: 422,
    says: 'Say what is still missing from what done looks like.',
  },
  'promise.acknowledgement-is-missing': {
    status: 422,
    says: 'Say in your own words that you cannot keep it. No reason is needed.',
  },
  'promise.names-others': {
    status: 422,
    says: 'Own it without naming anybody else. If somebody should hear something, tell them directly.',
  },
  'promise.plate-is-full': {
    status: 409,
    says: 'Their plate is full just now. You can send it all the same, or choose a later day for it to reach them.',
  },
  'promise.you-muted-them': {
    status: 409,
    says: 'You have muted them. Take that back first, so that they can answer you.',
  },
  'promise.offer-is-open': {
    status: 409,
    says: 'Your earlier offer to them is still open. Wait for their answer, or take it back first.',
  },
  'promise.team-too-small': {
    status: 422,
    says: 'A team of fewer than three people is asked as its people. Choose the person instead.',
  },
  'promise.proposal-is-open': {
    status: 409,
    says: 'New terms are already waiting for an answer. One change at a time.',
  },
  'promise.nobody-keeps-it': {
    status: 409,
    says: 'Whoever promised it has left. Ask somebody else to take it on, or let it end.',
  },
  'promise.no-proposal': { status: 409, says: 'No new terms are waiting for an answer.' },
  'promise.still-has-time': { status: 409, says: 'There is still time to answer this.' },
});
