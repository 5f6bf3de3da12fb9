/** Every "no" of conversations, once. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: conversationRefusals, refuse } = refusalsOf({
  'conversation.not-your-move': { status: 403, says: 'It is the turn of somebody else just now.' },
  'conversation.not-now': {
    status: 409,
    says: 'This conversation has moved on; this step is not open any more.',
  },
  'conversation.stale': {
    status: 409,
    says: 'Something was said since you looked. Please read it again first.',
  },
  'conversation.say-what-about': {
    status: 422,
    says: 'Say in a few neutral words what it is about. The other sees only this before they say yes.',
  },
  'conversation.not-yet-whole': {
    status: 422,
    says: 'Something is still empty. Each line helps the other to understand you.',
  },
  'conversation.with-whom': { status: 422, says: 'Choose who you would like to talk with.' },
  'conversation.for-two': { status: 422, says: 'This kind of talk is for two people.' },
  'conversation.people-only': {
    status: 422,
    says: 'Choose people here: a team cannot be talked with alone.',
  },
  'conversation.too-many': { status: 422, says: 'That is more people than can hear each other well.' },
  'conversation.nobody-by-that-id': { status: 422, says: 'One of those you chose is not here.' },
  'conversation.you-muted-them': {
    status: 422,
    says: 'You muted them. Unmute them in your settings first, so that they can answer you.',
  },
  'conversation.already-open': {
    status: 409,
    says: 'There is a talk of this kind between you already. Finish it, or leave it, before another one begins.',
  },
  'conversation.give-it-time': {
    status: 409,
    says: 'Give it time. After a "not now", or a talk that was set aside, two weeks pass before the next invitation.',
  },
  'conversation.tried-enough': {
    status: 409,
    says: 'You tried. That counts. Here are other ways to get this work done: others in their team, and what people offer.',
  },
  'conversation.day-ahead': {
    status: 422,
    says: 'Choose a day ahead, before the invitation ends by itself.',
  },
  'conversation.no-such-time': { status: 422, says: 'There is no such day or time.' },
  'conversation.names-someone-absent': {
    status: 422,
    says: 'This names somebody who is not part of the talk. Say it without them, or talk with them directly.',
  },
  'conversation.names-a-cause': {
    status: 422,
    says: 'A review looks for causes, not for people. Say what happened; name people only where you thank them.',
  },
  'conversation.nothing-to-reflect': {
    status: 409,
    says: 'There is nothing here to say back just now.',
  },
  'conversation.not-heard-yet': {
    status: 409,
    says: 'First everything that was said is said back, and the speaker says: yes, that is it.',
  },
  'conversation.each-needs-an-outcome': {
    status: 409,
    says: 'First each of you promises something of your own, or says that nothing more is needed.',
  },
  'conversation.agree-on-something': {
    status: 409,
    says: 'A review ends in at least one promise, or in "keep it as it is".',
  },
  'conversation.answered-already': { status: 409, says: 'You have answered already.' },
  'conversation.text-is-gone': { status: 410, says: 'The words of this conversation were destroyed.' },
});
