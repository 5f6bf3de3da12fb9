import type { PartyView } from '../../../contract.ts';

/** A person or a team as most replies carry them; one without a kind is a person. */
export type Named = Pick<PartyView, 'id' | 'name'> & Partial<PartyView>;
