// Keeps the pages that were seen last, so that they can be read while TrainingPlan is off. It runs beside the pages, not in one;
// the server writes the version and the addresses in front of it.

declare const VERSION: string;
declare const ASSETS: string[];
declare const PAGES: string[];
declare const OFF: string;

interface Extendable { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Extendable { request: Request; respondWith(answer: Promise<Response>): void }
interface Worker {
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
}

const worker = globalThis as unknown as Worker;
const assetCache = `assets-${VERSION}`;
const pageCache = 'pages';
const mostPages = 80;

// Each page is asked for alone: one that can't be had takes no other with it.
async function prepare(): Promise<void> {
  await (await caches.open(assetCache)).addAll(ASSETS);
  const pages = await caches.open(pageCache);
  for (const address of PAGES) {
    try {
      const answer = await fetch(address);
      if (answer.ok) await pages.put(address, answer);
    } catch {
      return;
    }
  }
}

async function forgetOld(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('assets-') && name !== assetCache) await caches.delete(name);
  }
  await worker.clients.claim();
}

async function keep(request: Request, answer: Response): Promise<void> {
  const pages = await caches.open(pageCache);
  await pages.put(request, answer);
  const known = await pages.keys();
  for (const old of known.slice(0, Math.max(0, known.length - mostPages))) await pages.delete(old);
}

// The program is on this computer: what it says now is always better than a copy.
async function freshOrKept(event: Fetching): Promise<Response> {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && request.method === 'GET') event.waitUntil(keep(request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = request.method === 'GET' ? await caches.match(request, { cacheName: pageCache }) : undefined;
    const off = request.mode === 'navigate' ? await caches.match(OFF, { cacheName: pageCache }) : undefined;
    const answer = kept ?? off;
    if (!answer) throw error;
    return answer;
  }
}

async function keptOrFresh(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: assetCache })) ?? fetch(request);
}

worker.addEventListener('install', event => event.waitUntil(prepare().then(() => worker.skipWaiting())));
worker.addEventListener('activate', event => event.waitUntil(forgetOld()));
worker.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (address.origin !== worker.location.origin || address.pathname === '/api/events' || address.pathname.startsWith('/data/')) return;
  if (address.pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(event.request));
  else if (event.request.mode === 'navigate' || address.pathname.startsWith('/api/')) event.respondWith(freshOrKept(event));
});
