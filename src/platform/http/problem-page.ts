/** What a browser shows where a page cannot be given: a quiet page with a sentence, in the reader's language. */
import type { FastifyRequest } from 'fastify';

type Language = 'en' | 'de';
interface Said {
  title: string;
  words: string;
}

const busy: Record<Language, Said> = {
  en: {
    title: 'One moment, please',
    words: 'A lot is going on here just now. Nothing is lost. This page tries again by itself.',
  },
  de: {
    title: 'Einen Moment bitte',
    words: 'Hier ist gerade viel los. Nichts ist verloren. Diese Seite versucht es von selbst noch einmal.',
  },
};
const nothing: Record<Language, Said> = {
  en: { title: 'Nothing here', words: 'There is nothing at this address.' },
  de: { title: 'Hier ist nichts', words: 'Unter dieser Adresse gibt es nichts.' },
};
const elsewhere: Record<Language, Said> = {
  en: { title: 'Another address', words: 'Alongside is reached by its own address:' },
  de: { title: 'Eine andere Adresse', words: 'Alongside erreichst du unter seiner eigenen Adresse:' },
};
const goOn: Record<Language, string> = { en: 'Open Alongside', de: 'Alongside öffnen' };
const sorry: Record<Language, string> = { en: 'That did not work', de: 'Das ging nicht' };

/** Whether a browser asks for a page of its own, not a part of one. */
export function wantsPage({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const { accept = '' } = headers;
  const destination = headers['sec-fetch-dest'];
  return destination === undefined ? accept.includes('text/html') : destination === 'document';
}

interface Problem {
  code: string;
  title: string;
  /** The address people use, where this one is not. */
  address?: unknown;
}

/** After how many seconds a page asks again. */
const tryAgainAfter = 10;

/** The page for a problem. `busy` and `too-many` try again by themselves. */
export function problemPage(problem: Problem, { headers }: Pick<FastifyRequest, 'headers'>): string {
  const language: Language = /^\s*de\b/i.test(headers['accept-language'] ?? '') ? 'de' : 'en';
  const { title, words } = said(problem, language);
  const again = isPassing(problem) ? `<meta http-equiv="refresh" content="${tryAgainAfter}">` : '';
  const address = typeof problem.address === 'string' ? problem.address : '/';
  const onward = isPassing(problem)
    ? ''
    : `<p><a href="${inText(address)}">${inText(address === '/' ? goOn[language] : address)}</a></p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>${inText(title)}</title>
<style>${style}</style></head>
<body><main><h1>${inText(title)}</h1><p>${inText(words)}</p>${onward}</main></body>
</html>`;
}

const isPassing = ({ code }: Pick<Problem, 'code'>): boolean => code === 'busy' || code === 'too-many';

function said(problem: Problem, language: Language): Said {
  if (isPassing(problem)) return busy[language];
  if (problem.code === 'not-found') return nothing[language];
  if (problem.code === 'not-this-address') return elsewhere[language];
  return { title: sorry[language], words: problem.title };
}

const inText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `body { margin: 0; min-height: 100vh; display: grid; align-items: center; justify-content: center; grid-template-columns: minmax(0, 32em); font: 17px/1.6 Georgia, serif;
  color: #2b2723; background: #faf7f2 } main { padding: 2rem 1.25rem } h1 { font-size: 1.5rem }
  a { color: #1f5e57 } @media (prefers-color-scheme: dark) { body { color: #ece6dc; background: #171512 } a { color: #7fc4b8 } }`;
