import { Link } from '@tanstack/react-router';
import { defined } from '#platform/defined.ts';
import { Face } from './face.tsx';
import css from './name.module.css';
import type { Named } from './named.ts';

/** A name that leads to whoever it names: underlined only where a pointer or the focus is. */
export function Name({ of: party }: { of: Named }) {
  if (party.name === '') return null;
  return (
    <Link
      to={party.kind === 'team' ? '/teams/$id' : '/people/$id'}
      params={{ id: party.id }}
      className={defined(css.name)}
    >
      {party.name}
    </Link>
  );
}

/** A face and a name, held together: where a row or a head has room. */
export const Who = ({ of: party }: { of: Named }) => (
  <span className={css.who}>
    <Face of={party} />
    <Name of={party} />
  </span>
);
