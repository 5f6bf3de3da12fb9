import { answers, type Answer } from '../../contract.ts';

/** What a card calls an answer: "got it" is `acknowledge` there, since Today has a "got it" of its own that tells nobody. */
export const said: readonly string[] = ['acknowledge', 'affects-us', 'let-us-talk'];

export const answerOf = (name: string): Answer => answers.find((answer) => answer === name) ?? 'got-it';
