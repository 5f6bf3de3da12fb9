import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import type { PartyView } from '../../contract.ts';
import type { GuideView } from '../../guide/guide-contract.ts';
import { carryPrefill } from '../kit/prefill.ts';
import css from './guide.module.css';

/** Backing what somebody would like, or a team needs: an offer for exactly this line (S2-5.4, S4-16, S3-30; B29). */
export function BackAWish({
  line,
  of: owner,
}: {
  line: Pick<GuideView['lines'][number], 'id' | 'words'>;
  of: Pick<PartyView, 'id' | 'kind'>;
}) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const back = (words: string) => {
    carryPrefill(owner.id, words);
    void navigate({ to: '/promises/offer', search: { to: owner.id, serves: `guide-line:${line.id}` } });
  };
  const theWords = line.words.slice(0, 60);
  return (
    <div className={css.backing} data-on-screen>
      <TextButton onClick={() => back('')} aria-label={`${t('backing.back')}: ${theWords}`}>
        {t('backing.back')}
      </TextButton>
      {owner.kind === 'person' && (
        <TextButton
          onClick={() => back(t('backing.speakUpWhat'))}
          aria-label={`${t('backing.speakUp')}: ${theWords}`}
        >
          {t('backing.speakUp')}
        </TextButton>
      )}
    </div>
  );
}
