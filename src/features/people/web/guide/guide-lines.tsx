import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import { Part } from '#web/kit/page.tsx';
import { Words } from '#web/kit/words.tsx';
import css from './guide.module.css';
import type { GuideLineView } from '../../guide/guide-contract.ts';

export type GuideLine = Static<typeof GuideLineView>;

/** A guide to be read: topic by topic, in its owner's words. */
export function GuideLines({ lines, order }: { lines: readonly GuideLine[]; order: readonly string[] }) {
  const { t } = useTranslation('people');
  const topics = order.filter((topic) => lines.some((line) => line.topic === topic));
  return topics.map((topic) => (
    <Part key={topic} small title={t(`topics.${topic}.heading`)}>
      <div className={css.lines}>
        {lines
          .filter((line) => line.topic === topic)
          .map((line) => (
            <Words key={line.id}>{line.words}</Words>
          ))}
      </div>
    </Part>
  ));
}
