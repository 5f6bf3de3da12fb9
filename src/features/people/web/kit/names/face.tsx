import css from './face.module.css';
import { initialsOf } from './initials.ts';
import type { Named } from './named.ts';

interface FaceProps {
  of: Named;
  /** `small` in a row, beside a name; `middle` alone; `large` at the head of a person's page. */
  size?: 'small' | 'middle' | 'large';
}

/**
 * An avatar: the picture somebody chose, else the first letters of their name. Hidden from screen readers, for it says
 * nothing that the name beside it does not say. A team's has corners.
 */
export const Face = ({ of: { id, name, kind, picture }, size = 'small' }: FaceProps) => (
  <span
    aria-hidden
    className={[css.face, css[size], kind === 'team' ? css.team : ''].join(' ')}
    data-letters={initialsOf(name)}
  >
    {picture !== undefined && <img key={picture} src={addressOf(id, picture)} alt="" onError={giveWay} />}
  </span>
);

/** Names the version, so that another picture has another address. */
const addressOf = (id: string, picture: string) => `/api/people/${id}/picture/${picture}`;

/** One that is gone by now, or that cannot be read without a network, leaves the letters. */
const giveWay = ({ currentTarget }: { currentTarget: HTMLImageElement }) => {
  currentTarget.hidden = true;
};
