/** A review while its answers are gathered unseen: shown to all together, and what becomes of it when one leaves (model 16.5). Pure. */
import { clock, decide, stillIn } from '../conversation.ts';
import { decideInForm } from '../conversation-moves.ts';
import { withPart, type StoredConversation } from '../conversation-stored.ts';
import { ended } from '../ending/conversation-ending.ts';
import { everyoneAgreed, everyoneAnswered } from './review.ts';

/** Shows what was gathered when nobody is waited for any more. */
export function shownWhenAllAnswered(it: StoredConversation): StoredConversation {
  if (it.form !== 'review' || it.stage !== 'gathering' || !everyoneAnswered(it)) return it;
  return { ...it, stage: decideInForm(it, 'show', clock) };
}

/** One of several steps out, with their own words and with nobody else's; it goes on among the others. */
export function withoutPart(
  it: StoredConversation,
  person: string,
  now: Temporal.Instant,
): StoredConversation {
  const people = withPart(it, person, { answer: 'no', answered: false, outcome: null, settled: false });
  const entries = it.entries.filter(({ by }) => by !== person);
  return afterOneIsOut({ ...it, people, entries }, now);
}

/** Shows what was gathered where that one was waited for; ends it where fewer than two are left to look back together. */
export function afterOneIsOut(it: StoredConversation, now: Temporal.Instant): StoredConversation {
  if (it.form !== 'review' || it.state !== 'open' || stillIn(it).length > 1)
    return agreedWhenAllDid(shownWhenAllAnswered(it));
  return endedAmongFew(it, now);
}

/** What the others agreed on stands once the last who had not agreed has stepped out. */
function agreedWhenAllDid(it: StoredConversation): StoredConversation {
  const agreed = it.stage === 'reading' && it.people.some((one) => one.settled) && everyoneAgreed(it);
  return agreed ? { ...it, stage: decideInForm(it, 'agreed-by-now', clock) } : it;
}

/** Its day has come: what has an outcome is agreed, for whoever said nothing until now as well; else it is over. */
export function endedByItself(it: StoredConversation, now: Temporal.Instant): StoredConversation {
  return it.people.some((one) => one.outcome !== null)
    ? { ...it, stage: decideInForm(it, 'agreed-by-now', clock) }
    : ended(it, 'closed', now);
}

/** Ends an open review: whoever is left keeps what was said; where nothing was said, nothing remains. */
export function endedAmongFew(it: StoredConversation, now: Temporal.Instant): StoredConversation {
  if (stillIn(it).every((one) => !one.answered)) {
    decide(it, 'lapse', clock, {});
    return ended(it, 'declined', now);
  }
  return ended({ ...it, stage: it.stage === 'gathering' ? 'reading' : it.stage }, 'closed', now);
}
