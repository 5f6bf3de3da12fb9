import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readCharterLine, type QuestionView } from '../contract.ts';
import { WhoElse } from '#features/agreements/web/who-else.tsx';
import { Wordings } from '#features/agreements/web/wordings.tsx';
import { lineMoves } from './line-moves.ts';
import { Question } from './question.tsx';

/** One line of a team's own charter: the words in force, what the team is asked, and how it came to be. */
export function CharterLinePage() {
  const { t, i18n } = useTranslation(['team-charters', 'agreements']);
  const { id } = useParams({ from: '/inside/charter-lines/$id' });
  const line = useRequiredQuery(readCharterLine, { id });
  const { everyone } = useMe().workplace;
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/charters/$team', params: { team: line.team.id } });
  const words = line.inForce ?? line.draft ?? { text: line.question?.text ?? '', goodLooksLike: '' };
  return (
    <Page
      back={
        <ObjectNav
          back={{
            to: '/charters/$team',
            params: { team: line.team.id },
            name: t(line.team.id === everyone ? 'principles' : 'of', { team: line.team.name }),
          }}
        />
      }
      title={said(words.text)}
      name={words.text}
      sub={<Sentence named={{ name: line.author }}>{(names) => t(`state.${line.state}`, names)}</Sentence>}
      aside={<WhoCanSee circle={line.whoCanSee} />}
    >
      {words.goodLooksLike && (
        <>
          <Fine>{t('agreements:wording.good')}</Fine>
          <Words>{words.goodLooksLike}</Words>
        </>
      )}
      {line.trial && (
        <Fine>
          {t(`trial.${line.trial}`, { day: line.reviewOn ? sayDay(line.reviewOn, i18n.language) : '' })}
        </Fine>
      )}
      {line.question && <Question question={line.question} say={<Asked question={line.question} />} />}
      <MoveRow
        key={line.id}
        moves={lineMoves}
        subject={line}
        onMoved={(move) => move === 'discard' && leave()}
      />
      <Wordings of={line.wordings} />
      <WhoElse of={line.wordings} />
      {line.history.length > 0 && (
        <Part title={t('agreements:history')}>
          <Thread lines={line.history} say={({ did }) => t(`did.${did}`)} />
        </Part>
      )}
    </Page>
  );
}

function Asked({ question: { kind, askedBy } }: { question: QuestionView }) {
  const { t } = useTranslation('team-charters');
  return <Sentence named={{ name: askedBy }}>{(names) => t(`ask.${kind}`, names)}</Sentence>;
}
