/** The topics of a guide: what stands above the lines, what is asked, and an example. */
export default {
  reach: {
    heading: 'How to reach me',
    question: 'How do you like to be reached?',
    example: '“Call when it is about today. Otherwise write; I read twice a day.”',
  },
  'answer-window': {
    heading: 'When I answer',
    heading_team: 'When we answer',
    question: 'By when can people count on an answer?',
    example: '“Within a working day. If it burns, say so.”',
  },
  style: {
    heading: 'How I like to work',
    question: 'What helps when working with you?',
    example: '“Give me the whole picture first, then the question.”',
  },
  feedback: {
    heading: 'How to tell me what could go better',
    question: 'How do you best take feedback?',
    example: '“Alone, soon, and with one example.”',
  },
  'help-with': {
    heading: 'Happy to help with',
    question: 'What do you like to help others with?',
    example: '“Spreadsheets that got out of hand.”',
  },
  want: {
    heading: 'What I would like to learn or do',
    question: 'What would you like to learn, try or reach?',
    example: '“I would like to run a workshop one day.”',
  },
  worry: {
    heading: 'What worries me',
    question: 'What weighs on you in your work just now?',
    example: '“Whether the move in spring leaves us enough quiet.”',
  },
  frustration: {
    heading: 'What makes it hard for me',
    question: 'What gets in your way again and again?',
    example: '“Requests that come through three people.”',
  },
  'about-me': {
    heading: 'About me',
    question: 'Anything you like others to know?',
    example: '“I cycle in, so I am best after nine.”',
  },
  offers: {
    heading: 'What we do for others',
    question: 'What can others come to you for?',
    example: '“Route plans, and a second pair of eyes on any timetable.”',
  },
  'how-to-ask': {
    heading: 'How to ask us',
    question: 'How do requests reach you best?',
    example: '“Say which shift, and by when. One line is enough.”',
  },
  needs: {
    heading: 'What we need of others',
    question: 'What do you need to do your part well?',
    example: '“Word of changes before noon the day before.”',
  },
  hours: {
    heading: 'When we are here',
    question: 'When is somebody there?',
    example: '“06:00 to 22:00. At night the shift phone.”',
  },
  agreement: {
    heading: 'What we agreed among us',
    question: 'What did the team agree on for working together?',
    example: '“Whoever is stuck for an hour asks.”',
  },
};
