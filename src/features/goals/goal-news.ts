/** How long news of a goal is still news. */
export const newsFor = { hours: 24 * 7 };
