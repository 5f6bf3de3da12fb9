/** Every "no" of thanks, once. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: thanksRefusals, refuse } = refusalsOf({
  'thanks.not-your-move': { status: 403, says: 'This step belongs to somebody else who is part of it.' },
  'thanks.not-now': { status: 409, says: 'Things have moved on; this step is not open any more.' },
  'thanks.stale': { status: 409, says: 'This has changed since you looked. Please read it again first.' },
  'thanks.credit-somebody': { status: 422, says: 'Thanks are for somebody else: name at least one.' },
  'thanks.say-what-for': { status: 422, says: 'Say what the thanks are for.' },
  'thanks.say-what-it-made-possible': { status: 422, says: 'Say in a line what it made possible.' },
  'thanks.win-of-one': {
    status: 422,
    says: 'A win is shared: name everyone who made it possible, not only your own side.',
  },
  'thanks.win-needs-two': { status: 422, says: 'A shared win names at least two.' },
  'thanks.credit-twice': { status: 409, says: 'They are already named here.' },
  'thanks.name-as-credit': {
    status: 422,
    says: 'Name people as credits, not inside the words: then each decides where their name appears.',
  },
  'thanks.team-too-small': {
    status: 422,
    says: 'This team has fewer than three members. Name them themselves.',
  },
  'thanks.nobody-by-that-id': { status: 422, says: 'One of those named is not here.' },
  'thanks.only-for-yourself': {
    status: 403,
    says: 'You can say this only for yourself or for a team you belong to.',
  },
  'thanks.say-for-whom': {
    status: 422,
    says: 'You are named here in more than one way. Say which one you speak for.',
  },
  'thanks.not-wider': {
    status: 422,
    says: 'Choose a circle that is wider than those who can read it already.',
  },
  'thanks.too-late-to-withdraw': {
    status: 409,
    says: 'Thanks can be withdrawn within a day of sending them.',
  },
});
