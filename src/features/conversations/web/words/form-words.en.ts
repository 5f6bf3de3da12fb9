/** What each form is called and asks, in plain words. */
export const form = {
  'catch-up': {
    name: 'Catch-up',
    choose: 'Have some time with somebody',
    chooseSub: 'No agenda: a walk, a coffee or a call. Only that you met is kept.',
    sub: 'Time without an agenda. You talk; nothing is written down.',
    with: 'With whom?',
    topicHint: 'A few words for the invitation. “No agenda” is a good one.',
    invite: 'Invite',
    theySee: 'They see your name and this line. Your question waits until they say yes.',
    invited: '{{name}} would like some time with you.',
  },
  feedback: {
    name: 'Feedback',
    choose: 'Tell somebody what you saw',
    chooseSub: 'What happened, what it led to, and one thing to try next time. Only the two of you.',
    sub: 'About what one could see and hear, with your wish for them. Signed, and only to them.',
    with: 'To whom?',
    topicHint: 'Neutral, such as “Monday’s forecast”. They see only this before they open it.',
    variant: 'What is it about?',
    invite: 'Send',
    theySee:
      'They first see your name and the line above, and open it when they are ready. Until then you can take it back.',
    invited: '{{name}} has feedback for you. You read it once you say yes; open it when you are ready.',
  },
  advice: {
    name: 'Advice',
    choose: 'Ask for advice',
    chooseSub: 'One thing you want to do better; two suggestions each, for the future.',
    sub: 'Ask a few people for two suggestions each. They do not see each other’s answers.',
    with: 'Whom do you ask?',
    topicHint: 'Such as “Planning with me”.',
    invite: 'Ask',
    theySee: 'Each of them is asked separately and sees nobody else’s answer.',
    invited: '{{name}} would like your advice.',
  },
  repair: {
    name: 'Repair',
    choose: 'Settle something between two of you',
    chooseSub: 'Be heard in turns, then look forward, and put it behind you. Nobody else learns of it.',
    sub: 'Prepare in peace what you want to say. They read it once they say yes.',
    with: 'With whom?',
    topicHint:
      'Neutral, such as “How we settled last year’s budget”. They see only this before they say yes.',
    variant: 'How does it begin?',
    invite: 'Invite',
    theySee:
      'They see your name and the line above, not your words. They may say “not now” without a reason.',
    invited:
      '{{name}} would like to settle something with you. You may say “not now” without a trace, and take a copy of your own at any time.',
  },
  review: {
    name: 'Review',
    choose: 'Look back together',
    chooseSub: 'After a win, a miss or an incident: four questions, answered unseen and shown together.',
    sub: 'About causes, never about culprits. It ends in promises, or in keeping it as it is.',
    with: 'Who was involved? People and teams',
    topicHint: 'Such as “The release in March”.',
    invite: 'Invite everyone',
    theySee:
      'Everyone answers for themselves. All answers appear together, when all are there or on the day.',
    invited: '{{name}} invites you to look back together.',
  },
};

export const part = {
  question: {
    name: 'An opening question',
    ask: 'An opening question, if you like',
    hint: '“What made you smile lately?”',
  },
  situation: { name: 'The situation', ask: 'When and where was it?', hint: '“On Monday, in the forecast.”' },
  saw: {
    name: 'What I saw or heard',
    ask: 'What did you see or hear?',
    hint: 'As a camera would have it: “The sheet was closed at ten.”',
  },
  'led-to': { name: 'What it led to', ask: 'What did it lead to?', hint: '“Two offers went out late.”' },
  'next-time': {
    name: 'Next time',
    ask: 'What could they try next time?',
    hint: 'One thing: “Three days of notice would help.”',
  },
  wish: {
    name: 'My wish for you',
    ask: 'What do you wish for them?',
    hint: '“That planning gets easier for you too.”',
  },
  want: {
    name: 'One thing to do better',
    ask: 'What is the one thing you want to do better?',
    hint: '“I want to be easier to plan with.”',
  },
  happened: {
    name: 'What happened',
    ask: 'What happened, as a camera would have seen it?',
    hint: 'Without why, and without guesses about anybody.',
  },
  effect: {
    name: 'Its effect on me',
    ask: 'What effect did it have on you?',
    hint: '“I planned for weeks on the first number.”',
  },
  matters: { name: 'What matters to me', ask: 'What matters to you in this?', hint: '“To know early.”' },
  hope: { name: 'What I hope for', ask: 'What do you hope for?', hint: '“That we settle it in one talk.”' },
  expected: { name: 'What we expected', ask: 'What did we expect?', hint: 'Before it began.' },
  helped: {
    name: 'What helped',
    ask: 'What helped?',
    hint: 'Here you may name people, to thank them: write @ and their name.',
  },
  hindered: {
    name: 'What got in the way',
    ask: 'What got in the way?',
    hint: 'Causes, not people: “Nobody could see the queue.”',
  },
  try: { name: 'What we will try', ask: 'What will we try?', hint: 'Something small and soon.' },
};
