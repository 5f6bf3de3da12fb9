/** Keeps the client itself on the device, so that a page that was open can be read without a network. */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** Filled in by the build with every file of the client. */
const shell = ['the shell'];
const kept = 'shell-1';
/** Few enough that the page itself is not kept waiting. */
const atATime = 3;

self.addEventListener('install', (event) => (event as Lasting).waitUntil(keepShell()));
self.addEventListener('activate', (event) => (event as Lasting).waitUntil(forgetOldFiles()));
self.addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') (event as Fetching).respondWith(pageFirstFromNetwork(request));
  else if (pathname.startsWith('/assets/')) (event as Fetching).respondWith(fileFirstFromDevice(request));
});

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

/** Pages come from the server while it answers, so a new version is seen at once. */
async function pageFirstFromNetwork(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

/** Files under /assets carry their content in their name and never change. */
async function fileFirstFromDevice(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
