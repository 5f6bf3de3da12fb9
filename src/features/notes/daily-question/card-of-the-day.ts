/** T22, the day's question and the five myth cards, and T20, a hint for leaders (model 10.1; B45, B46, B41). Pure. */
import { afterAMonth, type Card } from '#platform/card.ts';
import { nth } from '#platform/defined.ts';
import { mondayOf } from '../reflection/week.ts';
import { myths, questions } from '../questions.ts';

const wednesday = { days: 2 };

const plainCard = (me: string, kind: string, order: number) => ({
  kind,
  band: 4 as const,
  order,
  subject: { kind: 'day' as const, id: me },
  about: null,
  words: '',
});

const daysSinceTheBeginning = (day: string) =>
  Temporal.PlainDate.from('2024-01-01').until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
const turn = <One>(list: readonly One[], count: number): One => nth(list, count % list.length);

/** The question of a day: one line, one showing. */
export function questionCard(me: string, day: string): Card {
  const question = turn(questions, daysSinceTheBeginning(day));
  return {
    ...plainCard(me, 'T22', 9),
    id: `note.question:${day}:${question}`,
    why: { say: `notes.question-${question}`, with: {} },
    answers: ['keep-as-note', 'got-it'],
    quiet: { showings: 1, onDays: [day], fromDayHere: afterAMonth },
  };
}

/**
 * The myth cards: at most one a week, on a Wednesday, each once ever. All of them stay on offer, those of other weeks for no
 * day, so that Today goes on remembering which were shown.
 */
export function mythCards(me: string, today: string): Card[] {
  const monday = mondayOf(today);
  const ofThisWeek = turn(myths, daysSinceTheBeginning(monday) / 7);
  const day = Temporal.PlainDate.from(monday).add(wednesday).toString();
  const cardOf = (myth: (typeof myths)[number]): Card => ({
    ...plainCard(me, 'T22', 8.9),
    id: `note.myth:${myth}`,
    why: { say: `notes.myth-${myth}`, with: {} },
    answers: ['keep-as-note', 'got-it'],
    quiet: { showings: 1, onDays: myth === ofThisWeek ? [day] : [], fromDayHere: afterAMonth },
  });
  return myths.map(cardOf);
}

/** T20: for somebody who leads a team and neither asked nor shared thanks for three weeks; weekly at most, muted for good. */
export const modelItCard = (me: string, today: string): Card => ({
  ...plainCard(me, 'T20', 4),
  id: `note.model-it:${mondayOf(today)}`,
  subject: { kind: 'leading' as const, id: me },
  why: { say: 'notes.model-it', with: {} },
  answers: ['ask', 'thank', 'mute'],
  quiet: { showings: 1 },
});
