/** Which authors are programs. Pure. */
import { addressOf, type Contact } from './contact.ts';

const programs = new Set([
  'allcontributors',
  'codecov',
  'copybara',
  'dependabot',
  'dependabot-preview',
  'github-actions',
  'github actions',
  'gitlab ci',
  'greenkeeper',
  'imgbot',
  'jenkins',
  'mergify',
  'pre-commit-ci',
  'pyup',
  'renovate',
  'semantic-release',
  'snyk',
  'travis ci',
  'weblate',
]);

const nobodysMail = /^(bot|no-?reply|do-?not-?reply)(\+[^@]*)?@|^[^@]*[-_.+]bot@|\[bot\]/;

/**
 * Whether a contact is a program or nobody: `[bot]` in name or address, a name with "bot" as its last word (`Deploy Bot`,
 * `release-bot`), the well-known services, or a mailbox that nobody reads (`noreply@…`).
 * Addresses that a service gives to people, such as `12+ada@users.noreply.github.com`, are people.
 */
export function isBot(contact: Contact): boolean {
  const name = contact.name.trim().toLowerCase();
  return (
    name.includes('[bot]') ||
    /(^|[\s_-])bot$/.test(name) ||
    programs.has(name) ||
    nobodysMail.test(addressOf(contact))
  );
}
