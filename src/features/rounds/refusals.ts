/** Every "no" of rounds, once. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: roundRefusals, refuse } = refusalsOf({
  'round.not-in': {
    status: 409,
    says: 'You are not in the rounds. Say how often you like to meet somebody first.',
  },
  'round.pause-in-the-past': {
    status: 422,
    says: 'Choose a day that is still to come; you will be back by yourself then.',
  },
  'round.cannot-block': { status: 422, says: 'That works for another person who is here.' },
  'round.not-your-move': { status: 403, says: 'That answer belongs to those who meet.' },
  'round.over': { status: 409, says: 'This meeting does not take place. Nothing more is needed.' },
  'round.stale': { status: 409, says: 'Who meets has changed since you looked. Please look again first.' },
  'round.too-late-to-skip': {
    status: 409,
    says: 'Skipping works until the evening before. Today a word to the other is kinder.',
  },
  'round.not-met-yet': { status: 409, says: 'The day has not come yet.' },
});
