import { type Ranking } from '#features/asks/ranking/ranking.ts';
import { type Order } from './replay.ts';

/** Accuracy alone: the most likely first. */
export const asLikely =
  (_ranking: Ranking): Order =>
  (ranked) =>
    ranked;

/** As the product tells people: by likelihood, but whoever was told often lately waits. */
export const asChosen = asLikely;
