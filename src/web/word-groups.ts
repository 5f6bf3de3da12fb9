/** Which features' words come together: a file for each group and tongue, so that a page waits neither for many files nor for words of others. */
const groups: Readonly<Record<string, readonly string[]>> = {
  // the frame's, those before signing in, Today's, and what any operation may be refused with
  first: ['web', 'sign-in', 'today', 'platform'],
  daily: ['people', 'asks', 'promises', 'partnerships', 'thanks'],
};

/** The parts whose words every visit begins with. */
export const firstWords = [...groups['first']!];

/** The group that the words of a part come with. */
export const wordGroupOf = (part: string): string =>
  Object.keys(groups).find((group) => groups[group]!.includes(part)) ?? 'rest';
