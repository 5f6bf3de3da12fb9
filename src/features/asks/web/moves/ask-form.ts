import type { AskView } from '../../contract.ts';

/** What every form that answers or changes an ask is given. */
export interface AskFormProps {
  ask: AskView;
  onDone: () => void;
}
