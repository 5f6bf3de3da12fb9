/** When a heads-up is worth a card (model 10.1, T6; B18): once for each text, then it is found on pages. Pure. */
import { secondDay, type Card } from '#platform/card.ts';
import { last } from '#platform/defined.ts';
import { hasAnswered, type HeadsUp } from './heads-up.ts';

type Named = { id: string; name: string };

export interface Seen {
  headsUp: HeadsUp;
  /** Who told it. */
  about: Named;
  /** The parties of the reader that were told. */
  mine: readonly string[];
}

const once = (notBefore?: string | null): Card['quiet'] => ({
  showings: 1,
  ...(notBefore ? { notBefore } : {}),
});
const subjectOf = ({ id }: HeadsUp) => ({ kind: 'heads-up' as const, id });
const latest = (...moments: string[]): string =>
  last(moments.map((moment) => Temporal.Instant.from(moment)).toSorted(Temporal.Instant.compare)).toString();

const frame = ({ headsUp, about }: Pick<Seen, 'headsUp' | 'about'>, id: string) => ({
  id,
  kind: 'T6',
  band: 1 as const,
  order: 6,
  subject: subjectOf(headsUp),
  about,
  words: headsUp.what,
  saw: headsUp.version,
});

/** News for me: shown once; a correction is news again, and so is a reminder to a party that said nothing. */
export function newsCard(seen: Seen): Card {
  const { headsUp, about, mine } = seen;
  const told = headsUp.told.filter(({ party }) => mine.includes(party));
  const isReminded = headsUp.remindedAt !== null && told.some((one) => !hasAnswered(headsUp, one));
  const isNewText = headsUp.wording > 1;
  const say = isReminded ? 'reminder' : isNewText ? 'corrected' : (`sent-${headsUp.kind}` as const);
  const arrived = latest(headsUp.wordedAt, ...told.map(({ toldAt }) => toldAt).slice(0, 1));
  const id = isReminded
    ? `heads-up.reminder:${headsUp.id}`
    : `heads-up.sent:${headsUp.id}:${headsUp.wording}`;
  return {
    ...frame(seen, id),
    why: { say: `heads-ups.${say}`, with: { party: about.name } },
    more: { say: `heads-ups.${meansAfter(headsUp, told)}`, with: { means: headsUp.means } },
    answers: ['acknowledge', 'affects-us', 'let-us-talk', 'ask'],
    quiet: { ...once(isReminded ? headsUp.remindedAt : arrived), fromDayHere: secondDay },
  };
}

const saidByTeam = {
  'got-it': 'means-your-team-knows',
  'affects-us': 'means-your-team-affected',
  'let-us-talk': 'means-your-team-talk',
} as const;

/** Where the reader's team has answered already, the card says so. */
function meansAfter(headsUp: HeadsUp, told: HeadsUp['told']) {
  const said = told.find((one) => hasAnswered(headsUp, one))?.answer;
  return said ? saidByTeam[said] : 'means';
}

/** It is over, or was taken back: those told hear of it once. */
export function endCard(seen: Seen): Card {
  const { headsUp, about } = seen;
  return {
    ...frame(seen, `heads-up.ended:${headsUp.id}`),
    why: {
      say: headsUp.state === 'withdrawn' ? 'heads-ups.withdrawn' : 'heads-ups.over',
      with: { party: about.name },
    },
    answers: ['got-it'],
    quiet: once(headsUp.endedAt),
  };
}

/** For whoever told it: a party says that it is affected, or wants to talk. Without a time, since none is kept. */
export function saidCard(headsUp: HeadsUp, party: Named, answer: 'affects-us' | 'let-us-talk'): Card {
  return {
    ...frame({ headsUp, about: party }, `heads-up.said:${headsUp.id}:${party.id}:${answer}`),
    why: { say: `heads-ups.said-${answer}`, with: { party: party.name } },
    answers: ['open', 'got-it'],
    quiet: once(),
  };
}

interface Asked {
  id: string;
  words: string;
  askedAt: string;
  reply: string | null;
  repliedAt: string | null;
}

/** For whoever told it: somebody asks. */
export function questionCard(headsUp: HeadsUp, question: Asked, party: Named): Card {
  return {
    ...frame({ headsUp, about: party }, `heads-up.question:${question.id}`),
    words: question.words,
    why: { say: 'heads-ups.question', with: { party: party.name } },
    answers: ['open', 'later'],
    quiet: once(question.askedAt),
  };
}

/** For whoever asked: here is the answer. */
export function replyCard(headsUp: HeadsUp, question: Asked, about: Named): Card {
  return {
    ...frame({ headsUp, about }, `heads-up.reply:${question.id}`),
    words: question.reply ?? '',
    why: { say: 'heads-ups.reply', with: { party: about.name } },
    more: { say: 'heads-ups.asked', with: { words: question.words } },
    answers: ['open', 'got-it'],
    quiet: once(question.repliedAt),
  };
}
