import { useTranslation } from 'react-i18next';
import { Fine } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { listOf } from '#web/lists.ts';
import type { ReflectionView } from '../../reflection/contract.ts';

interface PromisesProps {
  title: string;
  list: ReflectionView['helpedMe'];
}

/** Promises of the week under a question; nothing where there are none. */
export function Promises({ title, list }: PromisesProps) {
  if (list.length === 0) return null;
  return (
    <>
      <Fine>{title}</Fine>
      <Lines>
        {list.map(({ id, what, other, dueOn, state }) => (
          <ListRow
            key={id}
            to={{ to: '/promises/$id', params: { id } }}
            state={
              <>
                {other.name}
                {state === 'promised' && dueOn !== null && (
                  <>
                    {' · '}
                    <Day on={dueOn} />
                  </>
                )}
              </>
            }
          >
            {what}
          </ListRow>
        ))}
      </Lines>
    </>
  );
}

/** People under a question: their page tells what matters to them, and what can be begun with them. */
export function People({ title, list }: { title: string; list: ReflectionView['lostTouch'] }) {
  if (list.length === 0) return null;
  return (
    <>
      <Fine>{title}</Fine>
      <Lines>
        {list.map(({ id, name }) => (
          <ListRow key={id} to={{ to: '/parties/$id', params: { id } }}>
            {name}
          </ListRow>
        ))}
      </Lines>
    </>
  );
}

/** Talks of the week under a question; each leads to itself. */
export function Talks({ title, list }: { title: string; list: ReflectionView['talks'] }) {
  const { t, i18n } = useTranslation('notes');
  if (list.length === 0) return null;
  return (
    <>
      <Fine>{title}</Fine>
      <Lines>
        {list.map(({ id, form, with: others }) => (
          <ListRow key={id} to={{ to: '/conversations/$id', params: { id } }} state={t(`week.talk.${form}`)}>
            {listOf(
              others.map(({ name }) => name),
              i18n.language,
            )}
          </ListRow>
        ))}
      </Lines>
    </>
  );
}
