/** Gentle hints on words to somebody: worked out here, in the browser, kept nowhere and never in the way (B09, S3-6). Pure. */

const closed =
  /(^|[.!?\n]\s*)(do|does|did|don't|doesn't|didn't|are|were|was|aren't|can|could|would|will|won't|should|may|shall|have|has|haven't|is|isn't|hast du|bist du|kannst du|willst du|warst du|könntest du|wirst du|haben sie|sind sie|können sie|wollen sie|waren sie|könnten sie|werden sie|ist es|findest du nicht|finden sie nicht)\b[^.!?\n]*\?/iu;
const order =
  /(^|[^\p{L}])(you (must|have to|need to|had better|are to)|as soon as possible|asap|immediately|at once|right now|du musst|ihr müsst|sie müssen|du sollst|sofort|umgehend|unverzüglich|gefälligst)(?![\p{L}])/iu;

/** Whether a question can only be answered by yes or no. */
export const asksYesOrNo = (words: string): boolean => closed.test(words);

/** Whether words read like an order, to which "not now" is hard to say. */
export const soundsLikeAnOrder = (words: string): boolean => order.test(words);
