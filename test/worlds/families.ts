/** What worlds hold: families of things with the same parties, each kind once. A world holds one family. */
import type { Mover, Party, Team } from './rule.ts';
import { aNote, aTalk, speakInNote, speakInTalk, speakInUnsentThanks, unsentThanks } from './things/alone.ts';
import {
  aGuideLine,
  aHeadsUp,
  anAsk,
  share,
  someThanks,
  speakInGuide,
  speakOfAsk,
  speakOfHeadsUp,
  speakOfThanks,
  tellOthers,
  widen,
} from './things/asks.ts';
import {
  handOver,
  promiseBetweenTwo,
  promiseByTeam,
  promiseOfTeams,
  promiseToTeam,
  speakOfPromise,
  type HandOver,
} from './things/promises.ts';
import {
  aCharterLine,
  aGoal,
  anExpectation,
  aPartnership,
  speakOfCharter,
  speakOfExpectation,
  speakOfGoal,
  speakOfPartnership,
} from './things/together.ts';
import type { Thing, World } from './world.ts';

/** A thing of a world with all that can be done with it. */
export interface Held {
  thing: Thing;
  speak: () => Promise<void>;
  handOver?: (how: HandOver) => Promise<void>;
  widen?: (to: Party) => Promise<void>;
}

export type Start = Record<Team, readonly Mover[]>;

type Begin = (world: World) => Promise<Held>;

/** A thing that is begun and spoken of. */
const of =
  <T extends Thing>(
    begin: (world: World) => Promise<T>,
    speak: (world: World, thing: T) => Promise<void>,
    widening?: (world: World, thing: T, to: Party) => Promise<void>,
  ): Begin =>
  async (world) => {
    const thing = await begin(world);
    return {
      thing,
      speak: () => speak(world, thing),
      ...(widening ? { widen: (to: Party) => widening(world, thing, to) } : {}),
    };
  };

const promise =
  (begin: (world: World) => ReturnType<typeof promiseBetweenTwo>): Begin =>
  async (world) => {
    const thing = await begin(world);
    const speak = () => speakOfPromise(world, thing);
    return { thing, speak, handOver: (how) => handOver(world, thing, how) };
  };

/** Partners, and what they need of each other. */
const partners = (one: Party, other: Party): Begin[] => {
  const begun = new WeakMap<World, ReturnType<typeof aPartnership>>();
  const pair = (world: World) => {
    const made = aPartnership(world, one, other);
    begun.set(world, made);
    return made;
  };
  return [
    of(pair, speakOfPartnership),
    of(async (world) => anExpectation(world, await begun.get(world)!), speakOfExpectation),
  ];
};

export interface Family {
  begins: readonly Begin[];
  /** The parties whose circles its things begin in. */
  parties: readonly Party[];
  /** Where those who move about are at first: each differently. */
  start: Start;
  /** What its things can do: an act that nothing in a world can do is none. */
  can: { handOver: boolean; widen: boolean };
  /** What somebody can be called instead without changing anything: the roles that are alike in this family. */
  alike: readonly (readonly Party[])[];
}

const usual: Start = { home: ['opener', 'other'], away: ['third'] };

export const families: Record<string, Family> = {
  'of one person': {
    parties: ['opener'],
    start: usual,
    can: { handOver: false, widen: false },
    begins: [
      of(aNote, speakInNote),
      of(unsentThanks, speakInUnsentThanks),
      of((world) => aGuideLine(world, 'opener'), speakInGuide),
    ],
    alike: [
      ['other', 'third'],
      ['home', 'away'],
    ],
  },
  'of two people': {
    parties: ['opener', 'other'],
    start: usual,
    can: { handOver: true, widen: true },
    begins: [
      promise(promiseBetweenTwo),
      of(someThanks, speakOfThanks, share),
      of((world) => anAsk(world, 'other'), speakOfAsk, widen),
      of((world) => aHeadsUp(world, 'other'), speakOfHeadsUp, tellOthers),
      of((world) => aGuideLine(world, 'other'), speakInGuide),
      of((world) => aGoal(world, 'opener', 'other'), speakOfGoal),
      ...partners('opener', 'other'),
      of(aTalk, speakInTalk),
    ],
    alike: [['home', 'away']],
  },
  'with a team': {
    parties: ['opener', 'home'],
    start: { home: ['other'], away: ['third'] },
    can: { handOver: true, widen: true },
    begins: [
      promise((world) => promiseByTeam(world, world.isHere('other', ['home']) ? 'other' : 'home-1')),
      of((world) => anAsk(world, 'home'), speakOfAsk, widen),
      of((world) => aHeadsUp(world, 'home'), speakOfHeadsUp, tellOthers),
      of((world) => aGuideLine(world, 'home'), speakInGuide),
      of((world) => aGoal(world, 'opener', 'home'), speakOfGoal),
    ],
    alike: [],
  },
  'of a team': {
    parties: ['home', 'third'],
    start: usual,
    can: { handOver: true, widen: false },
    begins: [
      promise(promiseToTeam),
      of((world) => aCharterLine(world, 'home'), speakOfCharter),
      of((world) => aGoal(world, 'home', 'third'), speakOfGoal),
    ],
    alike: [],
  },
  'of two teams': {
    parties: ['home', 'away'],
    start: usual,
    can: { handOver: true, widen: false },
    begins: [
      promise(promiseOfTeams),
      ...partners('home', 'away'),
      of((world) => aGoal(world, 'home', 'away'), speakOfGoal),
    ],
    alike: [['opener', 'other', 'third']],
  },
};
