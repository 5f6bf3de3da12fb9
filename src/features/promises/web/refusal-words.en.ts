export default {
  'promise.not-your-move': 'This is for the other side to say. You can see it, but not do it for them.',
  'promise.not-now': 'This promise has moved on, so that is no longer possible.',
  'promise.stale': 'The words have changed since you looked. Please look once more.',
  'promise.same-party': 'A promise needs two sides: somebody it is for, and somebody else who keeps it.',
  'promise.not-yours-to-speak-for':
    'You can speak for yourself or for a team you belong to. Ask them instead: only they can give their word.',
  'promise.what-is-missing': 'Say in a sentence what it is about.',
  'promise.done-is-missing': 'Say what done looks like, so that both of you will know.',
  'promise.date-is-missing': 'Choose a day, or say that there is no rush.',
  'promise.date-has-passed': 'That day has passed. Choose a later one, or say that there is no rush.',
  'promise.terms-are-the-same': 'These are the same terms. Change something, or simply say yes.',
  'promise.question-is-missing': 'Write what you would like to ask or say back.',
  'promise.risk-is-missing': 'Say in a sentence what has changed, so that the other can plan.',
  'promise.say-what-is-missing': 'Say what is still missing from what done looks like.',
  'promise.acknowledgement-is-missing': 'Say in your own words that you cannot keep it. No reason is needed.',
  'promise.names-others':
    'Own it without naming anybody else. If somebody should hear something, tell them directly.',
  'promise.plate-is-full':
    'Their plate is full just now. You can send it all the same, or choose a later day for it to reach them.',
  'promise.you-muted-them': 'You have muted them. Take that back first, so that they can answer you.',
  'promise.offer-is-open':
    'Your earlier offer to them is still open. Wait for their answer, or take it back first.',
  'promise.team-too-small':
    'A team of fewer than three people is asked as its people. Choose the person instead.',
  'promise.proposal-is-open': 'New terms are already waiting for an answer. One change at a time.',
  'promise.nobody-keeps-it': 'Whoever promised it has left. Ask somebody else to take it on, or let it end.',
  'promise.no-proposal': 'No new terms are waiting for an answer.',
  'promise.still-has-time': 'There is still time to answer this.',
};
