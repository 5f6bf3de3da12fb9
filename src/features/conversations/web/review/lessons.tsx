import { useTranslation } from 'react-i18next';
import { Who } from '#features/people/web/kit/names/name.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { usePagedQuery } from '#web/queries.ts';
import { listLessons, takeBackLesson, type LessonView } from '../../review/contract.ts';

/** What was learned in reviews and shared with exactly these two; nothing where there is none (S2-8.5, B36). */
export const LessonsBetween = ({ one, other }: { one: PartyView; other: PartyView }) => (
  <Lessons of={{ of: one.id, with: other.id }} />
);

/** What was learned and shared with a team; nothing where there is none. */
export const LessonsOfTeam = ({ team }: { team: string }) => <Lessons of={{ of: team }} />;

function Lessons({ of: wanted }: { of: { of: string; with?: string } }) {
  const { t } = useTranslation('conversations');
  const { items, more, loadingMore } = usePagedQuery(listLessons, wanted);
  if (items.length === 0) return null;
  return (
    <Part title={t('lessons.title')}>
      <LessonRows lessons={items} />
      <More more={more} busy={loadingMore} />
    </Part>
  );
}

/** Each in its author's words. */
export const LessonRows = ({ lessons }: { lessons: readonly LessonView[] }) => (
  <Stack>
    {lessons.map(({ id, words, author, mine }) => (
      <div key={id}>
        <Words>{words}</Words>
        <Fine>
          <Who of={author} />
        </Fine>
        {mine && <TakeBack id={id} />}
      </div>
    ))}
  </Stack>
);

/** Whoever shared a lesson may take it back on any day. */
function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation('conversations');
  const { send, busy, refused } = useCommand(takeBackLesson);
  return (
    <>
      <Moves>
        <Move onMake={() => void send({ id }).then((done) => done && toast(t('lessons.gone')))} busy={busy}>
          {t('lessons.takeBack')}
        </Move>
      </Moves>
      <Refused by={refused} />
    </>
  );
}
