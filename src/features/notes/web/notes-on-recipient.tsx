import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Side } from '#web/kit/pages/page.tsx';
import { useOptionalQuery, type ItemOf } from '#web/queries.ts';
import { listNotes } from '../contract.ts';

const most = 3;

/** Beside a composer, or on somebody's page: what I kept about them, for my eyes alone (B31). Nothing where there is none. */
export function NotesBeside({ party }: { party: string }) {
  const found = useOptionalQuery(listNotes, { about: party, limit: most })?.items ?? [];
  const readable = found.filter((note) => note.text !== null && note.about?.id === party);
  return readable.length > 0 && <MyNotes notes={readable} />;
}

/** Apart, so that nobody waits for its words who has kept nothing. */
function MyNotes({ notes }: { notes: ItemOf<typeof listNotes>[] }) {
  const { t } = useTranslation('notes');
  return (
    <Side title={t('beside.title')}>
      {notes.map((note) => (
        <p key={note.id}>
          <Link to="/only-me/notes/$id" params={{ id: note.id }}>
            {note.text}
          </Link>
        </p>
      ))}
      <p>{t('beside.only')}</p>
    </Side>
  );
}
