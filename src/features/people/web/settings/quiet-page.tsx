import { Button, Radio, Select, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import type { PartyView } from '../../contract.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { useFormField } from '#web/kit/forms/form-field.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { SettingsPage } from '../kit/pages/settings-page.tsx';
import { PartyPicker } from '../kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { listMutes, mute, unmute } from '../../settings/me-contract.ts';
import { kindsToMute } from '../../settings/kinds-to-mute.ts';
import { letterSays } from '#platform/mail/letter-says.ts';
import { useChangeSettings } from './change-settings.ts';
import { useDigestChoices } from './digest-choices.ts';

/** My notification settings: how often I am told, when a digest comes, and what I do not want to hear of (mutes). */
export function QuietPage() {
  const { t } = useTranslation('people');
  return (
    <SettingsPage title={t('quiet.title')} sub={t('quiet.sub')}>
      <Told />
      <Digest />
      <Mutes />
    </SettingsPage>
  );
}

const often = [
  { toldADay: 1, toldAWeek: 3 },
  { toldADay: 1, toldAWeek: 2 },
  { toldADay: 1, toldAWeek: 1 },
  { toldADay: 0, toldAWeek: 0 },
] as const;

function Told() {
  const { t } = useTranslation('people');
  const { settings } = useMe();
  const change = useChangeSettings();
  const current = settings.toldADay === 0 ? 0 : settings.toldAWeek;
  return (
    <Part title={t('quiet.told')} sub={t('quiet.toldSub')}>
      <Radio.Group
        aria-label={t('quiet.told')}
        value={String(current)}
        onChange={(week) =>
          void change.send(defined(often.find(({ toldAWeek }) => String(toldAWeek) === week)))
        }
      >
        <Stack close>
          {often.map(({ toldAWeek }) => (
            <Radio key={toldAWeek} value={String(toldAWeek)} label={t(`quiet.toldAWeek.${toldAWeek}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Refused by={change.refused} />
    </Part>
  );
}

function Digest() {
  const { t } = useTranslation('people');
  const { settings } = useMe();
  const change = useChangeSettings();
  return (
    <Part title={t('quiet.digest')} sub={t('quiet.digestSub')}>
      <Stack>
        <Select
          label={t('quiet.digestAt')}
          data={useDigestChoices()}
          value={settings.digestAt ?? 'never'}
          onChange={(at) => void change.send({ digestAt: at === 'never' ? null : at })}
        />
        <Checkbox
          label={t('quiet.atOnce')}
          checked={settings.toldAtOnce}
          onChange={(event) => void change.send({ toldAtOnce: event.currentTarget.checked })}
        />
        <LetterSaysField />
        <Refused by={change.refused} />
      </Stack>
    </Part>
  );
}

/** How much of what waits may stand in a letter, which mail servers outside can read. */
function LetterSaysField() {
  const { t } = useTranslation('people');
  const { settings } = useMe();
  const change = useChangeSettings();
  return (
    <Radio.Group
      label={t('quiet.letterSays.label')}
      description={t('quiet.letterSays.hint')}
      value={settings.letterSays}
      onChange={(says) => {
        const chosen = letterSays.find((one) => one === says);
        if (chosen) void change.send({ letterSays: chosen });
      }}
    >
      <Stack close>
        {letterSays.map((one) => (
          <Radio key={one} value={one} label={t(`quiet.letterSays.${one}`)} />
        ))}
      </Stack>
      <Refused by={change.refused} />
    </Radio.Group>
  );
}

function Mutes() {
  const { t } = useTranslation('people');
  const { items } = useRequiredQuery(listMutes, {});
  const add = useCommand(mute);
  const remove = useCommand(unmute);
  const hearAgain =
    ({ kind, what }: (typeof items)[number]) =>
    async () => {
      if (await remove.send({ kind, what })) toast(t('quiet.unmuted'), () => void add.send({ kind, what }));
    };
  const nameOf = ({ kind, what, party: muted }: (typeof items)[number]) =>
    muted?.name ?? (kind === 'card' ? t(`quiet.cards.${what}`, { defaultValue: what }) : what);
  return (
    <Part title={t('quiet.mutes')} sub={t('quiet.mutesSub')}>
      {items.length > 0 && (
        <Lines>
          {items.map((one) => (
            <ListRow
              key={one.kind + one.what}
              state={t(`quiet.kinds.${one.kind}`)}
              moves={
                <Moves>
                  <Button onClick={hearAgain(one)}>{t('quiet.unmute')}</Button>
                </Moves>
              }
            >
              {nameOf(one)}
            </ListRow>
          ))}
        </Lines>
      )}
      <Refused by={remove.refused} />
      <MuteParty />
      <MuteWords />
      <MuteKind muted={new Set(items.filter(({ kind }) => kind === 'card').map(({ what }) => what))} />
      <Fine>{t('quiet.mutesKnown')}</Fine>
    </Part>
  );
}

function MuteParty() {
  const { t } = useTranslation('people');
  const { send, busy, refused } = useCommand(mute);
  const [party, setParty] = useState<PartyView | null>(null);
  const go = async () => {
    if (party && (await send({ kind: 'party', what: party.id }))) setParty(null);
  };
  return (
    <Form send={t('quiet.mute')} onSend={go} busy={busy} refused={refused}>
      <PartyPicker label={t('quiet.muteWho')} value={party} onChange={setParty} required />
    </Form>
  );
}

/** Words about which one would rather not be asked or invited: off limits, and nobody learns of it (B02). */
function MuteWords() {
  const { t } = useTranslation('people');
  const { send, busy, refused } = useCommand(mute);
  const [words, setWords] = useState('');
  const go = async () => {
    if (await send({ kind: 'topic', what: words.trim() })) setWords('');
  };
  return (
    <Form send={t('quiet.keepAway')} onSend={go} busy={busy} refused={refused}>
      <TextField
        label={t('quiet.muteWords')}
        description={t('quiet.muteWordsHint')}
        value={words}
        onWrite={setWords}
        maxLength={mostLetters}
        required
      />
    </Form>
  );
}

const mostLetters = 200;

/** A kind of card that does not come any more. */
function MuteKind({ muted }: { muted: ReadonlySet<string> }) {
  const { t } = useTranslation('people');
  const { send, busy, refused } = useCommand(mute);
  const [kind, setKind] = useState<string | null>(null);
  const go = async () => {
    if (kind && (await send({ kind: 'card', what: kind }))) setKind(null);
  };
  return (
    <Form send={t('quiet.muteKind')} onSend={go} busy={busy} refused={refused}>
      <KindField kind={kind} onChange={setKind} offered={kindsToMute.filter((one) => !muted.has(one))} />
    </Form>
  );
}

interface KindFieldProps {
  kind: string | null;
  onChange: (kind: string | null) => void;
  offered: readonly (typeof kindsToMute)[number][];
}

function KindField({ kind, onChange, offered }: KindFieldProps) {
  const { t } = useTranslation('people');
  const label = t('quiet.whichKind');
  const { said, input } = useFormField({ label, required: true, isEmpty: kind === null });
  return (
    <Select
      {...said}
      {...input}
      value={kind}
      onChange={onChange}
      data={offered.map((one) => ({ value: one, label: t(`quiet.cards.${one}`) }))}
    />
  );
}
