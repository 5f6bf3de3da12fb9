import { Button, Radio, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineEdit } from '#web/kit/forms/inline-edit.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { SettingsPage } from '../kit/pages/settings-page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { languages } from '#platform/text/tongue.ts';
import { isLanguage, speak, spokenLanguage } from '#web/language.ts';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { clearPersistedQueries } from '#web/offline/persisted-queries.ts';
import { queryClient } from '#web/queries.ts';
import { removePerson } from '../../admin/admin-contract.ts';
import { changeMe } from '../../settings/me-contract.ts';
import { exportMine } from '../../search/search-contract.ts';
import { PicturePart } from '../picture/picture-part.tsx';
import { useChangeSettings } from './change-settings.ts';
import css from './settings.module.css';
import { mostLetters } from '#platform/limits.ts';

/** My name, language and look; what is mine to take along; and the way to leave. */
export function MySettingsPage() {
  const { t } = useTranslation('people');
  return (
    <SettingsPage title={t('settings.title')}>
      <Name />
      <PicturePart />
      <LanguagePart />
      <Appearance />
      <Thanks />
      <Part title={t('settings.export')} sub={t('settings.exportSub')}>
        <Moves>
          <Button component="a" href={exportMine.path} download="alongside-mine.json">
            {t('settings.exportDo')}
          </Button>
        </Moves>
      </Part>
      <Leaving />
    </SettingsPage>
  );
}

function Name() {
  const { t } = useTranslation('people');
  const { person } = useMe();
  const change = useCommand(changeMe);
  return (
    <Part title={t('settings.name')}>
      <InlineEdit
        label={t('settings.name')}
        value={person.name}
        mostLetters={mostLetters.name}
        onSave={(name) => change.send({ name })}
      />
      <Refused by={change.refused} />
      <Fine>{person.email}</Fine>
    </Part>
  );
}

function LanguagePart() {
  const { t } = useTranslation(['people', 'web']);
  const change = useCommand(changeMe);
  const choose = async (language: string) => {
    if (isLanguage(language) && (await change.send({ language }))) await speak(language);
  };
  return (
    <Part title={t('settings.language')}>
      <Radio.Group
        aria-label={t('settings.language')}
        value={spokenLanguage()}
        onChange={(language) => void choose(language)}
      >
        <Stack close>
          {languages.map((one) => (
            <Radio key={one} value={one} lang={one} label={t(`web:language.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Refused by={change.refused} />
    </Part>
  );
}

const schemes = ['auto', 'light', 'dark'] as const;

function Appearance() {
  const { t } = useTranslation('people');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Part title={t('settings.appearance')}>
      <Radio.Group
        aria-label={t('settings.appearance')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as (typeof schemes)[number])}
      >
        <Stack close>
          {schemes.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`settings.schemes.${scheme}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Part>
  );
}

function Thanks() {
  const { t } = useTranslation('people');
  const { settings } = useMe();
  const change = useChangeSettings();
  return (
    <Part title={t('settings.thanks')} sub={t('settings.thanksSub')}>
      <Radio.Group
        aria-label={t('settings.thanks')}
        value={settings.thanksDefault}
        onChange={(wish) => void change.send({ thanksDefault: wish as 'ask' | 'private' })}
      >
        <Stack close>
          <Radio value="ask" label={t('settings.thanksAsk')} />
          <Radio value="private" label={t('settings.thanksPrivate')} />
        </Stack>
      </Radio.Group>
      <Refused by={change.refused} />
    </Part>
  );
}

/** Cannot be undone; so it takes two steps and says plainly what it does. */
function Leaving() {
  const { t } = useTranslation('people');
  const { person } = useMe();
  const leave = useCommand(removePerson);
  const [sure, setSure] = useState(false);
  const go = async () => {
    if (!(await leave.send({ id: person.id }))) return;
    await clearPersistedQueries(queryClient);
    location.assign('/sign-in');
  };
  return (
    <div className={css.leaving}>
      <Fine>{t('settings.leaveSub')}</Fine>
      {sure && <p>{t('settings.leaveMeans')}</p>}
      <Refused by={leave.refused} />
      <Moves>
        {sure ? (
          <>
            <Move key="now" onMake={() => void go()} busy={leave.busy}>
              {t('settings.leaveNow')}
            </Move>
            <Move onMake={() => setSure(false)}>{t('settings.stay')}</Move>
          </>
        ) : (
          <Move weight="quiet" onMake={() => setSure(true)}>
            {t('settings.leaveDo')}
          </Move>
        )}
      </Moves>
    </div>
  );
}
