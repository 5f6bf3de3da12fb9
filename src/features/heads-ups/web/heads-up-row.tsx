import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { Line } from '#web/kit/pages/lines.tsx';
import type { HeadsUpLine } from '../contract.ts';

/** One of a list: what, from whom, of what kind, and its last day. */
export function HeadsUpRow({ headsUp }: { headsUp: HeadsUpLine }) {
  const { t } = useTranslation('heads-ups');
  return (
    <Line
      to={{ to: '/heads-ups/$id', params: { id: headsUp.id } }}
      who={<WhoOfLine of={[headsUp.for]} />}
      how={t(headsUp.state === 'withdrawn' ? 'days.withdrawn' : `kind.${headsUp.kind}`)}
      day={headsUp.until}
    >
      {headsUp.what}
    </Line>
  );
}
