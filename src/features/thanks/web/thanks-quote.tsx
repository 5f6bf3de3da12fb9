import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { Fine } from '#web/kit/pages/page.tsx';
import { Warm } from '#web/kit/words/warm.tsx';
import { When } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';

export interface QuotedThanks {
  id: string;
  kind: 'thanks' | 'win';
  author: PartyView;
  forWhat: string;
  madePossible: string;
  credits: readonly { party: PartyView; forWhat: string }[];
  at: string;
}

/** "Care lead, to Dispatch and the depot crew". */
export function FromTo({ of: { kind, author, credits } }: { of: QuotedThanks }) {
  const { t } = useTranslation('thanks');
  return (
    <Sentence named={{ author, names: credits.map(({ party }) => party) }}>
      {(all) => t(kind === 'win' ? 'fromTo.win' : 'fromTo.thanks', all)}
    </Sentence>
  );
}

/** Thanks as they stand in a list: the words on warm ground, and below them from whom to whom. */
export function ThanksQuote({ thanks, to }: { thanks: QuotedThanks; to: LinkProps }) {
  const { t } = useTranslation('thanks');
  return (
    <Warm inList>
      <Words size="large" quoted>
        {thanks.forWhat}
      </Words>
      {thanks.madePossible && <Words size="small">{thanks.madePossible}</Words>}
      <Fine>
        <FromTo of={thanks} /> · <When at={thanks.at} />
        {'\u00a0· '}
        <Link {...to} data-line aria-label={t('list.openOne', { what: thanks.forWhat })}>
          {t('list.open')}
        </Link>
      </Fine>
    </Warm>
  );
}
