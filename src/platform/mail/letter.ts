/** What a letter says and how it looks: plain text, and the same as simple HTML. */
import german from '../words.de.json' with { type: 'json' };
import type { Language, Tongue } from '../text/tongue.ts';
import english from '../words.en.json' with { type: 'json' };

export interface Letter {
  /** The address it goes to. */
  to: string;
  tongue: Tongue;
  subject: string;
  /** Paragraphs. Like the subject, they carry nobody's words: what somebody wrote is read in Alongside. */
  lines: readonly string[];
  /** Where its one button leads, below the public address, such as `/open`. */
  path: string;
  button: string;
  /** After this moment it would be of no use and is not sent. */
  usefulUntil?: Temporal.Instant | undefined;
  /** Whom it invites: what becomes of the letter is noted with their invitation. */
  invitationOf?: string | undefined;
  /** Below the public address: where one press in a mail program stops letters of this kind (RFC 8058). */
  stopPath?: string | undefined;
}

export interface Written {
  subject: string;
  text: string;
  html: string;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe to stand in HTML, also inside an attribute. */
export const inHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark]!);

/** Colours of a dark reader; inline ones serve every other, and those that read no style sheet. */
const inTheDark = `@media (prefers-color-scheme: dark) {
  body { background: #1a1816 !important; }
  .words { color: #ece6dc !important; }
  .button { background: #7fc4b8 !important; color: #14110e !important; }
  .foot, .foot a { color: #a89f93 !important; }
}`;

const font = "font: 16px/1.6 Georgia, 'Source Serif 4', serif; color: #2b2723;";
const buttonStyle =
  'display: inline-block; padding: 10px 20px; border-radius: 6px; background: #1d5c54; color: #ffffff; text-decoration: none;';

const stopWords = { en: english.stopLetters.link, de: german.stopLetters.link };

interface InLanguage {
  language: Language;
}

const stopInHtml = ({ stopPath, language }: Pick<Letter, 'stopPath'> & InLanguage, publicUrl: string) =>
  stopPath
    ? ` · <a href="${inHtml(`${publicUrl}${stopPath}`)}" style="color: #6b6358">${stopWords[language]}</a>`
    : '';

/** Writes a letter out. `publicUrl` is the address people use, without a slash at its end. */
export function writeLetter(
  letter: Omit<Letter, 'to' | 'tongue' | 'usefulUntil' | 'invitationOf'> & InLanguage,
  publicUrl: string,
): Written {
  const link = `${publicUrl}${letter.path}`;
  const paragraphs = letter.lines.map((line) => `<p style="margin: 0 0 16px">${inHtml(line)}</p>`).join('\n');
  const html = `<!doctype html>
<html lang="${letter.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${inHtml(letter.subject)}</title>
<style>${inTheDark}</style></head>
<body style="margin: 0; padding: 28px 20px; background: #faf7f2">
<div class="words" style="max-width: 34em; ${font}">
${paragraphs}
<p style="margin: 24px 0"><a class="button" href="${inHtml(link)}" style="${buttonStyle}">${inHtml(letter.button)}</a></p>
<p class="foot" style="margin: 0; color: #6b6358; font-size: 14px">Alongside · ${inHtml(publicUrl)}${stopInHtml(letter, publicUrl)}</p>
</div>
</body>
</html>`;
  const stop = letter.stopPath ? `\n${stopWords[letter.language]}: ${publicUrl}${letter.stopPath}` : '';
  const text = [...letter.lines, `${letter.button}:\n${link}`, `-- \nAlongside · ${publicUrl}${stop}`].join(
    '\n\n',
  );
  return { subject: letter.subject, text, html };
}
