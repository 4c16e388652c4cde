// What the server tells every open page, over one stream a page. A hidden page does not listen: a browser has few streams to give.

type Listener = (data: unknown) => void;

const listeners = new Map<string, Listener[]>();
let source: EventSource | null = null;

function connect(): void {
  if (source || document.visibilityState === 'hidden') return;
  source = new EventSource('/api/events');
  for (const kind of listeners.keys()) if (kind !== 'lost' && kind !== 'found') subscribe(kind);
  source.addEventListener('error', () => tell('lost', null));
  source.addEventListener('open', () => tell('found', null));
}

function subscribe(kind: string): void {
  source?.addEventListener(kind, event => tell(kind, JSON.parse((event as MessageEvent<string>).data)));
}

function tell(kind: string, data: unknown): void {
  for (const listener of listeners.get(kind) ?? []) listener(data);
}

/** Calls a function with each news of a kind; the newest before comes first. "lost" is told when the server is out of reach. */
export function listen(kind: string, listener: Listener): void {
  const known = listeners.get(kind);
  if (known) {
    known.push(listener);
    return;
  }
  listeners.set(kind, [listener]);
  if (kind !== 'lost' && kind !== 'found') subscribe(kind);
  queueMicrotask(connect);
}

const ownChanges: number[] = [];
const ownChangeMs = 5_000;

/** A script is about to change something by itself and will show it: the page need not be loaded again for that. */
export function expectOwnChange(): void {
  ownChanges.push(Date.now());
}

/** True for a change that this page itself has announced; the page counts as up to date then. */
export function isOwn(mark: string): boolean {
  // One that was refused after all is never told: it must not hide somebody else's.
  while (ownChanges.length > 0 && Date.now() - ownChanges[0]! > ownChangeMs) ownChanges.shift();
  if (ownChanges.shift() === undefined) return false;
  document.documentElement.dataset['mark'] = mark;
  return true;
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    source?.close();
    source = null;
  } else {
    connect();
  }
});
addEventListener('pagehide', () => source?.close());
