import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part, Stack } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { Day, When } from '#web/kit/words/when.tsx';
import { usePagedQuery, useRequiredQuery } from '#web/queries.ts';
import { listNotes, type NoteLine } from '../contract.ts';
import { noteMoves } from './keeping/note-moves.ts';
import { OnlyMe } from './only-me.tsx';

/** What I keep for myself: what waits for me today, then everything, newest first. */
export function NotesPage() {
  const { t } = useTranslation('notes');
  const due = useRequiredQuery(listNotes, { view: 'due' }).items.filter((note) => note.kind === 'remember');
  const { items, more, loadingMore } = usePagedQuery(listNotes, { kind: 'remember' });
  return (
    <OnlyMe title={t('list.title')} sub={t('list.sub')}>
      {due.length > 0 && (
        <Part title={t('list.due')}>
          {due.map((note) => (
            <Due key={`${note.id}:${note.version}`} note={note} />
          ))}
        </Part>
      )}
      {items.length === 0 ? (
        <EmptyState example={t('list.example')} action={<GoTo to="/only-me/new">{t('verbs.note')}</GoTo>}>
          {t('list.nothing')}
        </EmptyState>
      ) : (
        <Part title={t('list.all')}>
          <Stack>
            <Moves>
              <GoTo to="/only-me/new">{t('verbs.note')}</GoTo>
            </Moves>
            <Lines>
              {items.map((note) => (
                <ListRow
                  key={note.id}
                  to={{ to: '/only-me/notes/$id', params: { id: note.id } }}
                  state={<About note={note} />}
                >
                  {note.text ?? t(`page.${note.missing ?? 'erased'}`)}
                </ListRow>
              ))}
            </Lines>
          </Stack>
          <More more={more} busy={loadingMore} />
        </Part>
      )}
    </OnlyMe>
  );
}

function Due({ note }: { note: NoteLine }) {
  const { t } = useTranslation('notes');
  return (
    <>
      <Lines>
        <ListRow to={{ to: '/only-me/notes/$id', params: { id: note.id } }} state={note.about?.name ?? ''}>
          {note.text ?? t(`page.${note.missing ?? 'erased'}`)}
        </ListRow>
      </Lines>
      <MoveRow moves={noteMoves} subject={note} only={['done', 'another-day', 'let-go']} />
    </>
  );
}

/** Whom it is about, and the day to come back to it or the one it was kept on. */
function About({ note }: { note: NoteLine }) {
  return (
    <>
      {note.about && <>{note.about.name} · </>}
      {note.followUpOn ? <Day on={note.followUpOn} /> : <When at={note.keptAt} />}
    </>
  );
}
