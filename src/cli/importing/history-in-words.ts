/** What a look into a history says on the command line, and what was kept of it. */
import type { Repository } from '#integrations/git-history/git.ts';
import type { Look, Named } from '#integrations/git-history/history-look.ts';
import type { Imported } from '#integrations/git-history/import-history.ts';

const mostNamed = 200;

/** What one should know of a copy that is not whole. */
export function* whatItLacks({ lacks }: Repository): Generator<string> {
  if (lacks === 'older')
    yield 'This copy holds only the newest part of the history: older work is not in it.';
  if (lacks === 'pieces')
    yield 'This is a partial copy: nothing is fetched for it, and it is read as far as that goes.';
}

/** Whom the history names, before anything of it is kept. */
export function* whatItHolds({ commits, help, evidence, look }: Imported): Generator<string> {
  if (commits === 0) return yield 'There is nothing new in this history.';
  yield `Read ${commits} commits: ${evidence} pieces of work by people, ${help} of them with help.`;
  yield* names('Members here', look.here);
  yield* names('Known from work: no members, never told or invited', look.known);
  yield* names('Neither: they left, or have no address that works', look.gone);
  yield* leftOut(look);
}

function* names(title: string, named: readonly Named[]): Generator<string> {
  if (named.length === 0) return;
  yield `${title} (${named.length}):`;
  for (const { contact, work, help } of named.slice(0, mostNamed))
    yield `  ${contact.name} <${contact.email}>: worked ${times(work)}, helped ${times(help)}`;
  if (named.length > mostNamed) yield `  … and ${named.length - mostNamed} more.`;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

function* leftOut({ leftOut: out }: Look): Generator<string> {
  if (out.length === 0) return;
  yield `Left out, as robots or as nobody (${out.length}); --with ADDRESS takes one for a person:`;
  for (const { name, email } of out.slice(0, mostNamed)) yield `  ${name} <${email}>`;
  if (out.length > mostNamed) yield `  … and ${out.length - mostNamed} more.`;
}

export function* whatWasKept({ commits, evidence, strengths, look }: Imported): Generator<string> {
  if (commits === 0) return;
  yield `Kept ${evidence} pieces of evidence; ${look.known.length} people are known from work and are no members.`;
  if (strengths > 0)
    yield `${strengths} strengths were suggested to those whose they are; nobody else sees them.`;
}
