import { one } from '#platform/defined.ts';
import { Face } from './face.tsx';
import { Who } from './name.tsx';
import type { Named } from './named.ts';
import { Names } from './sentence.tsx';
import css from './who-of-line.module.css';

/** Who stands in a line of a list: a face and a name; of several the first face, and all the names. */
export function WhoOfLine({ of: parties }: { of: readonly Named[] }) {
  if (parties.length === 0) return null;
  if (parties.length === 1) return <Who of={one(parties)} />;
  return (
    <span className={css.several}>
      <Face of={one(parties)} />
      <span className={css.names}>
        <Names of={parties} />
      </span>
    </span>
  );
}
