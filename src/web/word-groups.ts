/** Which features' words come together: a file for each group and tongue, so that a page waits neither for many files nor for words of others. */
const groups: Readonly<Record<string, readonly string[]>> = {
  // the frame's, those before signing in, and what any operation may be refused with
  first: ['web', 'sign-in', 'platform'],
  daily: ['today', 'people', 'asks', 'promises'],
  // what teams agree, and what comes of it
  teams: ['partnerships', 'expectations', 'goals', 'team-charters', 'heads-ups', 'thanks'],
};

/** The parts whose words every visit begins with. */
export const firstWords = [...groups['first']!];

/** The group that the words of a part come with. */
export const wordGroupOf = (part: string): string =>
  Object.keys(groups).find((group) => groups[group]!.includes(part)) ?? 'rest';
