/** What a team of Ines needs of a team of Omar, as the rules of it see it, for tests of these rules. */
import { move, type ExpectationMove } from '#features/expectations/expectation.ts';
import type {
  AgreedWording,
  Expectation,
  ExpectationState,
  LineSide,
  OnTheTable,
  SaidOfLine,
} from '#features/expectations/expectation-line.ts';

export const today = '2054-11-24';
export const [needing, giving] = ['ines', 'omar'];
export const anotherWay = {
  text: 'Another way',
  goodLooksLike: 'It goes well',
  occasion: { kind: 'none' },
} as const;

export const table = (more: Partial<OnTheTable> = {}): OnTheTable => ({
  text: 'Tell us of delays',
  goodLooksLike: 'We know before customers call',
  occasion: { kind: 'none' },
  from: null,
  until: null,
  by: 'needs',
  byPerson: needing,
  reflection: null,
  reflectedBy: null,
  heard: false,
  clarified: null,
  ...more,
});
export const wording = (more: Partial<AgreedWording> = {}): AgreedWording => ({
  text: 'Tell us of delays',
  goodLooksLike: 'We know before customers call',
  occasion: { kind: 'none' },
  from: '2054-11-01',
  until: null,
  agreedAt: '2054-11-01T09:00:00Z',
  by: giving,
  ...more,
});
export const line = (state: ExpectationState, more: Partial<Expectation> = {}): Expectation => ({
  id: 'e',
  version: 3,
  state,
  needs: 'team-a',
  neededFrom: 'team-b',
  author: needing,
  partnership: 'active',
  table: state === 'draft' || state === 'proposed' ? table() : null,
  wordings: state === 'agreed' ? [wording()] : [],
  stewards: { needs: null, 'needed-from': null },
  reviewOn: state === 'agreed' ? '2055-02-01' : null,
  reviewed: { needs: false, 'needed-from': false },
  answers: {},
  keeps: { needs: false, 'needed-from': false },
  keepUntil: null,
  ...more,
});

export const said = (side: LineSide, more: Partial<SaidOfLine> = {}): SaidOfLine => ({
  side,
  mover: side === 'needs' ? needing : giving,
  today,
  at: '2054-11-24T09:00:00Z',
  ...more,
});
export const make = (
  name: ExpectationMove,
  before: Expectation,
  side: LineSide,
  more: Partial<SaidOfLine> = {},
) => move(before, name, said(side, more));

export const heard = table({ reflection: 'You want to know of delays', reflectedBy: giving, heard: true });
export const saidBack = table({ reflection: 'You want to know of delays', reflectedBy: giving });
