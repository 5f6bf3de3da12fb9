/** Conversations as steps: prepared and invited by one, moved on by those who take part. */
import * as talk from '#features/conversations/contract.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';

const moves = {
  accept: talk.moves.accept,
  decline: talk.moves.decline,
  close: talk.moves.close,
  'propose-talk': talk.moves['propose-talk'],
  promise: talk.moves.promise,
  reflect: talk.moves.reflect,
  confirm: talk.moves.confirm,
  choose: talk.moves.choose,
  suggest: talk.moves.suggest,
  thank: talk.moves.thank,
  answer: talk.moves.answer,
};
type MoveName = keyof typeof moves;

export interface TalkStory {
  at: string;
  by: string;
  with: string[];
  form: 'catch-up' | 'feedback' | 'advice' | 'repair' | 'review';
  topic: string;
  parts?: InputOf<typeof talk.prepareConversation>['parts'];
  /** Kept as a draft instead of being sent. */
  draft?: true;
  moves?: [at: string, by: string, did: MoveName, more?: Record<string, unknown>][];
}

/** An appointment is told as everything else is: "-2 12:30" lies two working days ahead. */
const onDay = (company: Company, { at }: Record<string, unknown>) => {
  const [day, clock] = typeof at === 'string' ? at.split(' ') : [];
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
  const on = (story.moves ?? []).map(([at, who, did, more = {}]) => ({
    at: company.days.moment(at),
    happens: async () => {
      const person = company.person(who);
      const { id, version } = await simulation.call(person, talk.readConversation, { id: held.id });
      await simulation.call(person, moves[did], {
        id,
        saw: version,
        ...more,
        ...onDay(company, more),
      });
    },
  }));
  return [{ at: company.days.moment(story.at), happens: begin }, ...on];
}
