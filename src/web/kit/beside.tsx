import { useTranslation } from 'react-i18next';
import { readBeside } from '#features/people/directory-contract.ts';
import type { InputOf } from '#platform/contract.ts';
import { useGlance } from '../reading.ts';
import { isAboutNow, sayMoment } from '../time.ts';
import { MineBeside } from './mine-beside.tsx';
import { Side } from './page.tsx';
import { Words } from './words.tsx';

export interface BesideProps {
  /** The person or team one is about to write to. */
  party: string;
  for: InputOf<typeof readBeside>['for'];
}

/** Beside a composer: how the other would like it, in their own words, and when it will reach them. */
export function Beside({ party, for: occasion }: BesideProps) {
  const { t, i18n } = useTranslation();
  const beside = useGlance(readBeside, { party, for: occasion });
  if (!beside) return null;
  const reachesNow = isAboutNow(beside.reachesAt);
  return (
    <>
      <Side title={t('beside.title', { name: beside.party.name })}>
        {beside.lines.map((line) => (
          <Words key={line.id} size="small" quoted>
            {line.words}
          </Words>
        ))}
        <p>
          {reachesNow
            ? t('beside.reachesNow')
            : t('beside.reaches', { when: sayMoment(beside.reachesAt, i18n.language) })}
        </p>
        {beside.plate && beside.plate !== 'open' && <p>{t(`beside.plate.${beside.plate}`)}</p>}
      </Side>
      <MineBeside party={party} />
    </>
  );
}
