import css from './choices.module.css';

export interface Choice<Name extends string> {
  name: Name;
  title: string;
  sub: string;
}

export interface ChoicesProps<Name extends string> {
  choices: readonly Choice<Name>[];
  onChoose: (name: Name) => void;
  busy?: boolean;
}

/** A few ways to go on, each a sentence, none standing out. */
export function Choices<Name extends string>({ choices, onChoose, busy }: ChoicesProps<Name>) {
  return (
    <ul className={css.choices}>
      {choices.map(({ name, title, sub }) => (
        <li key={name}>
          <button type="button" aria-disabled={busy || undefined} onClick={() => !busy && onChoose(name)}>
            <strong>{title}</strong>
            <span>{sub}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
