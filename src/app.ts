/** The one visible list: every feature of Alongside, in the order in which they may build on each other. */
import type { Feature } from '#platform/feature.ts';

export const features: readonly Feature[] = [];
