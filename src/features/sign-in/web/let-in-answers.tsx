import type { AnswersProps } from '#web/feature.ts';
import { Moves } from '#web/kit/moves/moves.tsx';

/** News of a way in is only put away; its card leads to where all of them stand. */
export function LetInAnswers({ children }: AnswersProps) {
  return <Moves>{children}</Moves>;
}
