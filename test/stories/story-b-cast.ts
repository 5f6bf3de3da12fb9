/** The people of story B (model 12): two departments under one director, with strangers. */
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { draftExpectation, expectationMoves } from '#features/expectations/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

export interface CastB {
  w: Workplace;
  operations: string;
  care: string;
  dispatch: string;
  careLead: Actor;
  careAgent: Actor;
  shiftLead: Actor;
  planner: Actor;
  /** Leads Operations, and is a member of neither department. */
  director: Actor;
  outsider: Actor;
  admin: Actor;
  /** The other members of the two departments. */
  others: Actor[];
}

/** Care of five and Dispatch of ten, both in Operations with one director. */
export async function gatherB(): Promise<CastB> {
  const w = await Workplace.open();
  const operations = await w.team('Operations');
  const care = await w.team('Customer Care', operations);
  const dispatch = await w.team('Dispatch', operations);
  const cast = {
    careLead: await w.person('Care lead', { teams: [care], leads: care }),
    careAgent: await w.person('Care agent', { teams: [care] }),
    shiftLead: await w.person('Dispatch shift lead', { teams: [dispatch], leads: dispatch }),
    planner: await w.person('Dispatch planner', { teams: [dispatch] }),
    director: await w.person('Operations director', { teams: [operations], leads: operations }),
    outsider: await w.person('Outsider', { teams: [await w.team('Finance')] }),
    admin: await w.person('Admin', { admin: true }),
  };
  const others: Actor[] = [];
  for (let count = 0; count < 3; count++) others.push(await w.person('Colleague in Care', { teams: [care] }));
  for (let count = 0; count < 8; count++)
    others.push(await w.person('Colleague in Dispatch', { teams: [dispatch] }));
  return { w, operations, care, dispatch, ...cast, others };
}

/** D2: Care and Dispatch are partners, Care lead and Dispatch shift lead their contacts. Returns the partnership's id. */
export async function becomePartners({ careLead, shiftLead, care, dispatch }: CastB): Promise<string> {
  const { id } = await careLead.call(invitePartner, {
    with: dispatch,
    as: care,
    purpose: 'Fewer angry calls, calmer nights',
  });
  await shiftLead.call(partnershipMoves.accept, { id, saw: 1 });
  return id;
}

/** D4 and D5: Dispatch tells Care of delays; said back, another way proposed, agreed. Returns the line's id. */
export async function agreeOnDelays(b: CastB, partnership: string): Promise<string> {
  const line = await b.careLead.call(draftExpectation, {
    id: partnership,
    neededFrom: b.dispatch,
    text: 'Dispatch tells Care of delays over two hours',
    goodLooksLike: 'We know before customers call',
    propose: true,
  });
  const back = await b.planner.call(expectationMoves.reflect, {
    id: line.id,
    saw: line.version,
    words: 'You want to know of every delay over two hours, before the phone rings',
  });
  const heard = await b.careLead.call(expectationMoves.confirm, { id: line.id, saw: back.version });
  const other = await b.planner.call(expectationMoves['counter-offer'], {
    id: line.id,
    saw: heard.version,
    text: 'Dispatch tells Care within 30 minutes on routes A to C, in an hourly digest otherwise',
    goodLooksLike: 'We know before customers call',
    occasion: { kind: 'working-days' },
  });
  await b.careLead.call(expectationMoves.agree, { id: line.id, saw: other.version });
  return line.id;
}
