import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { End, Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { When } from '#web/kit/words/when.tsx';
import { listOf } from '#web/lists.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readMirror, type MirrorView } from '../../mirror/contract.ts';
import { OnlyMe } from '../only-me.tsx';

/** My own word over three months, in sentences and for me alone (B17). */
export function MirrorPage() {
  const { t, i18n } = useTranslation('notes');
  const mirror = useRequiredQuery(readMirror, {});
  const isEmpty = mirror.word.length + mirror.requests.length + mirror.thanks.length === 0;
  return (
    <OnlyMe title={t('mirror.title')} sub={t('mirror.sub', { since: sayDay(mirror.since, i18n.language) })}>
      {isEmpty && <EmptyState>{t('mirror.nothing')}</EmptyState>}
      {mirror.word.length > 0 && (
        <Part title={t('mirror.word')} sub={t('mirror.wordSub')}>
          <Lines>
            {mirror.word.map(({ id, what, other, how, on }) => (
              <ListRow key={id} to={{ to: '/promises/$id', params: { id } }}>
                {t(`mirror.how.${how}`, { what, other: other.name, on: sayDay(on, i18n.language) })}
              </ListRow>
            ))}
          </Lines>
        </Part>
      )}
      {mirror.requests.length > 0 && (
        <Part title={t('mirror.requests')} sub={t('mirror.requestsSub')}>
          <Stack>
            <Lines>
              {mirror.requests.map(({ id, what, other, answer }) => (
                <ListRow key={id} to={{ to: '/promises/$id', params: { id } }}>
                  {t(`mirror.answer.${answer}`, { what, other: other.name })}
                </ListRow>
              ))}
            </Lines>
            <Fine>
              {t('mirror.push')}{' '}
              <Link to="/conversations/new" search={{ form: 'advice' }}>
                {t('mirror.advice')}
              </Link>
            </Fine>
          </Stack>
        </Part>
      )}
      {mirror.thanks.length > 0 && <Thanked thanks={mirror.thanks} />}
      <End>{t('mirror.kept')}</End>
    </OnlyMe>
  );
}

function Thanked({ thanks }: Pick<MirrorView, 'thanks'>) {
  const { t, i18n } = useTranslation('notes');
  return (
    <Part title={t('mirror.thanks')}>
      <Lines>
        {thanks.map(({ id, forWhat, to, at }) => (
          <ListRow key={id} to={{ to: '/thanks/$id', params: { id } }} state={<When at={at} />}>
            {t('mirror.thanked', {
              whom: listOf(
                to.map(({ name }) => name),
                i18n.language,
              ),
              what: forWhat,
            })}
          </ListRow>
        ))}
      </Lines>
    </Part>
  );
}
