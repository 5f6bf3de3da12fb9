/** What a refusal says. */
export const refusals = {
  'partnership.not-your-move': 'This is for the other side to say.',
  'partnership.not-now': 'Things have moved on, so this step is not open any more.',
  'partnership.stale': 'This has changed since you looked. Here is how it stands now; please look once more.',
  'partnership.same-party':
    'A partnership needs two sides. What a team agrees with itself stands in its own charter.',
  'partnership.one-inside-the-other':
    'One of these is part of the other. What you need of each other there belongs into the charter of that team.',
  'partnership.purpose-is-missing': 'Say in a line what this partnership is for.',
  'partnership.exists': 'The two are partners already, or an invitation between them is waiting.',
  'partnership.team-too-small':
    'This team has fewer than three members. Become partners with them themselves.',
  'partnership.not-yours-to-speak-for': 'You can speak for yourself or for a team you belong to.',
  'partnership.say-for-whom': 'You belong to both sides. Say which one you speak for.',
  'partnership.you-muted-them':
    'You asked not to hear from them. Take that back first, if you want to work together again.',
  'partnership.promises-open':
    'There are open promises between the two of you. Say for each whether it is kept or no longer needed.',
  'partnership.not-yours-to-release':
    'Only the side a promise is for can say that it is no longer needed. You can keep it, or say on its page that you cannot.',
  'partnership.day-has-passed': 'That day has passed. Choose one that is still to come.',
  'partnership.nothing-suggested': 'There is nothing here that waits for your answer.',
  'partnership.not-met-yet': 'No catch-up is planned for today or before.',
  'partnership.only-for-teams': 'Only what two teams need of each other can be opened to everyone.',
  'expectation.not-your-move': 'This is for the other side to say.',
  'expectation.not-now': 'This has moved on, so that step is not open any more.',
  'expectation.stale':
    'The words have changed since you looked. Here is how they stand now; please look once more.',
  'expectation.text-is-missing': 'Say what is needed, in a sentence.',
  'expectation.good-is-missing': 'Say what it looks like when it goes well.',
  'expectation.not-between-them': 'An expectation is directed at one of the two partners.',
  'expectation.not-partners': 'You are not partners at the moment, so nothing new can be agreed here.',
  'expectation.say-it-back-first':
    'First say in your own words what you heard, and wait for their "yes, that is it".',
  'expectation.reflection-is-missing': 'Say in your own words what you heard.',
  'expectation.nothing-to-confirm': 'Nobody has said back yet what they heard.',
  'expectation.same-words': 'This is what stands there already. Say what would be different.',
  'expectation.wording-is-open': 'Another wording is waiting for an answer. Answer that one first.',
  'expectation.no-wording-open': 'No new wording is waiting for an answer.',
  'expectation.review-not-due': 'The day to look this over has not come yet.',
  'expectation.day-has-passed': 'That day has passed. Choose one that is still to come.',
  'expectation.ends-before-it-begins': 'The last day lies before the first.',
  'expectation.needs-an-occasion-day': 'Say on which days it happens.',
  'expectation.say-for-whom': 'You belong to both sides. Say which one you speak for.',
  'charter.not-your-move': 'This is for whoever wrote it, or for somebody else in the team.',
  'charter.not-now': 'This has moved on, so that step is not open any more.',
  'charter.stale':
    'The words have changed since you looked. Here is how they stand now; please look once more.',
  'charter.team-too-small': 'A team of fewer than three has no charter of its own. Talk with each other.',
  'charter.text-is-missing': 'Say in a sentence what you agree on.',
  'charter.objection-is-missing': 'Say what speaks against it, so that the words can be changed.',
  'charter.question-is-open': 'The team is being asked about this already. Wait for that answer first.',
  'charter.same-words': 'This is what stands there already. Say what would be different.',
  'charter.already-open': 'Everyone can read this charter already.',
  'charter.pattern-is-shown': 'The team looks at its pattern already.',
  'charter.pattern-is-not-shown': 'The team does not look at its pattern as it is.',
  'charter.not-open': 'Only the team can read this charter as it is.',
  'charter.review-not-due': 'The day to look this over has not come yet.',
  'charter.day-has-passed': 'That day has passed. Choose one that is still to come.',
  'charter.ends-before-it-begins': 'The last day lies before the first.',
};
