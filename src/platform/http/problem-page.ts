/** What a browser shows where a page cannot be given: a quiet page with a sentence, in the reader's language. */
import type { FastifyRequest } from 'fastify';
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };

const pages = { en: english.problemPage, de: german.problemPage };
type Language = keyof typeof pages;

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
    : `<p><a href="${inText(address)}">${inText(address === '/' ? pages[language].goOn : address)}</a></p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>${inText(title)}</title>
<style>${style}</style></head>
<body><main><h1>${inText(title)}</h1><p>${inText(words)}</p>${onward}</main></body>
</html>`;
}

const isPassing = ({ code }: Pick<Problem, 'code'>): boolean => code === 'busy' || code === 'too-many';

function said(problem: Problem, language: Language): { title: string; words: string } {
  const { busy, nothing, elsewhere, sorry } = pages[language];
  if (isPassing(problem)) return busy;
  if (problem.code === 'not-found') return nothing;
  if (problem.code === 'not-this-address') return elsewhere;
  return { title: sorry, words: problem.title };
}

const inText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `body { margin: 0; min-height: 100vh; display: grid; align-items: center; justify-content: center; grid-template-columns: minmax(0, 32em); font: 17px/1.6 Georgia, serif;
  color: #2b2723; background: #faf7f2 } main { padding: 2rem 1.25rem } h1 { font-size: 1.5rem }
  a { color: #1f5e57 } @media (prefers-color-scheme: dark) { body { color: #ece6dc; background: #171512 } a { color: #7fc4b8 } }`;
