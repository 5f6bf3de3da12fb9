/** The never list. */
export default {
  title: 'The never list',
  sub: 'What Alongside does not do, and is not built to do later.',
  lines: [
    'No points, badges, rankings, streaks or counts beside a name.',
    'No number about a person is shown to anybody else.',
    'No leader, manager or admin reads more than a colleague would.',
    'Nobody is told who read what, who is online, or how fast somebody answers.',
    'Nobody can promise in your name, and nobody hands you a task.',
    'No text is rated for mood, tone or feeling, and none trains a model.',
    'No anonymous words about a person.',
    'No account of who owes whom a favour.',
    'A no needs no reason, and nobody is told that you said it often.',
    'No stream of notifications: five cards a day, at most one mail.',
  ],
  honest: 'What it cannot promise',
  limits: [
    'Whoever runs the database can, with effort, read what is stored there. The pages and the programs do not let them.',
    'What you tell a colleague here, a colleague can repeat elsewhere.',
  ],
  end: 'Everything else is said where it happens.',
};
