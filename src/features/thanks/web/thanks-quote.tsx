import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Fine } from '#web/kit/pages/page.tsx';
import { Warm } from '#web/kit/words/warm.tsx';
import { When } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { listOf } from '#web/lists.ts';

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
export function useFromTo({
  kind,
  author,
  credits,
}: Pick<QuotedThanks, 'kind' | 'author' | 'credits'>): string {
  const { t, i18n } = useTranslation('thanks');
  const names = listOf(
    credits.map(({ party }) => party.name),
    i18n.language,
  );
  return t(kind === 'win' ? 'fromTo.win' : 'fromTo.thanks', { author: author.name, names });
}

/** Thanks as they stand in a list: the words on warm ground, and below them from whom to whom. */
export function ThanksQuote({ thanks, to }: { thanks: QuotedThanks; to: LinkProps }) {
  const { t } = useTranslation('thanks');
  const fromTo = useFromTo(thanks);
  return (
    <Warm inList>
      <Words size="large" quoted>
        {thanks.forWhat}
      </Words>
      {thanks.madePossible && <Words size="small">{thanks.madePossible}</Words>}
      <Fine>
        {fromTo} · <When at={thanks.at} />
        {'\u00a0· '}
        <Link {...to} data-line aria-label={t('list.openOne', { what: thanks.forWhat })}>
          {t('list.open')}
        </Link>
      </Fine>
    </Warm>
  );
}
