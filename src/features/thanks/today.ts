/** What thanks may put on Today: T7, T9, and T7r, the thanks one was given (model 10.1; B24, B25, B46). */
import { partiesNamed, type PartyView } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card, CardSentence, Sentence } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { momentOn } from '#platform/zone.ts';
import { entry } from '#platform/defined.ts';
import { mayHaveThanksCards, thanksOnMyMind, type OnMyMind } from './list-store.ts';
import { thanksByIds, type StoredThanks } from './store.ts';

const lookedBack = { asked: { hours: 24 * 30 }, received: { hours: 24 * 14 } };

type Reader = Pick<Person, 'id' | 'timeZone'>;
type Named = { id: string; name: string };
type Draw = (thanks: StoredThanks, at: string, reader: Reader, names: Map<string, PartyView>) => Card;

/** The cards of thanks for somebody's Today; which of them are shown, and how often, is Today's affair. */
export const thanksCards: CardSource = { mayHaveCards: mayHaveThanksCards, cards: cardsOfThanks };

async function cardsOfThanks(db: Reading, reader: Reader, now: Temporal.Instant): Promise<Card[]> {
  const found = await thanksOnMyMind(db, {
    asked: now.subtract(lookedBack.asked).toString(),
    received: now.subtract(lookedBack.received).toString(),
  });
  if (found.length === 0) return [];
  // what asks for my yes is not shown a second time as received
  const reasons = new Map<string, OnMyMind>(found.toReversed().map((one) => [one.id, one]));
  const list = await thanksByIds(db, [...reasons.keys()], now);
  const names = await partiesNamed(
    db,
    list.flatMap(({ author, proposal, credits }) => [
      author,
      ...credits.map((one) => one.party),
      ...(proposal ? [proposal.by] : []),
    ]),
  );
  return list.map((thanks) => {
    const { reason, at } = entry(reasons, thanks.id);
    return drawn[reason](thanks, at, reader, names);
  });
}

const named = (id: string, names: Map<string, PartyView>): Named => ({ id, name: names.get(id)?.name ?? '' });
const others = (thanks: StoredThanks, reader: Reader, names: Map<string, PartyView>) =>
  thanks.credits.filter((credit) => credit.party !== reader.id).map((credit) => named(credit.party, names));

/** T7 your name in a shared thanks. One showing; silence keeps it private. */
const asked: Draw = (thanks, at, reader, names) => {
  const by = named(thanks.proposal?.by ?? thanks.author, names);
  return {
    id: `thanks.asked:${thanks.id}:${thanks.version}`,
    kind: 'T7',
    band: 1,
    order: 7,
    subject: { kind: 'thanks', id: thanks.id },
    about: by,
    why: { say: `thanks.asked-${thanks.kind}`, with: { party: by.name } },
    words: thanks.forWhat,
    more: { say: 'thanks.made-possible', with: { made: thanks.madePossible } },
    answers: thanks.author === reader.id ? ['consent', 'keep-private'] : ['consent', 'step-out-of-shared'],
    saw: thanks.version,
    quiet: { showings: 1, notBefore: at },
  };
};

const everyName = (parties: (Named | undefined)[]): Sentence => ({
  say: 'thanks.names',
  with: { names: parties.map((party) => party?.name ?? '').join(', ') },
});

const whySuggested = ({ serves, kind }: StoredThanks, areSeveral: boolean): CardSentence => {
  if (serves?.kind === 'goal') return `thanks.after-goal-${kind}`;
  return areSeveral ? 'thanks.say-to-several' : 'thanks.say-to-one';
};

/** T9 say thanks: the day after something closed and I have not thanked. One showing. */
const suggested: Draw = (thanks, at, reader, names) => {
  const [first, ...more] = others(thanks, reader, names);
  const nextDay = Temporal.PlainDate.from(dayFor(Temporal.Instant.from(at), reader.timeZone)).add({
    days: 1,
  });
  return {
    id: `thanks.suggested:${thanks.id}`,
    kind: 'T9',
    band: 2,
    order: 2,
    subject: { kind: 'thanks', id: thanks.id },
    about: first ?? null,
    why: { say: whySuggested(thanks, more.length > 0), with: { party: first?.name ?? '' } },
    words: thanks.beganWith ?? thanks.forWhat,
    ...(more.length > 0 ? { more: everyName([first, ...more]) } : {}),
    answers: ['thank', 'share-a-win', 'already-done'],
    saw: thanks.version,
    quiet: { showings: 1, notBefore: momentOn(reader.timeZone, nextDay.toString()).toString() },
  };
};

/**
 * T7r: thanks that reached me. It asks for nothing, so it takes no place among what others wait for: it has the place of what
 * is together, before everything else there. One showing; then it is found under Thanks.
 */
const received: Draw = (thanks, at, _reader, names) => {
  const author = named(thanks.author, names);
  return {
    id: `thanks.received:${thanks.id}`,
    kind: 'T7r',
    band: 3,
    order: 0,
    subject: { kind: 'thanks', id: thanks.id },
    about: author,
    why: { say: `thanks.received-${thanks.kind}`, with: { party: author.name } },
    words: thanks.forWhat,
    more: { say: 'thanks.made-possible', with: { made: thanks.madePossible } },
    answers: ['got-it', 'open'],
    saw: thanks.version,
    quiet: { showings: 1, notBefore: at },
  };
};

const drawn = { asked, suggested, received };
