/** Where charters are found besides their own page: "Open with me" and the search. */
import { partiesNamed, partiesOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { SearchSource } from '#platform/search.ts';
import { charterLinesByWords } from './list-store.ts';
import { answersTo, questionsTo } from './question-store.ts';
import { linesByIds } from './store.ts';

/** Questions to teams of mine that I have not answered. */
export const openQuestions: OpenSource = async (db, me) => {
  const asked = await questionsTo(db, await partiesOf(db, me.id));
  const answers = await answersTo(
    db,
    asked.map(({ id }) => id),
  );
  const answered = new Set(answers.filter(({ person }) => person === me.id).map(({ question }) => question));
  const open = asked.filter(({ id }) => !answered.has(id));
  const names = await partiesNamed(
    db,
    open.map(({ team }) => team),
  );
  const about = await linesByIds(
    db,
    open.flatMap(({ line }) => line ?? []),
  );
  const lines = new Map(about.map((line) => [line.id, line]));
  return open.map(({ id, kind, words, team, line, askedBy }) => ({
    subject: { kind: 'charter-question', id },
    state: kind,
    words: words?.text ?? lines.get(line ?? '')?.wordings.at(-1)?.text ?? '',
    with: [names.get(team) ?? []].flat(),
    yourMove: askedBy !== me.id,
  }));
};

/** Lines of charters I may read, under one heading with partnerships; newest first. */
export const charterSearch: SearchSource = { groups: ['partnerships'], hits: charterLinesByWords };
