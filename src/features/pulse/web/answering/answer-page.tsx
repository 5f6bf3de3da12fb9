import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readPulse, type PulseView } from '../../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { WhatIsKept } from './what-is-kept.tsx';

/**
 * The page of the round that is open: five statements, or one line. Its name is the same before and after, since a browser
 * remembers which pages were opened by what they were called.
 */
export function AnswerPage() {
  const { t } = useTranslation('pulse');
  const { open, scheduled } = useRequiredQuery(readPulse, {});
  if (!open?.countedWith || open.answered) return <NothingToAnswer open={open} scheduled={scheduled} />;
  return (
    <Page
      title={t('answering.title')}
      sub={t('answering.sub')}
      beforehand
      aside={<WhatIsKept open={open} countedWith={open.countedWith} />}
    >
      <AnswerForm id={open.id} statements={open.statements} />
    </Page>
  );
}

function NothingToAnswer({ open, scheduled: [next] }: PulseView) {
  const { t, i18n } = useTranslation('pulse');
  const says = open ? t(open.answered ? 'answering.thanks' : 'answering.notAsked') : t('answering.none');
  return (
    <Page title={t('answering.title')}>
      <EmptyState>
        <span role="status">{says}</span>
        {!open && next && ` ${t('answering.next', { day: sayDay(next.opensOn, i18n.language) })}`}
      </EmptyState>
      {!open && (
        <Moves>
          <GoTo to="/culture">{t('answering.seeUs')}</GoTo>
        </Moves>
      )}
    </Page>
  );
}
