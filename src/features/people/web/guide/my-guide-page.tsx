import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { SettingsPage } from '../kit/pages/settings-page.tsx';
import { When } from '#web/kit/words/when.tsx';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { lookOverGuide, readGuide } from '../../guide/guide-contract.ts';
import { PicturePart } from '../picture/picture-part.tsx';
import { GuideEditor } from './guide-editor.tsx';

/** How to work with me, in my words, each line for whom I choose. */
export function MyGuidePage() {
  const { t } = useTranslation('people');
  const me = useMe();
  const guide = useRequiredQuery(readGuide, { party: me.person.id });
  const lookOver = useCommand(lookOverGuide);
  return (
    <SettingsPage title={t('guide.mine.title')} sub={t('guide.mine.sub')}>
      <div data-on-screen>
        <PicturePart />
      </div>
      <GuideEditor guide={guide} />
      <Moves>
        {guide.lines.length > 0 && (
          <Button onClick={() => void lookOver.send({})}>{t('guide.mine.looksRight')}</Button>
        )}
        <GoTo to="/strengths">{t('guide.mine.suggested')}</GoTo>
      </Moves>
      {guide.lookedOverAt && (
        <Fine>
          {t('guide.mine.lookedOver')} <When at={guide.lookedOverAt} />
        </Fine>
      )}
    </SettingsPage>
  );
}
