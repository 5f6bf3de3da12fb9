/**
 * What a move of a conversation means to the others in it, beyond a turn of their own (T6): said once, without a word of what
 * was talked about. Rows S2-6.5, S3-3 (B10, B21, B34, B36). Pure.
 */
import { isOutside, partOf, type Conversation } from './conversation.ts';
import type { ConversationMove } from './conversation-moves.ts';

export const newsTold = [
  'accepted',
  'not-now',
  'nobody-now',
  'talk-proposed',
  'heard-and-thanked',
  'advice-thanked',
  'settled',
  'set-aside',
  'answers-shown',
  'said',
  'agreed',
  'tried',
  'over',
] as const;

/** What there is to tell, and who did it: nobody where the clock did, or where one of several is not to be known by it. */
export interface News {
  told: (typeof newsTold)[number];
  by: string | null;
}

/** Moves of a form that leave nobody waiting, and that somebody waited for. */
const toldByMove: Partial<Record<ConversationMove, News['told']>> = {
  'propose-talk': 'talk-proposed',
  choose: 'heard-and-thanked',
  thank: 'advice-thanked',
  say: 'said',
};

/**
 * What there is to tell of a change, by a move of `mover` or by itself; null where the others see it as their turn, or need
 * not hear of it. A "not now" reads the same whether it was said, kept unsaid until the end, or the words were deleted unread.
 */
export function newsOf(
  before: Conversation,
  after: Conversation,
  move: ConversationMove | null,
  mover: string | null,
): News | null {
  if (after.state === 'draft' || after.state === 'withdrawn') return null;
  if (after.state === 'declined') return notNow(after, mover);
  // that two who were introduced will talk is told by their introduction; theirs alone has no topic
  if (before.state === 'invited' && after.state === 'open')
    return after.hasTopic ? { told: 'accepted', by: mover } : null;
  if (before.stage === 'gathering' && after.stage === 'reading' && after.state === 'open')
    return { told: 'answers-shown', by: null };
  if (before.stage === 'reading' && after.stage === 'agreed') return { told: 'agreed', by: mover };
  if (before.state === 'open' && after.state !== 'open') return ended(before, after);
  const told = move === null ? undefined : toldByMove[move];
  return told === undefined ? null : { told, by: mover };
}

/** Of two it is plain who said it; of several nobody is named. */
function notNow({ people, opener }: Conversation, mover: string | null): News {
  const [other, ...more] = people.filter(({ person }) => person !== opener);
  return other && more.length === 0
    ? { told: 'not-now', by: mover ?? other.person }
    : { told: 'nobody-now', by: null };
}

function ended(before: Conversation, after: Conversation): News | null {
  if (after.state === 'set-aside') return { told: 'set-aside', by: null };
  if (after.form === 'repair') return after.stage === 'settled' ? { told: 'settled', by: null } : null;
  return after.form === 'review' && before.stage !== 'agreed' ? { told: 'over', by: null } : null;
}

/** Whether it is news to somebody: they take part, and it was not they who did it. */
export const isNewsTo = (it: Conversation & { news: News | null }, person: string): boolean =>
  it.news !== null && it.news.by !== person && partOf(it, person)?.answer === 'yes' && !isOutside(it, person);
