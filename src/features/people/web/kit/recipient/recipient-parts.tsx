import { Suspense } from 'react';
import { useRecipientParts } from '#web/feature-registry.ts';

/** What is mine about somebody, beside what is theirs: beside a composer, and on their page. */
export function RecipientParts({ party }: { party: string }) {
  return useRecipientParts().map(({ name, Part }) => (
    <Suspense key={name}>
      <Part party={party} />
    </Suspense>
  ));
}
