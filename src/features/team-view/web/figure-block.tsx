import { useTranslation } from 'react-i18next';
import { Fine } from '#web/kit/pages/page.tsx';
import { PastPicture } from '#web/kit/pictures/past-picture.tsx';
import type { QuarterView } from '../contract.ts';
import { isJoined, levelOf, sentenceOf, type Figure } from './figures-in-words.ts';
import { sayMonths } from './months.ts';
import css from './team-view.module.css';

interface FigureBlockProps {
  figure: Figure;
  last: QuarterView;
  before: readonly QuarterView[];
}

/** One figure as a sentence, and beside it our own past: no other team, no person, nothing to open. */
export function FigureBlock({ figure, last, before }: FigureBlockProps) {
  const { t } = useTranslation(['team-view', 'pulse']);
  const share = (quarter: QuarterView) => (figure === 'firstAnswer' ? null : quarter[figure]);
  const inShort = (quarter: QuarterView): string => {
    const found = share(quarter);
    if (found) return t(`pulse:bands.${found}`);
    return quarter.firstAnswer && figure === 'firstAnswer'
      ? t(`pattern.short.${quarter.firstAnswer}`)
      : t('pattern.short.tooFew');
  };
  const sentence = sentenceOf(figure, last);
  const now = share(last);
  return (
    <div>
      <h3 className={css.figure}>{t(`pattern.about.${figure}`)}</h3>
      {sentence ? (
        <p>{t(sentence, { share: now ? inShort(last) : '' })}</p>
      ) : (
        <p className={css.tooFew}>{t('pattern.tooFew')}</p>
      )}
      {before.length > 0 && <Past figure={figure} quarters={[last, ...before]} inShort={inShort} />}
    </div>
  );
}

interface PastProps {
  figure: Figure;
  quarters: readonly QuarterView[];
  inShort: (quarter: QuarterView) => string;
}

/** What was before, in words, and as a picture as soon as there are two quarters to lay side by side. */
function Past({ figure, quarters, inShort }: PastProps) {
  const { t, i18n } = useTranslation('team-view');
  const sayBefore = (quarter: QuarterView): string =>
    t(quarter.joined ? 'pattern.before' : 'pattern.then', {
      months: sayMonths(quarter, i18n.language),
      figure: inShort(quarter),
    });
  const known = quarters.flatMap((quarter) => {
    const level = levelOf(figure, quarter);
    if (level === null) return [];
    return [
      {
        from: quarter.from,
        joined: isJoined(figure, quarter, quarters),
        level,
        says: sayBefore(quarter),
        figure: inShort(quarter),
      },
    ];
  });
  const before = quarters.slice(1).map(sayBefore).join(' ');
  if (known.length < 2) return <Fine>{before}</Fine>;
  return (
    <PastPicture
      label={t('pattern.picture', { about: t(`pattern.about.${figure}`) })}
      quarters={known}
      atRest={before}
    />
  );
}
