import css from './avatar.module.css';

/**
 * An avatar of the first letters of a name; hidden from screen readers, for it says nothing that the name beside it does
 * not say.
 */
export function Avatar({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => [...word][0])
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('');
  return <span aria-hidden className={css.face} data-letters={letters.toLocaleUpperCase()} />;
}
