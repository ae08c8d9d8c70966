// Keeps the page for use without a network. What the page loads on its first visit is taken over from the browser's own
// cache, so that nothing is downloaded twice; a new version of the page replaces all of it.

/** Every file of the page, and a name that changes with any of them; filled in by the build. */
declare const FILES: string[];
declare const VERSION: string;

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchingEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const PREFIX = 'ungarble-';
const CACHE = PREFIX + VERSION;
const worker = self as unknown as EventTarget & {
  skipWaiting(): Promise<void>;
  readonly clients: {claim(): Promise<void>};
};

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, {cache: 'force-cache'})));
  await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await worker.clients.claim();
}

/** The page itself from the network, so that a new version is seen; from the cache when there is none. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('./');
    if (kept) return kept;
    throw error;
  }
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener('install', (event) => (event as WaitingEvent).waitUntil(keep()));
worker.addEventListener('activate', (event) => (event as WaitingEvent).waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const {request} = event as FetchingEvent;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  (event as FetchingEvent).respondWith(request.mode === 'navigate' ? page(request) : asset(request));
});
