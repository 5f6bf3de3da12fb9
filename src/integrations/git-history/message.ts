/** What a commit's message says, and whom it thanks. Pure. */
import { one } from '#platform/defined.ts';
import { contactsIn, type Contact } from './contact.ts';

export interface Message {
  /** Without the lines that name people; at most 2,000 characters. */
  text: string;
  /** Those who wrote it too. */
  coauthors: Contact[];
  /** Those who helped: reviewed, tested, advised. Whoever only reported or signed off is not among them. */
  helpers: Contact[];
}

const authoring = new Set(['co-authored-by', 'co-developed-by']);
const helping = new Set(['reviewed-by', 'helped-by', 'tested-by', 'mentored-by', 'acked-by', 'suggested-by']);
const longest = 2000;

const byLine = /^\s*([A-Za-z][A-Za-z-]*-by):\s*(.*)$/i;
const trailer = /^\s*[A-Za-z][A-Za-z-]*: \S|^\s+\S|^\(cherry picked from /;

/** Takes a message apart. Lines such as `Helped-by: Name <address>` count wherever they stand. */
export function readMessage(message: string): Message {
  const [subject = '', ...lines] = message.replaceAll('\r', '').split('\n');
  const named: Message = { text: '', coauthors: [], helpers: [] };
  for (const line of lines) {
    const [, kind, who] = byLine.exec(line) ?? [];
    if (kind !== undefined) sortIn(named, kind.toLowerCase(), who!);
  }
  const told = withoutTrailers(lines).filter((line) => !byLine.test(line));
  const body = told.join(' ').replaceAll(/\s+/g, ' ').trim();
  return { ...named, text: shortened(body === '' ? subject.trim() : `${subject.trim()}\n${body}`) };
}

function sortIn(named: Message, kind: string, who: string): void {
  const contacts = contactsIn(who);
  if (authoring.has(kind)) named.coauthors.push(...contacts);
  if (helping.has(kind)) named.helpers.push(...contacts);
}

/** The last paragraph goes when it is nothing but trailers. */
function withoutTrailers(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const start = lines.slice(0, end).findLastIndex((line) => line.trim() === '') + 1;
  const last = lines.slice(start, end);
  const isTrailers = last.length > 0 && !/^\s/.test(one(last)) && last.every((line) => trailer.test(line));
  return isTrailers ? lines.slice(0, start) : lines;
}

/** Cut at a character, never within one. */
const shortened = (text: string): string => text.slice(0, longest).toWellFormed();
