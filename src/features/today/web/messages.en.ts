export default {
  title: 'Today',
  verbs: { open: 'See everything open with me' },
  sub: {
    some_one: 'One thing, about a minute.',
    some_other: '{{count}} things, about two minutes.',
    none: 'Nothing waits for you.',
    first: 'A good beginning takes three small steps.',
    quiet: 'A quiet day by your hours. What is open can wait, and is found below.',
  },
  end: 'That is all for today.',
  endQuiet: 'Enjoy it.',
  toOpen: 'Open with me',
  card: 'Card: {{words}}',
  also: 'Also:',
  answers: {
    later: 'Later',
    'not-this-time': 'Not this time',
    'still-fine': 'Still fine',
    'already-done': 'Already did',
    'got-it': 'Got it',
    dismiss: 'Not needed',
  },
  first: {
    title: 'A good beginning',
    aside: 'Not now',
    guide: {
      title: 'Write three lines about working with you.',
      sub: 'How to reach you, what you can help with, what you would like. Others see them just when it matters.',
      go: 'Write my guide',
    },
    thanks: {
      title: 'Thank somebody.',
      sub: 'For something specific, with what it made possible.',
      go: 'Say thanks',
    },
    ask: {
      title: 'Ask for one small thing, or help with one.',
      sub: 'Five minutes is a good size. People say yes more often than we expect.',
      go: 'Ask for a hand',
    },
  },
  open: {
    title: 'Open with me',
    sub: 'All that is under way between you and others.',
    mine: 'It is your turn',
    theirs: 'It is their turn, or on the way',
    nothing: 'Nothing is open. Go and talk to somebody.',
  },
  refusals: {
    'today.no-such-card': 'This card is not on your page any more.',
    'today.day-has-passed': 'That day has passed. Choose a later one.',
  },
};
