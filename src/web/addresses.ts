/** Addresses in people's own words: what is one, so that it can be followed. */

/** A piece of text as it stands, or an address in it with the text that shows it. */
export type TextPart = string | { href: string; text: string; at: number };

const address = /\b(?:https?:\/\/|mailto:)[^\s<>"“”„«»]+/giu;
const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Text cut at the addresses in it. Only the web and mail are followed; anything else stays text. */
export function addressesIn(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: found, index: at } of text.matchAll(address)) {
    const shown = withoutTheSentence(found);
    const href = hrefOf(shown);
    if (href === null) continue;
    if (at > done) parts.push(text.slice(done, at));
    parts.push({ href, text: shown, at });
    done = at + shown.length;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

/** A sentence goes on or ends behind an address: its signs are no part of it, nor is a bracket that was opened before. */
function withoutTheSentence(found: string): string {
  let shown = found;
  for (;;) {
    const last = shown.at(-1) ?? '';
    const opens = { ')': '(', ']': '[', '}': '{' }[last];
    const isClosedTwice = opens !== undefined && count(shown, last) > count(shown, opens);
    if (!isClosedTwice && !/[.,;:!?'’*_]/u.test(last)) return shown;
    shown = shown.slice(0, -1);
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

function hrefOf(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !allowed.has(url.protocol)) return null;
  const leads = url.protocol === 'mailto:' ? url.pathname.includes('@') : url.hostname !== '';
  return leads ? url.href : null;
}
