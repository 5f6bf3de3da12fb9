import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '#web/kit/pages/fold.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { lazyPicture } from '#web/kit/lazy.tsx';
import { useNear } from '#web/kit/pictures/use-near.ts';
import { listOf } from '#web/lists.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { dayOf, sayDay } from '#web/time.ts';
import { readLife, type PartnershipView } from '../contract.ts';
import { CatchUp, isOfCatchUp } from './catch-up.tsx';

const LifePicture = lazyPicture(
  () => import('./lines-in-time/life-picture.tsx').then((file) => file.LifePicture),
  170,
);

/** What happened between the two as one line in time, when they met, and how they meet again. */
export function OurTime({ between }: { between: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const planning = between.history.filter(isOfCatchUp);
  return (
    <Part title={t('life.title')}>
      <LifeWhenNear id={between.id} />
      {planning.length > 0 && (
        <Fold title={<Met between={between} />}>
          <Thread lines={planning} say={({ did }) => t(`did.${did}`)} />
        </Fold>
      )}
      {between.state === 'active' && <CatchUp between={between} />}
    </Part>
  );
}

/** It stands far down its page: it is read when somebody comes near. */
function LifeWhenNear({ id }: { id: string }) {
  const [place, isNear] = useNear<HTMLDivElement>();
  return (
    <div ref={place}>
      {isNear && (
        <Suspense>
          <Life id={id} />
        </Suspense>
      )}
    </div>
  );
}

function Life({ id }: { id: string }) {
  const life = useRequiredQuery(readLife, { id });
  return life.moments.length > 0 && <LifePicture life={life} />;
}

const namedDays = 3;

/** All meetings in one line: the last few by their days. */
function Met({ between }: { between: PartnershipView }) {
  const { t, i18n } = useTranslation('partnerships');
  const days = between.history
    .filter(({ did }) => did === 'met')
    .map(({ at }) => sayDay(dayOf(new Date(at)), i18n.language))
    .toReversed();
  if (days.length === 0) return t('life.planned');
  const rest = days.length - namedDays;
  const named = days.slice(0, namedDays);
  return t('life.metOn', {
    days: listOf(rest > 0 ? [...named, t('life.metMore', { count: rest })] : named, i18n.language),
  });
}
