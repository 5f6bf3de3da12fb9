import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCircleInWords } from '../kit/recipient/who-can-see.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useMe } from '../kit/me.ts';
import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { addLine, orderLines, readGuide, removeLine, type GuideView } from '../../guide/guide-contract.ts';
import { audienceOf } from './guide-audience.ts';
import css from './guide.module.css';
import { LineForm } from './guide-line-form.tsx';
import type { GuideLine } from './guide-lines.tsx';

interface EditableLineProps {
  line: GuideLine;
  guide: GuideView;
  /** The line before it in the same topic. */
  above: GuideLine | undefined;
}

/** One line with its reader in words; it can be reworded, moved up, and taken away (and brought back). */
export function EditableLine({ line, guide, above }: EditableLineProps) {
  const { t } = useTranslation('people');
  const [changing, setChanging] = useState(false);
  const circle = useCircleInWords(line.circle);
  const takeAway = useTakeAway(line, guide);
  const moveUp = useMoveUp(line, above, guide);
  if (changing)
    return <LineForm guide={guide} topic={line.topic} line={line} onClose={() => setChanging(false)} />;
  const theWords = line.words.slice(0, 60);
  return (
    <div className={css.line}>
      <Words>{line.words}</Words>
      <div className={css.foot}>
        <span>{guide.party.kind === 'person' && circle}</span>
        <div>
          {above && (
            <TextButton onClick={moveUp.go} aria-label={`${t('guide.up')}: ${theWords}`}>
              {t('guide.up')}
            </TextButton>
          )}
          <TextButton onClick={() => setChanging(true)} aria-label={`${t('guide.change')}: ${theWords}`}>
            {t('guide.change')}
          </TextButton>
          <TextButton onClick={takeAway.go} aria-label={`${t('guide.remove')}: ${theWords}`}>
            {t('guide.remove')}
          </TextButton>
        </div>
      </div>
      <Refused by={takeAway.refused ?? moveUp.refused} />
    </div>
  );
}

const without = (line: GuideLine) => (guide: GuideView) => ({
  ...guide,
  lines: guide.lines.filter(({ id }) => id !== line.id),
});

function useTakeAway(line: GuideLine, guide: GuideView) {
  const { t } = useTranslation('people');
  const me = useMe();
  const party = guide.party.id;
  const remove = useCommand(removeLine, {
    optimistic: () => [optimisticUpdate(readGuide, { party }, without(line))],
  });
  const bringBack = useCommand(addLine);
  const { who, chosen } = audienceOf(line, me);
  const back = () =>
    void bringBack.send({
      party,
      topic: line.topic,
      words: line.words,
      who,
      chosen: chosen.map(({ id }) => id),
    });
  return {
    refused: remove.refused,
    go: async () => {
      if (await remove.send({ id: line.id, saw: line.version })) toast(t('guide.removed'), back);
    },
  };
}

function useMoveUp(line: GuideLine, above: GuideLine | undefined, guide: GuideView) {
  const others = guide.lines.map(({ id }) => id).filter((id) => id !== line.id);
  const swapped = others.flatMap((id) => (id === above?.id ? [line.id, id] : [id]));
  const order = useCommand(orderLines, {
    optimistic: ({ lines }) => [
      optimisticUpdate(readGuide, { party: guide.party.id }, (before) => ({
        ...before,
        lines: lines.flatMap((id) => before.lines.find((one) => one.id === id) ?? []),
      })),
    ],
  });
  return { refused: order.refused, go: () => void order.send({ party: guide.party.id, lines: swapped }) };
}
