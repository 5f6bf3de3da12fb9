/** Everything that happened in the company's half year. */
import { careAndDispatch } from './stories/care-and-dispatch.ts';
import { dailyHelp } from './stories/daily-help.ts';
import { kindWords } from './stories/kind-words.ts';
import { lastAsks } from './stories/last-asks.ts';
import { lastDays } from './stories/last-days.ts';
import { offers } from './stories/offers.ts';
import { onlyMine } from './stories/only-mine.ts';
import { operationsAsks } from './stories/operations-asks.ts';
import { productAsks } from './stories/product-asks.ts';
import { productWork } from './stories/product-work.ts';
import { tradeAsks } from './stories/trade-asks.ts';
import { tradeWork } from './stories/trade-work.ts';
import { visitor } from './stories/visitor.ts';
import type { AskStory, NoteStory, PromiseStory, ThanksStory } from './story.ts';

interface Chapter {
  promises?: readonly PromiseStory[];
  asks?: readonly AskStory[];
  thanks?: readonly ThanksStory[];
  notes?: readonly NoteStory[];
}

const chapters: readonly Chapter[] = [
  productWork,
  productAsks,
  careAndDispatch,
  operationsAsks,
  tradeWork,
  tradeAsks,
  dailyHelp,
  offers,
  kindWords,
  lastDays,
  lastAsks,
  visitor,
  onlyMine,
];

export const promiseStories = chapters.flatMap(({ promises = [] }) => promises);
export const askStories = chapters.flatMap(({ asks = [] }) => asks);
export const noteStories = chapters.flatMap(({ notes = [] }) => notes);
export const thanksStories = chapters.flatMap(({ thanks = [] }) => thanks);
