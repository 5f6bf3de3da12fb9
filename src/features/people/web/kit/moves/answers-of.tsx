import { lazy } from 'react';
import type { AnswersProps } from '#web/feature.ts';
import type { Answered } from './card-answers.tsx';

/** The answers of a kind of card, one way for all of them or as the card asks; loaded when such a card is shown. */
export const answersOf = (load: () => Promise<Answered | ((card: AnswersProps['card']) => Answered)>) =>
  lazy(async () => {
    const [found, { Answers }] = await Promise.all([load(), import('./card-answers.tsx')]);
    return {
      default: (props: AnswersProps) => (
        <Answers {...props} answers={typeof found === 'function' ? found(props.card) : found} />
      ),
    };
  });
