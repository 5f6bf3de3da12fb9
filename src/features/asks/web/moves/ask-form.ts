import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import type { AskView } from '../../contract.ts';

/** What every form that answers or changes an ask is given. */
export type AskFormProps = MoveFormProps<AskView>;
