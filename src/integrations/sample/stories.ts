/** Everything that happened in the company's half year. */
import { careAndDispatch } from './stories/care-and-dispatch.ts';
import { dailyHelp } from './stories/daily-help.ts';
import { goals } from './stories/goals.ts';
import { kindWords } from './stories/kind-words.ts';
import { lastAsks } from './stories/last-asks.ts';
import { lastDays } from './stories/last-days.ts';
import { offers } from './stories/offers.ts';
import { operationsAsks } from './stories/operations-asks.ts';
import { productAsks } from './stories/product-asks.ts';
import { productWork } from './stories/product-work.ts';
import { tradeAsks } from './stories/trade-asks.ts';
import { tradeWork } from './stories/trade-work.ts';
import { visitor } from './stories/visitor.ts';
import type { AskStory, PromiseStory, ThanksStory } from './story.ts';

interface Chapter {
  promises?: readonly PromiseStory[];
  asks?: readonly AskStory[];
  thanks?: readonly ThanksStory[];
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
];

export const goalStories = goals;
export const promiseStories = chapters.flatMap(({ promises = [] }) => promises);
export const askStories = chapters.flatMap(({ asks = [] }) => asks);
export const thanksStories = chapters.flatMap(({ thanks = [] }) => thanks);
