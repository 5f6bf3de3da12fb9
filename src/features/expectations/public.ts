/** What partnerships may ask of the lines between two. */
export { proposeLine } from './propose.ts';
export { endLines, retireLines } from './end.ts';
export { stands, type LineSide } from './expectation-line.ts';
export { stepAsideFromLine, withoutSteward } from './leave.ts';
export { linesByWords, linesThatSpeak } from './list-store.ts';
export { ownLines } from './lists.ts';
export { idsIn as idsInLine, lineOf } from './show.ts';
export { linesFound, linesIn, linesOfPartnerships, sidesThatStand } from './store.ts';
export { lineCards } from './today.ts';
