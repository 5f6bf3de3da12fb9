/**
 * Which contacts are programs, or nobody at all. By the form of a name and an address, for new programs come every month; a
 * look at what would be kept comes before anything is (`history-look.ts`), where this is wrong. Pure.
 */
import { addressOf, type Contact } from './contact.ts';

/** A name that says so itself: "Deploy Bot", "release-bot", "Weblate (bot)", "Merge Robot", "Cursor Agent", "Gitlab CI". */
const saysSo =
  /\[bot\]|\(bot\)|(^|[\s_\-.])(bot|robot|autobot|ci|agent|copilot|auto-?(mation|roller|merge|committer|updater|builder)|(merge|commit)[\s_-](queue|robot|train)|service[\s_-]account|build[\s_-](server|system|service|machine)|github[\s_-]actions?)$/;
/** Words that stand first in the names of programs alone: "bot-of-the-week", "Automated Release", "CI Runner". */
const beginsSo =
  /^(bot|robot|ci|automated|automatic|continuous integration|github|gitlab|bitbucket|jenkins|hosted weblate)([\s_\-.]|$)/;
/** Programs whose names are words like any other: services that commit, and agents of editors with what they add in brackets. */
const programs = new Set(
  `allcontributors aider amazon-q bors codecov codegen codex coderabbit coderabbitai copilot copybara crowdin cursoragent
  dependabot devin-ai-integration gerrit github-classroom google-labs-jules greenkeeper homu imgbot k8s-ci-robot mergify opencode
  pre-commit-ci pyup pyup.io prow renovate roomote semantic-release snyk sourcery-ai transifex travis weblate zuul`.split(
    /\s+/,
  ),
);

/** A mailbox that nobody reads, or one that a program has. */
const nobodysMail =
  /^(bots?|robot|no-?reply|do-?not-?reply|[^@]*[-_.+](noreply|no-reply))(\+[^@]*)?@|^([^@]*[-_.+])?(bot|robot|autoroller)@|\[bot\]|^(cursoragent|jenkins|buildbot|build|builds|ci|automation|svc-[^@]*|[^@]*[-_.]ci|autoroll(er)?)(\+[^@]*)?@|\.gserviceaccount\.com$/;
/** Addresses that services give to whoever has an account with them, people and programs alike: the name of the account. */
const account = /^(?:\d+\+)?([^@+]+)@users\.noreply\./;

/** An address as it stands in a manual: a word for anybody at a place that cannot have mail. */
const anybody =
  /^(a\.?u\.?thor|author(\.?name)?|committer|contributor|developer|dev|e?mail|example|foo(bar)?|bar|jane(\.?doe)?|john(\.?doe)?|me|name|nobody|none|null|root|some(body|one)|test(er)?|unknown|user(\.?name)?|you|your[._-]?(e?mail|name|address)|first(name)?\.last(name)?)@(.*\.)?(example(\.[a-z]+)?|invalid|test|localhost|localdomain|email\.com|domain\.com|your-?(domain|company)\.com|\(none\))$/;
const anybodysName =
  /^(your name|a u thor|author name|first last|unknown|no author|\(no author\)|root|nobody)$/;

/**
 * Whether a contact is a program or nobody. Addresses that a service gives to people, such as
 * `12+ada@users.noreply.github.com`, are people's unless the account's name says otherwise.
 */
export function isBot(contact: Contact): boolean {
  const address = addressOf(contact);
  const [, login] = account.exec(address) ?? [];
  const mail = login === undefined ? nobodysMail.test(address) : isProgram(login);
  return mail || isProgram(contact.name) || isNobody(contact);
}

/** Whether a name is a program's, with and without what stands in brackets behind it: "aider (some-model)". */
function isProgram(written: string): boolean {
  const name = written.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const bare = name.replaceAll(/\s*[([].*$/g, '');
  return (
    saysSo.test(name) ||
    beginsSo.test(name) ||
    [name, bare, bare.replaceAll(' ', '-')].some((one) => programs.has(one))
  );
}

/** Whether the contact was never filled in. */
export const isNobody = (contact: Contact): boolean =>
  anybody.test(addressOf(contact)) || anybodysName.test(contact.name.trim().toLowerCase());
