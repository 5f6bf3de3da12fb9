/** Every "no" of thanks, once. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: thanksRefusals, refuse } = refusalsOf(words.refusals, {
  'thanks.not-your-move': 403,
  'thanks.not-now': 409,
  'thanks.stale': 409,
  'thanks.credit-somebody': 422,
  'thanks.say-what-for': 422,
  'thanks.say-what-it-made-possible': 422,
  'thanks.win-of-one': 422,
  'thanks.nobody-is-here': 422,
  'thanks.win-needs-two': 422,
  'thanks.credit-twice': 409,
  'thanks.name-as-credit': 422,
  'thanks.team-too-small': 422,
  'thanks.nobody-by-that-id': 422,
  'thanks.only-for-yourself': 403,
  'thanks.say-for-whom': 422,
  'thanks.not-wider': 422,
  'thanks.too-late-to-withdraw': 409,
});
