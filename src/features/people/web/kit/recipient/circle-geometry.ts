/** Who can see something, as a small drawing: people by their faces, teams as rings with dots in them, one line around them all. */
import type { CircleView } from '../../../contract.ts';

type Party = CircleView['parties'][number];

export interface DrawnParty {
  party: Party;
  x: number;
  radius: number;
  isMe: boolean;
}

export interface CircleGeometry {
  parties: DrawnParty[];
  /** Where it is said that there are more. */
  moreAt: number | null;
  /** The line around all of them. */
  width: number;
}

export const drawingHeight = 52;
const middleRadius = { person: 11, team: 17 };
const gap = 7;
const inset = 13;

/** The parties beside each other in the order in which the sentence names them, as many as fit. */
export function circleGeometry(parties: readonly Party[], me: string, most: number): CircleGeometry {
  const ordered = parties.toSorted(
    (one, other) => Number(one.kind === 'person') - Number(other.kind === 'person'),
  );
  const drawn: DrawnParty[] = [];
  let x = inset;
  for (const party of ordered) {
    const radius = middleRadius[party.kind];
    if (x + radius * 2 + inset + moreWidth > most)
      return { parties: drawn, moreAt: x + 4, width: x + moreWidth + inset };
    drawn.push({ party, radius, x: x + radius, isMe: party.id === me });
    x += radius * 2 + gap;
  }
  return { parties: drawn, moreAt: null, width: Math.max(2 * inset, x - gap + inset) };
}

const moreWidth = 16;

/** The dots in the ring of a team: it is several people, and which is told nowhere. */
export const dotsInRing = (x: number, y: number): { x: number; y: number }[] =>
  [-90, 30, 150].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return { x: x + Math.cos(angle) * 7.5, y: y + Math.sin(angle) * 7.5 };
  });
