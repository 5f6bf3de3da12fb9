/** What was opened lately in this tab: pages of one thing, or of one person or team. Kept in its memory alone. */

export interface RecentPage {
  /** Its address. */
  to: string;
  /** Its heading. */
  name: string;
}

const most = 6;
let pages: readonly RecentPage[] = [];

/** A page of one thing has its id in its address. */
const isOfOne = (to: string): boolean => /\/[0-9a-f]{8}-[0-9a-f-]{27}$/.test(to);

/** Remembers a page that is shown under this heading. */
export function rememberPage(to: string, name: string): void {
  if (isOfOne(to)) pages = [{ to, name }, ...pages.filter((page) => page.to !== to)].slice(0, most + 1);
}

/** The latest first, without the one that is open now. */
export const recentPages = (now: string): readonly RecentPage[] =>
  pages.filter(({ to }) => to !== now).slice(0, most);
