/** Why something was not done. */
export default {
  'conversation.not-your-move': 'It is the turn of somebody else just now.',
  'conversation.not-now': 'This conversation has moved on; this step is not open any more.',
  'conversation.stale': 'Something was said since you looked. Please read it again first.',
  'conversation.say-what-about':
    'Say in a few neutral words what it is about. The other sees only this before they say yes.',
  'conversation.not-yet-whole': 'Something is still empty. Each line helps the other to understand you.',
  'conversation.with-whom': 'Choose who you would like to talk with.',
  'conversation.for-two': 'This kind of talk is for two people.',
  'conversation.people-only': 'Choose people here: a team cannot be talked with alone.',
  'conversation.too-many': 'That is more people than can hear each other well.',
  'conversation.nobody-by-that-id': 'One of those you chose is not here.',
  'conversation.you-muted-them':
    'You muted them. Unmute them in your settings first, so that they can answer you.',
  'conversation.already-open':
    'There is a talk of this kind between you already. Finish it, or leave it, before another one begins.',
  'conversation.give-it-time':
    'Give it time. After a “not now”, or a talk that was set aside, two weeks pass before the next invitation.',
  'conversation.tried-enough':
    'You tried. That counts. Here are other ways to get this work done: others in their team, and what people offer.',
  'conversation.day-ahead': 'Choose a day ahead, before the invitation ends by itself.',
  'conversation.no-such-time': 'There is no such day or time.',
  'conversation.names-someone-absent':
    'This names somebody who is not part of the talk. Say it without them, or talk with them directly.',
  'conversation.names-a-cause':
    'A review looks for causes, not for people. Say what happened; name people only where you thank them.',
  'conversation.nothing-to-reflect': 'There is nothing here to say back just now.',
  'conversation.not-heard-yet':
    'First everything that was said is said back, and the speaker says: yes, that is it.',
  'conversation.each-needs-an-outcome':
    'First each of you promises something of your own, or says that nothing more is needed.',
  'conversation.agree-on-something': 'A review ends in at least one promise, or in “keep it as it is”.',
  'conversation.answered-already': 'You have answered already.',
  'conversation.text-is-gone': 'The words of this conversation were destroyed.',
};
