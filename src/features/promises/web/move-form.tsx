import type { ReactNode } from 'react';
import {
  DeclineMove,
  ReflectMove,
  RenegeMove,
  TermsMove,
  WordsMove,
  type MoveFormProps,
} from './move-forms.tsx';

const forms = {
  ask: (props: MoveFormProps) => <WordsMove {...props} move="ask" />,
  'say-early': (props: MoveFormProps) => <WordsMove {...props} move="say-early" />,
  'not-yet': (props: MoveFormProps) => <WordsMove {...props} move="not-yet" />,
  counter: (props: MoveFormProps) => <TermsMove {...props} move="counter" />,
  reword: (props: MoveFormProps) => <TermsMove {...props} move="reword" />,
  propose: (props: MoveFormProps) => <TermsMove {...props} move="propose" />,
  decline: (props: MoveFormProps) => <DeclineMove {...props} />,
  renege: (props: MoveFormProps) => <RenegeMove {...props} />,
  reflect: (props: MoveFormProps) => <ReflectMove {...props} />,
} satisfies Record<string, (props: MoveFormProps) => ReactNode>;

/** What a move needs beyond a tap, by the move's name. */
export function MoveForm({ move, ...props }: MoveFormProps & { move: keyof typeof forms }) {
  const Form = forms[move];
  return <Form {...props} />;
}
