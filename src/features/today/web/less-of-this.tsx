import { useTranslation } from 'react-i18next';
import { mute } from '#features/people/settings/me-contract.ts';
import { mayBeMuted } from '#features/people/settings/kinds-to-mute.ts';
import { useCommand } from '#web/commands.ts';
import { Menu, MenuAction, MenuLink } from '#web/kit/moves/menu.tsx';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import type { CardView } from '../contract.ts';

interface LessOfThisProps {
  card: CardView;
  /** It was muted; `says` what now is. */
  onMuted: (says: string) => void;
}

/** On the card itself: no more of this kind, or of whom it comes from. Known to its reader only (S2-4.1). */
export function LessOfThis({ card: { kind, about }, onMuted }: LessOfThisProps) {
  const { t } = useTranslation('today');
  const { send } = useCommand(mute);
  const silence = async (what: { kind: 'card' | 'party'; what: string }) => {
    if (await send(what)) onMuted(t('less.said'));
  };
  return (
    <Menu
      fromStart
      button={(opens) => (
        <TextButton {...opens} data-quiet>
          {t('less.open')}
        </TextButton>
      )}
    >
      {mayBeMuted(kind) && (
        <MenuAction onDo={() => void silence({ kind: 'card', what: kind })}>{t('less.kind')}</MenuAction>
      )}
      {about && (
        <MenuAction onDo={() => void silence({ kind: 'party', what: about.id })}>
          {t('less.from', { name: about.name })}
        </MenuAction>
      )}
      <MenuLink to="/my/quiet">{t('less.settings')}</MenuLink>
    </Menu>
  );
}
