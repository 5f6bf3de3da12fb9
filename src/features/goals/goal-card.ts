/** When a goal is worth a card on somebody's Today, and what the card says (model 10.1, T1; B27, B28). Pure. */
import type { Reader } from '#features/people/actor.ts';
import {
  newsFor,
  secondDay,
  type Card,
  type CardSentence,
  type QuietRule,
  type Sentence,
} from '#platform/card.ts';
import { asSentence } from '#platform/text/sentence.ts';
import { hasJoined, isEnded, type StoredGoal } from './goal-stored.ts';
import { rolesOf } from './goal.ts';
import { answersThatStand, waitsFor, type StoredReward } from './reward/goal-reward.ts';

export interface CardContext {
  goal: StoredGoal;
  who: Reader;
  /** The rewards of the goal. */
  rewards: readonly StoredReward[];
  /** What a party reported lately. */
  progress: { id: string; party: string; value: number | null; words: string | null; at: string } | null;
  now: Temporal.Instant;
  /** The reader's own day. */
  today: string;
  nameOf: (party: string) => { id: string; name: string };
}

/** The cards of a goal for somebody: what waits for their answer, else what they have not heard yet. */
export function cardsOf(context: CardContext): Card[] {
  const waiting = [joining(context), ending(context), opening(context), rewarding(context)].filter(
    (card) => card !== null,
  );
  if (waiting.length > 0) return waiting;
  const news = [newsOf(context) ?? progressOf(context), objected(context), agreedReward(context)];
  return [...news, lookedOver(context)].filter((card) => card !== null);
}

/** Shown on arrival and once three working days later (T1). */
const likeT1 = (notBefore: string): QuietRule => ({ showings: 2, apart: 3, notBefore });

interface CardParts {
  id: string;
  say: CardSentence;
  about: string;
  words: string;
  answers: string[];
  saw: number;
  asksAnew?: boolean;
  quiet: QuietRule;
  more?: Sentence;
  kind?: string;
  order?: number;
}

function card({ goal, nameOf }: CardContext, parts: CardParts): Card {
  const { say, about, kind = 'T1', order = 1, more, ...rest } = parts;
  const party = nameOf(about);
  return {
    ...rest,
    quiet: { ...rest.quiet, fromDayHere: secondDay },
    kind,
    band: 1,
    order,
    about: party,
    subject: { kind: 'goal', id: goal.id },
    why: { say, with: { party: party.name } },
    ...(more ? { more } : {}),
  };
}

const measured = ({ measure, byDay }: StoredGoal): Sentence => ({
  say: byDay === null ? 'goals.measured' : 'goals.measured-by',
  with: { measure: asSentence(measure), by: byDay ?? '' },
});

/** A goal was proposed to me or a team of mine: will you join? */
function joining(context: CardContext): Card | null {
  const { goal, who } = context;
  if (goal.state !== 'proposed' || !rolesOf(goal, who).includes('asked')) return null;
  const asked = goal.parties.find((one) => one.party === goal.proposedBy)?.joinedAt ?? goal.openedAt;
  return card(context, {
    id: `goal.join:${goal.id}:${goal.wording}`,
    say: 'goals.proposed',
    about: goal.proposedBy,
    words: goal.aim,
    more: measured(goal),
    answers: ['join', 'decline', 'say', 'later'],
    asksAnew: true,
    saw: goal.version,
    quiet: likeT1(asked),
  });
}

/** An end was proposed: is that so? */
function ending(context: CardContext): Card | null {
  const { goal, who } = context;
  if (!goal.closing || !rolesOf(goal, who).includes('awaited')) return null;
  const { as, party, at } = goal.closing;
  return card(context, {
    id: `goal.end:${goal.id}:${goal.version}`,
    say: `goals.end-${as}`,
    about: party,
    words: goal.aim,
    more: measured(goal),
    answers: ['confirm', 'not-yet', 'later'],
    saw: goal.version,
    quiet: likeT1(at),
  });
}

/** Others would like everyone to be able to read it. */
function opening(context: CardContext): Card | null {
  const { goal, who } = context;
  if (!goal.opening || !rolesOf(goal, who).includes('asked-to-open')) return null;
  return card(context, {
    id: `goal.opening:${goal.id}:${goal.version}`,
    say: 'goals.opening',
    about: goal.opening.party,
    words: goal.aim,
    answers: ['agree-opening', 'refuse-opening', 'later'],
    saw: goal.version,
    quiet: likeT1(goal.movedAt),
  });
}

/** A reward was proposed, and I have not said anything to it. */
function rewarding(context: CardContext): Card | null {
  const { goal, who, rewards } = context;
  const proposed = rewards.find(
    (reward) =>
      goal.state === 'shared' && waitsFor(reward, who.person) && rolesOf(goal, who).includes('party'),
  );
  if (!proposed) return null;
  return card(context, {
    id: `goal.reward:${proposed.id}:${proposed.version}`,
    say: 'goals.reward',
    about: proposed.proposedBy,
    words: proposed.words,
    more: { say: 'goals.for-aim', with: { aim: goal.aim } },
    answers: ['agree-reward', 'object', 'later'],
    saw: proposed.version,
    quiet: likeT1(proposed.proposedAt),
  });
}

