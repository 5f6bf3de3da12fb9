/**
 * Buffers what is typed after the palette was asked for and before its field is there, while its code is loading: no letter
 * is lost.
 */
let letters = '';

function hear(event: KeyboardEvent): void {
  const isLetter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isLetter) return stop();
  letters += event.key;
  event.preventDefault();
  event.stopPropagation();
}
const stop = (): void => document.removeEventListener('keydown', hear, true);

/** From here on letters are for the palette, until it takes them or another key is pressed. */
export function hearAhead(): void {
  letters = '';
  document.addEventListener('keydown', hear, true);
}

/** What was typed ahead; from here on letters go where the focus is. */
export function takeAhead(): string {
  stop();
  const typed = letters;
  letters = '';
  return typed;
}
