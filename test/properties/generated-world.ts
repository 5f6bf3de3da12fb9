/** A small generated workplace: people in nested teams, leaders and admins, and what they do in circles of their choice. */
import fc from 'fast-check';
import { defined, last, one } from '#platform/defined.ts';
import { moves as goalMoves, proposeGoal, type GoalView } from '#features/goals/contract.ts';
import { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import {
  prepareConversation,
  readConversation,
  moves as talkMoves,
} from '#features/conversations/contract.ts';
import { answerHeadsUp, sendHeadsUp } from '#features/heads-ups/contract.ts';
import { keepNote } from '#features/notes/contract.ts';
import { draftExpectation, expectationMoves } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { draftCharterLine } from '#features/team-charters/contract.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { mute } from '#features/people/settings/me-contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { joinRounds } from '#features/rounds/contract.ts';
import { draftThanks, moves as thanksMoves } from '#features/thanks/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

const people = 6;
/** Above and Below stand in one another; Beside stands alone. */
const teams = ['Above', 'Below', 'Beside'] as const;
const somebody = fc.nat({ max: people - 1 });
const someTeam = fc.nat({ max: teams.length - 1 });

/** Who may notice an event, and all that an event needs to be repeated. */
const anEvent = fc.record({
  what: fc.constantFrom(
    ...([
      'ask',
      'offer',
      'request',
      'keep',
      'draft',
      'thank',
      'share',
      'line',
      'mute',
      'help',
      'partner',
      'note',
      'goal',
      'talk',
      'news',
      'charter',
      'lesson',
      'rounds',
    ] as const),
  ),
  who: somebody,
  other: somebody,
  team: someTeam,
  toTeam: fc.boolean(),
});
export type Event = typeof anEvent extends fc.Arbitrary<infer T> ? T : never;

export const aWorld = fc.record({
  memberships: fc.array(fc.subarray([0, 1, 2], { maxLength: 2 }), { minLength: people, maxLength: people }),
  leaders: fc.array(fc.option(somebody), { minLength: teams.length, maxLength: teams.length }),
  admin: somebody,
  events: fc.uniqueArray(anEvent, { minLength: 7, maxLength: 8, selector: (event) => event.what }),
});
export type WorldPlan = typeof aWorld extends fc.Arbitrary<infer T> ? T : never;

export class World {
  readonly w: Workplace;
  readonly plan: WorldPlan;
  readonly teams: string[] = [];
  readonly people: Actor[] = [];
  /** An ask that is open, and who can see it. */
  #open: { id: string; seenBy: Set<Actor>; author: Actor } | null = null;
  /** Who does not want to hear of whom, and so begins nothing with them either. */
  readonly #muted = new Set<string>();

  private constructor(w: Workplace, plan: WorldPlan) {
    this.w = w;
    this.plan = plan;
  }

  static async build(plan: WorldPlan): Promise<World> {
    const world = new World(await Workplace.open(), plan);
    const { w } = world;
    const above = await w.team('Above');
    world.teams.push(above, await w.team('Below', above), await w.team('Beside'));
    for (const [index, memberOf] of plan.memberships.entries())
      world.people.push(
        await w.person(`Person ${index}`, {
          teams: memberOf.map((team) => world.teams[team]!),
          admin: index === plan.admin,
        }),
      );
    await w.person('Admin throughout', { admin: true });
    for (const [team, leader] of plan.leaders.entries())
      if (leader !== null)
        await w.database.owner.query('update team set leader_id = $1 where id = $2', [
          world.people[leader]!.id,
          world.teams[team],
        ]);
    return world;
  }

  /** The people of a team and of the team below it. */
  membersOf(team: number): Actor[] {
    const inside = team === 0 ? [0, 1] : [team];
    return this.people.filter((_, index) =>
      this.plan.memberships[index]!.some((one) => inside.includes(one)),
    );
  }

  /** Lets an event happen. Returns everybody who may notice it, and the ids of what came of it; null when it cannot happen. */
  async play(event: Event): Promise<{ seenBy: Set<Actor>; ids: string[] } | null> {
    const who = this.people[event.who]!;
    const other = this.people[event.other === event.who ? (event.other + 1) % people : event.other]!;
    const team = this.teams[event.team]!;
    const seenBy = new Set([who, ...(event.toTeam ? this.membersOf(event.team) : [other])]);
    const there = event.toTeam ? team : other.id;
    const isAlone = event.toTeam && this.membersOf(event.team).every((member) => member === who);
    if (isAlone && ['ask', 'offer', 'share'].includes(event.what)) return null;
    const isMuted = this.#muted.has(`${who.id} ${other.id}`);
    if (isMuted && ['request', 'keep', 'partner', 'talk', 'lesson'].includes(event.what)) return null;
    switch (event.what) {
      case 'ask':
      case 'offer':
        return { seenBy, ids: [await this.#post(who, event.what, there, seenBy)] };
      case 'request':
      case 'keep':
        return {
          seenBy: new Set([who, other]),
          ids: [await this.#promise(who, other, event.what === 'keep')],
        };
      case 'draft':
      case 'thank': {
        const { id } = await this.#thank(who, other, event.what === 'thank');
        return { seenBy: new Set(event.what === 'thank' ? [who, other] : [who]), ids: [id] };
      }
      case 'share':
        return { seenBy: new Set([...seenBy, other]), ids: await this.#share(who, other, there) };
      case 'line':
        return { seenBy, ids: [await this.#line(who, there)] };
      case 'partner':
        return { seenBy: new Set([who, other]), ids: await this.#partner(who, other) };
      case 'mute':
        await who.call(mute, { kind: 'party', what: other.id });
        this.#muted.add(`${who.id} ${other.id}`);
        return { seenBy: new Set([who]), ids: [] };
      case 'help':
        return this.#help();
      case 'note':
        return { seenBy: new Set([who]), ids: [await this.#note(who, other)] };
      case 'talk':
        return { seenBy: new Set([who, other]), ids: [await this.#talk(who, other)] };
      case 'news':
        return this.#news(who, there, seenBy);
      case 'charter':
        return this.#charter(event.team);
      case 'lesson':
        if (this.#muted.has(`${other.id} ${who.id}`)) return null;
        return { seenBy: new Set([...seenBy, other]), ids: [await this.#lesson(who, other, there)] };
      case 'rounds':
        await who.call(joinRounds, { rhythm: 2, trios: true });
        return { seenBy: new Set([who]), ids: [] };
      case 'goal':
        return this.#goal(who, other, event.toTeam ? event.team : null);
    }
  }

  async #post(who: Actor, what: 'ask' | 'offer', circle: string, seenBy: Set<Actor>): Promise<string> {
    const { id } = await who.call(postAsk, {
      direction: what === 'ask' ? 'need' : 'offer',
      what: 'A ledger that does not add up',
      why: 'The quarter ends',
      size: 'an-hour',
      kind: 'skill',
      noRush: true,
      ...(what === 'offer' ? { places: 2 } : {}),
      circle: [circle],
    });
    if (what === 'ask') this.#open = { id, seenBy, author: who };
    return id;
  }

  async #promise(who: Actor, other: Actor, isKept: boolean): Promise<string> {
    const terms = { what: 'The ledger', doneLooksLike: 'It adds up', dueOn: '2054-12-01' };
    const { id } = await who.call(requestPromise, { performer: other.id, ...terms });
    if (!isKept) return id;
    await other.call(moves.promise, { id, saw: 1 });
    await other.call(moves.report, { id, saw: 2 });
    await who.call(moves['declare-satisfied'], { id, saw: 3 });
    return id;
  }

  #thank(who: Actor, other: Actor, send: boolean) {
    return who.call(draftThanks, {
      forWhat: 'For the ledger',
      madePossible: 'The quarter ended well',
      credits: [{ party: other.id, forWhat: 'Found the error' }],
      send,
    });
  }

  async #share(who: Actor, other: Actor, there: string): Promise<string[]> {
    const sent = await this.#thank(who, other, true);
    const circle = there === other.id ? [one(this.teams)] : [there];
    if (there === other.id) return [sent.id];
    const asked = await who.raw(thanksMoves['propose-sharing'], { id: sent.id, saw: sent.version, circle });
    if (asked.statusCode >= 400) return [sent.id];
    const { version } = asked.json<{ version: number }>();
    const { sharedId } = await other.call(thanksMoves.consent, { id: sent.id, saw: version });
    return [sent.id, sharedId!];
  }

  async #note(who: Actor, other: Actor): Promise<string> {
    const note = { kind: 'remember', text: 'Ask how the ledger went', followUpOn: '2054-11-24' } as const;
    return (await who.call(keepNote, { ...note, about: other.id })).id;
  }

  /** Feedback that is opened where the other may say yes; its words are the two's. */
  async #talk(who: Actor, other: Actor): Promise<string> {
    const names = ['situation', 'saw', 'led-to', 'next-time', 'wish'] as const;
    const parts = names.map((part) => ({ part, words: 'The ledger was closed' }));
    const wish = { form: 'feedback' as const, with: [other.id], topic: 'The ledger', parts, invite: true };
    const id = one((await who.call(prepareConversation, wish)).ids);
    await other.raw(talkMoves.accept, { id, saw: 1 });
    return id;
  }

  /** News for somebody, or for a team that is large enough to be told, one of whom says that it affects them. */
  async #news(who: Actor, there: string, seenBy: Set<Actor>) {
    const news = { kind: 'change' as const, what: 'The ledger moves', means: 'Look at the new place' };
    const sent = await who.raw(sendHeadsUp, { ...news, told: [there] });
    if (sent.statusCode >= 400) return null;
    const { id } = sent.json<{ id: string }>();
    await last([...seenBy]).raw(answerHeadsUp, { id, saw: 1, answer: 'affects-us' });
    return { seenBy, ids: [id] };
  }

  /** A line for the charter of a team, where the team is large enough to have one. */
  async #charter(team: number) {
    const [writer, ...others] = this.membersOf(team);
    if (!writer) return null;
    const line = { team: this.teams[team]!, text: 'We close the ledger together', propose: true };
    const written = await writer.raw(draftCharterLine, line);
    if (written.statusCode >= 400) return null;
    return { seenBy: new Set([writer, ...others]), ids: [written.json<{ id: string }>().id] };
  }

  /** Two look back on something; one shares what they learned with somebody, or with a team. */
  async #lesson(who: Actor, other: Actor, there: string): Promise<string> {
    const wish = { form: 'review' as const, with: [other.id], topic: 'The ledger', invite: true };
    const id = one((await who.call(prepareConversation, wish)).ids);
    const saw = async () => ({ id, saw: (await who.call(readConversation, { id })).version });
    await other.call(talkMoves.accept, await saw());
    const answers = [{ part: 'try' as const, words: 'Close the ledger earlier' }];
    for (const one of [who, other]) await one.call(talkMoves.answer, { ...(await saw()), answers });
    await who.call(talkMoves['keep-as-is'], await saw());
    await other.call(talkMoves.agree, await saw());
    const lesson = { words: 'A ledger closes best before noon', circle: [there] };
    await who.call(talkMoves['share-lesson'], { ...(await saw()), ...lesson });
    return id;
  }

  async #line(who: Actor, there: string): Promise<string> {
    const line = { party: who.id, topic: 'help-with', words: 'I know the ledger', who: 'chosen' as const };
    return (await who.call(addLine, { ...line, chosen: [there] })).id;
  }

  /** Two become partners, and one says what they need; it is said back. */
  async #partner(who: Actor, other: Actor): Promise<string[]> {
    const { id } = await who.call(invitePartner, { with: other.id, purpose: 'A ledger without surprises' });
    await other.call(partnershipMoves.accept, { id, saw: 1 });
    const line = await who.call(draftExpectation, {
      id,
      neededFrom: other.id,
      text: 'The ledger by noon',
      goodLooksLike: 'It adds up',
      propose: true,
    });
    await other.call(expectationMoves.reflect, {
      id: line.id,
      saw: line.version,
      words: 'By noon, complete',
    });
    return [id, line.id];
  }

  /** Somebody who can see the open ask helps: the promise is the two's; that nobody else is needed, the ask's circle may see. */
  async #help() {
    if (this.#open === null) return null;
    const { id, seenBy, author } = this.#open;
    const helper = defined([...seenBy].find((one) => one !== author));
    if (this.#muted.has(`${helper.id} ${author.id}`)) return null;
    const { answers } = await helper.call(askMoves.help, { id, saw: 1 });
    return { seenBy, ids: [one(answers).id] };
  }

  /** A goal proposed to somebody, who joins it, or to a team that is large enough to share one; how far it is, is said. */
  async #goal(who: Actor, other: Actor, team: number | null) {
    const members = team === null ? [other] : this.membersOf(team);
    const joining = members.find((one) => one !== who);
    const wording = { aim: 'The ledger adds up', whyForAll: 'The quarter ends', measure: 'Open entries' };
    const asked = await who.raw(proposeGoal, {
      ...wording,
      figure: { unit: 'entries', start: 7, target: 0 },
      why: 'Sleep',
      with: [team === null ? other.id : this.teams[team]!],
    });
    if (asked.statusCode >= 400 || !joining) return null;
    const { id, version } = asked.json<GoalView>();
    const shared = await joining.call(goalMoves.join, { id, saw: version, why: 'Order' });
    await joining.raw(goalMoves.report, {
      id,
      saw: shared.version,
      value: 3,
      progress: 'The ledger shrinks',
    });
    return { seenBy: new Set([who, ...members]), ids: [id] };
  }

  close(): Promise<void> {
    return this.w.close();
  }
}
