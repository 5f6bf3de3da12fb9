import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Page, Stack } from '#web/kit/pages/page.tsx';
import { ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { When } from '#web/kit/words/when.tsx';
import { usePages } from '#web/reading.ts';
import { listSharedThanks, listThanks } from '../contract.ts';
import { looks, type Look } from './looks.ts';
import { ThanksQuote } from './thanks-quote.tsx';

/** Thanks and wins: those shared in my circles, those I received, gave, or have not finished. */
export function ThanksListPage() {
  const { t } = useTranslation('thanks');
  const { see = 'shared' } = useSearch({ from: '/inside/thanks' });
  return (
    <Page title={t('list.title')} sub={t('list.sub')}>
      <Views label={t('list.looks')}>
        {looks.map((look) => (
          <View key={look} to="/thanks" search={look === 'shared' ? {} : { see: look }}>
            {t(`list.look.${look}`)}
          </View>
        ))}
      </Views>
      {see === 'shared' ? <Shared /> : <Mine key={see} which={see} />}
    </Page>
  );
}

function Shared() {
  const { items, more, loadingMore } = usePages(listSharedThanks, {});
  if (items.length === 0) return <Nothing look="shared" />;
  return (
    <>
      <Stack>
        {items.map((one) => (
          <ThanksQuote key={one.id} thanks={one} to={{ to: '/shared-thanks/$id', params: { id: one.id } }} />
        ))}
      </Stack>
      <More more={more} busy={loadingMore} />
    </>
  );
}

function Mine({ which }: { which: Exclude<Look, 'shared'> }) {
  const { items, more, loadingMore } = usePages(listThanks, { which });
  if (items.length === 0) return <Nothing look={which} />;
  return (
    <>
      {which === 'drafts' ? (
        <Rows>
          {items.map((one) => (
            <ListRow
              key={one.id}
              to={{ to: '/thanks/$id', params: { id: one.id } }}
              state={<When at={one.at} />}
            >
              {one.forWhat}
            </ListRow>
          ))}
        </Rows>
      ) : (
        <Stack>
          {items.map((one) => (
            <ThanksQuote key={one.id} thanks={one} to={{ to: '/thanks/$id', params: { id: one.id } }} />
          ))}
        </Stack>
      )}
      <More more={more} busy={loadingMore} />
    </>
  );
}

function Nothing({ look }: { look: Look }) {
  const { t } = useTranslation('thanks');
  const example = look === 'shared' || look === 'given' ? { example: t('list.example') } : {};
  return (
    <EmptyState {...example} action={look !== 'received' && <GoTo to="/thanks/new">{t('verbs.thank')}</GoTo>}>
      {t(`list.nothing.${look}`)}
    </EmptyState>
  );
}
