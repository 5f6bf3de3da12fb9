/** The small things of every week inside two teams: most of them answered, some simply no longer needed. */
import type { AskStory } from '../story.ts';
import { inDispatch, inPayments, type Favour } from './favours.ts';

interface Everyday {
  team: string;
  people: readonly string[];
  /** Every so many working days one comes up, and how many an answer takes at most. */
  every: number;
  after: number;
  favours: readonly Favour[];
}

const payments: Everyday = {
  team: 'Payments',
  people: ['lena', 'oskar', 'priya', 'daniel', 'mei', 'jonas'],
  every: 6,
  after: 1,
  favours: inPayments,
};

const dispatch: Everyday = {
  team: 'Dispatch',
  people: ['aylin', 'henk', 'sunniva', 'karl', 'fatou', 'joris', 'petra', 'mehmet', 'greta', 'tomasz'],
  every: 7,
  after: 3,
  favours: inDispatch,
};

/** So far back that the last whole quarter lies in it, on whatever day one looks. */
const daysBack = 138;
/** Longer ago more went without an answer. */
const cameToNothing = (index: number, back: number): boolean =>
  back > 68 ? [1, 3].includes(index % 5) : index % 4 === 3;

function asksOf({ team, people, every, after, favours }: Everyday): AskStory[] {
  let helped = 0;
  return Array.from({ length: Math.floor(daysBack / every) }, (_, index): AskStory => {
    const back = daysBack - index * every;
    const [what, why, words] = favours[index % favours.length]!;
    const by = people[index % people.length]!;
    const ask = {
      at: `${back} 09:20`,
      by,
      what,
      why,
      circle: [team],
      ...({ size: 'five-minutes', kind: 'be-alongside' } as const),
    };
    const end = back - after;
    if (end < 1 || cameToNothing(index, back))
      return { ...ask, closed: { at: `${Math.max(end, 1)} 16:00`, how: 'no-longer-needed' } };
    if (people[helped % people.length] === by) helped++;
    const helper = people[helped++ % people.length]!;
    return {
      ...ask,
      answers: [
        {
          at: `${back - (index % 3 === 0 ? 0 : after - 1)} 11:10`,
          by: helper,
          did: 'spot',
          words,
          moves: [[`${end} 09:00`, by, 'declare-satisfied']],
        },
      ],
      closed: { at: `${end} 09:30`, how: 'helped' },
    };
  });
}

export const everyday = { asks: [payments, dispatch].flatMap(asksOf) };
