/** What whoever started us can put right; told as a sentence, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}
