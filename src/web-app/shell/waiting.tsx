import { useMatches } from '@tanstack/react-router';
import { GreyLines } from '#web/kit/pages/grey-lines.tsx';
import css from './waiting.module.css';

/** The loading state of a page, within whatever stands around it. */
export function Waiting({ atOnce }: { atOnce?: boolean | undefined }) {
  return (
    <div className={css.waiting}>
      <GreyLines atOnce={atOnce} />
    </div>
  );
}

/** The same for the router, which has left the last page standing for a blink before it shows this. */
export function WaitingForPage() {
  const isComing = useMatches({ select: (all) => all.some(({ status }) => status === 'pending') });
  return <Waiting atOnce={isComing} />;
}
