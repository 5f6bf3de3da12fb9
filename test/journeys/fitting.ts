/** Whether a page fits the screen: nothing makes it wider, and nothing is cut off where nobody can reach it. */
import type { Page } from 'playwright-core';

/** What does not fit the width of the screen at present. */
export const whatDoesNotFit = (page: Page): Promise<string[]> => page.evaluate(look);

/** Runs in the page. */
function look(): string[] {
  const tooWide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
  const parts = [...document.body.querySelectorAll<HTMLElement>('*')].filter((part) =>
    part.checkVisibility({ visibilityProperty: true }),
  );
  return [...tooWide, ...parts.filter(isCutOff).map((part) => `cut off: ${part.outerHTML.slice(0, 200)}`)];

  /** By its own words, or as a whole where it is a field or a picture. */
  function isCutOff(part: HTMLElement): boolean {
    const isWhole = /^(INPUT|TEXTAREA|SELECT|BUTTON|IMG|svg)$/.test(part.tagName);
    const shown = isWhole ? [part.getBoundingClientRect()] : [...part.childNodes].flatMap(linesOf);
    const wide = shown.filter(({ width }) => width > 1);
    return wide.some(({ left, right }) => isOutside(part, left, right));
  }

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands in here reaches the page
  function linesOf(node: ChildNode): DOMRect[] {
    if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return [];
    const words = document.createRange();
    words.selectNodeContents(node);
    return [...words.getClientRects()];
  }

  /** Whether it ends outside of what shows it; what can be scrolled to, and what ends in dots or is for readers only, is not. */
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
  function isOutside(part: HTMLElement, left: number, right: number): boolean {
    for (let around: HTMLElement | null = part; around !== null; around = around.parentElement) {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none' || box.width <= 1)
        return false;
      if (overflowX === 'visible' || around === document.body) continue;
      if (textOverflow === 'ellipsis') return false;
      if (right > box.right + 1 || left < box.left - 1) return true;
    }
    return right > innerWidth + 1 || left < -1;
  }
}
