import css from './face.module.css';
import { initialsOf } from './initials.ts';
import type { Named } from './named.ts';

interface FaceProps {
  of: Named;
  /** `small` in a row, beside a name; `middle` alone; `large` at the head of a person's page. */
  size?: 'small' | 'middle' | 'large';
}

/**
 * An avatar: the first letters of a name. Hidden from screen readers, for it says nothing that the name beside it does not
 * say. A team's has corners.
 */
export const Face = ({ of: { name, kind }, size = 'small' }: FaceProps) => (
  <span
    aria-hidden
    className={[css.face, css[size], kind === 'team' ? css.team : ''].join(' ')}
    data-letters={initialsOf(name)}
  />
);
