import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/go-to.tsx';
import { Moves } from '#web/kit/moves.tsx';
import { End, Fine, Page, Stack } from '#web/kit/page.tsx';
import { Words } from '#web/kit/words.tsx';

/** Three breaths and one question before a hard talk (B45, S4-24, S4-27). Nothing is kept unless it is kept as a note. */
export function PausePage() {
  const { t } = useTranslation('notes');
  return (
    <Page title={t('pause.title')} sub={t('pause.sub')}>
      <Stack>
        <Words size="large">{t('pause.breaths')}</Words>
        <Words size="large">{t('cards.question-stronger')}</Words>
        <Moves>
          <GoTo to="/only-me/new" search={{ question: 'question-stronger' }}>
            {t('answers.keep-as-note')}
          </GoTo>
          <GoTo to="/">{t('pause.back')}</GoTo>
        </Moves>
        <Fine>{t('pause.nothing')}</Fine>
      </Stack>
      <End>{t('pause.end')}</End>
    </Page>
  );
}
