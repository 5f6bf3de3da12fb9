/**
 * The model's circle rule, and nothing else (model sections 0, 6 and 16.1): who may read a word. Written out of the model
 * alone. No code of the product stands behind it, so that neither can hide a mistake of the other.
 */

/** Who moves about in a world. They are named by what they do: whoever opens things, towards whom, and somebody else. */
export const movers = ['opener', 'other', 'third'] as const;
/** Three who stay in each team (a smaller one does not act as a team), and the admin who keeps the lists of people. */
export const stayers = ['home-1', 'home-2', 'home-3', 'away-1', 'away-2', 'away-3', 'registrar'] as const;
/** The team that things are with, and another one. */
export const teams = ['home', 'away'] as const;

export type Mover = (typeof movers)[number];
export type Person = Mover | (typeof stayers)[number];
export type Team = (typeof teams)[number];
export type Party = Person | Team | 'everyone';

/** Who is where, and who has left the workplace. Roles are known here and asked by nothing below. */
export interface Structure {
  members: Record<Team, ReadonlySet<Person>>;
  gone: ReadonlySet<Person>;
  admins: ReadonlySet<Person>;
  leaders: Partial<Record<Team, Person>>;
}

/** Something said in a world. */
export interface Word {
  mark: string;
  by: Person;
  /** The circle in which it was said, and who was in it then. */
  to: readonly Party[];
  heardBy: ReadonlySet<Person>;
  /** To whom it was shown for a question that they answered with no: they may keep what they were shown. */
  shownTo: readonly Party[];
  /**
   * Whether it is the text of the thing as it stands, which goes where the thing goes; else it was said about it, once, and
   * stays with those to whom it was said.
   */
  stands: boolean;
  /** Whether the thing has said something else since; those to whom it was said may be shown it or not. */
  isReplaced: boolean;
  /** Who was in the circle when it was replaced: they read what came after it. Whoever had left by then keeps it. */
  replacedFor: ReadonlySet<Person>;
}

/** What words are said about: who reads it now, and who came to stand in it in their own name, also those who left it. */
export interface Circled {
  circle: readonly Party[];
  inPerson: ReadonlySet<Person>;
  /** Whether somebody who came to stand in it in person, and left, reads on how it stood then (model 6). */
  staysWithThem: boolean;
}

export const isIn = (person: Person, circle: readonly Party[], { members, gone }: Structure): boolean =>
  !gone.has(person) &&
  circle.some((party) => {
    if (party === 'everyone') return true;
    return party === 'home' || party === 'away' ? members[party].has(person) : party === person;
  });

export type Rule = 'reads' | 'may read' | 'never';

/**
 * In the circle: reads it. Was in it, in their own name or with words of their own, and left: keeps what was said until
 * then and reads nothing later; where they stood in it, that must still be read. Anybody else: never.
 */
export function ruleFor(person: Person, word: Word, thing: Circled, now: Structure): Rule {
  if (now.gone.has(person)) return 'never';
  if (word.stands && isIn(person, thing.circle, now)) return 'reads';
  if (isIn(person, word.to, now)) return word.isReplaced ? 'may read' : 'reads';
  if (isIn(person, word.shownTo, now)) return 'may read';
  if (!word.heardBy.has(person)) return 'never';
  const stoodInIt = thing.inPerson.has(person);
  if (stoodInIt && thing.staysWithThem && !word.replacedFor.has(person)) return 'reads';
  return stoodInIt || word.by === person ? 'may read' : 'never';
}
