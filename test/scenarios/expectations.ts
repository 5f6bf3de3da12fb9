/** Two partners, new for each test, of whom `one` needs something of `other`; an outsider and an admin, whose rank opens no door. */
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import type { Actor } from '../actor.ts';
import type { Workplace } from '../workplace.ts';
import { outsiderAndAdmin, twoPartners } from './partnerships.ts';

export const mapByNoon = { text: 'The map by noon', goodLooksLike: 'It is complete' };

export const read = (who: Actor, id: string) => who.call(readExpectation, { id });

export const proposeLine = (needing: Actor, between: { id: string; neededFrom: string }, more: object = {}) =>
  needing.call(draftExpectation, { ...between, ...mapByNoon, propose: true, ...more });

/** What is needed is said back, and that it was heard is confirmed. */
export async function hearLine(needing: Actor, giving: Actor, id: string) {
  const { version } = await read(giving, id);
  const words = 'You want a complete map by noon';
  const back = await giving.call(expectationMoves.reflect, { id, saw: version, words });
  return needing.call(expectationMoves.confirm, { id, saw: back.version });
}

export async function agreeOnLine(needing: Actor, giving: Actor, id: string) {
  const { version } = await hearLine(needing, giving, id);
  return giving.call(expectationMoves.agree, { id, saw: version });
}

export async function partnersInNeed(w: Workplace) {
  const { outsider, admin } = await outsiderAndAdmin(w);
  const { id: partnership, one, other } = await twoPartners(w);
  const between = { id: partnership, neededFrom: other.id };
  return {
    outsider,
    admin,
    one,
    other,
    partnership,
    propose: (more: object = {}) => proposeLine(one, between, more),
    hear: (id: string) => hearLine(one, other, id),
    agree: async (more: object = {}) => agreeOnLine(one, other, (await proposeLine(one, between, more)).id),
  };
}
