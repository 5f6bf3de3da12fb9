/** Guides: how to work with a person or a team, in lines of their own words. Rows S2-4.2, S3-25, S3-29 (B01, B03). */

/** The topics of a person's guide. Never inferred, never written by another. */
export const personTopics = [
  'reach',
  'answer-window',
  'style',
  'feedback',
  'help-with',
  'want',
  'worry',
  'frustration',
  'about-me',
  'said-as',
  'pronouns',
] as const;

/** What stands beside somebody's name, in a few words of their own. */
export const topicsBesideName = ['said-as', 'pronouns'] as const satisfies readonly Topic[];

/** The topics of a team's guide, open to everyone. */
export const teamTopics = ['offers', 'how-to-ask', 'answer-window', 'needs', 'hours', 'agreement'] as const;

export type Topic = (typeof personTopics)[number] | (typeof teamTopics)[number];

/** The lines a guide may have: enough to be known by, few enough to be read. */
export const mostLines = 40;

/** When somebody is about to act towards a party. */
export const occasions = [
  'ask',
  'request',
  'offer',
  'thanks',
  'talk',
  'catch-up',
  'heads-up',
  'partnership',
  'goal',
] as const;
export type Occasion = (typeof occasions)[number];

const besidePerson: Record<Occasion, readonly Topic[]> = {
  ask: ['reach', 'answer-window', 'style'],
  request: ['reach', 'answer-window', 'style'],
  offer: ['want', 'style', 'reach'],
  thanks: ['feedback', 'style', 'about-me'],
  talk: ['style', 'feedback', 'reach'],
  'catch-up': ['want', 'worry', 'about-me'],
  'heads-up': ['reach', 'worry', 'style'],
  partnership: ['want', 'style', 'worry'],
  goal: ['want', 'style', 'worry'],
};
const besideTeam: Record<Occasion, readonly Topic[]> = {
  ask: ['how-to-ask', 'answer-window', 'hours'],
  request: ['how-to-ask', 'answer-window', 'hours'],
  offer: ['needs', 'how-to-ask', 'hours'],
  thanks: ['offers', 'agreement', 'hours'],
  talk: ['how-to-ask', 'hours', 'agreement'],
  'catch-up': ['needs', 'hours', 'agreement'],
  'heads-up': ['needs', 'hours', 'answer-window'],
  partnership: ['needs', 'offers', 'agreement'],
  goal: ['needs', 'offers', 'agreement'],
};

/** The topics whose lines matter on an occasion, the most telling first (S2-4.2: the recipient's own words beside the composer). */
export const topicsBeside = (kind: 'person' | 'team', occasion: Occasion): readonly Topic[] =>
  (kind === 'person' ? besidePerson : besideTeam)[occasion];

/** Whether a guide of this kind has lines on the topic. */
export const hasTopic = (kind: 'person' | 'team', topic: string): topic is Topic =>
  (kind === 'person' ? personTopics : teamTopics).some((known) => known === topic);
