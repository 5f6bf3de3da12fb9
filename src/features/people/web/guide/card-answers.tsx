import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { lookOverGuide } from '../../guide/guide-contract.ts';

/** My guide, looked over right on Today, or the way to it. */
export function GuideAnswers({ onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('people');
  const lookOver = useCommand(lookOverGuide);
  return (
    <Moves>
      <Move
        busy={lookOver.busy}
        onMake={() => void lookOver.send({}).then((done) => done !== undefined && onAnswered())}
      >
        {t('guide.mine.looksRight')}
      </Move>
      <GoTo to="/my/guide">{t('guide.mine.edit')}</GoTo>
      {children}
      <Refused by={lookOver.refused} />
    </Moves>
  );
}
