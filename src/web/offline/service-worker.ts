/** The service worker: caches the client itself on the device, so that a page that was open can be read without a network. */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  request: Request;
  /** The page that asks; for a page that is just being opened, what it will be called. */
  clientId: string;
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

/** Filled in by the build with every file of the client. */
const files = ['the shell'];
const language = new URL(self.location.href).searchParams.get('language');
/** What is kept: all of it, but of the words only those of the language that is spoken here. */
const shell = files.filter((file) => !file.includes('/words-') || file.includes(`/words-${language}-`));
/** Filled in by the build with the scripts that a page names in its head, so that they are fetched early. */
const hinted = ['the hinted'];
const kept = 'shell-1';
/** Open pages that came from the server. */
const fromServer = new Set<string>();
/** Few enough that the page itself is not kept waiting. */
const atATime = 3;

self.addEventListener('install', (event) => (event as Lasting).waitUntil(keepShell()));
self.addEventListener('activate', (event) => (event as Lasting).waitUntil(forgetOldFiles()));
self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event as Fetching;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate')
    (event as Fetching).respondWith(pageFirstFromNetwork(request, resultingClientId));
  else if (pathname.startsWith('/assets/') && !isLeftToBrowser(pathname, clientId))
    (event as Fetching).respondWith(fileFirstFromDevice(request));
});

/**
 * What is not kept here, and the hinted scripts of a page that came from the server: a browser (Chromium 152 and 153) does
 * not take what a worker answered to a hint for what the script asks for afterwards, and loads it twice. They carry their
 * content in their name, so the browser keeps them by itself.
 */
const isLeftToBrowser = (pathname: string, page: string) =>
  !shell.includes(pathname) || (fromServer.has(page) && hinted.includes(pathname));

async function keepShell(): Promise<void> {
  const cache = await caches.open(kept);
  for (let at = 0; at < shell.length; at += atATime) await cache.addAll(shell.slice(at, at + atATime));
}

async function forgetOldFiles(): Promise<void> {
  const cache = await caches.open(kept);
  const current = new Set(shell);
  const old = (await cache.keys()).filter((request) => !current.has(new URL(request.url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** Network first, for pages: while the server answers they come from it, so a new version is seen at once. */
async function pageFirstFromNetwork(request: Request, page: string): Promise<Response> {
  try {
    const answer = await fetch(request);
    fromServer.add(page);
    return answer;
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

/** Cache first, for files under /assets: they carry a hash of their content in their name and never change. */
async function fileFirstFromDevice(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
