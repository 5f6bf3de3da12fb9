/**
 * Keeps keyboard focus: whoever goes by keyboard stays where they are when the focused element goes away, such as the
 * button of a move that was made.
 */

/** The element with the focus and what it stands in, from the inside out. */
let chain: HTMLElement[] = [];

const remember = ({ target }: FocusEvent): void => {
  chain = [];
  for (let one = target as HTMLElement | null; one && one !== document.body; one = one.parentElement)
    chain.push(one);
};

/** The nearest of what stood around it that is still there takes the focus; the next Tab goes on from there. */
function keep(): void {
  const [held, ...around] = chain;
  if (!held || held.isConnected || document.activeElement !== document.body) return;
  const pages = document.getElementById('root');
  const near = around.find((one) => one !== pages && pages?.contains(one)) ?? document.querySelector('main');
  if (!near) return;
  if (!near.hasAttribute('tabindex')) {
    near.tabIndex = -1;
    near.dataset['kept'] = '';
  }
  near.focus({ preventScroll: true });
}

/** Keeps the focus from falling back to the top of the page; gives back how to stop. */
export function keepFocus(): () => void {
  const watch = new MutationObserver(() => requestAnimationFrame(keep));
  document.addEventListener('focusin', remember);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
