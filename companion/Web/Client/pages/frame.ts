// What every page does: dates in the reader's own way, news of changes from other windows, the copy for when the server is off.
import { isOwn, listen } from '../news';

const page = document.documentElement;

const styles: Record<string, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  time: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

// A date without a time is a day, wherever the reader is: it is read as that day's noon.
function showDates(): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-date]')) {
    const style = styles[element.dataset['date']!];
    const when = new Date(element.dateTime.length === 10 ? `${element.dateTime}T12:00:00` : element.dateTime);
    if (style && !Number.isNaN(when.getTime())) element.textContent = new Intl.DateTimeFormat(navigator.languages[0], style).format(when);
  }
}

let isTouched = false;
document.addEventListener('input', () => { isTouched = true; });

function offer(): void {
  if (document.querySelector('.changed')) return;
  const bar = document.createElement('p');
  bar.className = 'changed';
  bar.setAttribute('role', 'status');
  const show = document.createElement('button');
  show.type = 'button';
  show.textContent = page.dataset['show']!;
  show.addEventListener('click', () => location.reload());
  bar.append(`${page.dataset['changed']!} `, show);
  document.querySelector('main')!.prepend(bar);
}

// A form that is on its way brings its own page.
let isLeaving = false;
document.addEventListener('submit', event => queueMicrotask(() => { isLeaving ||= !event.defaultPrevented; }));

// Two windows agree: what was changed in one is shown in the other, at once unless somebody is filling in a form there.
listen('changed', data => {
  const { mark } = data as { mark: string };
  if (isLeaving || mark === page.dataset['mark'] || isOwn(mark)) return;
  if (isTouched) offer();
  else location.reload();
});

// The copy for when the server is off. The policy lets this one address through and no other.
async function keepForLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const address = '/service-worker.js';
  const types = (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('trainingplan', { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address);
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL: (address: string) => string };
}

let off: HTMLElement | null = null;
listen('lost', () => {
  if (off) return;
  off = document.createElement('p');
  off.className = 'changed is-off';
  off.setAttribute('role', 'status');
  off.textContent = page.dataset['off']!;
  document.querySelector('main')!.prepend(off);
});
listen('found', () => {
  off?.remove();
  off = null;
});

showDates();
// A script has put other content in its place.
document.addEventListener('content', showDates);
keepForLater().catch((error: unknown) => console.warn(error));
