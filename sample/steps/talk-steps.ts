/** Conversations as steps: prepared and invited by one, moved on by those who take part. */
import * as talk from '#features/conversations/contract.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Said } from '../story.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';

type TalkMoves = typeof talk.moves;

/** A move and what is said with it; a moment in it is told as all moments are. */
type TalkMove = {
  [Did in keyof TalkMoves]: object extends Said<TalkMoves[Did]>
    ? [at: string, by: string, did: Did, more?: Said<TalkMoves[Did]>]
    : [at: string, by: string, did: Did, more: Said<TalkMoves[Did]>];
}[keyof TalkMoves];

export interface TalkStory {
  at: string;
  by: string;
  with: string[];
  form: InputOf<typeof talk.prepareConversation>['form'];
  topic: string;
  parts?: InputOf<typeof talk.prepareConversation>['parts'];
  /** Kept as a draft instead of being sent. */
  draft?: true;
  moves?: TalkMove[];
}

/** An appointment is told as everything else is: "-2 12:30" lies two working days ahead. */
const onDay = (company: Company, said: object = {}) => {
  const [day, clock] = 'at' in said && typeof said.at === 'string' ? said.at.split(' ') : [];
  return day && clock ? { at: `${company.days.day(Number(day))}T${clock}` } : {};
};

/** A conversation by the product's own operations; only those who take part find it in the sample. */
export function talkSteps(simulation: Simulation, company: Company, story: TalkStory): Step[] {
  const held = { id: '' };
  const by = company.person(story.by);
  const begin = async () => {
    const { form, topic, parts = [], draft = false } = story;
    const input = { form, topic, parts, with: company.parties(story.with), invite: !draft };
    held.id = (await simulation.call(by, talk.prepareConversation, input)).ids[0]!;
  };
  const on = (story.moves ?? []).map(([at, who, did, more]) => ({
    at: company.days.moment(at),
    happens: async () => {
      const person = company.person(who);
      const { id, version } = await simulation.call(person, talk.readConversation, { id: held.id });
      await simulation.call(person, talk.moves[did], {
        id,
        saw: version,
        ...more,
        ...onDay(company, more),
      });
    },
  }));
  return [{ at: company.days.moment(story.at), happens: begin }, ...on];
}
