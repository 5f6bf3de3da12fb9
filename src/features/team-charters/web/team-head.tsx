import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { ReadBy } from '#features/people/web/kit/recipient/readers.ts';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { mostLetters } from '#features/agreements/view-contract.ts';
import { useFormDraft } from '#web/draft.ts';
import type { Party } from '#web/feature.ts';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { readTeamHead, sayLeaderWord, type TeamHeadView } from '../leader-word/contract.ts';

/** At the head of a team: what it is here for, and what its leader says in their own name. */
export function TeamHead({ team }: { team: Party }) {
  const head = useOptionalQuery(readTeamHead, { team: team.id });
  if (!head) return null;
  return (
    <>
      {head.vision && <Vision vision={head.vision} />}
      <LeaderWord key={team.id} team={team} head={head} />
    </>
  );
}

function Vision({ vision: { id, text } }: { vision: NonNullable<TeamHeadView['vision']> }) {
  const { t } = useTranslation('team-charters');
  return (
    <Part
      small
      title={
        <Link to="/charter-lines/$id" params={{ id }}>
          {t('vision.title')}
        </Link>
      }
    >
      <Words size="large">{text}</Words>
    </Part>
  );
}

const sentences = ['promises', 'asks', 'notRewarded'] as const;
const nothingYet = { promises: '', asks: '', notRewarded: '' };

/** Three sentences that a leader signs; whoever leads writes them here. */
function LeaderWord({ team, head: { leaderWord } }: { team: Party; head: TeamHeadView }) {
  const { t } = useTranslation('team-charters');
  const [writing, setWriting] = useState(false);
  // what one may read is the same for whoever leads: that one leads is known from oneself
  const maySay = useMe().leads.some(({ id }) => id === team.id);
  if (!leaderWord && !maySay) return null;
  return (
    <Part small title={t('leaderWord.title')} sub={maySay && !leaderWord && t('leaderWord.sub')}>
      {leaderWord && !writing && <Said word={leaderWord} />}
      {maySay && (
        <Moves>
          <Move open={writing} onMake={() => setWriting(!writing)}>
            {t(leaderWord ? 'leaderWord.change' : 'leaderWord.write')}
          </Move>
        </Moves>
      )}
      {writing && <WordForm team={team} word={leaderWord} onClose={() => setWriting(false)} />}
    </Part>
  );
}

function Said({ word }: { word: NonNullable<TeamHeadView['leaderWord']> }) {
  const { t } = useTranslation('team-charters');
  return (
    <>
      {sentences
        .filter((name) => word[name] !== '')
        .map((name) => (
          <div key={name}>
            <Fine>{t(`leaderWord.${name}`)}</Fine>
            <Words>{word[name]}</Words>
          </div>
        ))}
      <Fine>
        <Sentence named={{ name: word.by }}>{(names) => t('leaderWord.signed', names)}</Sentence>
      </Fine>
    </>
  );
}

interface WordFormProps {
  team: Party;
  word: TeamHeadView['leaderWord'];
  onClose: () => void;
}

function WordForm({ team, word, onClose }: WordFormProps) {
  const { t } = useTranslation(['team-charters', 'web']);
  const { promises, asks, notRewarded } = word ?? nothingYet;
  const { form, fill, clear } = useFormDraft(`leader-word:${team.id}`, { promises, asks, notRewarded });
  const { send, busy, refused } = useCommand(sayLeaderWord);
  const save = async () => {
    if (!(await send({ team: team.id, ...form }))) return;
    clear();
    onClose();
  };
  return (
    <ReadBy value={[team.id]}>
      <Form send={t('web:form.save')} onSend={save} busy={busy} refused={refused} onClose={onClose}>
        {sentences.map((name) => (
          <Composer
            key={name}
            label={t(`leaderWord.${name}`)}
            hint={t(`leaderWord.hint.${name}`)}
            rows={2}
            mostLetters={mostLetters.text}
            words={form[name]}
            onWrite={(said) => fill({ [name]: said })}
          />
        ))}
        <Fine>{t('leaderWord.whoReads')}</Fine>
      </Form>
    </ReadBy>
  );
}
