/** Everything that happened in the company's half year. */
import type { CharterStory, PartnerStory, PatternStory } from './partner-story.ts';
import { careAndDispatch } from './stories/care-and-dispatch.ts';
import { charterChapter } from './stories/charters.ts';
import { dailyHelp } from './stories/daily-help.ts';
import { everyday } from './stories/everyday.ts';
import { goals } from './stories/goals.ts';
import { kindWords } from './stories/kind-words.ts';
import { lastAsks } from './stories/last-asks.ts';
import { lastDays } from './stories/last-days.ts';
import { news } from './stories/news.ts';
import { offers } from './stories/offers.ts';
import { onlyMine } from './stories/only-mine.ts';
import { operationsAsks } from './stories/operations-asks.ts';
import { partners } from './stories/partners.ts';
import { productAsks } from './stories/product-asks.ts';
import { productWork } from './stories/product-work.ts';
import { tradeAsks } from './stories/trade-asks.ts';
import { tradeWork } from './stories/trade-work.ts';
import { visitor } from './stories/visitor.ts';
import type { AskStory, HeadsUpStory, NoteStory, PromiseStory, ThanksStory } from './story.ts';

interface Chapter {
  promises?: readonly PromiseStory[];
  asks?: readonly AskStory[];
  thanks?: readonly ThanksStory[];
  notes?: readonly NoteStory[];
  partners?: readonly PartnerStory[];
  charters?: readonly CharterStory[];
  patterns?: readonly PatternStory[];
  headsUps?: readonly HeadsUpStory[];
}

const chapters: readonly Chapter[] = [
  productWork,
  productAsks,
  careAndDispatch,
  operationsAsks,
  tradeWork,
  tradeAsks,
  dailyHelp,
  everyday,
  offers,
  kindWords,
  news,
  lastDays,
  lastAsks,
  visitor,
  onlyMine,
  partners,
  charterChapter,
];

export const goalStories = goals;
export const promiseStories = chapters.flatMap(({ promises = [] }) => promises);
export const askStories = chapters.flatMap(({ asks = [] }) => asks);
export const noteStories = chapters.flatMap(({ notes = [] }) => notes);
export const thanksStories = chapters.flatMap(({ thanks = [] }) => thanks);
export const partnerStories = chapters.flatMap(({ partners: list = [] }) => list);
export const charterStories = chapters.flatMap(({ charters = [] }) => charters);
export const patternStories = chapters.flatMap(({ patterns = [] }) => patterns);
export const headsUpStories = chapters.flatMap(({ headsUps = [] }) => headsUps);
