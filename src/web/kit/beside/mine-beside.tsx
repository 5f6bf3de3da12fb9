import { Suspense } from 'react';
import { useBeside } from '../../from-features.ts';

/** What is mine about somebody, beside what is theirs: beside a composer, and on their page. */
export function MineBeside({ party }: { party: string }) {
  return useBeside().map(({ name, Part }) => (
    <Suspense key={name}>
      <Part party={party} />
    </Suspense>
  ));
}
