import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import type { TalkProps } from './talk-props.ts';

/** Among several: for whom an outcome is, and for which team of one's own one speaks. Two need not say it. */
export interface Sides {
  to: PartyView | null;
  as: PartyView | null;
}

export const noSides: Sides = { to: null, as: null };

/** What the contract takes of them. */
export const sidesIn = ({ form }: TalkProps['talk'], { to, as }: Sides) =>
  form === 'review' ? { ...(to ? { to: to.id } : {}), ...(as ? { as: as.id } : {}) } : {};

interface SidesFieldsProps extends TalkProps {
  sides: Sides;
  fill: (part: Partial<Sides>) => void;
  say: { to: string; toHint?: string; asHint: string };
}

export function SidesFields({ talk, sides: { to, as }, fill, say }: SidesFieldsProps) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  if (talk.form !== 'review') return null;
  return (
    <>
      <PartyPicker
        label={say.to}
        {...(say.toHint ? { hint: say.toHint } : {})}
        value={to}
        onChange={(party) => fill({ to: party })}
        required
      />
      {me.teams.length > 0 && (
        <PartyPicker
          label={t('promise.as')}
          hint={say.asHint}
          value={as}
          onChange={(team) => fill({ as: team })}
          only="team"
        />
      )}
    </>
  );
}