/** Another party said how far it is, in its figure alone; what it says in words comes as a heads-up. One showing (T6). */
function progressOf(context: CardContext): Card | null {
  const { goal, who, progress } = context;
  const isMine = goal.parties.some((one) => who.parties.has(one.party));
  if (goal.state !== 'shared' || !progress || !isMine || who.parties.has(progress.party)) return null;
  if (progress.words !== null || progress.value === null) return null;
  const { id, party, value, at } = progress;
  return card(context, {
    id: `goal.progress:${id}`,
    kind: 'T6',
    order: 6,
    say: 'goals.told.progress',
    about: party,
    words: goal.aim,
    answers: ['got-it'],
    saw: goal.version,
    more: {
      say: 'goals.figure-now',
      with: { value: String(value), unit: goal.figure?.unit ?? '', aim: goal.aim },
    },
    quiet: { showings: 1, notBefore: at },
  });
}

const news = [
  'all-joined',
  'say',
  'say-why',
  'decline',
  'drop',
  'lapse',
  'left-alone',
  'not-yet',
  'opened',
  'refuse-opening',
  'end-reached',
  'end-not-reached',
  'end-set-aside',
] as const;

/** What became of it, for those on whose side nobody moved. One showing (T6). */
function newsOf(context: CardContext): Card | null {
  const { goal, who, now } = context;
  const did = news.find((one) => one === goal.lastDid);
  if (!did || !isRecent(goal.movedAt, now)) return null;
  if (goal.movedOn !== null && who.parties.has(goal.movedOn)) return null;
  const wasPart = goal.parties.some(
    (one) => who.parties.has(one.party) && (isEnded(goal.state) || hasJoined(goal, one)),
  );
  if (!wasPart) return null;
  return card(context, {
    id: `goal.news:${goal.id}:${goal.version}:${did}`,
    kind: 'T6',
    order: 6,
    say: `goals.told.${did}`,
    about: goal.movedOn ?? goal.proposedBy,
    words: goal.aim,
    answers: ['got-it'],
    saw: goal.version,
    quiet: { showings: 1, notBefore: goal.movedAt },
  });
}

const silentFor = { hours: 24 * 28 };

/** The day of a goal has come, or nobody said anything about it for four weeks: once each, to those who share it (T14). */
function lookedOver(context: CardContext): Card | null {
  const { goal, who, now, today } = context;
  if (goal.state !== 'shared' || goal.closing !== null || !rolesOf(goal, who).includes('party')) return null;
  const isItsDay = goal.byDay !== null && goal.byDay <= today;
  const isSilent =
    Temporal.Instant.compare(Temporal.Instant.from(goal.movedAt), now.subtract(silentFor)) <= 0;
  if (!isItsDay && !isSilent) return null;
  const looked = card(context, {
    id: isItsDay ? `goal.day:${goal.id}:${goal.byDay}` : `goal.silent:${goal.id}:${goal.movedAt}`,
    kind: 'T14',
    order: 2,
    say: isItsDay ? 'goals.day-has-come' : 'goals.silent',
    about: goal.proposedBy,
    words: goal.aim,
    more: measured(goal),
    answers: isItsDay ? ['reach', 'not-reached', 'report', 'later'] : ['report', 'later'],
    saw: goal.version,
    quiet: { showings: 1 },
  });
  return { ...looked, band: 3 };
}

const isRecent = (at: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now.subtract(newsFor)) >= 0;

/** Something speaks against the reward I proposed: only I can word it anew. One showing (T6). */
function objected(context: CardContext): Card | null {
  const { who, rewards, now } = context;
  const mine = rewards.find(({ state, proposedBy }) => state === 'proposed' && proposedBy === who.person);
  const objection = mine && answersThatStand(mine).findLast(({ answer }) => answer === 'objection');
  if (!objection || objection.person === who.person || !isRecent(objection.at, now)) return null;
  return card(context, {
    id: `goal.objection:${mine.id}:${objection.at}`,
    kind: 'T6',
    order: 6,
    say: 'goals.told.objection',
    about: objection.person,
    words: objection.words ?? '',
    answers: ['open', 'got-it'],
    saw: mine.version,
    quiet: { showings: 1, notBefore: objection.at },
  });
}

/** The reward of a goal of mine holds from now on. One showing (T6). */
function agreedReward(context: CardContext): Card | null {
  const { goal, who, rewards, now } = context;
  const agreed = rewards.find(({ state }) => state === 'agreed');
  if (!agreed?.agreedAt || !isRecent(agreed.agreedAt, now) || !rolesOf(goal, who).includes('party'))
    return null;
  return card(context, {
    id: `goal.reward-agreed:${agreed.id}:${agreed.version}`,
    kind: 'T6',
    order: 6,
    say: 'goals.told.reward-agreed',
    about: goal.proposedBy,
    words: agreed.words,
    answers: ['got-it'],
    saw: agreed.version,
    quiet: { showings: 1, notBefore: agreed.agreedAt },
  });
}
