import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../kit/names/sentence.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import css from './guide.module.css';
import type { PartyView } from '../../contract.ts';
import { wishTopics } from '../../guide/guide.ts';
import type { GuideLineView } from '../../guide/guide-contract.ts';
import { BackAWish } from './back-a-wish.tsx';
import { headingOf } from './heading.ts';

export type GuideLine = Static<typeof GuideLineView>;

/** A guide to be read: topic by topic, in its owner's words; of a team also who looks after its lines (B03). */
export function GuideLines({
  lines,
  order,
  backFor,
}: {
  lines: readonly GuideLine[];
  order: readonly GuideLine['topic'][];
  /** Whose guide it is, where the reader may back what stands in it. */
  backFor?: Pick<PartyView, 'id' | 'kind'> | undefined;
}) {
  const { t } = useTranslation('people');
  const topics = order.filter((topic) => lines.some((line) => line.topic === topic));
  const stewards = new Map(lines.flatMap(({ steward }) => (steward ? [[steward.id, steward]] : [])));
  const [only] = stewards.size === 1 ? stewards.values() : [];
  return (
    <>
      {topics.map((topic) => (
        <Part key={topic} small title={t(headingOf(topic, isOfTeam(lines)))}>
          <div className={css.lines}>
            {lines
              .filter((line) => line.topic === topic)
              .map((line) => (
                <div key={line.id}>
                  <Words>{line.words}</Words>
                  {backFor && wishTopics.includes(line.topic) && <BackAWish line={line} of={backFor} />}
                  {line.steward && !only && (
                    <Fine>
                      <Sentence named={{ name: line.steward }}>
                        {(names) => t('door.steward', names)}
                      </Sentence>
                    </Fine>
                  )}
                </div>
              ))}
          </div>
        </Part>
      ))}
      {only && (
        <Fine>
          <Sentence named={{ name: only }}>{(names) => t('door.stewardOfAll', names)}</Sentence>
        </Fine>
      )}
    </>
  );
}

/** Lines of a team are looked after by somebody; their headings say "we". */
const isOfTeam = (lines: readonly GuideLine[]) => lines.some(({ steward }) => steward !== null);
